package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.PortalDatabase;

/** What happens at a screen by mistake: a double tap, a reload, the way back, a text that grew too long. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class MishapTest {
    @TestHTTPResource("/")
    URL portal;

    @Inject
    Pool pool;

    private Visitors visitors;

    @BeforeEach
    void someVisitors() {
        visitors = new Visitors(portal);
    }

    @AfterEach
    void nobodyComplained() {
        visitors.close();
    }

    @Test
    void aDoubleTapAReloadAndASecondWindowFileOnePetition() {
        Page page = visitors.onPhone("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        citizen.fill("appeal");
        Page second = page.context().newPage();
        second.navigate(page.url());
        new Citizen(second).declare();
        long before = filed();
        page.locator("main form .actions .btn").first().dblclick();
        page.locator("#receipt-number").waitFor();
        String number = citizen.number();
        page.reload();
        assertThat(citizen.number()).isEqualTo(number);
        new Citizen(second).press("提交");
        second.waitForURL("**/receipt");
        assertThat(new Citizen(second).number()).isEqualTo(number);
        page.goBack();
        page.waitForURL("**/receipt");
        assertThat(citizen.number()).isEqualTo(number);
        assertThat(filed()).isEqualTo(before + 1);
    }

    @Test
    void whatWasTypedSurvivesMistakesAndTheWayBack() {
        Page page = visitors.onPhone("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        citizen.purpose("appeal");
        citizen.next();
        citizen.matter();
        citizen.field("title").fill("短");
        citizen.next();
        page.locator(".mistakes:focus").waitFor();
        page.locator(".mistakes a").first().click();
        assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("title");
        assertThat(citizen.field("place").inputValue()).isEqualTo("文峰街道××小区");
        citizen.matter();
        citizen.next();
        page.waitForURL("**/facts");
        citizen.facts();
        page.goBack();
        assertThat(citizen.field("title").inputValue()).isEqualTo(Citizen.TITLE);
        page.goForward();
        assertThat(citizen.field("facts").inputValue()).startsWith("入冬以来");
    }

    @Test
    void aFileIsUploadedWhileItsProgressIsShown() {
        Page page = visitors.atDesk("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        citizen.purpose("appeal");
        citizen.next();
        citizen.matter();
        citizen.next();
        citizen.facts();
        citizen.next();
        citizen.who();
        citizen.next();
        citizen.person();
        citizen.next();
        citizen.photograph();
        citizen.next();
        page.waitForURL("**/check");
        assertThat(page.locator(".answers").last().textContent()).contains("供暖 14度.jpg");
    }

    @Test
    void aCounterSaysHowMuchMayStillBeWritten() {
        Page page = visitors.onPhone("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        citizen.purpose("appeal");
        citizen.next();
        citizen.matter();
        citizen.next();
        citizen.field("request").fill("𠮷祥");
        page.locator("#request + .count").getByText("298").waitFor();
        citizen.field("request").fill("长".repeat(301));
        page.locator("#request + .count.over").waitFor();
        citizen.next();
        assertThat(citizen.field("request").inputValue()).hasSize(301);
    }

    private long filed() {
        return pool.query("select count(*) from petition")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
