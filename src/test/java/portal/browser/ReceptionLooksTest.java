package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.Ids;
import portal.testing.PortalDatabase;
import portal.testing.Receptions;

/** The pages of 领导接访 in every look, the citizen's without any script. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class ReceptionLooksTest {
    @TestHTTPResource("/")
    URL portal;

    @Test
    void everyPageOfReceptionsIsReadableInEveryLook() {
        String day = Receptions.announced(3);
        assertThat(Hands.problems(
                        portal,
                        List.of(
                                (visitors, problems) -> citizen(visitors, problems, day),
                                (visitors, problems) -> officer(visitors, problems, day))))
                .isEmpty();
    }

    private static void citizen(Visitors visitors, List<String> problems, String day) {
        Page page = visitors.onPhone("/receptions");
        Looker looker = new Looker(page, problems);
        looker.look("receptions");
        page.navigate("/receptions/" + day);
        looker.both("reception-booking", "预约");
        page.locator("[name='about']").fill("小区供暖温度长期不达标，多次报修没有修好。");
        page.locator("[name='name']").fill("张三");
        page.locator("[name='phone']").fill("13837400001");
        page.locator("[name='idNumber']").fill(Ids.resident(LocalDate.of(1968, 3, 5), 23));
        page.locator("[name='others']").fill("李四\n王五");
        page.locator("[name='headcount']").fill("20");
        new Citizen(page).press("预约");
        page.waitForURL("**/receptions/booking");
        looker.look("reception-receipt");
        page.locator("summary").click();
        new Citizen(page).press("取消预约");
        looker.look("reception-cancelled");
        new Citizen(page).press("看完了，关上这一页");
        looker.look("reception-lookup");
    }

    private static void officer(Visitors visitors, List<String> problems, String day) {
        Page booking = visitors.withoutScript("/receptions/" + day);
        booking.locator("[name='about']").fill("工资拖欠了三个月");
        booking.locator("[name='name']").fill("赵六");
        booking.locator("[name='phone']").fill("13837400002");
        booking.locator("[name='idNumber']").fill(Ids.resident(LocalDate.of(1970, 3, 5), 23));
        new Citizen(booking).press("预约");
        assertThat(booking.locator("#query-code").textContent()).matches("[0-9A-Z-]{14}");
        Page page = visitors.officer("intake");
        Looker looker = new Looker(page, problems);
        looker.desk("receptions", "/staff/receptions");
        looker.form("reception-new", "/staff/receptions/new", "保存");
        looker.desk("reception", "/staff/receptions/" + day);
        page.navigate("/staff/receptions/" + day + "/bookings");
        looker.desk("bookings");
        page.locator("summary").first().click();
        new Desk(page).press("查看");
        looker.desk("bookings-errors");
        new Desk(page).write("reason", "核对来访人").press("查看");
        looker.desk("bookings-revealed");
    }
}
