package portal.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The numbers that Word counts before paragraphs (ECMA-376, part 1, 17.9), which stand in no paragraph's words. */
final class WordLists {
    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int ENCLOSED = 20;

    private final Map<String, Level[]> kinds = new HashMap<>();
    private final Map<String, String> kindOf = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();

    /** One level of a list: how its numbers look, what stands around them and where they begin. */
    private static final class Level {
        private String format = "decimal";
        private String text = "";
        private int start = 1;
        /** Whether numbers of the levels above are written in plain digits here. */
        private boolean plain;
    }

    /** Reads {@code word/numbering.xml}. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        String kind = "";
        String list = "";
        Level level = new Level();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> kind = value(xml, "abstractNumId");
                case "lvl" -> {
                    level = new Level();
                    Level[] levels = kinds.computeIfAbsent(kind, any -> new Level[LEVELS]);
                    int depth = number(value(xml, "ilvl"));
                    if (list.isEmpty() && depth < LEVELS) {
                        levels[depth] = level;
                    }
                }
                case "numFmt" -> level.format = value(xml, "val");
                case "lvlText" -> level.text = value(xml, "val");
                case "start" -> level.start = number(value(xml, "val"));
                case "isLgl" -> level.plain = !value(xml, "val").matches("0|false");
                case "num" -> list = value(xml, "numId");
                case "abstractNumId" -> kindOf.put(list, value(xml, "val"));
                default -> {}
            }
        }
    }

    /** What stands before the next paragraph of a list, with a blank after it; null where nothing does. */
    @Nullable
    String next(String list, int depth) {
        String kind = kindOf.get(list);
        Level[] levels = kind == null ? null : kinds.get(kind);
        if (levels == null || depth < 0 || depth >= LEVELS || levels[depth] == null) {
            return null;
        }
        if (levels[depth].format.equals("bullet")) {
            return "- ";
        }
        int[] numbers = counted.computeIfAbsent(kind, any -> new int[LEVELS]);
        numbers[depth] = numbers[depth] == 0 ? levels[depth].start : numbers[depth] + 1;
        Arrays.fill(numbers, depth + 1, LEVELS, 0);
        Matcher place = PLACE.matcher(levels[depth].text);
        StringBuilder label = new StringBuilder();
        while (place.find()) {
            int at = Character.digit(place.group(1).charAt(0), 10) - 1;
            Level shown = levels[at];
            place.appendReplacement(
                    label,
                    shown == null
                            ? ""
                            : shown(
                                    Math.max(numbers[at], shown.start),
                                    levels[depth].plain ? "decimal" : shown.format));
        }
        place.appendTail(label);
        char end = label.isEmpty() ? ' ' : label.charAt(label.length() - 1);
        return label.isEmpty() ? null : end < '\u0080' ? label + " " : label.toString();
    }

    private static String shown(int number, String format) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand" ->
                chinese(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= ENCLOSED ? Character.toString('①' + number - 1) : Integer.toString(number);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    /** 一, 十, 十一, 二十, 一百〇五: as documents count. */
    private static String chinese(int number) {
        if (number < 1 || number > 999) {
            return Integer.toString(number);
        }
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        return (hundreds == 0 ? "" : DIGITS[hundreds] + "百")
                + (tens == 0
                        ? hundreds > 0 && ones > 0 ? DIGITS[0] : ""
                        : (tens == 1 && hundreds == 0 ? "" : DIGITS[tens]) + "十")
                + (ones == 0 ? "" : DIGITS[ones]);
    }

    private static String letters(int number) {
        return Character.toString('A' + Math.floorMod(number - 1, 26)).repeat(Math.min(9, 1 + (number - 1) / 26));
    }

    private static String roman(int number) {
        List<String> signs = List.of("C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");
        int[] worth = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        List<String> all = new ArrayList<>();
        int left = Math.min(number, 999);
        for (int i = 0; i < worth.length; i++) {
            for (; left >= worth[i]; left -= worth[i]) {
                all.add(signs.get(i));
            }
        }
        return String.join("", all);
    }

    static String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A count in a file that may be anybody's; what is none is 0. */
    static int number(String digits) {
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
