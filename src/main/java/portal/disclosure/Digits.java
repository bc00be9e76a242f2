package portal.disclosure;

import java.text.Normalizer;

/**
 * A text with every digit written 0 to 9, whatever it was, in capital letters, and without what nobody sees: one
 * character for one or fewer of the original, so that a look through it is linear.
 */
record Digits(String text) {
    private static final String CHINESE = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    /** Marks of emphasis and escapes of Markdown: the page does not show them. */
    private static final String UNSEEN = "*_`\\";

    static Digits of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int one = text.codePointAt(at);
            at += Character.charCount(one);
            if (Character.getType(one) != Character.FORMAT && UNSEEN.indexOf(one) < 0) {
                plain.append(plain(one));
            }
        }
        return new Digits(plain.toString());
    }

    private static char plain(int one) {
        if (one < 0x80) {
            return Character.toUpperCase((char) one);
        }
        int digit = Math.max(CHINESE.indexOf(one), FORMAL.indexOf(one));
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        int value = Character.digit(one, 10);
        if (value >= 0) {
            return (char) ('0' + value);
        }
        String usual = Normalizer.normalize(Character.toString(one), Normalizer.Form.NFKC);
        return usual.length() == 1
                ? Character.toUpperCase(usual.charAt(0))
                : Character.isBmpCodePoint(one) ? (char) one : '\uFFFD';
    }

    int length() {
        return text.length();
    }

    boolean digit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** What people write between the groups of a number. */
    boolean gap(int at) {
        char one = text.charAt(at);
        return one == '-'
                || one == '.'
                || one == '·'
                || one == '—'
                || one == '–'
                || one == '‐'
                || one == ' '
                || Character.isSpaceChar(one)
                || one == '\t'
                || one == '\n'
                || one == '\r';
    }
}
