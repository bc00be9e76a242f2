package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
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

    @Test
    void everyPageOfAFilingIsReadableInEveryLook() {
        assertThat(Hands.problems(
                        portal,
                        List.of(
                                FilingLooksTest::stepByStep,
                                FilingLooksTest::fromTheCheckToTheStatus,
                                FilingLooksTest::whatOnlySomeMeet)))
                .isEmpty();
    }

    private static void stepByStep(Visitors visitors, List<String> problems) {
        Page page = visitors.onPhone("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        Looker looker = new Looker(page, problems);
        looker.both("form-1-purpose", Citizen.NEXT);
        citizen.purpose("appeal");
        citizen.next();
        looker.both("form-2-matter", Citizen.NEXT);
        citizen.matter();
        citizen.next();
        looker.both("form-3-facts", Citizen.NEXT);
        citizen.facts();
        citizen.next();
        looker.both("form-4-who", Citizen.NEXT);
        citizen.who();
        citizen.next();
        looker.both("form-5-person", Citizen.NEXT);
    }

    private static void fromTheCheckToTheStatus(Visitors visitors, List<String> problems) {
        Page page = visitors.onPhone("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        Looker looker = new Looker(page, problems);
        citizen.toFiles();
        looker.both("form-6-attachments", "上传这个文件");
        citizen.photograph();
        citizen.upload();
        looker.look("form-6-attachments-uploaded");
        citizen.next();
        looker.both("form-7-check", "提交");
        citizen.declare();
        citizen.press("提交");
        looker.look("receipt");
        String number = citizen.number();
        String code = citizen.code();
        citizen.track(number, "AAAA-AAAA-AAAA");
        assertThat(page.title()).startsWith("错误：");
        looker.look("track-errors");
        citizen.track(number, code);
        assertThat(page.locator("h1").textContent()).contains(Citizen.TITLE);
        looker.look("status");
    }

    private static void whatOnlySomeMeet(Visitors visitors, List<String> problems) {
        Page page = visitors.onPhone("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        Looker looker = new Looker(page, problems);
        citizen.purpose("accusation");
        citizen.next();
        looker.both("form-2-matter-accusation", Citizen.NEXT);
        citizen.matter();
        citizen.field("accused.name").fill("某局某科张某");
        citizen.next();
        citizen.facts();
        citizen.next();
        page.locator("input[name='for'][value='other']").check();
        citizen.field("headcount").fill("3");
        citizen.next();
        citizen.press("加一位代表");
        looker.both("form-5-person-joint", Citizen.NEXT);
        page.navigate("/petitions/new");
        looker.look("guidance-unfinished");
        citizen.follow("清除");
        looker.look("clear");
    }
}
