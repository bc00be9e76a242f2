package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.PortalDatabase;

/** The quiz without any script, a campaign and a list from the desk to the public, in every look. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class BulletinLooksTest {
    @TestHTTPResource("/")
    URL portal;

    @Test
    void everyPageOfTheQuizAndOfTheListsIsReadableInEveryLook() {
        assertThat(Hands.problems(portal, List.of(BulletinLooksTest::answers, BulletinLooksTest::desk)))
                .isEmpty();
    }

    private static void answers(Visitors visitors, List<String> problems) {
        Page unscripted = visitors.withoutScript("/quiz/review");
        unscripted.locator("fieldset").first().locator("label").nth(1).click();
        Onward.click(unscripted.locator(".mode button"));
        assertThat(unscripted.locator("html").getAttribute("data-mode")).isEqualTo("elder");
        new Citizen(unscripted).press("看结果");
        assertThat(unscripted.title()).startsWith("答对 1 题");
        Onward.click(unscripted.locator(".mode button"));
        assertThat(unscripted.locator("html").getAttribute("data-mode")).isNull();
        assertThat(unscripted.title()).startsWith("答对 1 题");
        Page page = visitors.onPhone("/quiz/filing");
        page.locator("fieldset")
                .all()
                .forEach(each -> each.locator("label").first().click());
        new Citizen(page).press("看结果");
        page.locator(".quiz").first().waitFor();
        new Looker(page, problems).look("quiz-results");
    }

    private static void desk(Visitors visitors, List<String> problems) {
        Page editor = visitors.officer("editor");
        Looker looker = new Looker(editor, problems);
        looker.desk("bulletins", "/staff/bulletins");
        looker.form("bulletin-question", "/staff/bulletins/new?kind=question", "保存");
        looker.form("bulletin-list", "/staff/bulletins/new?kind=law-duties", "保存");
        fill(editor, "title", "2026年度普法责任清单");
        fill(editor, "year", "2026");
        fill(editor, "note", "每个科室对照清单抓落实，年底前逐项公布结果。");
        line(
                editor,
                0,
                "《信访工作条例》进社区、进乡村集中宣传",
                "办公室",
                LocalDate.now().minusDays(30),
                LocalDate.now().minusDays(40));
        line(editor, 1, "组织工作人员学习新修订的法律法规并考试", "业务科", LocalDate.now().minusDays(12), null);
        line(editor, 2, "编写以案释法材料并在网站公布", "法规科", LocalDate.now().plusDays(30), null);
        String list = kept(editor);
        looker.form("bulletin-campaign", "/staff/bulletins/new?kind=campaign", "保存");
        fill(editor, "title", "《信访工作条例》宣传月");
        fill(editor, "intro", "用几分钟弄明白：谁来办、多久办完、不满意怎么办。");
        fill(editor, "from", LocalDate.now().toString());
        fill(editor, "until", LocalDate.now().plusDays(30).toString());
        fill(editor, "provisions", "《信访工作条例》第二十二条、第三十四条、第三十五条");
        editor.locator("[name='topics']").first().check();
        String campaign = kept(editor);
        Page publisher = visitors.officer("publisher");
        for (String path : List.of(list, campaign)) {
            publisher.navigate(path);
            if (path.equals(list)) {
                new Looker(publisher, problems).desk("bulletin");
            }
            publisher.locator("[name='examined']").check();
            new Desk(publisher).press("发布");
        }
        Page page = visitors.onPhone(list.replace("/staff/bulletins/", "/disclosure/lists/"));
        new Looker(page, problems).look("list");
        page.navigate(campaign.replace("/staff/bulletins/", "/campaigns/"));
        new Looker(page, problems).look("campaign");
    }

    private static String kept(Page page) {
        new Desk(page).press("保存");
        page.waitForURL("**/staff/bulletins/*");
        page.waitForURL(url -> url.matches(".*/staff/bulletins/\\d+"));
        return page.url().replaceAll(".*(/staff/bulletins/\\d+)$", "$1");
    }

    private static void line(Page page, int i, String what, String who, LocalDate until, @Nullable LocalDate done) {
        fill(page, "what-" + i, what);
        fill(page, "who-" + i, who);
        fill(page, "until-" + i, until.toString());
        fill(page, "done-" + i, done == null ? "" : done.toString());
    }

    private static void fill(Page page, String name, String text) {
        page.locator("[name='" + name + "']").fill(text);
    }
}
