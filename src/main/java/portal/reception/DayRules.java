package portal.reception;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Refused;
import portal.petition.Faults;
import portal.petition.TextLimit;
import portal.petition.Tidy;

/** What a day must say. */
final class DayRules {
    /** More than anybody can receive in a day. */
    static final int MOST_PLACES = 200;

    /** A year that was mistyped is seen. */
    private static final int MONTHS_AHEAD = 12;

    static final TextLimit REASON = new TextLimit("取消的原因", 2, 200);

    private static final TextLimit PLACE = new TextLimit("地点", 2, 100);
    private static final TextLimit LEADER = new TextLimit("接访领导姓名", 2, 50);
    private static final TextLimit POSITION = new TextLimit("职务", 2, 50);
    private static final TextLimit FIELD = new TextLimit("分管领域", 2, 100);

    private final Faults faults = new Faults();

    private DayRules() {}

    /**
     * Reads a draft.
     *
     * @param taken how many places are booked already
     * @throws Refused INVALID naming every wrong field
     */
    static DayDraft.Plan plan(DayDraft draft, int taken, LocalDate today) {
        return new DayRules().read(draft, taken, today);
    }

    private DayDraft.Plan read(DayDraft draft, int taken, LocalDate today) {
        LocalDate day = day("/day", draft.day(), "接访日期");
        LocalTime starts = time("/starts", draft.starts(), "开始时间");
        LocalTime ends = time("/ends", draft.ends(), "结束时间");
        String place = text("/place", draft.place(), PLACE);
        String leader = text("/leader", draft.leader(), LEADER);
        String position = text("/position", draft.position(), POSITION);
        String field = text("/field", draft.field(), FIELD);
        int places = places(draft.places(), taken);
        LocalDate bookUntil = day("/bookUntil", draft.bookUntil(), "预约截止日期");
        if (day != null) {
            coming(day, bookUntil, today);
        }
        if (starts != null && ends != null && !starts.isBefore(ends)) {
            faults.add("/ends", "order", "结束的时间应当比开始的时间晚。");
        }
        if (!faults.all().isEmpty()) {
            throw Refused.invalid(faults.all());
        }
        return new DayDraft.Plan(
                Objects.requireNonNull(day),
                Objects.requireNonNull(starts),
                Objects.requireNonNull(ends),
                Objects.requireNonNull(place),
                Objects.requireNonNull(leader),
                Objects.requireNonNull(position),
                Objects.requireNonNull(field),
                places,
                Objects.requireNonNull(bookUntil));
    }

    private void coming(LocalDate day, @Nullable LocalDate bookUntil, LocalDate today) {
        if (!day.isAfter(today)) {
            faults.add("/day", "past", "接访日期应当在今天以后。");
        } else if (day.isAfter(today.plusMonths(MONTHS_AHEAD))) {
            faults.add("/day", "far", "接访日期应当在一年以内，请核对年份。");
        }
        if (bookUntil != null && !bookUntil.isBefore(day)) {
            faults.add("/bookUntil", "order", "预约最迟到接访的前一天。");
        }
    }

    private @Nullable LocalDate day(String pointer, String typed, String name) {
        return parsed(() -> LocalDate.parse(typed)).orElseGet(() -> {
            faults.add(pointer, "day", "请按“2026-11-22”的样子填写" + name + "。");
            return null;
        });
    }

    private @Nullable LocalTime time(String pointer, String typed, String name) {
        String padded = typed.matches("[0-9][:：].*") ? "0" + typed : typed;
        return parsed(() -> LocalTime.parse(padded.replace('：', ':'))).orElseGet(() -> {
            faults.add(pointer, "time", "请按“9:00”的样子填写" + name + "。");
            return null;
        });
    }

    private @Nullable String text(String pointer, String typed, TextLimit limit) {
        String line = Tidy.line(typed);
        faults.required(pointer, line, limit);
        return line;
    }

    private int places(String typed, int taken) {
        int places = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        if (places < 1 || places > MOST_PLACES) {
            faults.add("/places", "range", "名额应当是 1 到 " + MOST_PLACES + " 的数字。");
        } else if (places < taken) {
            faults.add("/places", "taken", "已经约出 " + taken + " 个名额，不能少于这个数。");
        }
        return places;
    }

    /** What reads a typed day or hour. */
    private interface Reader<T> {
        T read();
    }

    private static <T> Optional<T> parsed(Reader<T> reader) {
        try {
            return Optional.of(reader.read());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
