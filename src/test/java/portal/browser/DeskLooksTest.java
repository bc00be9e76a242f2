package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
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

/** The screens of the desks: wide and narrow, in light and dark, on paper; what officers open under way on a phone too. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class DeskLooksTest {
    @TestHTTPResource("/")
    URL portal;

    @Test
    void everyScreenOfTheDesksIsReadableInEveryLook() {
        assertThat(Hands.problems(
                        portal,
                        List.of(
                                DeskLooksTest::theAgencysClerk,
                                DeskLooksTest::theOfficesClerk,
                                DeskLooksTest::whoWritesDownForOthersWithoutAnyScript,
                                DeskLooksTest::theAdministrator,
                                DeskLooksTest::whoReviewsWatchesAndAudits)))
                .isEmpty();
    }

    private static void theAgencysClerk(Visitors visitors, List<String> problems) {
        String number = transferred();
        Page page = visitors.officer("clerk");
        Looker looker = new Looker(page, problems);
        looker.desk("home-clerk", "/staff");
        looker.desk("cases", "/staff/cases");
        looker.desk("cases-nothing", "/staff/cases?q=没有这个人");
        String one = "/staff/cases/" + number;
        looker.form("accept", one + "/steps/accept", "受理");
        looker.desk("use-simple", one + "/steps/use-simple");
        looker.form("redirect", one + "/steps/redirect", "导入法定途径");
        looker.form("send-back", one + "/steps/send-back", "提出异议");
        DeskForms.taken(Officers.as("clerk"), number, "accept", "route", "petition", "requests", "督促供热公司整改\n退还部分费用");
        new Desk(page).press("提出异议");
        page.locator(".notice.warn").waitFor();
        looker.desk("overtaken");
        page.navigate(one);
        looker.desk("case");
        page.locator(".asked details summary").first().click();
        new Desk(page).press("查看");
        looker.desk("case-reveal-errors");
        new Desk(page).write("reason", "电话核实诉求").press("查看");
        looker.desk("case-revealed");
        looker.form("ask-extension", one + "/steps/ask-extension", "申请延期");
        looker.form("settle", one + "/steps/settle", "调解（和解）");
        looker.form("hold-hearing", one + "/steps/hold-hearing", "听证");
        looker.form("recuse", one + "/steps/recuse", "回避");
        looker.form("correct", one + "/steps/correct", "更正");
        looker.form("conclude", one + "/steps/conclude", "办结");
        DeskForms.answered(Officers.as("clerk"), number);
        looker.desk("case-answered", one);
        looker.form("outcome", one + "/outcome", "交给信息公开编辑");
        new Desk(page)
                .write("title", "某小区供暖温度不达标的办理结果")
                .write("asked", "家里暖气不热，多次报修没有修好。")
                .write("answered", "已经更换管道，室温恢复到十八度以上。")
                .press("交给信息公开编辑");
        page.locator("form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        looker.desk("outcome-written");
    }

    private static void theOfficesClerk(Visitors visitors, List<String> problems) {
        String one = "/staff/cases/" + Requests.file(Filings.fullAppeal()).number();
        Page page = visitors.officer("intake");
        Looker looker = new Looker(page, problems);
        looker.desk("cases-office", "/staff/cases?whose=office");
        looker.desk("case-registered", one);
        looker.form("transfer", one + "/steps/transfer", "转送");
        looker.form("assign", one + "/steps/assign", "交办");
        looker.form("reclassify", one + "/steps/reclassify", "更正类别");
        looker.form("join", one + "/steps/join", "并入");
        looker.form("decline", one + "/steps/decline", "不予受理");
        looker.form("put-to-government", one + "/steps/put-to-government", "报请决定");
        looker.desk("not-found", "/staff/cases/411000261100017833");
    }

    private static void whoWritesDownForOthersWithoutAnyScript(Visitors visitors, List<String> problems) {
        Page page = visitors.officerWithoutScript("intake");
        Looker looker = new Looker(page, problems);
        Desk desk = new Desk(page);
        looker.form("counter", "/staff/cases/new", "保存，下一步核对");
        desk.tick("channel", "VISIT").tick("purpose", "appeal").tick("priorProcedures", "none");
        desk.write("title", "村口到国道的路三年没有修好").choose("region", "411002");
        desk.write("facts", "村口到国道的两公里路坏了三年，下雨天学生上学要绕行，反映过几次，都说列入计划，一直没有动工。");
        desk.write("request", "请求尽快修路\n请求告知哪一天开工").write("place", "××镇××村");
        desk.write("petitioner/name", "李四").write("petitioner/address", "××镇××村一组");
        desk.choose("petitioner/region", "411002").write("petitioner/phone", "138 0013 8000");
        desk.press("保存，下一步核对");
        looker.desk("counter-check");
        desk.press("登记，出具回执");
        looker.wrongAtDesk("counter-check");
        desk.tick("confirmed", "yes").press("登记，出具回执");
        looker.desk("counter-receipt");
    }

    private static void theAdministrator(Visitors visitors, List<String> problems) {
        Page page = visitors.officer("admin");
        Looker looker = new Looker(page, problems);
        looker.desk("agencies", "/staff/agencies");
        looker.form("agency-new", "/staff/agencies/new", "保存");
        looker.desk("agency", "/staff/agencies/" + Steps.AGENCY);
        page.navigate("/staff/officers");
        looker.desk("officers");
        looker.form("officer-new", "/staff/officers/new", "保存");
        page.navigate("/staff/officers");
        Onward.click(page.locator(".queue tbody a").first());
        looker.desk("officer");
        looker.desk("regions", "/staff/regions");
        looker.form("region-new", "/staff/regions/new", "保存");
        looker.desk("calendar", "/staff/calendar");
        looker.desk("sentences", "/staff/sentences");
        looker.form("sentence-new", "/staff/sentences/new", "保存");
        looker.desk("not-yours", "/staff/cases");
    }

    private static void whoReviewsWatchesAndAudits(Visitors visitors, List<String> problems) {
        Requests.Receipt filed = Requests.file(Filings.appeal());
        String one = "/staff/cases/" + filed.number();
        DeskForms.taken(Officers.as("intake"), filed.number(), "transfer", "agency", Steps.AGENCY, "route", "petition");
        DeskForms.taken(Officers.as("clerk"), filed.number(), "accept", "route", "petition", "requests", "整改");
        new Looker(visitors.officer("supervisor"), problems).form("supervise", one + "/steps/supervise", "督办");
        DeskForms.answered(Officers.as("clerk"), filed.number());
        DeskForms.reviewAsked(filed);
        Looker reviewer = new Looker(visitors.officer("reviewer"), problems);
        reviewer.desk("case-review", one);
        reviewer.form("conclude-review", one + "/steps/conclude-review", "复查意见");
        Looker secret = new Looker(visitors.officer("secret"), problems);
        String accusation =
                "/staff/cases/" + Requests.file(Filings.accusation()).number();
        secret.desk("case-accusation", accusation);
        secret.desk("settle-accused", accusation + "/steps/settle-accused");
        new Looker(visitors.officer("auditor"), problems).desk("log", "/staff/log");
    }

    private static String transferred() {
        String number = Requests.file(Filings.fullAppeal()).number();
        DeskForms.taken(Officers.as("intake"), number, "transfer", "agency", Steps.AGENCY, "route", "petition");
        return number;
    }
}
