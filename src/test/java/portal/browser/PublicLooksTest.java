package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
    void someVisitors() {
        visitors = new Visitors(portal);
    }

    @AfterEach
    void nobodyComplained() {
        visitors.close();
    }

    @ParameterizedTest
    @CsvSource({
        "home, /, 200",
        "channels, /channels, 200",
        "procedures, /procedures, 200",
        "conduct, /conduct, 200",
        "privacy, /privacy, 200",
        "accessibility, /accessibility, 200",
        "sitemap, /sitemap, 200",
        "guidance, /petitions/new, 200",
        "guidance-errors, /petitions/new?so=, 422",
        "guidance-question, /petitions/new?to=bc, 200",
        "guidance-danger, /petitions/new?to=a, 200",
        "guidance-arbitration, /petitions/new?to=baa, 200",
        "guidance-here, /petitions/new?to=bi, 200",
        "guidance-track, /petitions/new?to=bha, 200",
        "track, /petitions/track, 200",
        "lost-code, /petitions/track/code, 200",
        "receipt-gone, /petitions/receipt, 404",
        "disclosure, /disclosure, 200",
        "catalogue, /disclosure/rule-of-law, 200",
        "laws, /laws, 200",
        "regulation, /laws/petition-regulation, 200",
        "provision, /laws/petition-regulation/34, 200",
        "search, /search?q=信访, 200",
        "search-nothing, /search?q=骆驼, 200",
        "not-found, /nowhere, 404",
        "lost-code-asked, /petitions/track/code/asked, 200",
        "components, /dev/components, 200",
        "components-desk, /dev/components/desk, 200"
    })
    void aPageIsReadableInEveryLook(String name, String path, int status) {
        Page page = visitors.onPhone("/");
        assertThat(page.navigate(path).status()).isEqualTo(status);
        assertThat(Look.problems(page, name)).isEmpty();
    }

    @Test
    void theFirstReportIsReadableInEveryLook() {
        Page page = visitors.onPhone("/disclosure/rule-of-law");
        page.locator(".catalogue tbody a").first().click();
        assertThat(page.title()).contains("2024年法治政府建设");
        assertThat(Look.problems(page, "article")).isEmpty();
    }

    @Test
    void largeTypeIsOneTapAwayAndOneTapBackWithoutAnyScript() {
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
        Page page = visitors.onPhone("/");
        Set<String> links = new TreeSet<>();
        for (String from : new String[] {"/", "/sitemap", "/channels", "/procedures", "/conduct", "/disclosure"}) {
            page.navigate(from);
            page.locator("a[href^='/']").all().forEach(link -> links.add(link.getAttribute("href")));
        }
        assertThat(links)
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        link -> assertThat(page.request().get(link).status()).isEqualTo(200));
    }
}
