package portal.security;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Whether text can be kept at all: no NUL (PostgreSQL stores none) and no half of a surrogate pair (it is no character).
 * Every other character is, also bidi and zero-width ones: showing them harmlessly is for the pages.
 */
final class CleanText {
    private CleanText() {}

    static boolean clean(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0) {
                return false;
            }
            if (Character.isSurrogate(one)) {
                boolean pair = Character.isHighSurrogate(one)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Well-formed UTF-8, which has no lone surrogates, without NUL. */
    static boolean clean(byte[] utf8) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            return clean(text);
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** The bytes of a JSON document: clean as they stand, and clean once their escapes are read. */
    static boolean cleanJson(byte[] json) {
        return clean(json) && cleanEscapes(json);
    }

    /** A path, a query or the body of a form: clean once its percent signs are read, which must all be in order. */
    static boolean cleanEncoded(byte[] encoded) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                plain.write(encoded[i]);
                continue;
            }
            int value = i + 2 < encoded.length ? hex(encoded, i + 1, 2) : -1;
            if (value < 0) {
                return false;
            }
            plain.write(value);
            i += 2;
        }
        return clean(plain.toByteArray());
    }

    /** A request's path and query as they came, one character a byte; most need no second look. */
    static boolean cleanUri(String uri) {
        for (int i = 0; i < uri.length(); i++) {
            char one = uri.charAt(i);
            if (one == '%' || one <= ' ' || one > '~') {
                return cleanEncoded(uri.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return true;
    }

    private static boolean cleanEscapes(byte[] json) {
        boolean half = false;
        for (int i = 0; i < json.length; i++) {
            int unit = -1;
            if (json[i] == '\\') {
                boolean four = i + 5 < json.length && json[i + 1] == 'u';
                unit = four ? hex(json, i + 2, 4) : -1;
                i += unit >= 0 ? 5 : 1;
            }
            if (unit == 0 || half != (unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE)) {
                return false;
            }
            half = unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
        }
        return !half;
    }

    private static int hex(byte[] text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
