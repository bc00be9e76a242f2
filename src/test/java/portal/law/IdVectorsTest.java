package portal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import portal.testing.Csv;

/** The published examples of identity numbers and credit codes. */
class IdVectorsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TestFactory
    Stream<DynamicTest> everyVectorIsJudgedAsPublished() {
        return Csv.vectors("id-vectors.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("note"), () -> check(row)));
    }

    @Test
    void thereAreVectors() {
        assertThat(Csv.vectors("id-vectors.csv")).isNotEmpty();
    }

    private static void check(Map<String, String> row) {
        boolean resident = row.get("kind").equals("resident_id");
        String judged = resident ? resident(row.get("value")) : credit(row.get("value"));
        assertThat(judged).isEqualTo(row.get("reason_code"));
        assertThat(judged.startsWith("OK")).isEqualTo(row.get("expected").equals("valid"));
    }

    private static String resident(String value) {
        ResidentId id = ResidentId.of(value, TODAY);
        return id.ok()
                ? "OK;" + id.birth() + ";sex=" + (id.sex() == ResidentId.Sex.MALE ? "男" : "女")
                : id.finding().name();
    }

    private static String credit(String value) {
        return CreditCode.of(value).finding().name();
    }
}
