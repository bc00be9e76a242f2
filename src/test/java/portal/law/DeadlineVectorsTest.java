package portal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import portal.testing.Calendars;
import portal.testing.Csv;

/** The published examples of every term. */
class DeadlineVectorsTest {
    private final WorkCalendar calendar = Calendars.announced();

    @TestFactory
    Stream<DynamicTest> everyVectorIsCountedAsPublished() {
        return Csv.vectors("deadline-vectors.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("rule"), () -> check(row)));
    }

    @Test
    void thereAreVectors() {
        assertThat(Csv.vectors("deadline-vectors.csv")).isNotEmpty();
    }

    private void check(Map<String, String> row) {
        Deadline deadline = Deadline.of(
                        term(row.get("unit"), Integer.parseInt(row.get("length"))),
                        LocalDate.parse(row.get("start_date")),
                        Party.valueOf(row.get("party").toUpperCase(Locale.ROOT)),
                        calendar)
                .paused(row.get("excluded_added").isBlank() ? 0 : Integer.parseInt(row.get("excluded_added")));

        expect(deadline.nominalLastDay(), row.get("nominal_last_day"), "nominal");
        expect(deadline.rolledLastDay(), row.get("rolled_last_day"), "rolled");
        expect(deadline.dueOn(), row.get("chosen_deadline"), "chosen");
        expect(deadline.internalAlertDay(), row.get("internal_alert_day"), "alert");
        assertThat(deadline.pending()).isEqualTo(row.get("chosen_deadline").startsWith("PENDING"));
        assertThat(deadline.explanation()).endsWith("。").doesNotContain("null");
    }

    private static void expect(Optional<LocalDate> counted, String published, String which) {
        assertThat(counted.map(LocalDate::toString).orElse("PENDING"))
                .as(which)
                .isEqualTo(published.startsWith("PENDING") ? "PENDING" : published);
    }

    private static Term term(String unit, int length) {
        Source source = Source.petitionRegulation(22);
        return switch (unit) {
            case "日" -> new Term.CalendarDays(length, source);
            case "工作日" -> new Term.WorkingDays(length, source);
            case "月" -> new Term.Months(length, source);
            default -> throw new IllegalArgumentException(unit);
        };
    }
}
