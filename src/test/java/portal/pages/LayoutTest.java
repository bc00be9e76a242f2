package portal.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.PortalDatabase;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class LayoutTest {
    private static final Pattern STYLE = Pattern.compile("href=\"(/assets/portal\\.css)\\?v=([0-9a-f]{12})\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/channels",
                "/procedures",
                "/conduct",
                "/privacy",
                "/accessibility",
                "/sitemap",
                "/petitions/new",
                "/petitions/track",
                "/disclosure",
                "/laws"
            })
    void aColumnPageCarriesTheTagsOfGovernmentSites(String path) {
        String page = page(path);
        for (String name : List.of(
                "SiteName",
                "SiteDomain",
                "SiteIDCode",
                "ColumnName",
                "ColumnDescription",
                "ColumnKeywords",
                "ColumnType")) {
            assertThat(page)
                    .as("%s of %s", name, path)
                    .containsPattern("<meta name=\"" + name + "\" content=\"[^\"]+\">");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/channels", "/procedures", "/privacy", "/sitemap"})
    void noScriptOrStyleStandsInAPage(String path) {
        assertThat(page(path))
                .doesNotContainPattern("<style")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern(" (style|on[a-z]+)=");
    }

    @Test
    void theFootSaysWhoIsResponsibleAndMarksWhatIsASample() {
        assertThat(page("/"))
                .contains("主办单位", "网站标识码", "网站地图", "联系电话")
                .containsPattern("0374-0000000<span class=\"sample\">（示例）</span>");
    }

    @Test
    void thePageOneIsOnIsMarkedInTheNavigation() {
        assertThat(page("/procedures")).contains("<a href=\"/procedures\" aria-current=\"true\">");
        assertThat(page("/")).contains("<a href=\"/\" aria-current=\"page\">");
    }

    @Test
    void anAssetNamedByItsContentIsKeptForEver() {
        Matcher style = STYLE.matcher(page("/"));
        assertThat(style.find()).isTrue();
        assertThat(caching(style.group(1) + "?v=" + style.group(2))).contains("immutable");
        assertThat(caching(style.group(1))).isEqualTo("no-cache");
    }

    @Test
    void theModeIsKeptInACookieAndLeadsBack() {
        Response there = given().redirects()
                .follow(false)
                .formParam("mode", "elder")
                .formParam("back", "/channels")
                .post("/mode");
        assertThat(there.statusCode()).isEqualTo(303);
        assertThat(there.header("Location")).endsWith("/channels");
        assertThat(there.header("Set-Cookie")).contains("mode=elder", "HTTPOnly", "SameSite=Lax");
        String page = given().cookie("mode", "elder").get("/channels").asString();
        assertThat(page).contains("data-mode=\"elder\"", "value=\"standard\">标准版");
        assertThat(page("/channels")).doesNotContain("data-mode");
    }

    @Test
    void whatIsNobodyElsesBusinessIsNotForSearchEngines() {
        String text = page("/robots.txt");
        assertThat(text).contains("Disallow: /petitions/", "Disallow: /api/", "Sitemap: ");
    }

    @Test
    void anUnknownAddressAnswersInTheLayout() {
        Response answer = given().accept("text/html").get("/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("<h1>没有找到</h1>", "class=\"foot\"");
    }

    private static String page(String path) {
        Response answer = given().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    private static String caching(String path) {
        return given().get(path).header("Cache-Control");
    }
}
