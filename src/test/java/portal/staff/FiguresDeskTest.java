package portal.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** Officers' figures: what they count, of whose cases, and what leaves the portal. Each test has a month of its own. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class FiguresDeskTest {
    @AfterEach
    void today() {
        given().contentType("application/json").body("{}").post("/dev/clock");
    }

    private static void at(String day) {
        given().contentType("application/json")
                .body("{\"now\": \"" + day + "T10:00:00+08:00\"}")
                .post("/dev/clock")
                .then()
                .statusCode(200);
    }

    private static void take(Visitor officer, String number, String word, String... fields) {
        String path = "/staff/cases/" + number + "/steps/" + word;
        String form = officer.get(path).asString();
        List<String> all = new ArrayList<>(List.of(fields));
        for (String hidden : List.of("version", "seq")) {
            Matcher found =
                    Pattern.compile("name=\"" + hidden + "\" value=\"(\\d+)\"").matcher(form);
            assertThat(found.find()).as(word).isTrue();
            all.addAll(List.of(hidden, found.group(1)));
        }
        assertThat(officer.post(path, all.toArray(String[]::new)).statusCode())
                .as(word)
                .isEqualTo(303);
    }

    private static String transferred(String filed, String passedOn) {
        at(filed);
        String number = Requests.file(Filings.appeal()).number();
        at(passedOn);
        take(Officers.as("intake"), number, "transfer", "agency", Steps.AGENCY, "route", "petition");
        return number;
    }

    private static void answered(String number, String accepted, String concluded) {
        Visitor clerk = Officers.as("clerk");
        at(accepted);
        take(clerk, number, "accept", "route", "petition", "requests", "整改");
        at(concluded);
        take(
                clerk,
                number,
                "conclude",
                "opinion/replies/0/outcome",
                "UPHELD",
                "opinion/replies/0/answer",
                "已责令整改",
                "opinion/finding",
                "室温低于标准",
                "opinion/basis",
                "《城市供热条例》第十条",
                "opinion/result",
                "责令整改");
    }

    /** The numbers of one line of an officer's table of one month. */
    private static List<Long> counted(String subject, String month, String line) {
        String csv = Officers.as(subject)
                .get("/staff/figures/csv?from=" + month + "-01&to=" + month + "-28")
                .asString();
        return Arrays.stream(csv.split("\r\n"))
                .filter(each -> each.startsWith(line + ","))
                .map(each -> each.substring(line.length() + 1).split(","))
                .map(cells -> IntStream.range(0, 9)
                        .mapToObj(i -> Long.parseLong(cells[i]))
                        .toList())
                .findFirst()
                .orElse(List.of());
    }

    @Test
    void whatWasInTimeIsToldByTheLastDaysThatWereRecorded() {
        // fifteen days from 2024-03-01 end on 03-16; sixty from 03-16 on 05-15, from 03-18 on 05-17
        answered(transferred("2024-03-01", "2024-03-16"), "2024-03-16", "2024-05-15");
        answered(transferred("2024-03-01", "2024-03-17"), "2024-03-18", "2024-05-18");
        transferred("2024-03-01", "2024-03-02");
        at("2024-06-01");
        assertThat(counted("clerk", "2024-03", "合计,合计"))
                .as("filed, sorted, accepted, in time, late, untimed, open, overdue, ended otherwise")
                .containsExactly(3L, 2L, 2L, 1L, 1L, 0L, 1L, 1L, 0L);
        assertThat(counted("clerk", "2024-03", "按月,2024年3月")).isEqualTo(counted("clerk", "2024-03", "合计,合计"));
        assertThat(counted("clerk", "2024-03", "按单位,魏都区住房和城乡建设局")).isEqualTo(counted("clerk", "2024-03", "合计,合计"));
    }

    @Test
    void anOfficerCountsWhatTheAgencySeesAndNobodyAccusations() {
        transferred("2024-07-01", "2024-07-02");
        Requests.file(Filings.appeal());
        Requests.file(Filings.accusation());
        assertThat(counted("intake", "2024-07", "合计,合计").get(0)).isEqualTo(2);
        assertThat(counted("supervisor", "2024-07", "合计,合计").get(0)).isEqualTo(2);
        assertThat(counted("secret", "2024-07", "合计,合计").get(0)).isEqualTo(2);
        assertThat(counted("clerk", "2024-07", "合计,合计").get(0)).isEqualTo(1);
        assertThat(counted("reviewer", "2024-07", "合计,合计").get(0)).isEqualTo(1);
        assertThat(counted("discipline", "2024-07", "合计,合计").get(0)).isZero();
    }

    @Test
    void thePageShowsTableAndPictureOfThePeriodAskedFor() {
        transferred("2024-09-05", "2024-09-06");
        at("2024-09-07");
        Response page = Officers.as("clerk").get("/staff/figures?from=2024-09-01&to=2024-09-30");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains(
                        "2024年9月1日至2024年9月30日",
                        "<ul class=\"bars\">",
                        "<rect class=\"open\"",
                        "这些数字怎么算",
                        "/staff/figures/csv?from=2024-09-01&amp;to=2024-09-30",
                        "aria-current=\"true\"")
                .doesNotContain("style=");
        assertThat(Officers.as("clerk").get("/staff/figures").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2024-05-02&to=2024-05-01",
                "from=2010-01-01&to=2024-01-01",
                "from=%3Cscript%3Ealert(1)%3C/script%3E&to=2024-01-01",
                "from=2024-02-30&to="
            })
    void whatIsNoPeriodIsSaidBesideTheFieldAndStaysThere(String asked) {
        Visitor clerk = Officers.as("clerk");
        Response page = clerk.get("/staff/figures?" + asked);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("错误：").doesNotContain("<script>alert");
        assertThat(clerk.get("/staff/figures/csv?" + asked).statusCode()).isEqualTo(422);
    }

    @Test
    void takingTheTableAlongIsNotedAndGivesAFile() {
        Response csv = Officers.as("head").get("/staff/figures/csv?from=2024-01-01&to=2024-12-31");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"figures-2024-01-01-2024-12-31.csv\"");
        assertThat(csv.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Officers.as("auditor").get("/staff/log").asString()).contains("负责人甲", "导出", "2024-01-01/2024-12-31");
    }
}
