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
import portal.testing.DeskForms;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** What a citizen meets after filing: the course in several stages, a page for each thing to do, papers; in every look. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class TrackLooksTest {
    private static final String STEPS = "/petitions/track/steps/";

    @TestHTTPResource("/")
    URL portal;

    @Test
    void everyPageAfterFilingIsReadableInEveryLook() {
        assertThat(Hands.problems(portal, List.of(TrackLooksTest::whileItIsInHand, TrackLooksTest::whenItWasAnswered)))
                .isEmpty();
    }

    private static void whileItIsInHand(Visitors visitors, List<String> problems) {
        Requests.Receipt filed = Requests.file(Filings.fullAppeal());
        Page page = opened(visitors, filed);
        Looker looker = new Looker(page, problems);
        page.navigate(STEPS + "supplement");
        looker.both("act-supplement", "提交补充");
        page.navigate(STEPS + "add-file");
        looker.both("act-add-file", "上传");
        page.navigate(STEPS + "ask-withdrawal");
        looker.both("act-ask-withdrawal", "确定撤回");
        new Citizen(page).field("idNumberTail").fill(Filings.person().idNumber().substring(12));
        new Citizen(page).press("确定撤回");
        looker.look("status-withdrawing");
        page.navigate(STEPS + "take-back-withdrawal");
        looker.look("act-take-back-withdrawal");
        new Citizen(page).press("取消撤回，继续办理");
        accepted(filed.number());
        page.navigate("/petitions/track");
        looker.look("status-handling");
    }

    private static void whenItWasAnswered(Visitors visitors, List<String> problems) {
        Requests.Receipt filed = Requests.file(Filings.fullAppeal());
        Visitor clerk = accepted(filed.number());
        DeskForms.answered(clerk, filed.number());
        Page page = opened(visitors, filed);
        Citizen citizen = new Citizen(page);
        Looker looker = new Looker(page, problems);
        looker.look("status-answered");
        Onward.click(page.locator(".list a.read").first());
        looker.look("paper-opinion");
        page.navigate("/petitions/track/publishing");
        looker.look("outcome-consent");
        page.navigate(STEPS + "rate");
        looker.both("act-rate", "提交评价");
        page.navigate(STEPS + "ask-review");
        looker.both("act-ask-review", "提交复查请求");
        citizen.field("text").fill("合同第八条约定了温度不达标退费。");
        citizen.field("idNumberTail").fill(Filings.person().idNumber().substring(12));
        citizen.press("提交复查请求");
        looker.look("status-review");
        DeskForms.reviewed(Officers.as("reviewer"), filed.number());
        page.navigate("/petitions/track");
        looker.look("status-reviewed");
        page.navigate(STEPS + "ask-final-review");
        looker.both("act-ask-final-review", "提交复核请求");
    }

    private static Page opened(Visitors visitors, Requests.Receipt filed) {
        Page page = visitors.onPhone("/petitions/track");
        new Citizen(page).track(filed.number(), filed.code());
        return page;
    }

    /** Transferred and accepted; whoever has it in hand now. */
    private static Visitor accepted(String number) {
        DeskForms.taken(Officers.as("intake"), number, "transfer", "agency", Steps.AGENCY, "route", "petition");
        Visitor clerk = Officers.as("clerk");
        DeskForms.taken(clerk, number, "accept", "route", "petition", "requests", "督促供热公司整改\n退还部分费用");
        return clerk;
    }
}
