package portal.caseload;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Personal data as lists and pages show it before somebody says why it must be seen (FACTS SEC-06). */
public final class Masked {
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "长孙", "宇文", "端木", "申屠", "澹台", "淳于",
            "独孤", "呼延");
    private static final int MOST_STARS = 2;
    private static final int ID_HEAD = 6;
    private static final int ID_TAIL = 4;
    private static final int PHONE_HEAD = 3;
    private static final int LANDLINE_TAIL = 2;

    private Masked() {}

    /** The surname alone: 张*, 欧阳*, 阿**·买**. */
    public static String name(@Nullable String name) {
        return name == null ? "" : Stream.of(name.split("·")).map(Masked::part).collect(Collectors.joining("·"));
    }

    /** The first six and the last four. */
    public static String idNumber(@Nullable String number) {
        if (number == null || number.length() <= ID_HEAD + ID_TAIL) {
            return stars(number);
        }
        return number.substring(0, ID_HEAD)
                + "*".repeat(number.length() - ID_HEAD - ID_TAIL)
                + number.substring(number.length() - ID_TAIL);
    }

    /** 138****1234, or 0374-*****12. */
    public static String phone(@Nullable String phone) {
        if (phone == null || phone.length() <= PHONE_HEAD + ID_TAIL) {
            return stars(phone);
        }
        int area = phone.indexOf('-');
        return area > 0
                ? phone.substring(0, area + 1)
                        + "*".repeat(phone.length() - area - 1 - LANDLINE_TAIL)
                        + phone.substring(phone.length() - LANDLINE_TAIL)
                : phone.substring(0, PHONE_HEAD) + "****" + phone.substring(phone.length() - ID_TAIL);
    }

    private static String part(String name) {
        int points = name.codePointCount(0, name.length());
        boolean compound = points > 2 && COMPOUND_SURNAMES.contains(name.substring(0, 2));
        int shown = Math.min(compound ? 2 : 1, points);
        String head = name.substring(0, name.offsetByCodePoints(0, shown));
        return head + "*".repeat(Math.max(1, Math.min(points - shown, MOST_STARS)));
    }

    private static String stars(@Nullable String text) {
        return text == null ? "" : "*".repeat(text.length());
    }
}
