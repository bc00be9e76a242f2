package portal.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import portal.testing.PortalDatabase;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class DisclosureApiTest {
    private static final String REPORT = "关于2024年法治政府建设情况的报告";

    @Test
    void theReportIsListedUnderItsColumn() {
        given().queryParam("column", "rule-of-law")
                .get("/api/v1/disclosures")
                .then()
                .statusCode(200)
                .body("items.title", hasItem(REPORT))
                .body("items.column.label", everyItem(equalTo("法治政府建设")))
                .body("page", is(1))
                .body("size", is(20))
                .body("total", greaterThanOrEqualTo(1));
    }

    @Test
    void columnsWithoutContentAreNotShown() {
        when().get("/api/v1/columns")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("guide", "rules", "channels", "methods", "rule-of-law"))
                .body("items.code", not(hasItem("budget")))
                .body("items.articles", everyItem(greaterThanOrEqualTo(1)));
    }

    @Test
    void wordsOfTwoCharactersAreFoundAndMarked() {
        given().queryParam("q", "骨头")
                .get("/api/v1/disclosures")
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo(REPORT))
                .body("items[0].excerpt.find { it.marked }.text", equalTo("骨头"));
    }

    @Test
    void aTitleRanksAboveAText() {
        given().queryParam("q", "政府信息公开条例")
                .get("/api/v1/disclosures")
                .then()
                .body("items[0].title", equalTo("中华人民共和国政府信息公开条例"))
                .body("total", greaterThanOrEqualTo(3));
    }

    @Test
    void aDocumentNumberIsFoundWithAnyBrackets() {
        for (String typed : new String[] {"国务院令第711号", "国务院令（第７１１号）", "711"}) {
            given().queryParam("q", typed)
                    .get("/api/v1/disclosures")
                    .then()
                    .body("items[0].docNo", equalTo("国务院令第711号"));
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        given().queryParam("q", "龘靐齉")
                .get("/api/v1/disclosures")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", is(0));
    }

    @Test
    void datesLimitTheCatalogue() {
        given().queryParam("from", "2019-01-01")
                .queryParam("to", "2019-12-31")
                .get("/api/v1/disclosures")
                .then()
                .body("items.producedOn", hasItem("2019-04-03"))
                .body("items.producedOn", everyItem(startsWith("2019")));
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() {
        given().queryParam("column", "nowhere")
                .queryParam("from", "gestern")
                .queryParam("page", "0")
                .queryParam("size", "101")
                .queryParam("q", "%_'\"")
                .get("/api/v1/disclosures")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.code",
                        hasItems("column.unknown", "from.invalid", "page.invalid", "size.invalid", "q.no-words"));
    }

    @Test
    void hostileQueriesGetAClearAnswer() {
        for (String typed :
                new String[] {"信".repeat(2_000), "%_'", "\u0001\u0002", "😀", "' or 1=1 --", "a&b|c:*!(", "\\"}) {
            given().queryParam("q", typed)
                    .get("/api/v1/disclosures")
                    .then()
                    .statusCode(org.hamcrest.Matchers.anyOf(is(200), is(422)));
        }
        given().queryParam("q", "信".repeat(2_000))
                .get("/api/v1/disclosures")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/q"))
                .body("errors[0].code", equalTo("q.too-long"));
    }

    @Test
    void aPageFarBeyondTheEndIsEmpty() {
        given().queryParam("page", "1000000000")
                .get("/api/v1/disclosures")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", greaterThanOrEqualTo(5));
        given().queryParam("page", "1000000001")
                .get("/api/v1/disclosures")
                .then()
                .statusCode(422);
    }

    @Test
    void anArticleHasItsWholeTextAndWhatItsHeaderSays() {
        int id = idOf(REPORT);
        when().get("/api/v1/disclosures/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo(REPORT))
                .body("indexNo", equalTo("XF-2025-0001"))
                .body("samples", hasItem("producedOn"))
                .body("url", equalTo("/disclosure/articles/" + id))
                .body("html", containsString("<h2>（一）"))
                .body("text", containsString("办事依法、遇事找法、解决问题用法、化解矛盾靠法"))
                .body("publishedAt", matchesPattern("\\d{4}-\\d{2}-\\d{2}T.*\\+08:00"));
    }

    @Test
    void anUnknownArticleIsNotFound() {
        for (String id : new String[] {"999999999", "0", "-1", "abc", "1e9", "99999999999999999999"}) {
            when().get("/api/v1/disclosures/" + id).then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void whoHasTheListAlreadyIsToldSo() {
        RequestSpecification ask = given().queryParam("column", "channels");
        String tag = ask.get("/api/v1/disclosures")
                .then()
                .header("Cache-Control", containsString("no-cache"))
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .extract()
                .header("ETag");
        given().queryParam("column", "channels")
                .header("If-None-Match", tag)
                .get("/api/v1/disclosures")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
    }

    private static int idOf(String title) {
        return given().queryParam("q", title)
                .get("/api/v1/disclosures")
                .then()
                .extract()
                .path("items[0].id");
    }
}
