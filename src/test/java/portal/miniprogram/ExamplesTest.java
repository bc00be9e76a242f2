package portal.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import portal.testing.Examples;
import portal.testing.PortalDatabase;
import portal.testing.Requests;

/** What the mini-program's tests are fed with, where no session is needed, is what the portal answers. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ExamplesTest {
    @Test
    void aReceiptAndAPetitionThatWasAnswered() {
        Response receipt =
                Requests.withJson(Examples.read("petition").toString()).post("/api/v1/petitions");
        same("receipt", receipt);
        Requests.Receipt filed = new Requests.Receipt(receipt.path("receiptNumber"), receipt.path("queryCode"));
        Answering.answered(filed.number());
        same("status-answered", Requests.lookup(filed.number(), filed.code()));
    }

    @Test
    void aRefusalThatNamesTheWrongFields() {
        ObjectNode wrong = Examples.read("petition").deepCopy();
        wrong.put("title", "短");
        ((ObjectNode) wrong.get("petitioner")).put("phone", "12");
        same("invalid", Requests.withJson(wrong.toString()).post("/api/v1/petitions"));
        same("not-found", Requests.lookup("411000261100017833", "ABCD-EFGH-JKMN"));
    }

    @Test
    void whatThePortalSaysOfItself() {
        same("about", RestAssured.get("/api/v1"));
    }

    private static void same(String example, Response answer) {
        assertThat(Examples.differences(example, answer.asString())).as(example).isEmpty();
    }
}
