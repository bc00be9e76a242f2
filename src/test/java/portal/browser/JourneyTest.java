package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.Ids;
import portal.testing.PortalDatabase;

/** What citizens come for, from the first page to the last: file a petition, keep its numbers, see where it stands. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class JourneyTest extends WithVisitors {
    @Test
    void aPetitionIsFiledAndTrackedOnAPhoneWithoutAnyScript() {
        Page page = visitors.withoutScript("/");
        Citizen citizen = new Citizen(page);
        Onward.click(page.locator("main a.task[href='/petitions/new']"));
        page.getByText("没有", new Page.GetByTextOptions().setExact(true)).click();
        citizen.press("继续");
        page.getByText("和个人或者公司的纠纷").click();
        citizen.press("继续");
        citizen.follow("仍在这里提交");
        citizen.purpose("appeal");
        citizen.next();
        citizen.matter();
        citizen.field("title").fill("短");
        citizen.next();
        assertThat(page.title()).startsWith("错误：");
        assertThat(citizen.field("title").inputValue()).isEqualTo("短");
        assertThat(citizen.field("place").inputValue()).isEqualTo("文峰街道××小区");
        citizen.field("title").fill(Citizen.TITLE);
        citizen.next();
        citizen.facts();
        citizen.next();
        citizen.who();
        citizen.next();
        citizen.person();
        citizen.next();
        citizen.photograph();
        citizen.upload();
        assertThat(page.locator(".files li").textContent()).contains("供暖 14度.jpg");
        citizen.next();
        assertThat(page.locator(".answers").allTextContents()).anyMatch(list -> list.contains("阿依古丽·买买提"));
        citizen.declare();
        citizen.press("提交");
        assertThat(page.url()).endsWith("/petitions/receipt");
        String number = citizen.number();
        String code = citizen.code();
        assertThat(page.title()).doesNotContain(code);

        citizen.track(number.replace("-", ""), code.toLowerCase(Locale.ROOT));
        assertThat(page.url()).doesNotContain(code).doesNotContain(number);
        assertThat(page.locator("h1").textContent()).contains(Citizen.TITLE);
        assertThat(page.locator(".timeline li").count()).isGreaterThan(1);
        assertThat(page.locator(".due time").getAttribute("datetime")).matches("\\d{4}-\\d{2}-\\d{2}");
        citizen.press("结束查看");
        page.navigate("/petitions/track");
        assertThat(citizen.field("code").isVisible()).isTrue();
    }

    @Test
    void aSuggestionIsFiledWithTheKeyboardAlone() {
        Page page = visitors.atDesk("/");
        Keyboard keys = new Keyboard(page);
        keys.press("Tab");
        assertThat(keys.focus()).contains("class=\"skip\"");
        keys.press("Enter");
        assertThat(keys.focus()).contains("id=\"main\"");
        keys.follow("a.task[href='/petitions/new']");
        keys.tick("input[type=radio]");
        keys.press("ArrowDown");
        keys.go();
        keys.follow("main a[href='/petitions/new/purpose']");
        keys.to("main form .actions .btn");
        keys.press("Enter");
        page.locator(".mistakes:focus").waitFor();
        keys.to(".mistakes a");
        keys.press("Enter");
        keys.tick("input[name='purpose']");
        keys.go();
        keys.type("title", "建议在公园增设长椅");
        keys.choose("region");
        keys.go();
        keys.type("facts", "公园很大，走累了没有地方坐，老人们都盼着。");
        keys.type("request", "请在湖边增设长椅");
        keys.tick("input[name='priorProcedures'][value='none']");
        keys.go();
        keys.tick("input[name='for']");
        keys.go();
        keys.type("petitioner.name", "张三");
        keys.to("select[name='petitioner.idType']");
        keys.type("petitioner.idNumber", Ids.resident(Citizen.BIRTH, 12));
        keys.type("petitioner.phone", "13800138000");
        keys.choose("petitioner.region");
        keys.type("petitioner.address", "文峰街道××路1号");
        keys.go();
        keys.go();
        keys.tick("input[name='declaration']");
        keys.tick("input[name='privacyNoticeRead']");
        keys.go();
        assertThat(page.url()).endsWith("/petitions/receipt");
        assertThat(new Citizen(page).number()).isNotBlank();
    }

    @Test
    void theTitleOfAnAccusationStandsOnNoPageAfterFiling() {
        Page page = visitors.onPhone("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        citizen.fill("accusation");
        citizen.press("提交");
        page.waitForURL("**/receipt");
        assertThat(page.content()).contains("您的来件").doesNotContain(Citizen.TITLE);
        String number = citizen.number();
        String code = citizen.code();
        String paper = citizen.takeAlong("下载回执（PDF）").suggestedFilename();
        assertThat(paper).isEqualTo("receipt-" + number.replace("-", "") + ".pdf");
        citizen.track(number, code);
        assertThat(page.locator("h1").textContent()).contains("您的来件");
        assertThat(page.content()).doesNotContain(Citizen.TITLE).doesNotContain("某局某科");
    }
}
