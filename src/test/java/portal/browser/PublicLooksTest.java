package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.PortalDatabase;
import portal.testing.PublishedMonths;

/** The pages that are the same for everybody, in every look. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class PublicLooksTest extends WithVisitors {
    /** A page, what its pictures are called, and how it is answered. */
    private record Shown(String name, String path, int status) {
        void look(Page page, List<String> problems) {
            assertThat(page.navigate(path).status()).as(path).isEqualTo(status);
            new Looker(page, problems).look(name);
        }
    }

    private static final List<Shown> PAGES = List.of(
            new Shown("home", "/", 200),
            new Shown("channels", "/channels", 200),
            new Shown("procedures", "/procedures", 200),
            new Shown("conduct", "/conduct", 200),
            new Shown("privacy", "/privacy", 200),
            new Shown("accessibility", "/accessibility", 200),
            new Shown("sitemap", "/sitemap", 200),
            new Shown("guidance", "/petitions/new", 200),
            new Shown("guidance-errors", "/petitions/new?so=", 422),
            new Shown("guidance-question", "/petitions/new?to=bc", 200),
            new Shown("guidance-danger", "/petitions/new?to=a", 200),
            new Shown("guidance-arbitration", "/petitions/new?to=baa", 200),
            new Shown("guidance-here", "/petitions/new?to=bi", 200),
            new Shown("guidance-track", "/petitions/new?to=bha", 200),
            new Shown("track", "/petitions/track", 200),
            new Shown("lost-code", "/petitions/track/code", 200),
            new Shown("receipt-gone", "/petitions/receipt", 404),
            new Shown("disclosure", "/disclosure", 200),
            new Shown("catalogue", "/disclosure/rule-of-law", 200),
            new Shown("statistics", "/statistics?month=2019-03", 200),
            new Shown("laws", "/laws", 200),
            new Shown("regulation", "/laws/petition-regulation", 200),
            new Shown("provision", "/laws/petition-regulation/34", 200),
            new Shown("quiz", "/quiz", 200),
            new Shown("quiz-round", "/quiz/handling", 200),
            new Shown("campaigns", "/campaigns", 200),
            new Shown("lists", "/disclosure/lists", 200),
            new Shown("search", "/search?q=信访", 200),
            new Shown("search-nothing", "/search?q=骆驼", 200),
            new Shown("not-found", "/nowhere", 404),
            new Shown("lost-code-asked", "/petitions/track/code/asked", 200),
            new Shown("components", "/dev/components", 200),
            new Shown("components-desk", "/dev/components/desk", 200));

    @Inject
    Pool pool;

    @Test
    void everyPageIsReadableInEveryLook() {
        PublishedMonths.some(pool);
        int middle = PAGES.size() / 2;
        assertThat(Hands.problems(
                        portal,
                        List.of(
                                (visitors, problems) -> each(PAGES.subList(0, middle), visitors, problems),
                                (visitors, problems) -> each(PAGES.subList(middle, PAGES.size()), visitors, problems),
                                PublicLooksTest::firstReport)))
                .isEmpty();
    }

    private static void each(List<Shown> pages, Visitors visitors, List<String> problems) {
        Page page = visitors.onPhone("/");
        pages.forEach(shown -> shown.look(page, problems));
    }

    private static void firstReport(Visitors visitors, List<String> problems) {
        Page page = visitors.onPhone("/disclosure/rule-of-law");
        Onward.click(page.locator(".catalogue tbody a").first());
        assertThat(page.title()).contains("2024年法治政府建设");
        new Looker(page, problems).look("article");
    }

    @Test
    void largeTypeIsOneTapAwayAndOneTapBackWithoutAnyScript() {
        Page page = visitors.withoutScript("/search?q=信访&page=2");
        Onward.click(page.locator(".mode button"));
        assertThat(page.locator("html").getAttribute("data-mode")).isEqualTo("elder");
        assertThat(page.url()).contains("/search?q=", "&page=2");
        page.locator("#q").fill("供暖 & 物业");
        Onward.click(page.locator(".mode button"));
        assertThat(page.locator("#q").inputValue()).isEqualTo("供暖 & 物业");
        Onward.click(page.locator(".mode button"));
        page.navigate("/channels");
        assertThat(page.locator("html").getAttribute("data-mode")).isEqualTo("elder");
        Onward.click(page.locator(".mode button"));
        assertThat(page.locator("html").getAttribute("data-mode")).isNull();
        assertThat(page.url()).endsWith("/channels");
    }

    @Test
    void everyLinkOfNavigationHomeAndSitemapWorks() {
        Page page = visitors.onPhone("/");
        Set<String> links = new TreeSet<>();
        for (String from :
                new String[] {"/", "/sitemap", "/channels", "/procedures", "/conduct", "/disclosure", "/laws", "/quiz"
                }) {
            page.navigate(from);
            page.locator("a[href^='/']").all().forEach(link -> links.add(link.getAttribute("href")));
        }
        assertThat(links)
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        link -> assertThat(page.request().get(link).status()).isEqualTo(200));
    }
}
