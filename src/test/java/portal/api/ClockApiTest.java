package portal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;

/** In development and tests the legal time can be moved, and what came due by it done at once. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ClockApiTest {
    @AfterEach
    void today() {
        set("{}").statusCode(200).body("moved", is(false));
    }

    private static ValidatableResponse set(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/dev/clock")
                .then();
    }

    @Test
    void filingsAndTheirTermsGoByTheMovedTime() {
        set("{\"now\": \"2026-03-02T09:00:00+08:00\"}").statusCode(200).body("moved", is(true));
        given().get("/dev/clock").then().statusCode(200).body("now", is("2026-03-02T09:00:00+08:00"));
        Receipt receipt = Requests.file(Filings.appeal());
        Requests.lookup(receipt.number(), receipt.code())
                .then()
                .body("registeredAt", startsWith("2026-03-02T09:00"))
                .body("deadlines[0].dueOn", is("2026-03-17"));
        set("{}").statusCode(200).body("moved", is(false));
        assertThat(Requests.lookup(receipt.number(), receipt.code()).statusCode())
                .as("limits and sessions never went by it")
                .isEqualTo(200);
    }

    @Test
    void aRunDoesWhatHasComeDue() {
        set("{\"now\": \"2026-03-02T09:00:00+08:00\"}").statusCode(200);
        Receipt receipt = Requests.file(Filings.appeal());
        String tail = Filings.appeal().petitioner().idNumber().substring(12);
        Requests.withJson(Requests.json(Map.of("idNumberTail", tail)))
                .header("X-Query-Code", receipt.code())
                .post("/api/v1/petitions/" + receipt.number() + "/withdrawal")
                .then()
                .statusCode(201);
        set("{\"now\": \"2026-03-03T09:00:00+08:00\"}").statusCode(200);
        Requests.lookup(receipt.number(), receipt.code()).then().body("status", is("registered"));
        int withdrawn =
                given().post("/dev/clock/run").then().statusCode(200).extract().path("withdrawn");
        assertThat(withdrawn).isPositive();
        Requests.lookup(receipt.number(), receipt.code()).then().body("status", is("withdrawn"));
        given().post("/dev/clock/run")
                .then()
                .statusCode(200)
                .body("withdrawn", is(0))
                .body("reminded", is(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"now\": \"2026-03-02\"}",
                "{\"now\": \"2026-03-02T09:00:00\"}",
                "{\"now\": 5}",
                "{\"then\": \"2026-03-02T09:00:00+08:00\"}",
                "[]",
                "{"
            })
    void whatIsNoMomentChangesNothing(String body) {
        int status = set(body).extract().statusCode();
        assertThat(status).isBetween(400, 422);
        given().get("/dev/clock").then().body("moved", is(false));
    }

    @Test
    void itIsNoPartOfWhatIsInstalled() {
        assertThat(ClockApi.class.getAnnotation(IfBuildProfile.class).anyOf()).containsExactlyInAnyOrder("dev", "test");
    }
}
