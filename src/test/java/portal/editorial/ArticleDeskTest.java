package portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import portal.disclosure.ScheduledRelease;
import portal.testing.Articles;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** The editor's desk: from the first word to the public, and back. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ArticleDeskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    ScheduledRelease scheduled;

    @Test
    void anArticleGoesFromTheEditorByAnotherHandToThePublicWithinASecond() {
        Articles article = Articles.written("关于" + word() + "的公告", "## 一、安排\n\n| 日期 | 地点 |\n|---|---|\n| 周一 | 大厅 |");
        new Visitor().get("/disclosure/documents");
        article.handedIn().examined();
        Response page = article.publisher().get(article.path());
        assertThat(page.asString()).contains("没有查到身份证号", "保密审查已记录", "公开属性审查已记录");
        article.done("publish");
        Response shown = new Visitor().get(article.address());
        assertThat(shown.asString())
                .contains(
                        "<h1>" + article.title(),
                        "主动公开",
                        "一、安排</h2>",
                        "<table class=\"table\">",
                        "XF-" + LocalDate.now().getYear());
        withinASecond(
                () -> assertThat(new Visitor().get("/disclosure/documents").asString())
                        .contains(article.title()));
        assertThat(record(article)).containsExactly("start", "hand-in", "clear-secrecy", "review-openness", "publish");
    }

    @Test
    void nothingIsPublishedWithoutBothExaminationsAndNobodyDoesBothHalves() {
        Articles article = Articles.written("未审查" + word(), "正文").handedIn();
        assertThat(article.publisher().get(article.path()).asString()).doesNotContain("acts/publish\"");
        assertThat(article.act(article.publisher(), "publish").statusCode()).isEqualTo(409);
        assertThat(article.act(article.publisher(), "clear-secrecy", "clear-secrecy-note", "不涉密")
                        .statusCode())
                .isEqualTo(303);
        assertThat(article.act(article.publisher(), "publish").statusCode()).isEqualTo(409);
        assertThat(article.act(article.editor(), "review-openness", "review-openness-note", "可以")
                        .statusCode())
                .isEqualTo(403);
        assertThat(article.act(article.publisher(), "review-openness").statusCode())
                .isEqualTo(422);
        assertThat(count("select count(*) from article a join manuscript m on m.article_id = a.id where m.id = "
                        + article.id()))
                .isZero();
    }

    @Test
    void personalDataStopsPublishingUntilSomebodyDecidesOnTheRecord() {
        Articles article = Articles.written("名单" + word(), "联系人电话：138 0013 8000，证号11010519491231002X")
                .handedIn()
                .examined();
        String page = article.publisher().get(article.path()).asString();
        assertThat(page)
                .contains("查到 2 处", "138******00", "110***********002X")
                .doesNotContain("11010519491231002X", "13800138000");
        Response stopped = article.act(article.publisher(), "publish");
        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(stopped.asString()).contains("查到 2 处个人信息还没有处置");
        List<String> fields = new ArrayList<>(List.of("decide-note", "是公布的值班电话"));
        Matcher keys =
                Pattern.compile("name=\"decide-finding\" value=\"(\\w+)\"").matcher(page);
        while (keys.find()) {
            fields.addAll(List.of("decide-finding", keys.group(1)));
        }
        assertThat(article.act(article.publisher(), "decide", fields.get(2), fields.get(3))
                        .statusCode())
                .isEqualTo(422);
        assertThat(article.act(article.publisher(), "decide", fields.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(303);
        article.done("publish");
        assertThat(article.publisher().get(article.path()).asString()).contains("是公布的值班电话", "138******00");
    }

    @Test
    void theTextOfAnAttachmentIsLookedThroughToo() {
        Articles article = Articles.written("附件" + word(), "见附件");
        article.attach("list.txt", "张某 13800138000".getBytes(StandardCharsets.UTF_8));
        article.handedIn().examined();
        assertThat(article.act(article.publisher(), "publish").asString()).contains("查到 1 处个人信息", "附件“list.txt”");
    }

    @Test
    void aCorrectionIsSeenAndTheOldVersionStaysReadable() {
        Articles article =
                Articles.written("通告" + word(), "旧的地点在东楼").handedIn().examined().done("publish");
        String address = article.address();
        assertThat(article.act(article.editor(), "correct").statusCode()).isEqualTo(303);
        assertThat(article.act(article.editor(), "hand-in").asString()).contains("写上更正说明");
        article.write("body", "新的地点在西楼", "correction", "地点由东楼更正为西楼");
        assertThat(new Visitor().get(address).asString()).contains("东楼").doesNotContain("更正说明");
        article.handedIn().examined().done("publish");
        withinASecond(() -> assertThat(new Visitor().get(address).asString())
                .contains("更正说明", "地点由东楼更正为西楼", "新的地点在西楼", address + "/versions/1"));
        assertThat(new Visitor().get(address + "/versions/1").asString()).contains("旧的地点在东楼", "更正以前的版本");
        assertThat(new Visitor().get(address + "/versions/2").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWithdrawnIsGoneEverywhereAndSaysSo() {
        Articles article = Articles.written("撤回" + word(), "只此一处的词语甲乙丙")
                .handedIn()
                .examined()
                .done("publish");
        String address = article.address();
        String[] places = {
            "/",
            "/disclosure/documents",
            "/feed.atom",
            "/sitemap.xml",
            "/search?q=" + article.title(),
            "/api/v1/disclosures?q=" + article.title()
        };
        withinASecond(
                () -> assertThat(new Visitor().get("/disclosure/documents").asString())
                        .contains(article.title()));
        assertThat(article.act(article.publisher(), "withdraw", "withdraw-note", "内容有误")
                        .statusCode())
                .isEqualTo(303);
        withinASecond(() -> assertThat(new Visitor().get(address).statusCode()).isEqualTo(410));
        Response gone = new Visitor().get(address);
        assertThat(gone.asString()).contains("已经撤回").doesNotContain(article.title(), "内容有误");
        for (String place : places) {
            assertThat(new Visitor().get(place).asString())
                    .as(place)
                    .doesNotContain(address)
                    .doesNotContain("<h2>" + article.title());
        }
        assertThat(new Visitor()
                        .get("/api/v1/disclosures/" + address.replaceAll("\\D", ""))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void aDocumentIsMarkedAsRepealed() {
        Articles article =
                Articles.written("旧规定" + word(), "正文").handedIn().examined().done("publish");
        assertThat(article.act(article.publisher(), "mark", "mark-validity", "repealed", "mark-note", "新规定施行")
                        .statusCode())
                .isEqualTo(303);
        String address = article.address();
        withinASecond(() -> assertThat(new Visitor().get(address).asString()).contains("这份文件已经废止"));
    }

    @Test
    void whatIsScheduledGoesOutByItselfAndNotBefore() {
        Articles article = Articles.written("定时" + word(), "正文").handedIn().examined();
        assertThat(article.act(article.publisher(), "schedule", "schedule-at", "2020-01-01T09:00")
                        .statusCode())
                .isEqualTo(422);
        assertThat(article.act(
                                article.publisher(),
                                "schedule",
                                "schedule-at",
                                LocalDate.now().plusDays(3) + "T09:00")
                        .statusCode())
                .isEqualTo(303);
        scheduled.release().await().atMost(PATIENCE);
        assertThat(article.publisher().get(article.path()).asString()).contains("定时待发");
        run("update manuscript set publish_at = now() - interval '1 second' where id = " + article.id());
        scheduled.release().await().atMost(PATIENCE);
        assertThat(new Visitor().get(article.address()).statusCode()).isEqualTo(200);
        assertThat(record(article)).endsWith("schedule", "publish");
    }

    @Test
    void ofTwoEditorsTheSecondIsToldAndLosesNothing() {
        Articles article = Articles.written("两人" + word(), "原来的");
        String version = article.version();
        article.write("body", "甲写的", "column", "rules");
        Response second = article.writeFrom(version, "body", "乙写的", "column", "documents");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString())
                .contains("正文：现在是“甲写的”", "乙写的</textarea>", "栏目：现在是“")
                .doesNotContain("“rules”");
        article.handedIn();
        Response late = article.write("body", "丙写的");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.asString()).contains("审核中，现在不能修改", "丙写的</textarea>");
    }

    @Test
    void whatAReviewerWroteIsShownAgainWhenTheArticleWentBackMeanwhile() {
        Articles article = Articles.written("退回" + word(), "正文").handedIn();
        String version = article.version();
        article.act(article.publisher(), "send-back", "send-back-note", "日期不对");
        Response late =
                article.actFrom(version, article.publisher(), "clear-secrecy", "clear-secrecy-note", "不涉及国家秘密，张三审定");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("现在的情况：起草中", "您刚才写的，没有保存", "不涉及国家秘密，张三审定");
    }

    @Test
    void aNewArticleOpensWhereItsEditorGoesOn() {
        assertThat(Articles.post("title", "保存" + word()).header("Location")).matches(".*/staff/articles/\\d+");
        assertThat(Articles.post("title", "继续写" + word(), "go", "stay").header("Location"))
                .matches(".*/staff/articles/\\d+/text");
    }

    @Test
    void whatIsWrongInTheHeaderIsSaidWithTheCorrection() {
        Response answer =
                Articles.post("docNo", "许信[2026]第007号", "column", "nowhere", "producedOn", "2099-01-01", "body", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("应为：许信〔2026〕7号", "请选择栏目", "生成日期不能晚于今天", "写上正文");
    }

    @Test
    void aFileOfAnotherKindIsRefusedAndTheTextIsKept() {
        Articles article = Articles.written("附件" + word(), "正文");
        Response answer = article.attach("a.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3});
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("文字已经保存");
    }

    @Test
    void theRecordAndOldVersionsCannotBeChanged() {
        Articles.written("记录" + word(), "正文");
        assertThatThrownBy(() -> run("update manuscript_act set note = 'x'")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("delete from article_version")).hasMessageContaining("permission denied");
    }

    @Test
    void everythingThatIsPublishedIsTakenAlongAsFiles() throws IOException {
        Articles article = Articles.written("导出" + word(), "见附件");
        article.attach("notes.txt", "说明".getBytes(StandardCharsets.UTF_8));
        article.handedIn().examined().done("publish");
        Articles gone =
                Articles.written("不导出" + word(), "正文").handedIn().examined().done("publish");
        gone.act(gone.publisher(), "withdraw", "withdraw-note", "有误");
        Map<String, String> files = new HashMap<>();
        Response answer = article.editor().get("/staff/articles/export.zip");
        assertThat(answer.statusCode()).isEqualTo(200);
        try (ZipInputStream zip = new ZipInputStream(answer.asInputStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String id = article.address().replaceAll("\\D", "");
        assertThat(files)
                .containsEntry("articles/" + id + "/files/notes.txt", "说明")
                .containsKey("style.css");
        assertThat(files.get("articles/" + id + ".html")).contains("<h1>" + article.title(), id + "/files/");
        for (String list : List.of("index.html", "catalogue.json", "catalogue.csv")) {
            assertThat(files.get(list)).as(list).contains(article.title()).doesNotContain(gone.title());
        }
    }

    @Test
    void thePreviewIsTheRealPageInAFrameOfOurOwn() {
        Articles article = Articles.written("预览" + word(), "<script>alert(1)</script>**正文**");
        Response frames = article.publisher().get(article.path() + "/preview");
        assertThat(frames.header("Content-Security-Policy")).contains("frame-src 'self'");
        Response page = article.publisher().get(article.path() + "/preview/page");
        assertThat(page.asString())
                .contains("这是预览，还没有发布", "&lt;script&gt;", "<strong>正文</strong>")
                .doesNotContain("<script>alert");
        assertThat(article.publisher().get("/staff/articles").header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
    }

    /** What was published or taken away is so on every page at once: the database tells all instances. */
    private static void withinASecond(Runnable holds) {
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (true) {
            try {
                holds.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private List<String> record(Articles article) {
        List<String> acts = new ArrayList<>();
        pool.query("select act from manuscript_act where manuscript_id = " + article.id() + " order by id")
                .execute()
                .await()
                .atMost(PATIENCE)
                .forEach(row -> acts.add(row.getString("act")));
        return acts;
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }
}
