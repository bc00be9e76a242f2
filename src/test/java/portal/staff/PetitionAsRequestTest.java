package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.testing.DeskForms;
import portal.testing.Filings;
import portal.testing.InfoRequests;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Visitor;

/** A petition that asks for information in truth goes to the register of requests in one act, and nowhere twice. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class PetitionAsRequestTest {
    @Inject
    Pool pool;

    private static Response handOver(Visitor intake, String number, String reasons) {
        String path = "/staff/cases/" + number + "/steps/hand-to-requests";
        return DeskForms.sent(intake, path, intake.get(path), "reasons", reasons);
    }

    private int requestsOf(String number) {
        return pool.preparedQuery("select count(*)::int from info_request where came_from = $1")
                .execute(Tuple.of(Long.parseLong(number)))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getInteger(0);
    }

    @Test
    void itIsRegisteredThereAndCountsFromTheConfirmation() {
        Requests.Receipt petition = Requests.file(Filings.appeal());
        Visitor intake = Officers.as("intake");
        assertThat(handOver(intake, petition.number(), "").statusCode()).isEqualTo(422);
        assertThat(requestsOf(petition.number())).isZero();
        assertThat(handOver(intake, petition.number(), "要的是一份文件。").statusCode()).isEqualTo(303);
        assertThat(requestsOf(petition.number())).isEqualTo(1);
        Response view = Requests.withJson(
                        Requests.json(Map.of("receiptNumber", petition.number(), "queryCode", petition.code())))
                .post("/api/v1/petitions/lookup");
        assertThat(view.<String>path("status")).isEqualTo("redirected");
        String note = view.<List<String>>path("timeline.note").get(0);
        assertThat(note).contains("要的是一份文件。", "申请编号 GK-");
        String request = note.replaceAll("(?s).*GK-([0-9-]+).*", "$1").replace("-", "");

        Visitor desk = Officers.as("disclosure");
        String page = desk.get("/staff/requests/" + request).asString();
        assertThat(page)
                .contains("信访事项转来", petition.number().substring(10, 17), "还没有确认收到")
                .doesNotContain("13800138000");
        InfoRequests.taken(desk, request, "confirm-receipt", "how", "电话确认");
        assertThat(desk.get("/staff/requests/" + request).asString()).contains("书面答复");
        assertThat(intake.get("/staff/cases/" + petition.number() + "/steps/hand-to-requests")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anAccusationIsNeverHandedOver() {
        Requests.Receipt accusation = Requests.file(Filings.accusation());
        assertThat(Officers.as("secret")
                        .get("/staff/cases/" + accusation.number() + "/steps/hand-to-requests")
                        .statusCode())
                .isIn(404, 409);
        assertThat(requestsOf(accusation.number())).isZero();
    }
}
