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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.disclosure.ImportArticles;
import portal.disclosure.Imported;
import portal.testing.Articles;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** What lies beside an article: its files through corrections, its file on the disk, its address on the old site. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class TakenOverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Inject
    ImportArticles imports;

    @Inject
    Pool pool;

    @Test
    void theWordsOfAnAttachmentAreFoundAndGoneWithItsArticle() {
        String word = "zq" + word();
        Articles article = Articles.written("附件里的词" + word(), "见附件");
        article.attach("notes.txt", ("前面的话。" + word + " 后面的话").getBytes(StandardCharsets.UTF_8));
        article.handedIn().examined().done("publish");
        String address = article.address();
        Response found = new Visitor().get("/search?q=" + word);
        assertThat(found.asString()).contains(address, "附件“notes.txt”：", "<mark>" + word);
        assertThat(article.act(article.publisher(), "withdraw", "withdraw-note", "内容有误")
                        .statusCode())
                .isEqualTo(303);
        String gone = new Visitor().get("/search?q=" + word).asString();
        assertThat(gone).doesNotContain(address).doesNotContain("后面的话");
        assertThat(new Visitor().get(address + "/files/notes.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void theFilesOfAnOldVersionStayWithIt() throws IOException {
        Articles article = Articles.written("换附件" + word(), "见附件");
        article.attach("list.txt", "旧的名单".getBytes(StandardCharsets.UTF_8));
        article.handedIn().examined().done("publish");
        String address = article.address();
        article.act(article.editor(), "correct");
        article.attach("list.txt", "新的名单".getBytes(StandardCharsets.UTF_8));
        article.write("correction", "更正名单");
        article.handedIn().examined().done("publish");
        assertThat(new Visitor().get(address + "/files/list.txt").asString()).isEqualTo("新的名单");
        String old = address + "/versions/1";
        assertThat(new Visitor().get(old).asString()).contains("当时的附件", old + "/files/list.txt");
        assertThat(new Visitor().get(old + "/files/list.txt").asString()).isEqualTo("旧的名单");
        assertThat(new Visitor().get(address + "/versions/2/files/list.txt").statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> run("delete from article_file where version_no > 0"))
                .hasMessageContaining("the files of old versions stay");
        assertThatThrownBy(() -> run("delete from article_part where file_id in"
                        + " (select id from article_file where version_no > 0)"))
                .hasMessageContaining("the files of old versions stay");
        String id = address.replaceAll("\\D", "");
        assertThat(exported(article))
                .containsEntry("articles/" + id + "/files/list.txt", "新的名单")
                .containsEntry("articles/" + id + "/versions/1/files/list.txt", "旧的名单")
                .hasEntrySatisfying(
                        "articles/" + id + ".html", page -> assertThat(page).contains(id + "/versions/1.html"))
                .hasEntrySatisfying(
                        "articles/" + id + "/versions/1.html",
                        page -> assertThat(page).contains("更正名单", "1/files/list.txt"));
        article.act(article.publisher(), "withdraw", "withdraw-note", "内容有误");
        assertThat(new Visitor().get(old + "/files/list.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void anImportedArticleIsTakenOverCorrectedAndWithdrawnAndTheNextImportSaysSo() throws IOException {
        String title = "导入的" + word();
        String number = "XF-I-" + word();
        write("a.md", title, number, "", "## 一、小标题\n\n第一段，**强调**。");
        Files.createDirectory(folder.resolve("a.files"));
        Files.writeString(folder.resolve("a.files/table.txt"), "附件里的词" + number);
        assertThat(imports.from(folder).added()).isEqualTo(1);
        Articles article = Articles.adopted(title);
        String address = article.address();
        assertThat(article.editor().get(article.path()).asString()).contains("已发布", number, "table.txt", "接管");
        assertThat(article.editor().get("/staff/articles/imported?q=" + title).asString())
                .contains("没有找到")
                .doesNotContain(">" + title);
        article.act(article.editor(), "correct");
        assertThat(article.editor().get(article.path() + "/text").asString())
                .contains("## 一、小标题\n\n第一段，**强调**。</textarea>");
        article.write("title", title, "body", "## 一、小标题\n\n第二段", "correction", "段落有误", "column", "functions");
        article.handedIn().examined().done("publish");
        assertThat(new Visitor().get(address).asString()).contains("第二段", "段落有误", number, "table.txt");
        write("a.md", title, number, "", "又改了文件");
        Imported again = imports.from(folder);
        assertThat(again.updated()).isZero();
        assertThat(again.atDesk()).singleElement().asString().contains("a.md", number, "已经由信息公开编辑接管");
        assertThat(new Visitor().get(address).asString()).contains("第二段").doesNotContain("又改了文件");
        assertThat(article.act(article.publisher(), "withdraw", "withdraw-note", "内容有误")
                        .statusCode())
                .isEqualTo(303);
        imports.from(folder);
        assertThat(new Visitor().get(address).statusCode()).isEqualTo(410);
    }

    @Test
    void theAddressOnTheOldSiteLeadsToTheArticleAndNeverInACircle() throws Exception {
        String old = "/content/" + word() + ".jsp?id=7";
        Articles article = Articles.written("搬来的" + word(), "正文");
        assertThat(article.write("oldAddress", "/staff/articles").statusCode()).isEqualTo(422);
        article.write("oldAddress", "http://www.example.gov.cn" + old);
        article.handedIn().examined().done("publish");
        assertThat(soon(old)).endsWith(article.address());
        article.editor().get("/staff/articles/moved");
        String elsewhere = "/content/" + word() + ".html";
        article.editor().post("/staff/articles/moved", "from", article.address(), "to", elsewhere);
        article.act(article.editor(), "correct");
        article.write("oldAddress", elsewhere, "correction", "补上原地址");
        article.handedIn().examined();
        Response circle = article.act(article.publisher(), "publish");
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.asString()).contains("原地址会绕圈");
        article.editor().get("/staff/articles/moved");
        article.editor().post("/staff/articles/moved/remove", "from", article.address());
        article.done("publish");
        assertThat(soon(elsewhere)).endsWith(article.address());
    }

    @Test
    void anImportedFileBringsItsOldAddressAlong() throws Exception {
        String old = "/zwgk/" + word() + ".html";
        write("moved.md", "带原地址" + word(), "XF-M-" + word(), "原地址：https://old.example.gov.cn" + old + "\n", "正文");
        write("circle.md", "绕圈" + word(), "XF-C-" + word(), "原地址：/staff\n", "正文");
        Imported imported = imports.from(folder);
        assertThat(imported.added()).isEqualTo(1);
        assertThat(imported.problems()).singleElement().asString().contains("circle.md", "“原地址”应为旧网站的地址");
        assertThat(soon(old)).contains("/disclosure/articles/");
    }

    private void write(String name, String title, String number, String more, String body) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "标题：" + title + "\n栏目：机构职能\n索引号：" + number + "\n生成日期：2026-11-01\n概述：为试验而发布。\n" + more + "---\n" + body);
    }

    /** Where an address leads as soon as it does; a second is the limit. */
    private static String soon(String path) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        Response answer = new Visitor().get(path);
        while (answer.statusCode() != 301 && System.nanoTime() < end) {
            Thread.sleep(10);
            answer = new Visitor().get(path);
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(301);
        return answer.header("Location");
    }

    private static Map<String, String> exported(Articles article) throws IOException {
        Map<String, String> files = new HashMap<>();
        Response answer = article.editor().get("/staff/articles/export.zip");
        assertThat(answer.statusCode()).isEqualTo(200);
        try (ZipInputStream zip = new ZipInputStream(answer.asInputStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
