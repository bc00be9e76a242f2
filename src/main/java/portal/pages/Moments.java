package portal.pages;

import io.quarkus.qute.TemplateExtension;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Moments as government pages show them: {@code {moment.minute}} 2026-11-22 09:30. */
@TemplateExtension
class Moments {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Moments() {}

    static String minute(OffsetDateTime moment) {
        return MINUTE.format(moment);
    }
}
