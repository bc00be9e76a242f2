package portal.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import portal.casework.Due;
import portal.casework.StatusView;

/** The last days of a petition's terms as a calendar file (RFC 5545); it names no matter, only the number's end. */
final class DueDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private DueDates() {}

    static String of(StatusView view) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//petition portal//due dates//ZH");
        for (Due due : known(view.deadlines())) {
            LocalDate day = java.util.Objects.requireNonNull(due.dueOn());
            String tail = view.receiptNumber().substring(view.receiptNumber().length() - 4);
            line(out, "BEGIN:VEVENT");
            line(out, "UID:" + due.kind() + "-" + tail + "-" + DAY.format(day) + "@petition-portal");
            line(out, "DTSTAMP:" + STAMP.format(view.registeredAt()));
            line(out, "DTSTART;VALUE=DATE:" + DAY.format(day));
            line(out, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
            line(out, "SUMMARY:" + text("信访事项（尾号" + tail + "）：" + due.label() + "的最后一天"));
            line(out, "DESCRIPTION:" + text(due.basis() + "。" + due.countedDays()));
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static List<Due> known(List<Due> deadlines) {
        return deadlines.stream().filter(due -> due.dueOn() != null).toList();
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Lines are folded at 75 bytes, never inside a character. */
    private static void line(StringBuilder out, String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            String character = Character.toString(point);
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + width > LONGEST_LINE) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(character);
            bytes += width;
            i += character.length();
        }
        out.append("\r\n");
    }
}
