package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The screens on which a paper is marked, made and let go in part, with the area drawn by mouse and moved by keys. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class PartLooksTest {
    @TestHTTPResource("/")
    URL portal;

    @Test
    void everyScreenIsReadableAndAnAreaIsDrawnByHand() {
        assertThat(Hands.problems(portal, List.of(PartLooksTest::whoGivesPapersOutInPart)))
                .isEmpty();
    }

    private static void whoGivesPapersOutInPart(Visitors visitors, List<String> problems) {
        String number = InfoRequests.file().number();
        InfoRequests.taken(Officers.as("disclosure"), number, "confirm-receipt", "how", "电话确认");
        Page page = visitors.officer("disclosure");
        Looker looker = new Looker(page, problems);
        Desk desk = new Desk(page);
        looker.form("parts", "/staff/requests/" + number + "/parts", "上传，去标出");
        page.locator("input[type=file]").setInputFiles(PartialPapers.upload());
        desk.press("上传，去标出");
        desk.press("查找并加上");
        looker.wrongAtDesk("part-words");
        desk.write("words", PartialPapers.NAME)
                .choose("wordGround", "THIRD_PARTY")
                .press("查找并加上");
        page.locator("svg.sheet").scrollIntoViewIfNeeded();
        BoundingBox sheet = page.locator("svg.sheet").boundingBox();
        page.mouse().move(sheet.x + sheet.width / 4, sheet.y + sheet.height / 4);
        page.mouse().down();
        page.mouse().move(sheet.x + sheet.width / 2, sheet.y + sheet.height / 3);
        page.mouse().up();
        double drawn = Double.parseDouble(desk.field("width").inputValue());
        assertThat(drawn).isPositive();
        page.locator("svg.sheet").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(Double.parseDouble(desk.field("width").inputValue())).isGreaterThan(drawn);
        page.keyboard().press("Enter");
        desk.choose("areaGround", "PROCESS").press("加上这个区域");
        looker.desk("part-marked");
        desk.press("做出来并检查");
        looker.desk("part-made");
        new Looker(visitors.officer("office-head"), problems).desk("part-release", page.url());
    }
}
