package portal.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.PortalDatabase;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ReferenceApiTest {
    @Test
    void regionsComeAPageAtATimeAndEachOnce() {
        Set<String> codes = new LinkedHashSet<>();
        for (int page = 1; page <= 2; page++) {
            List<String> items = given().queryParam("page", page)
                    .queryParam("size", 100)
                    .get("/api/v1/regions")
                    .then()
                    .statusCode(200)
                    .body("page", is(page))
                    .body("size", is(100))
                    .body("total", is(113))
                    .extract()
                    .path("items.code");
            codes.addAll(items);
        }
        assertThat(codes).hasSize(113).startsWith("411000", "411002").contains("411082111");
    }

    @Test
    void withoutAPageTheFirstTwentyCome() {
        when().get("/api/v1/regions")
                .then()
                .statusCode(200)
                .body("items", hasSize(20))
                .body("items[0].code", equalTo("411000"))
                .body("items[0].label", equalTo("许昌市"))
                .body("items[0].parent", nullValue());
    }

    @Test
    void theTownsOfACountyAreAskedForByTheirParent() {
        given().queryParam("parent", "411071")
                .get("/api/v1/regions")
                .then()
                .statusCode(200)
                .body("items.name", contains("长村张街道", "龙湖街道"))
                .body("items[1].label", equalTo("许昌经济技术开发区 龙湖街道"))
                .body("items.parent", everyItem(equalTo("411071")))
                .body("total", is(2));
    }

    @Test
    void aPageBeyondTheLastIsEmpty() {
        given().queryParam("page", 1_000_000)
                .get("/api/v1/regions")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", is(113));
    }

    @ParameterizedTest
    @CsvSource({
        "page,0",
        "page,-1",
        "page,x",
        "page,1.5",
        "page,99999999999",
        "size,0",
        "size,101",
        "size,１",
        "size,1e1"
    })
    void aPageThatCannotBeIsNamed(String parameter, String value) {
        given().queryParam(parameter, value)
                .get("/api/v1/agencies")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/" + parameter))
                .body("errors.code", contains(parameter + ".range"));
    }

    @Test
    void bothWrongParametersAreNamedAtOnce() {
        given().queryParam("page", "x")
                .queryParam("size", "y")
                .get("/api/v1/regions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/page", "/size"));
    }

    @Test
    void categoriesAreATreeOfThreeLevels() {
        when().get("/api/v1/categories")
                .then()
                .statusCode(200)
                .body("items", hasSize(15))
                .body("items.collect { it.children.collect { it.children.size() }.sum() }.sum()", is(517))
                .body("items[0].children[0].children[0].path", equalTo("城乡建设/安全生产/事故处理"));
    }

    @Test
    void theOfficeItselfIsTheFirstAgency() {
        when().get("/api/v1/agencies")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("411000-xfj"))
                .body("items[0].name", equalTo("许昌市信访局"))
                .body("items[0].phone", notNullValue())
                .body("items[0].sample", is(true))
                .body("items[1].phone", nullValue())
                .body("total", greaterThan(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/regions", "/api/v1/categories", "/api/v1/agencies"})
    void whatHasNotChangedIsNotSentAgain(String path) {
        String tag = when().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", notNullValue())
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", equalTo(tag));
        given().header("If-None-Match", "\"another\"").get(path).then().statusCode(200);
    }
}
