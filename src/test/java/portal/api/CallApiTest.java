package portal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portal.testing.Articles;
import portal.testing.CalledFor;
import portal.testing.Examples;
import portal.testing.Phone;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.WeChatServers;

/** Calls for suggestions in the API: which are open, what one says, a suggestion in answer to it. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@QuarkusTestResource(WeChatServers.class)
class CallApiTest {
    private static final String LIST = "/api/v1/calls";
    private static final String TITLE = "在菜市场旁边设一个公交站";
    private static final String FACTS = "市场门口人多，离最近的车站有一公里，老人提不动菜。";

    @Test
    void theOpenCallsAreListedAndOneSaysWhatCameOfIt() {
        Articles open = CalledFor.until(1);
        Articles over = CalledFor.until(-1);
        Response list = given().get(LIST + "?size=100");
        list.then()
                .statusCode(200)
                .body("items.title", hasItem(open.title()))
                .body("items.title", not(hasItem(over.title())));
        assertThat(Examples.differences("calls", list.asString())).isEmpty();
        Articles result = Articles.written("采纳情况" + CalledFor.word(), "采纳了三条");
        result.write("column", "suggestions", "resultOf", open.index());
        result.handedIn().examined().done("publish");
        Response one = given().get(LIST + "/" + id(open));
        one.then().statusCode(200).body("open", is(true)).body("results.title", hasItem(result.title()));
        assertThat(Examples.differences("call", one.asString())).isEmpty();
        given().get(LIST + "/" + id(over)).then().statusCode(200).body("open", is(false));
        given().get(LIST + "/" + id(result)).then().statusCode(404);
    }

    @Test
    void aSuggestionIsFiledOnceAndStandsInTheListOfWhoeverSignedIn() {
        Articles call = CalledFor.until(30);
        Phone phone = Phone.signedIn();
        ObjectNode body = CalledFor.suggestion(TITLE, FACTS, true);
        String key = UUID.randomUUID().toString();
        Response first = phone.send("POST", CalledFor.path(call), body, "Idempotency-Key", key);
        Response again = phone.send("POST", CalledFor.path(call), body, "Idempotency-Key", key);
        first.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Examples.differences("receipt", first.asString())).isEmpty();
        String number = first.path("receiptNumber");
        phone.get("/api/v1/me/petitions")
                .then()
                .body("items.receiptNumber", hasItem(number))
                .body("items[0].purpose", is("suggestion"));
        phone.send("POST", CalledFor.path(CalledFor.until(30)), body, "Idempotency-Key", key)
                .then()
                .statusCode(422);
        assertThat(call.publisher().get(call.path()).asString()).contains("1 件");
    }

    @Test
    void withoutASessionItIsFiledAndItsAuthorSaysWhetherItMayBePublished() {
        Articles call = CalledFor.until(30);
        ObjectNode body = CalledFor.suggestion(TITLE, FACTS, false);
        body.remove("original");
        Response filed = Requests.withJson(body.toString()).post(CalledFor.path(call));
        filed.then().statusCode(201);
        String path = "/api/v1/petitions/" + filed.path("receiptNumber") + "/original";
        String code = filed.path("queryCode");
        given().header("X-Query-Code", code)
                .get(path)
                .then()
                .statusCode(200)
                .body("asked", is(true))
                .body("given", is(false));
        Requests.withJson("{\"given\": true}")
                .header("X-Query-Code", code)
                .put(path)
                .then()
                .statusCode(200);
        given().header("X-Query-Code", code).get(path).then().body("given", is(true));
        Requests.withJson("{}").header("X-Query-Code", code).put(path).then().statusCode(422);
        Requests.withJson("{\"given\": true}")
                .header("X-Query-Code", "ABCD-EFGH-JKMN")
                .put(path)
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsNoSuggestionIsRefusedAndACallThatIsOverTakesNothing() {
        Articles call = CalledFor.until(30);
        ObjectNode wrong = CalledFor.suggestion("站", "短", true).put("purpose", "accusation");
        Requests.withJson(wrong.toString())
                .post(CalledFor.path(call))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/title"))
                .body("errors.pointer", hasItem("/facts"))
                .body("errors.pointer", hasItem("/purpose"));
        String right = CalledFor.suggestion(TITLE, FACTS, false).toString();
        Requests.withJson(right)
                .post(CalledFor.path(CalledFor.until(-1)))
                .then()
                .statusCode(409);
        Requests.withJson(right).post(LIST + "/1/suggestions").then().statusCode(404);
        Phone phone = Phone.signedIn();
        String other = phone.post("/api/v1/petitions", portal.testing.Filings.suggestion())
                .path("receiptNumber");
        phone.put("/api/v1/petitions/" + other + "/original", Map.of("given", true))
                .then()
                .statusCode(409);
    }

    private static String id(Articles call) {
        return call.address().replaceAll("\\D", "");
    }
}
