package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.InfoRequests;
import portal.testing.Officers;
import portal.testing.PartialPapers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;

/** The pages of requests for information in every look, for who asks and for who answers. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class RequestLooksTest {
    private static final String FORM = "/disclosure/requests/new";
    private static final String TRACK = "/disclosure/requests/track";

    @TestHTTPResource("/")
    URL portal;

    @Test
    void everyPageOfARequestIsReadableInEveryLook() {
        Requests.Receipt filed = InfoRequests.file();
        InfoRequests.taken(Officers.as("disclosure"), filed.number(), "confirm-receipt", "how", "电话确认");
        assertThat(Hands.problems(
                        portal,
                        List.of(
                                RequestLooksTest::asks,
                                (visitors, problems) -> follows(visitors, problems, filed),
                                (visitors, problems) -> answers(visitors, problems, filed),
                                RequestLooksTest::givesInPart)))
                .isEmpty();
    }

    private static void asks(Visitors visitors, List<String> problems) {
        Page page = visitors.onPhone(FORM);
        Looker looker = new Looker(page, problems);
        Citizen citizen = new Citizen(page);
        looker.look("ask-start");
        page.navigate(FORM + "/what");
        looker.both("ask-what", "保存，下一步");
        page.locator("[name='information.name']").fill("2025年度信访工作考核办法");
        citizen.press("保存，下一步");
        page.waitForURL("**/how");
        page.locator("[value='online']").check();
        page.locator("[value='seeing']").check();
        looker.look("ask-how");
        citizen.press("保存，下一步");
        page.waitForURL("**/kind");
        page.locator("[value='person']").check();
        looker.look("ask-kind");
        citizen.press("保存，下一步");
        page.waitForURL("**/who");
        looker.both("ask-who", "保存，下一步");
        page.locator("[name='applicant.name']").fill("张三");
        page.locator("[name='applicant.idNumber']").fill(InfoRequests.ID_NUMBER);
        page.locator("[name='applicant.phone']").fill("13837400001");
        citizen.press("保存，下一步");
        page.waitForURL("**/files");
        looker.both("ask-files", "上传这个文件");
        citizen.press("保存，下一步");
        page.waitForURL("**/check");
        looker.look("ask-check");
        page.locator("[name='privacyNoticeRead']").check();
        citizen.press("提交申请");
        page.waitForURL("**/receipt");
        looker.look("ask-receipt");
    }

    private static void follows(Visitors visitors, List<String> problems, Requests.Receipt filed) {
        Page page = visitors.onPhone(TRACK);
        Looker looker = new Looker(page, problems);
        Citizen citizen = new Citizen(page);
        looker.look("ask-track");
        page.navigate(TRACK + "/code");
        looker.look("ask-code");
        page.navigate(TRACK);
        page.locator("[name='number']").fill(filed.number());
        page.locator("[name='code']").fill(filed.code());
        citizen.press("查询");
        page.locator("h1 .tag").waitFor();
        looker.look("ask-status");
        page.navigate(TRACK + "/steps/add-file");
        looker.both("ask-add-file", "上传");
        page.navigate(TRACK + "/steps/withdraw");
        looker.both("ask-withdraw", "确定撤回");
        page.navigate(TRACK + "/papers/1/read");
        looker.look("ask-paper");
    }

    private static void answers(Visitors visitors, List<String> problems, Requests.Receipt filed) {
        Page page = visitors.officer("disclosure");
        Looker looker = new Looker(page, problems);
        looker.desk("requests", "/staff/requests");
        looker.form("request-new", "/staff/requests/new", "登记");
        looker.desk("request", "/staff/requests/" + filed.number());
        looker.form("request-answer", "/staff/requests/" + filed.number() + "/steps/answer", "答复");
        page.navigate("/staff/requests/new");
        page.locator("[value='ordinary-mail']").check();
        new Desk(page)
                .write("information/name", "2025年度信访工作考核办法")
                .write("applicant/name", "张三")
                .write("applicant/address", "许昌市魏都区某某路1号");
        page.locator("[value='post']").check();
        new Desk(page).press("登记");
        page.waitForURL("**/receipt");
        looker.desk("request-receipt");
    }

    /** An area is drawn by mouse and made larger by keys; somebody else lets the paper go. */
    private static void givesInPart(Visitors visitors, List<String> problems) {
        String number = InfoRequests.file().number();
        InfoRequests.taken(Officers.as("disclosure"), number, "confirm-receipt", "how", "电话确认");
        Page page = visitors.officer("disclosure");
        Looker looker = new Looker(page, problems);
        Desk desk = new Desk(page);
        looker.form("parts", "/staff/requests/" + number + "/parts", "上传，去标出");
        page.locator("input[type=file]").setInputFiles(PartialPapers.upload());
        desk.press("上传，去标出");
        desk.write("words", PartialPapers.NAME)
                .choose("wordGround", "THIRD_PARTY")
                .press("查找并加上");
        page.locator(".marks li").first().waitFor();
        drawn(page, desk);
        desk.choose("areaGround", "PROCESS").press("加上这个区域");
        page.locator(".marks li").nth(1).waitFor();
        looker.desk("part-marked");
        desk.press("做出来并检查");
        page.waitForURL("**/made");
        looker.desk("part-made");
        new Looker(visitors.officer("office-head"), problems).desk("part-release", page.url());
    }

    private static void drawn(Page page, Desk desk) {
        Locator sheet = page.locator("svg.sheet");
        sheet.evaluate("sheet => sheet.scrollIntoView({block: 'start'})");
        BoundingBox box = sheet.boundingBox();
        page.mouse().move(box.x + box.width / 4, box.y + box.height / 4);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 3);
        page.mouse().up();
        double width = Double.parseDouble(desk.field("width").inputValue());
        assertThat(width).isPositive();
        sheet.focus();
        page.keyboard().press("Shift+ArrowRight");
        assertThat(Double.parseDouble(desk.field("width").inputValue())).isGreaterThan(width);
    }
}
