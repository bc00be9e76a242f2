package portal.pages;

import io.quarkus.qute.TemplateExtension;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import portal.law.ChineseDate;

/** Moments as pages show them, in the office's own time. */
@TemplateExtension
class Moments {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Moments() {}

    /** As government pages show them (WZ-01): {@code {at.stamp}} 2026-11-22 09:30. */
    static String stamp(OffsetDateTime at) {
        return STAMP.format(at.atZoneSameInstant(HERE));
    }

    /** As people say them: {@code {at.moment}} 11月22日 09:30. */
    static String moment(OffsetDateTime at) {
        ZonedDateTime here = at.atZoneSameInstant(HERE);
        return ChineseDate.monthDay(here.toLocalDate()) + " " + TIME.format(here);
    }

    /** As a receipt states them: {@code {at.full}} 2026年11月22日 周日 09:30. */
    static String full(OffsetDateTime at) {
        ZonedDateTime here = at.atZoneSameInstant(HERE);
        return ChineseDate.full(here.toLocalDate()) + " " + TIME.format(here);
    }
}
