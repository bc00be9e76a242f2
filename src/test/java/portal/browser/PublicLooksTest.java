package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.testing.PortalDatabase;

/** The pages that are the same for everybody, in every look. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class PublicLooksTest {
    @TestHTTPResource("/")
    URL portal;

    private Visitors visitors;

    @BeforeEach
    void openABrowser() {
        visitors = new Visitors(portal);
    }

    @AfterEach
    void closeIt() {
        visitors.close();
    }

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "channels, /channels",
        "procedures, /procedures",
        "conduct, /conduct",
        "privacy, /privacy",
        "accessibility, /accessibility",
        "sitemap, /sitemap",
        "guidance, /petitions/new",
        "track, /petitions/track",
        "lost-code, /petitions/track/code",
        "disclosure, /disclosure",
        "catalogue, /disclosure/rule-of-law",
        "laws, /laws",
        "provision, /laws/petition-regulation/34",
        "search, /search?q=信访",
        "components, /dev/components",
    })
    void aPublicPageIsReadableInEveryLook(String name, String path) {
        Look.all(visitors.at(path), name);
    }

    @Test
    void theFirstReportIsReadableInEveryLook() {
        Page page = visitors.at("/disclosure/rule-of-law");
        page.locator("main table a, main .list a").first().click();
        assertThat(page.title()).contains("法治政府建设");
        Look.all(page, "article");
    }

    @Test
    void anAddressThatIsNotThereSaysSoInTheLayout() {
        Page page = visitors.at("/");
        Response answer = page.navigate("/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        Look.all(page, "not-found");
    }

    @Test
    void oneTapSwitchesToLargeTypeAndOneTapBack() {
        Page page = visitors.withoutScript("/search?q=信访");
        page.locator(".mode button").click();
        assertThat(page.locator("html").getAttribute("data-mode")).isEqualTo("elder");
        assertThat(page.url()).contains("/search?q=");
        page.navigate("/channels");
        assertThat(page.locator("html").getAttribute("data-mode")).isEqualTo("elder");
        page.locator(".mode button").click();
        assertThat(page.locator("html").getAttribute("data-mode")).isNull();
        assertThat(page.url()).endsWith("/channels");
    }

    @Test
    void everyLinkOfNavigationHomeAndSitemapWorks() {
        Page page = visitors.at("/sitemap");
        Set<String> links = new TreeSet<>();
        for (String from : new String[] {"/sitemap", "/", "/channels", "/procedures", "/conduct", "/privacy"}) {
            page.navigate(from);
            page.locator("a[href^='/']").all().forEach(link -> links.add(link.getAttribute("href")));
        }
        links.forEach(link -> assertThat(
                        page.request().get(portal + link.substring(1)).status())
                .as(link)
                .isEqualTo(200));
    }

    @Test
    void theKeyboardReachesTheTextFirst() {
        Page page = visitors.at("/procedures");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("跳到正文");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    }
}
