package portal.redaction;

import java.nio.charset.StandardCharsets;

/** The bytes of a file as characters, one each, without a second copy of the file. */
record Latin(byte[] bytes, int from, int to) implements CharSequence {
    Latin(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[from + index] & 0xFF);
    }

    @Override
    public Latin subSequence(int start, int end) {
        return new Latin(bytes, from + start, from + end);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
