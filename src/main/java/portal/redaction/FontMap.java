package portal.redaction;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Counts the codes that the map of a font names, before anything takes them one by one: thousands of millions fit into a
 * line. A list of ranges is read as PDFBox reads it; where PDFBox would go on over something that no font has, the map is
 * taken for a hostile one.
 */
final class FontMap {
    private static final List<byte[]> LISTS = List.of(word("beginbfrange"), word("begincidrange"));
    private static final int HEX = 16;
    /** Codes have four bytes at most. */
    private static final int MOST_DIGITS = 8;
    /** What is no code. */
    private static final long NONE = -1;
    /** What follows the last byte. */
    private static final int NOWHERE = 0;

    private final byte[] content;
    private int at;
    private long codes;

    private FontMap(byte[] content) {
        this.content = content;
    }

    /** @throws portal.law.Refused TOO_LARGE when it names more codes than a paper has use for, or in no font's way */
    static void check(byte[] content) {
        FontMap map = new FontMap(content);
        for (int begin = 0; begin < content.length; begin++) {
            if (content[begin] == 'b') {
                for (byte[] list : LISTS) {
                    if (map.stands(list, begin)) {
                        map.at = begin + list.length;
                        map.list();
                    }
                }
            }
        }
    }

    private boolean stands(byte[] word, int begin) {
        if (begin + word.length > content.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (content[begin + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** From, to and where to, again and again; anything else instead of a code ends the list, there as here. */
    private void list() {
        while (true) {
            long from = code();
            long to = from == NONE ? NONE : code();
            if (to == NONE) {
                return;
            }
            codes += target(Math.max(0, to - from));
            if (codes > Bounds.MOST_OPERATORS) {
                throw Bounds.SWOLLEN.refused();
            }
        }
    }

    /** What a range counts: as much as it spans, but where its targets are told singly no more than there are. */
    private long target(long span) {
        blanks();
        switch (here()) {
            case '<' -> {
                if (code() != NONE) {
                    return span;
                }
            }
            case '[' -> {
                at++;
                long told = 0;
                for (blanks(); here() == '<' && code() != NONE; blanks()) {
                    told++;
                }
                if (here() == ']') {
                    at++;
                    return Math.min(span, told);
                }
            }
            default -> {
                int begin = at;
                while (here() >= '0' && here() <= '9') {
                    at++;
                }
                if (at > begin) {
                    return span;
                }
            }
        }
        throw Bounds.SWOLLEN.refused();
    }

    /** The next code; a target may be longer than any code, and is read to its end. */
    private long code() {
        blanks();
        if (here() != '<') {
            return NONE;
        }
        at++;
        long code = 0;
        int digits = 0;
        for (; here() != '>'; at++) {
            int digit = Character.digit(here(), HEX);
            if (digit >= 0) {
                code = code << 4 | digit;
                if (++digits > MOST_DIGITS) {
                    code = Integer.MAX_VALUE;
                }
            } else if (!blank(here())) {
                return NONE;
            }
        }
        at++;
        return code;
    }

    private void blanks() {
        while (blank(here())) {
            at++;
        }
    }

    private static boolean blank(int sign) {
        return sign == ' ' || sign == '\t' || sign == '\r' || sign == '\n';
    }

    private int here() {
        return at < content.length ? content[at] : NOWHERE;
    }

    private static byte[] word(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
