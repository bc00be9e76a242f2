package portal.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks a text through for what must not be published of a person: identity numbers, mobile telephones, bank cards,
 * vehicle plates, mail addresses. It reads digits of any width and Chinese numerals, and across blanks and dashes.
 */
final class PersonalData {
    private static final Pattern PLATE = Pattern.compile(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][ ]?[A-HJ-NP-Z][ ·•.‧・-]{0,3}((?:[A-HJ-NP-Z0-9] ?){4,5}[A-HJ-NP-Z0-9挂学警港澳])"
                    + "(?![A-Z0-9])");
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final int FEWEST_DIGITS_OF_A_PLATE = 3;

    private PersonalData() {}

    /** What was found. */
    enum Kind {
        ID_NUMBER("身份证号"),
        OLD_ID_NUMBER("15位身份证号"),
        PHONE("手机号码"),
        BANK_CARD("银行卡号"),
        PLATE("车牌号"),
        MAIL("电子邮箱"),
        /** Somebody who filed the petition whose outcome this is, or wrote what is shown of it: it cannot be let stand. */
        PETITIONER("信访人的姓名、号码或者住址（必须删去）"),
        /** A file whose text nobody could read: somebody has to look at it. */
        UNREADABLE("读不出文字的附件");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * Something found.
     *
     * @param where in which text or file
     * @param value what it is, without separators; shown to nobody
     */
    record Hit(Kind kind, String where, String value) {
        /** Enough to find it in the text, and no more. */
        String masked() {
            if (kind == Kind.UNREADABLE) {
                return where;
            }
            if (kind == Kind.PETITIONER) {
                return value.substring(0, 1) + "**";
            }
            int head = kind == Kind.PLATE || kind == Kind.MAIL ? 2 : 3;
            int tail = kind == Kind.ID_NUMBER || kind == Kind.OLD_ID_NUMBER ? 4 : 2;
            return value.substring(0, head)
                    + "*".repeat(value.length() - head - tail)
                    + value.substring(value.length() - tail);
        }

        /** Never the number itself, which belongs in no log. */
        @Override
        public String toString() {
            return "Hit[" + kind + "]";
        }
    }

    /** Everything found in a text, each once, in its order. */
    static List<Hit> in(String where, String text, LocalDate today) {
        Digits digits = Digits.of(text);
        Map<String, Hit> hits = new LinkedHashMap<>();
        List<Found> found = new ArrayList<>(PersonalNumbers.in(digits, today));
        found.addAll(plates(digits));
        found.addAll(mails(digits.text()));
        found.stream()
                .sorted(Comparator.comparingInt(Found::at))
                .forEach(one -> hits.putIfAbsent(one.kind() + one.value(), new Hit(one.kind(), where, one.value())));
        return List.copyOf(hits.values());
    }

    /** Something found at a place of the text. */
    record Found(Kind kind, String value, int at) {}

    private static List<Found> mails(String text) {
        List<Found> found = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start < LONGEST_NAME && ofMail(text.charAt(start - 1), "._%+-")) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at < LONGEST_DOMAIN && ofMail(text.charAt(end), ".-")) {
                end++;
            }
            if (start < at && text.substring(at + 1, end).matches("[A-Z0-9-]+(\\.[A-Z0-9-]+)+\\.?")) {
                found.add(new Found(Kind.MAIL, text.substring(start, end), start));
            }
        }
        return found;
    }

    private static boolean ofMail(char one, String signs) {
        return one >= 'A' && one <= 'Z' || one >= '0' && one <= '9' || signs.indexOf(one) >= 0;
    }

    private static List<Found> plates(Digits digits) {
        List<Found> found = new ArrayList<>();
        Matcher plate = PLATE.matcher(digits.text());
        while (plate.find()) {
            if (DIGIT.matcher(plate.group(1)).results().count() >= FEWEST_DIGITS_OF_A_PLATE) {
                found.add(new Found(Kind.PLATE, plate.group().replaceAll("[^\\p{IsHan}A-Z0-9]", ""), plate.start()));
            }
        }
        return found;
    }
}
