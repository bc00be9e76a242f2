package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;

/** The pages of a citizen who logged in, in every look, from the first visit to the opened petition. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class MeLooksTest {
    @TestHTTPResource("/")
    URL portal;

    @Test
    void ownPagesAreReadableInEveryLook() {
        assertThat(Hands.problems(portal, List.of(MeLooksTest::citizen))).isEmpty();
    }

    private static void citizen(Visitors visitors, List<String> problems) {
        Receipt filed = Requests.file(Filings.appeal());
        Receipt secret = Requests.file(Filings.accusation());
        Page page = visitors.citizen("citizen-" + UUID.randomUUID());
        Looker looker = new Looker(page, problems);
        looker.look("me-empty");
        page.navigate("/me/add");
        page.locator("[name='number']").fill(filed.number());
        page.locator("[name='code']").fill("AAAA-BBBB-CCCC");
        new Citizen(page).press("加进来");
        page.waitForURL("**/me/add?wrong=yes");
        looker.look("me-add-wrong");
        add(page, filed);
        add(page, secret);
        looker.look("me");
        Onward.click(page.locator(".does button").first());
        page.waitForURL("**/petitions/track");
        page.locator(".state").waitFor();
    }

    private static void add(Page page, Receipt filed) {
        page.navigate("/me/add");
        page.locator("[name='number']").fill(filed.number());
        page.locator("[name='code']").fill(filed.code());
        new Citizen(page).press("加进来");
        page.waitForURL("**/me");
    }
}
