package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.testing.Articles;
import portal.testing.CalledFor;
import portal.testing.PortalDatabase;
import portal.testing.Requests;

/** The editor's desk, wide and narrow, light and dark; what is pasted from Word comes out as plain Markdown. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class ArticleLooksTest {
    private static final String FROM_WORD =
            "<html><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->"
                    + "<h1>一、安排<o:p></o:p></h1><p class=MsoNormal><b>周一</b>至<span style='color:red'>周五</span><script>alert(1)</script></p>"
                    + "<p class=MsoListParagraph>·<span>&nbsp;&nbsp; </span>第一项</p><p class=MsoListParagraph>·&nbsp; 第二项</p>"
                    + "<table><tr><td><p>日期</p></td><td>地点</td></tr><tr><td>周一</td><td>大厅|东</td></tr></table>"
                    + "<p><a href='javascript:alert(1)'>坏链接</a><a href='https://example.gov.cn/a'>好链接</a></p></body></html>";

    /** Wider than a phone: nothing may stand there one character a line. */
    private static final String TABLES = "地点在东楼。\n\n| 序号 | 任务 | 责任单位 | 完成时限 | 备注 |\n|---|---|---|---|---|\n"
            + "| 1 | 建立健全信访事项受理办理台账 | 魏都区住房和城乡建设局 | 2026年12月31日 | 每月报送 |\n\n"
            + "| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---:|---:|---:|---:|---:|---:|---:|\n"
            + "| 一、本年新收政府信息公开申请数量 | 13 | 0 | 0 | 0 | 0 | 0 | 13 |\n";

    @TestHTTPResource("/")
    URL portal;

    @Test
    void everyScreenOfTheEditorsDeskIsReadableInEveryLook() {
        assertThat(Hands.problems(
                        portal,
                        List.of(ArticleLooksTest::theEditor, ArticleLooksTest::theReviewer, ArticleLooksTest::theCall)))
                .isEmpty();
    }

    @Test
    void aPasteFromWordBecomesMarkdown() {
        try (Visitors visitors = new Visitors(portal)) {
            Page page = visitors.officer("editor");
            page.navigate("/staff/articles/new");
            page.locator(".toolbar button").first().waitFor();
            page.locator("[name=body]").focus();
            page.evaluate(
                    "html => { const data = new DataTransfer(); data.setData('text/html', html);"
                            + " document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }",
                    FROM_WORD);
            assertThat(page.locator("[name=body]").inputValue())
                    .isEqualTo("## 一、安排\n\n**周一**至周五\n\n- 第一项\n- 第二项\n\n"
                            + "| 日期 | 地点 |\n|---|---|\n| 周一 | 大厅\\|东 |\n\n坏链接[好链接](https://example.gov.cn/a)");
        }
    }

    private static void theEditor(Visitors visitors, List<String> problems) {
        Page page = visitors.officer("editor");
        Looker looker = new Looker(page, problems);
        Articles draft = Articles.written("关于做好冬季供暖信访工作的公告", "## 一、安排\n\n正文。");
        looker.desk("articles", "/staff/articles");
        looker.form("article-new", "/staff/articles/new", "保存");
        looker.desk("annual-reports", "/staff/annual-reports");
        looker.desk("annual-report", "/staff/annual-reports/2020");
        looker.desk("article-draft", draft.path());
        looker.desk("article-text", draft.path() + "/text");
        looker.desk("articles-imported", "/staff/articles/imported");
        looker.desk("articles-moved", "/staff/articles/moved");
    }

    private static void theCall(Visitors visitors, List<String> problems) {
        Articles call = Articles.written("关于公交线路的建议征集", "请对公交线路提建议。");
        call.write(
                "column",
                "suggestions",
                "callUntil",
                LocalDate.now().plusDays(30).toString());
        call.handedIn().examined().done("publish");
        Page page = visitors.onPhone(call.address());
        Looker looker = new Looker(page, problems);
        looker.look("call-public");
        page.navigate(call.address() + "/suggest");
        looker.both("call-suggest", "下一步");
        theOriginals(visitors, page, call, looker, problems);
        call.act(call.editor(), "correct");
        call.attach("route.txt", "一路改道".getBytes(StandardCharsets.UTF_8));
        call.write("correction", "补充线路图");
        call.handedIn().examined().done("publish");
        page.navigate(call.address() + "/versions/1");
        looker.look("article-version");
    }

    private static void theOriginals(
            Visitors visitors, Page page, Articles call, Looker looker, List<String> problems) {
        Response filed = Requests.withJson(
                        CalledFor.suggestion("在菜市场旁边设一个公交站", "市场门口人多，离最近的车站有一公里，老人提不动菜。\n公交三路可以绕一下，只多走两分钟。", true)
                                .toString())
                .post(CalledFor.path(call));
        Articles result = Articles.written("公交线路建议的采纳情况", "共收到一百二十条建议，采纳三十一条。");
        result.write("column", "suggestions", "resultOf", call.index());
        Page desk = visitors.officer("editor");
        Looker editor = new Looker(desk, problems);
        editor.desk("originals", result.path() + "/suggestions");
        Onward.click(desk.locator("section.card button"));
        editor.desk("originals-chosen");
        editor.desk("result-written", result.path());
        result.handedIn().examined().done("publish");
        page.navigate(result.address());
        looker.look("call-result");
        page.navigate("/petitions/track");
        new Citizen(page).track(filed.path("receiptNumber"), filed.path("queryCode"));
        page.navigate("/petitions/track/publishing");
        looker.look("original-consent");
        page.navigate("/");
        looker.look("home-call");
    }

    private static void theReviewer(Visitors visitors, List<String> problems) {
        Page page = visitors.officer("publisher");
        Looker looker = new Looker(page, problems);
        Articles found = Articles.written("值班电话公示", "值班电话 13800138000。").handedIn();
        page.navigate(found.path());
        looker.desk("article-review");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        if (page.locator("[name=decide-note]").isVisible()) {
            problems.add("article-review prints the field for the reason");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        found.examined();
        Articles out = Articles.written("接访公告", TABLES).handedIn().examined().done("publish");
        looker.desk("article-published", out.path());
        looker.desk("articles-published", "/staff/articles?state=published");
        page.navigate(out.address());
        looker.look("article-public");
    }
}
