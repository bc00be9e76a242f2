package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.PortalDatabase;

/** The pages on the way from the first step to the status, as they open and with mistakes, in every look. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class FilingLooksTest {
    @TestHTTPResource("/")
    URL portal;

    private final List<String> problems = new ArrayList<>();

    private Visitors visitors;

    @BeforeEach
    void someVisitors() {
        visitors = new Visitors(portal);
    }

    @AfterEach
    void nothingIsWrong() {
        assertThat(problems).isEmpty();
        visitors.close();
    }

    @Test
    void everyPageOfAFilingIsReadableInEveryLook() {
        Page page = visitors.onPhone("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        both(page, "form-1-purpose");
        citizen.purpose("appeal");
        citizen.next();
        both(page, "form-2-matter");
        citizen.matter();
        citizen.next();
        both(page, "form-3-facts");
        citizen.facts();
        citizen.next();
        both(page, "form-4-who");
        citizen.who();
        citizen.next();
        both(page, "form-5-person");
        citizen.person();
        citizen.next();
        look(page, "form-6-attachments");
        citizen.press("上传这个文件");
        wrong(page, "form-6-attachments-errors");
        citizen.photograph();
        citizen.press("上传这个文件");
        page.locator(".files").waitFor();
        look(page, "form-6-attachments-uploaded");
        citizen.next();
        page.waitForURL("**/check");
        look(page, "form-7-check");
        citizen.press("提交");
        wrong(page, "form-7-check-errors");
        citizen.declare();
        citizen.press("提交");
        page.waitForURL("**/receipt");
        look(page, "receipt");
        String number = citizen.number();
        String code = citizen.code();
        citizen.track(number, "AAAA-AAAA-AAAA");
        assertThat(page.title()).startsWith("错误：");
        look(page, "track-errors");
        citizen.track(number, code);
        assertThat(page.locator("h1").textContent()).contains(Citizen.TITLE);
        look(page, "status");
    }

    @Test
    void thePagesThatOnlySomeMeetAreReadableInEveryLook() {
        Page page = visitors.onPhone("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        citizen.purpose("accusation");
        citizen.next();
        both(page, "form-2-matter-accusation");
        citizen.matter();
        citizen.field("accused.name").fill("某局某科张某");
        citizen.next();
        citizen.facts();
        citizen.next();
        page.locator("input[name='for'][value='other']").check();
        citizen.field("headcount").fill("3");
        citizen.next();
        citizen.press("加一位代表");
        both(page, "form-5-person-joint");
        page.navigate("/petitions/new");
        look(page, "guidance-unfinished");
        citizen.follow("清除");
        look(page, "clear");
    }

    private void look(Page page, String name) {
        problems.addAll(Look.problems(page, name));
    }

    /** Looks at a step as it opened, then sent as it is, with what is missing. */
    private void both(Page page, String name) {
        look(page, name);
        new Citizen(page).next();
        wrong(page, name + "-errors");
    }

    private void wrong(Page page, String name) {
        page.locator(".mistakes").waitFor();
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator(".mistakes a").count()).isPositive();
        look(page, name);
    }
}
