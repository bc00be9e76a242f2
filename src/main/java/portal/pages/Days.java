package portal.pages;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import portal.law.ChineseDate;

/** Days as pages show them: {@code {day.full}} 2026年11月22日 周日, {@code {day.date}}, {@code {day.short}} 11月22日. */
@TemplateExtension
class Days {
    private Days() {}

    static String full(LocalDate day) {
        return ChineseDate.full(day);
    }

    static String date(LocalDate day) {
        return ChineseDate.date(day);
    }

    @TemplateExtension(matchName = "short")
    static String brief(LocalDate day) {
        return ChineseDate.monthDay(day);
    }
}
