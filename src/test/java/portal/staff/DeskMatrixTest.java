package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.office.Duty;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** Which duty may use which desk. The table here is the office's decision; the code is held against it, door by door. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class DeskMatrixTest {
    private static final Set<Duty> ALL = EnumSet.allOf(Duty.class);
    private static final Set<Duty> ADMINISTRATOR = EnumSet.of(Duty.ADMINISTRATOR);

    private static final Set<Duty> CASES = EnumSet.of(
            Duty.INTAKE_CLERK, Duty.AGENCY_CLERK, Duty.AGENCY_HEAD, Duty.REVIEWER, Duty.SUPERVISOR, Duty.LEGAL_ADVISER);

    private static final Set<Duty> FIGURES =
            EnumSet.of(Duty.INTAKE_CLERK, Duty.AGENCY_CLERK, Duty.AGENCY_HEAD, Duty.REVIEWER, Duty.SUPERVISOR);
    private static final Set<Duty> REQUESTS = EnumSet.of(Duty.DISCLOSURE_OFFICER, Duty.AGENCY_HEAD);
    private static final Set<Duty> WRITERS = EnumSet.of(Duty.INTAKE_CLERK, Duty.AGENCY_CLERK, Duty.AGENCY_HEAD);
    private static final Set<Duty> INTAKE = EnumSet.of(Duty.INTAKE_CLERK);

    private static final Set<Duty> WATCHED = EnumSet.of(Duty.SUPERVISOR, Duty.AGENCY_HEAD, Duty.AGENCY_CLERK);

    private static final Set<Duty> YEARLY = EnumSet.of(Duty.SUPERVISOR, Duty.AGENCY_HEAD);
    private static final Set<Duty> EDITOR = EnumSet.of(Duty.EDITOR);
    private static final Set<Duty> EDITORIAL = EnumSet.of(Duty.EDITOR, Duty.PUBLISHER);

    private static final Map<String, Set<Duty>> MAY = Map.ofEntries(
            Map.entry("GET /staff/cases", CASES),
            Map.entry("GET /staff/cases/{no}", CASES),
            Map.entry("POST /staff/cases/{no}/reveal", CASES),
            Map.entry("GET /staff/cases/{no}/files/{id}", CASES),
            Map.entry("GET /staff/cases/{no}/papers/{id}", CASES),
            Map.entry("GET /staff/cases/{no}/steps/{word}", CASES),
            Map.entry("POST /staff/cases/{no}/steps/{word}", CASES),
            Map.entry(
                    "POST /staff/cases/{no}/officer",
                    EnumSet.of(Duty.INTAKE_CLERK, Duty.AGENCY_CLERK, Duty.AGENCY_HEAD, Duty.REVIEWER)),
            Map.entry("GET /staff/cases/{no}/outcome", WRITERS),
            Map.entry("POST /staff/cases/{no}/outcome", WRITERS),
            Map.entry("GET /staff/figures", FIGURES),
            Map.entry("GET /staff/figures/csv", FIGURES),
            Map.entry("GET /staff/yearly-report", YEARLY),
            Map.entry("GET /staff/yearly-report/{year}", YEARLY),
            Map.entry("POST /staff/yearly-report/{year}", YEARLY),
            Map.entry("GET /staff/yearly-report/{year}/report.pdf", YEARLY),
            Map.entry("GET /staff/yearly-report/{year}/report.csv", YEARLY),
            Map.entry("GET /staff/recommendations", WATCHED),
            Map.entry("GET /staff/recommendations/new", EnumSet.of(Duty.SUPERVISOR, Duty.AGENCY_HEAD)),
            Map.entry("POST /staff/recommendations", EnumSet.of(Duty.SUPERVISOR, Duty.AGENCY_HEAD)),
            Map.entry("GET /staff/recommendations/{id}", WATCHED),
            Map.entry("POST /staff/recommendations/{id}", WATCHED),
            Map.entry("GET /staff/recommendations/{id}/paper", WATCHED),
            Map.entry("GET /staff/quality", WATCHED),
            Map.entry("POST /staff/quality", EnumSet.of(Duty.SUPERVISOR, Duty.AGENCY_HEAD)),
            Map.entry("GET /staff/quality/{id}", WATCHED),
            Map.entry("POST /staff/quality/{id}/review", EnumSet.of(Duty.SUPERVISOR, Duty.AGENCY_HEAD)),
            Map.entry("POST /staff/quality/{id}/righting", EnumSet.of(Duty.AGENCY_HEAD, Duty.AGENCY_CLERK)),
            Map.entry("GET /staff/watch", EnumSet.of(Duty.SUPERVISOR)),
            Map.entry("GET /staff/cases/new", INTAKE),
            Map.entry("POST /staff/cases/new", INTAKE),
            Map.entry("GET /staff/cases/new/{id}", INTAKE),
            Map.entry("POST /staff/cases/new/{id}", INTAKE),
            Map.entry("GET /staff/cases/new/{id}/check", INTAKE),
            Map.entry("POST /staff/cases/new/{id}/check", INTAKE),
            Map.entry("POST /staff/cases/new/{id}/files", INTAKE),
            Map.entry("POST /staff/cases/new/{id}/files/remove", INTAKE),
            Map.entry("GET /staff/cases/new/{id}/receipt", INTAKE),
            Map.entry("GET /staff/cases/new/{id}/receipt.pdf", INTAKE),
            Map.entry("GET /staff/articles", EDITORIAL),
            Map.entry("GET /staff/articles/new", EDITOR),
            Map.entry("POST /staff/articles", EDITOR),
            Map.entry("GET /staff/articles/{id}", EDITORIAL),
            Map.entry("GET /staff/articles/{id}/suggestions", EDITOR),
            Map.entry("POST /staff/articles/{id}/suggestions", EDITOR),
            Map.entry("GET /staff/articles/{id}/text", EDITOR),
            Map.entry("POST /staff/articles/{id}/text", EDITOR),
            Map.entry("POST /staff/articles/{id}/files/remove", EDITOR),
            Map.entry("GET /staff/articles/{id}/files/{name}", EDITORIAL),
            Map.entry("POST /staff/articles/{id}/acts/{act}", EDITORIAL),
            Map.entry("GET /staff/articles/{id}/preview", EDITORIAL),
            Map.entry("GET /staff/articles/{id}/preview/page", EDITORIAL),
            Map.entry("GET /staff/annual-reports", EDITORIAL),
            Map.entry("GET /staff/annual-reports/{year}", EDITORIAL),
            Map.entry("POST /staff/annual-reports/{year}", EDITOR),
            Map.entry("POST /staff/annual-reports/{year}/article", EDITOR),
            Map.entry("GET /staff/annual-reports/{year}/report.pdf", EDITORIAL),
            Map.entry("GET /staff/annual-reports/{year}/report.docx", EDITORIAL),
            Map.entry("GET /staff/articles/moved", EDITORIAL),
            Map.entry("GET /staff/articles/export.zip", EDITORIAL),
            Map.entry("GET /staff/articles/imported", EDITORIAL),
            Map.entry("POST /staff/articles/imported/{id}/adopt", EDITOR),
            Map.entry("POST /staff/articles/moved", EDITOR),
            Map.entry("POST /staff/articles/moved/remove", EDITOR),
            Map.entry("GET /staff/bulletins", EDITORIAL),
            Map.entry("GET /staff/bulletins/new", EDITOR),
            Map.entry("POST /staff/bulletins", EDITOR),
            Map.entry("GET /staff/bulletins/{id}", EDITORIAL),
            Map.entry("GET /staff/bulletins/{id}/text", EDITOR),
            Map.entry("POST /staff/bulletins/{id}/text", EDITOR),
            Map.entry("POST /staff/bulletins/{id}/release", EnumSet.of(Duty.PUBLISHER)),
            Map.entry("POST /staff/bulletins/{id}/take-down", EnumSet.of(Duty.PUBLISHER)),
            Map.entry("GET /staff/receptions", INTAKE),
            Map.entry("GET /staff/receptions/new", INTAKE),
            Map.entry("POST /staff/receptions", INTAKE),
            Map.entry("GET /staff/receptions/{id}", INTAKE),
            Map.entry("POST /staff/receptions/{id}", INTAKE),
            Map.entry("POST /staff/receptions/{id}/cancel", INTAKE),
            Map.entry("GET /staff/receptions/{id}/bookings", INTAKE),
            Map.entry("POST /staff/receptions/{id}/bookings/{no}/reveal", INTAKE),
            Map.entry("POST /staff/receptions/{id}/bookings/{no}/attendance", INTAKE),
            Map.entry("GET /staff/log", EnumSet.of(Duty.AUDITOR)),
            Map.entry("GET /staff", ALL),
            Map.entry("GET /staff/login", ALL),
            Map.entry("GET /staff/agencies", ADMINISTRATOR),
            Map.entry("GET /staff/agencies/new", ADMINISTRATOR),
            Map.entry("POST /staff/agencies", ADMINISTRATOR),
            Map.entry("GET /staff/agencies/{code}", ADMINISTRATOR),
            Map.entry("POST /staff/agencies/{code}", ADMINISTRATOR),
            Map.entry("GET /staff/officers", ADMINISTRATOR),
            Map.entry("GET /staff/officers/new", ADMINISTRATOR),
            Map.entry("POST /staff/officers", ADMINISTRATOR),
            Map.entry("GET /staff/officers/{id}", ADMINISTRATOR),
            Map.entry("POST /staff/officers/{id}", ADMINISTRATOR),
            Map.entry("GET /staff/regions", ADMINISTRATOR),
            Map.entry("GET /staff/regions/new", ADMINISTRATOR),
            Map.entry("POST /staff/regions", ADMINISTRATOR),
            Map.entry("GET /staff/regions/{code}", ADMINISTRATOR),
            Map.entry("POST /staff/regions/{code}", ADMINISTRATOR),
            Map.entry("GET /staff/requests", REQUESTS),
            Map.entry("GET /staff/requests/new", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("POST /staff/requests/new", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("GET /staff/requests/new/receipt", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("GET /staff/requests/new/receipt.pdf", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("POST /staff/requests/new/receipt/files", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("GET /staff/requests/{no}", REQUESTS),
            Map.entry("POST /staff/requests/{no}/files/brought", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("GET /staff/requests/{no}/files/brought/{id}", REQUESTS),
            Map.entry("POST /staff/requests/{no}/reveal", REQUESTS),
            Map.entry("POST /staff/requests/{no}/files", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("GET /staff/requests/{no}/files/{id}", REQUESTS),
            Map.entry("POST /staff/requests/{no}/files/{id}/remove", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("GET /staff/requests/{no}/papers/{id}", REQUESTS),
            Map.entry("GET /staff/requests/{no}/parts", REQUESTS),
            Map.entry("POST /staff/requests/{no}/parts", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("GET /staff/requests/{no}/parts/{id}", REQUESTS),
            Map.entry("GET /staff/requests/{no}/parts/{id}/pages/{page}", REQUESTS),
            Map.entry("GET /staff/requests/{no}/parts/{id}/made", REQUESTS),
            Map.entry("GET /staff/requests/{no}/parts/{id}/made/pages/{page}", REQUESTS),
            Map.entry("POST /staff/requests/{no}/parts/{id}/made", REQUESTS),
            Map.entry("POST /staff/requests/{no}/parts/{id}/words", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("POST /staff/requests/{no}/parts/{id}/areas", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("POST /staff/requests/{no}/parts/{id}/unmark", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("POST /staff/requests/{no}/parts/{id}/make", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("POST /staff/requests/{no}/parts/{id}/remove", EnumSet.of(Duty.DISCLOSURE_OFFICER)),
            Map.entry("GET /staff/requests/{no}/steps/{word}", REQUESTS),
            Map.entry("POST /staff/requests/{no}/steps/{word}", REQUESTS),
            Map.entry("GET /staff/calendar", ADMINISTRATOR),
            Map.entry("POST /staff/calendar", ADMINISTRATOR),
            Map.entry("GET /staff/sentences", ADMINISTRATOR),
            Map.entry("GET /staff/sentences/new", ADMINISTRATOR),
            Map.entry("POST /staff/sentences", ADMINISTRATOR),
            Map.entry("GET /staff/sentences/{id}", ADMINISTRATOR),
            Map.entry("POST /staff/sentences/{id}", ADMINISTRATOR));

    @Test
    void everyDoorOfTheDesksStandsInTheTable() {
        assertThat(Doors.ALL).isEqualTo(MAY.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "intake,INTAKE_CLERK",
        "clerk,AGENCY_CLERK",
        "head,AGENCY_HEAD",
        "reviewer,REVIEWER",
        "supervisor,SUPERVISOR",
        "adviser,LEGAL_ADVISER",
        "editor,EDITOR",
        "publisher,PUBLISHER",
        "disclosure,DISCLOSURE_OFFICER",
        "auditor,AUDITOR",
        "admin,ADMINISTRATOR"
    })
    void anOfficerPassesTheDoorsOfTheDutyAndNoOther(String subject, Duty duty) {
        Visitor officer = withAForm(Officers.as(subject));
        Map<String, Boolean> passed = new TreeMap<>();
        Map<String, Boolean> expected = new TreeMap<>();
        MAY.forEach((door, duties) -> {
            Response answer = knock(officer, door);
            passed.put(door, answer.statusCode() != 403);
            expected.put(door, duties.contains(duty));
            assertThat(answer.statusCode()).as(door).isLessThan(500);
            assertThat(String.valueOf(answer.header("Location"))).as(door).doesNotContain("/authorize");
        });
        assertThat(passed).isEqualTo(expected);
    }

    @Test
    void whoeverHasNotLoggedInIsAskedToAtEveryDoor() {
        Visitor stranger = withAForm(new Visitor());
        MAY.keySet().forEach(door -> {
            Response answer = knock(stranger.twin(), door);
            if (door.startsWith("GET")) {
                assertThat(answer.statusCode()).as(door).isEqualTo(302);
                assertThat(answer.header("Location")).as(door).contains("/authorize?");
            } else {
                assertThat(answer.statusCode()).as(door).isEqualTo(401);
                assertThat(answer.asString()).as(door).contains("登录已经过期");
            }
        });
    }

    /** With a form made for this browser only the duty can be what is refused. */
    private static Visitor withAForm(Visitor visitor) {
        visitor.get("/petitions/track");
        return visitor;
    }

    private static Response knock(Visitor visitor, String door) {
        String path = door.substring(door.indexOf(' ') + 1)
                .replace("{code}", "411002-xfj")
                .replace("{no}", "411000261100017833")
                .replace("{word}", "transfer")
                .replace("{act}", "publish")
                .replace("{name}", "1.pdf")
                .replace("{year}", "2025")
                .replace("{page}", "1")
                .replace("{id}", "1");
        return door.startsWith("GET") ? visitor.get(path) : posted(visitor, path);
    }

    private static Response posted(Visitor visitor, String path) {
        return path.equals("/staff/calendar")
                        || path.equals("/staff/articles")
                        || path.endsWith("/text")
                        || path.endsWith("/files")
                        || path.endsWith("/brought")
                        || path.endsWith("/parts")
                ? visitor.upload(path, "empty.csv", new byte[0], "upload")
                : visitor.post(path, "name", "");
    }
}
