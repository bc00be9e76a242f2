package portal.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.PortalDatabase;

/** What happens at a screen by mistake: a double tap, a reload, the way back, a text that grew too long. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class MishapTest extends WithVisitors {
    @Inject
    Pool pool;

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
        page.waitForURL("**/receipt");
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
        page.locator("[name='title']:focus").waitFor();
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
    void largeTypeAndTheWayBackLoseNothingThatWasTypedWithoutAnyScript() {
        Page page = visitors.withoutScript("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        citizen.purpose("appeal");
        citizen.press("长辈版");
        assertThat(page.locator("[name='purpose']:checked").inputValue()).isEqualTo("appeal");
        citizen.next();
        citizen.matter();
        citizen.field("title").fill("短");
        citizen.next();
        citizen.field("place").fill("还没有保存的地点");
        citizen.press("标准版");
        page.waitForURL("**/matter?wrong=yes");
        assertThat(page.locator("html").getAttribute("data-mode")).isNull();
        assertThat(page.locator(".mistakes").count()).isOne();
        assertThat(citizen.field("title").inputValue()).isEqualTo("短");
        assertThat(citizen.field("place").inputValue()).isEqualTo("还没有保存的地点");
        citizen.field("title").fill(Citizen.TITLE);
        Onward.by(page, () -> citizen.field("title").press("Enter"));
        page.waitForURL("**/facts");
        assertThat(page.locator("html").getAttribute("data-mode")).isNull();
    }

    @Test
    void largeTypeOnTheLastPageFilesNothing() {
        Page page = visitors.withoutScript("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        citizen.fill("appeal");
        long before = filed();
        citizen.press("长辈版");
        assertThat(page.url()).endsWith("/petitions/new/check");
        assertThat(page.locator("[name='declaration']").isChecked()).isTrue();
        assertThat(filed()).isEqualTo(before);
        citizen.press("提交");
        page.waitForURL("**/receipt");
    }

    @Test
    void whatAnOfficerTypedOutlivesTheLogIn() {
        Page page = visitors.officerWithoutScript("admin");
        page.navigate("/staff/sentences/new");
        Desk desk = new Desk(page);
        String title = "登录过期时写的“一句” & " + System.nanoTime();
        desk.choose("kind", "其他").write("title", title).write("text", "第一行\n第二行");
        List<Cookie> session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .toList();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("q_session.*")));
        desk.press("保存");
        page.locator("text=登录已经过期").first().waitFor();
        assertThat(page.locator("main a[href='/staff'][target='_blank']").count())
                .isOne();
        page.context().addCookies(session); // what the log-in in the other window leaves behind
        desk.press("再次提交");
        page.waitForURL("**/staff/sentences");
        assertThat(page.locator("main").textContent()).contains(title);
    }

    @Test
    void aWrongCodeCanBeReloadedAndComeBackToWithoutBeingSentAgain() {
        Page page = visitors.withoutScript("/petitions/track");
        Citizen citizen = new Citizen(page);
        List<String> sent = sent(page);
        citizen.field("number").fill("411000-2611-0000000-0");
        citizen.field("code").fill("AAAA-BBBB-CCCC");
        citizen.press("查询");
        page.waitForURL("**/petitions/track?wrong=yes");
        assertThat(sent).containsExactly("/petitions/track");
        sent.clear();
        page.reload();
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator(".mistakes").textContent()).contains("没有查到");
        assertThat(citizen.field("number").inputValue()).isEqualTo("411000261100000000");
        assertThat(citizen.field("code").inputValue()).isEmpty();
        assertThat(page.url()).endsWith("/petitions/track?wrong=yes");
        page.navigate("/channels");
        page.goBack();
        assertThat(page.locator(".mistakes").count()).isOne();
        page.goBack();
        assertThat(page.locator(".mistakes").count()).isZero();
        page.goForward();
        assertThat(sent).isEmpty();
    }

    @Test
    void aRefusedFileCanBeReloadedAndComeBackToWithoutBeingSentAgain() {
        Page page = visitors.withoutScript("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        citizen.toFiles();
        List<String> sent = sent(page);
        page.setInputFiles(
                "input[type=file]", new FilePayload("清单.zip", "application/zip", "PK\3\4 no zip".getBytes(UTF_8)));
        citizen.press("上传这个文件");
        page.locator("#file-error").waitFor();
        assertThat(sent).containsExactly("/petitions/new/attachments");
        sent.clear();
        page.reload();
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("#file-error").count()).isOne();
        page.navigate("/channels");
        page.goBack();
        assertThat(page.locator("#file-error").count()).isOne();
        assertThat(sent).isEmpty();
    }

    /** The addresses that the browser will send forms to, the way back and reloads included. */
    private static List<String> sent(Page page) {
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(URI.create(request.url()).getPath());
            }
        });
        return sent;
    }

    @Test
    void aFileIsUploadedWhileItsProgressIsShown() {
        Page page = visitors.atDesk("/petitions/new/purpose");
        Citizen citizen = new Citizen(page);
        citizen.toFiles();
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
