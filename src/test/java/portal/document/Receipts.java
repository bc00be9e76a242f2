package portal.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import portal.law.Deadline;
import portal.law.Party;
import portal.law.Terms;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.QueryCode;
import portal.testing.Calendars;

/** Receipts of one made-up matter, varied by a test where it matters. */
final class Receipts {
    static final PetitionNo NUMBER = PetitionNo.random("411000", YearMonth.of(2026, 11), new Random(1));
    static final QueryCode CODE = QueryCode.random(new Random(2));
    private static final ZonedDateTime FILED = ZonedDateTime.of(2026, 11, 22, 16, 5, 0, 0, ZoneId.of("Asia/Shanghai"));

    private Receipts() {}

    static Receipt plain() {
        return of(Purpose.APPEAL, "小区供暖温度长期不达标", "张三", CODE);
    }

    static Receipt titled(String title) {
        return of(Purpose.APPEAL, title, "张三", CODE);
    }

    static Receipt named(String name) {
        return of(Purpose.APPEAL, "小区供暖温度长期不达标", name, CODE);
    }

    static Receipt of(Purpose purpose, String title, String name, @Nullable QueryCode code) {
        return registered(FILED, purpose, title, name, code);
    }

    static Receipt registered(ZonedDateTime at, Purpose purpose, String title, String name, @Nullable QueryCode code) {
        LocalDate day = at.toLocalDate();
        return new Receipt(
                NUMBER,
                code,
                purpose,
                title,
                name,
                null,
                at,
                "我们会在期限内决定由哪个单位办理，并告诉您。",
                Deadline.of(Terms.SORTING, day, Party.AGENCY, Calendars.announced()),
                3,
                "https://xfj.example.gov.cn/petitions/track",
                at);
    }
}
