package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.casework.Filed;
import portal.casework.Receipts;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.QueryCode;
import portal.testing.Filings;
import portal.testing.Phone;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;
import portal.testing.WeChatServers;

/** The pages of a citizen who logged in, in every look, from the first visit to the opened petition. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@QuarkusTestResource(WeChatServers.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class MeLooksTest {
    @TestHTTPResource("/")
    URL portal;

    @Inject
    Receipts receipts;

    @Test
    void ownPagesAreReadableInEveryLook() {
        assertThat(Hands.problems(portal, List.of(this::citizen))).isEmpty();
    }

    private void citizen(Visitors visitors, List<String> problems) {
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
        byItsReceipt(page, looker);
    }

    /** From the receipt into the list; and a form that is sent when the log-in has run out is answered here. */
    private void byItsReceipt(Page page, Looker looker) {
        Receipt filed = Requests.file(Filings.appeal());
        Filed shown = new Filed(
                new PetitionNo(filed.number()),
                QueryCode.parse(filed.code()).orElseThrow(),
                Purpose.APPEAL,
                "张三",
                "刚提交的一件",
                OffsetDateTime.now(ZoneOffset.UTC),
                List.of());
        page.context()
                .addCookies(List.of(new Cookie(
                                "receipt", receipts.keep(shown, null, 0).await().indefinitely())
                        .setUrl(portal.toString())));
        page.navigate("/petitions/receipt");
        looker.look("me-receipt");
        Onward.click(page.locator("a[href='/me/add/petition']"));
        looker.look("me-add-filed");
        new Citizen(page).press("放进我的列表");
        page.waitForURL("**/me");
        page.navigate("/me/end");
        looker.look("me-end");
        page.navigate("/me/join");
        looker.look("me-join");
        new Citizen(page).press("取连接码");
        page.locator("#join-code").waitFor();
        looker.look("me-join-code");
        Phone.signedIn()
                .post(
                        "/api/v1/me/web",
                        Map.of("code", page.locator("#join-code").innerText()))
                .then()
                .statusCode(200);
        page.navigate("/me/join");
        looker.look("me-joined");
        page.navigate("/me/end");
        looker.look("me-end-joined");
        page.navigate("/me");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setPath("/me"));
        Onward.click(page.locator(".does button").first());
        page.locator("text=登录已经过期").waitFor();
        looker.look("me-over");
    }

    private static void add(Page page, Receipt filed) {
        page.navigate("/me/add");
        page.locator("[name='number']").fill(filed.number());
        page.locator("[name='code']").fill(filed.code());
        new Citizen(page).press("加进来");
        page.waitForURL("**/me");
    }
}
