package portal.pages;

import io.quarkus.qute.TemplateExtension;

/** Words on a page that templates do not hold: {@code {text:shown(title)}}. Qute escapes them. */
@TemplateExtension(namespace = "text")
class Texts {
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

    /** Joiners stand inside words of some scripts and emoji; everything else without a shape only deceives. */
    private static boolean hidden(int point) {
        boolean joiner = point == 0x200C || point == 0x200D || point == 0x180E;
        boolean lineEnd = point == '\n' || point == '\t';
        int type = Character.getType(point);
        return !joiner && !lineEnd && (type == Character.FORMAT || type == Character.CONTROL);
    }
}
