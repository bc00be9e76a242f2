package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.Ids;
import portal.testing.PortalDatabase;

/** What citizens come for, from the first page to the last: file a petition, keep its numbers, see where it stands. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class JourneyTest {
    private static final String FORM = "/petitions/new/";

    @TestHTTPResource("/")
    URL portal;

    private Visitors visitors;

    @BeforeEach
    void openABrowser() {
        visitors = new Visitors(portal);
    }

    @AfterEach
    void closeIt() {
        visitors.close();
    }

    /** Every step is looked at twice: sent empty, with what is wrong, and as it was when it opened. */
    @Test
    void everyPageOfAFilingIsReadableInEveryLook() {
        Page page = visitors.at(FORM + "purpose");
        Citizen citizen = new Citizen(page);
        Look.all(page, "form-1-purpose");
        wrong(page, citizen, "form-1-purpose-errors");
        citizen.purpose();
        citizen.next();
        Look.all(page, "form-2-matter");
        wrong(page, citizen, "form-2-matter-errors");
        citizen.matter();
        citizen.next();
        Look.all(page, "form-3-facts");
        wrong(page, citizen, "form-3-facts-errors");
        citizen.facts();
        citizen.next();
        Look.all(page, "form-4-who");
        wrong(page, citizen, "form-4-who-errors");
        citizen.who();
        citizen.next();
        Look.all(page, "form-5-person");
        wrong(page, citizen, "form-5-person-errors");
        citizen.person();
        citizen.next();
        Look.all(page, "form-6-attachments");
        citizen.next();
        Look.all(page, "form-7-check");
        citizen.press("提交");
        assertThat(page.title()).startsWith("错误：");
        Look.all(page, "form-7-check-errors");
        citizen.declare();
        citizen.press("提交");
        assertThat(page.url()).endsWith("/petitions/receipt");
        Look.all(page, "receipt");
        String number = page.locator("#receipt-number").textContent();
        String code = page.locator("#query-code").textContent();
        page.navigate("/petitions/track");
        citizen.field("number").fill(number);
        citizen.field("code").fill("AAAA-AAAA-AAAA");
        citizen.press("查询");
        Look.all(page, "track-errors");
        citizen.field("number").fill(number);
        citizen.field("code").fill(code);
        citizen.press("查询");
        assertThat(page.locator("h1").textContent()).contains("小区供暖温度长期不达标");
        Look.all(page, "status");
    }

    @Test
    void aPetitionIsFiledAndTrackedWithoutAnyScript() {
        Page page = visitors.withoutScript("/");
        page.locator("main a[href='/petitions/new']").first().click();
        page.navigate(FORM + "purpose");
        file(page);
        String number = page.locator("#receipt-number").textContent();
        String code = page.locator("#query-code").textContent();
        page.navigate("/petitions/track");
        Citizen citizen = new Citizen(page);
        citizen.field("number").fill(number.replace("-", ""));
        citizen.field("code").fill(code.toLowerCase(Locale.ROOT));
        citizen.press("查询");
        assertThat(page.locator("h1").textContent()).contains("小区供暖温度长期不达标");
        assertThat(page.locator(".timeline li").count()).isPositive();
        assertThat(page.locator(".due time").getAttribute("datetime")).matches("\\d{4}-\\d{2}-\\d{2}");
        citizen.press("结束查看");
        page.navigate("/petitions/track");
        assertThat(page.locator("[name='code']").count()).isEqualTo(1);
    }

    @Test
    void aPetitionIsFiledWithTheKeyboardAlone() {
        Page page = visitors.at(FORM + "purpose");
        tab(page, "input[name='purpose']");
        page.keyboard().press("Space");
        enter(page);
        type(page, "title", "建议在公园增设长椅");
        choose(page, "region");
        enter(page);
        type(page, "facts", "公园很大，走累了没有地方坐，老人们都盼着。");
        type(page, "request", "请在湖边增设长椅");
        tab(page, "input[name='priorProcedures'][value='none']");
        page.keyboard().press("Space");
        enter(page);
        tab(page, "input[name='for']");
        page.keyboard().press("Space");
        enter(page);
        type(page, "petitioner.name", "张三");
        choose(page, "petitioner.idType");
        type(page, "petitioner.idNumber", Ids.resident(LocalDate.of(1958, 6, 30), 12));
        type(page, "petitioner.phone", "13800138000");
        choose(page, "petitioner.region");
        type(page, "petitioner.address", "文峰街道××路1号");
        enter(page);
        enter(page);
        tab(page, "input[name='declaration']");
        page.keyboard().press("Space");
        tab(page, "input[name='privacyNoticeRead']");
        page.keyboard().press("Space");
        tab(page, "main form .btn:not(.plain):not(.text)");
        page.keyboard().press("Enter");
        page.waitForURL("**/petitions/receipt");
        assertThat(page.locator("#receipt-number").textContent()).isNotBlank();
    }

    @Test
    void whatWasTypedSurvivesMistakesAndTheWayBack() {
        Page page = visitors.at(FORM + "purpose");
        Citizen citizen = new Citizen(page);
        citizen.purpose();
        citizen.next();
        citizen.matter();
        citizen.field("title").fill("短");
        citizen.next();
        assertThat(citizen.field("title").inputValue()).isEqualTo("短");
        assertThat(citizen.field("place").inputValue()).isEqualTo("文峰街道××小区");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("mistakes");
        page.locator(".mistakes a").first().click();
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("title");
        citizen.matter();
        citizen.next();
        page.goBack();
        assertThat(citizen.field("title").inputValue()).isEqualTo("小区供暖温度长期不达标");
    }

    @Test
    void aDoubleTapFilesOnePetition() {
        Page page = visitors.at(FORM + "purpose");
        fill(page);
        page.locator("main form .btn").first().dblclick();
        page.waitForURL("**/petitions/receipt");
        String number = page.locator("#receipt-number").textContent();
        page.reload();
        assertThat(page.locator("#receipt-number").textContent()).isEqualTo(number);
    }

    @Test
    void aCounterSaysHowMuchMayStillBeWritten() {
        Page page = visitors.at(FORM + "purpose");
        Citizen citizen = new Citizen(page);
        citizen.purpose();
        citizen.next();
        citizen.matter();
        citizen.next();
        citizen.field("request").fill("𠮷祥");
        page.locator("#request + .count").getByText("298").waitFor();
    }

    @Test
    void aCitizenPageWeighsLittle() {
        Page page = visitors.at("/");
        int total = 0;
        for (String path : new String[] {"", "assets/portal.css", "assets/portal.js"}) {
            total += Weight.gzipped(page.request().get(portal + path).body());
        }
        assertThat(total).isLessThan(60 * 1024);
        assertThat(Weight.gzipped(
                        page.request().get(portal + "assets/portal.css").body()))
                .isLessThan(8 * 1024);
        assertThat(Weight.gzipped(
                        page.request().get(portal + "assets/portal.js").body()))
                .isLessThan(5 * 1024);
    }

    private static void wrong(Page page, Citizen citizen, String name) {
        citizen.next();
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator(".mistakes a").count()).isPositive();
        Look.all(page, name);
    }

    private static void fill(Page page) {
        Citizen citizen = new Citizen(page);
        citizen.purpose();
        citizen.next();
        citizen.matter();
        citizen.next();
        citizen.facts();
        citizen.next();
        citizen.who();
        citizen.next();
        citizen.person();
        citizen.next();
        citizen.next();
        citizen.declare();
    }

    private static void file(Page page) {
        fill(page);
        new Citizen(page).press("提交");
        assertThat(page.url()).endsWith("/petitions/receipt");
    }

    private static void tab(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector + " on " + page.url());
    }

    private static void type(Page page, String name, String text) {
        tab(page, "[name='" + name + "']");
        page.keyboard().type(text);
    }

    private static void choose(Page page, String name) {
        tab(page, "select[name='" + name + "']");
        page.keyboard().press("ArrowDown");
    }

    /** On to the button that leads to the next step. */
    private static void enter(Page page) {
        String before = page.url();
        tab(page, "main form .actions .btn:not(.plain)");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }
}
