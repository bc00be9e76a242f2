package portal.pages;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words on a page that templates do not hold: {@code {text:shown(title)}}. Qute escapes them. */
@TemplateExtension(namespace = "text")
class Texts {
    /** A petition's, or with letters before it a request's or a booking's: GK-411000-2611-0001783-3. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Z-])([A-Z]{2}-)?[0-9]{6}-[0-9]{4}-[0-9]{7}-[0-9](?![0-9-])");

    private Texts() {}

    /** A citizen's own words with control, direction and invisible characters as a visible mark, so that it reads as it is stored. */
    static String shown(String text) {
        return text.codePoints()
                .map(each -> hidden(each) ? '·' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The office's words with times, limits, numbers from–to, and a number and what it counts kept on one line. */
    static String kept(String text) {
        return text.replaceAll("(?<=\\d)[—–-](?=\\d)", "\u2060$0\u2060")
                .replaceAll("([上下最])([午多]) (?=\\d)", "$1\u2060$2\u00a0")
                .replaceAll("(?<=\\d) (?=\\p{IsHan}|[KM]B)|(?<=[第到]) (?=\\d)", "\u00a0");
    }

    /** A piece of a text; the number of a matter stays whole. */
    record Piece(String text, boolean number) {}

    /** What may quote numbers of matters, in pieces in their order. */
    static List<Piece> numbered(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        int said = 0;
        while (number.find()) {
            add(pieces, text.substring(said, number.start()), false);
            add(pieces, number.group(), true);
            said = number.end();
        }
        add(pieces, text.substring(said), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean number) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, number));
        }
    }

    /** Joiners stand inside words of some scripts and emoji; everything else without a shape only deceives. */
    private static boolean hidden(int point) {
        boolean joiner = point == 0x200C || point == 0x200D || point == 0x180E;
        boolean lineEnd = point == '\n' || point == '\t';
        int type = Character.getType(point);
        return !joiner && !lineEnd && (type == Character.FORMAT || type == Character.CONTROL);
    }
}
