package portal.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.testing.Ids;

/** Days and bookings that are in order, for tests to spoil. */
final class Plans {
    static final String PHONE = "13837400001";
    static final String ID = Ids.resident(LocalDate.of(1968, 3, 5), 21);

    private Plans() {}

    static DayDraft day(LocalDate day, int places) {
        return new DayDraft(
                day.toString(),
                "9:00",
                "11:30",
                "市信访局接待大厅一楼",
                "李示例",
                "副市长",
                "城乡建设",
                Integer.toString(places),
                day.minusDays(2).toString());
    }

    static Asked asked(String... names) {
        List<@Nullable String> all = new ArrayList<>(List.of(names));
        return new Asked("小区供暖温度长期不达标", null, all, PHONE, "resident-id", ID, Math.max(names.length, 1));
    }

    static Asked by(String phone) {
        return new Asked("小区供暖温度长期不达标", null, List.of("张三"), phone, "resident-id", ID, 1);
    }
}
