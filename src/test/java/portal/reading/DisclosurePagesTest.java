package portal.reading;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.disclosure.ImportArticles;
import portal.disclosure.Imported;
import portal.testing.PortalDatabase;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class DisclosurePagesTest {
    private static final String REPORT = "关于2024年法治政府建设情况的报告";
    private static final String HEADER =
            "标题：%s\n栏目：机构职能\n索引号：%s\n生成日期：2026-11-01\n概述：为试验而发布。\n发布时间：2020-01-02 03:04\n---\n";

    @TempDir
    Path folder;

    @Inject
    ImportArticles imports;

    @Test
    void aWordFileBesideAHeaderBecomesTheArticleAndItsFirstAttachment() throws IOException {
        String title = "来自文档" + System.nanoTime();
        Files.writeString(folder.resolve("word.md"), HEADER.formatted(title, "XF-W-" + System.nanoTime() % 1_000_000));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("word.docx")))) {
            for (String[] part : new String[][] {
                {
                    "[Content_Types].xml",
                    "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                },
                {"word/document.xml", "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>文档里的正文</w:t></w:r></w:p></w:document>"}
            }) {
                out.putNextEntry(new ZipEntry(part[0]));
                out.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(imports.from(folder)).isEqualTo(new Imported(1, 0, 0, java.util.List.of(), java.util.List.of()));
        assertThat(page(article(title))).contains("<p>文档里的正文</p>", "word.docx");
    }

    @Test
    void badDocumentsAndPersonalDataAreSaidAndTheOthersArePublished() throws IOException {
        long one = System.nanoTime() % 1_000_000;
        Files.writeString(folder.resolve("good.md"), HEADER.formatted("好的" + one, "XF-G-" + one) + "正文");
        Files.writeString(folder.resolve("phone.md"), HEADER.formatted("电话", "XF-P-" + one) + "电话 13800138000");
        Files.writeString(folder.resolve("huge.md"), HEADER.formatted("大的", "XF-H-" + one));
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.docx").toFile(), "rw")) {
            huge.setLength(300L << 20);
        }
        Files.writeString(folder.resolve("broken.md"), HEADER.formatted("坏的", "XF-B-" + one));
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4 no more");
        Imported imported = imports.from(folder);
        assertThat(imported.added()).isEqualTo(1);
        assertThat(imported.problems()).hasSize(3);
        assertThat(String.join("\n", imported.problems()))
                .contains("huge.docx:1: 文件超过 20 MB", "PDF 文件读不出来", "查到个人信息：手机号码 138******00（正文）")
                .doesNotContain("13800138000");
    }

    @Test
    void theFixedPlacesAreShownWithTheColumnsThatHaveContent() {
        String page = page("/disclosure");
        assertThat(page)
                .contains("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报")
                .contains("href=\"/disclosure/rule-of-law\"", "href=\"/disclosure/channels\"")
                .doesNotContain("href=\"/disclosure/budget\"");
        assertThat(page).contains("<meta name=\"ColumnType\" content=\"信息公开目录\">");
    }

    @Test
    void theCatalogueHasWhatTheRegulationAsksFor() {
        assertThat(page("/disclosure/rules"))
                .contains("索引号", "名称", "概述", "生成日期", "文号")
                .contains("XF-2026-0002", "中华人民共和国政府信息公开条例", "2019-04-03", "国务院令第711号")
                .contains("<meta name=\"ColumnName\" content=\"公开制度\">");
    }

    @Test
    void anEmptyColumnAPageBeyondTheEndAndNonsenseAreNotFound() {
        for (String path : new String[] {
            "/disclosure/budget", "/disclosure/nowhere", "/disclosure/rules?page=99", "/disclosure/articles/999999",
            "/disclosure/articles/x", "/laws/nothing", "/laws/petition-regulation/51", "/laws/petition-regulation/x",
            "/laws/petition-regulation/036"
        }) {
            when().get(path).then().statusCode(404).contentType(startsWith("text/html"));
        }
        when().get("/disclosure/rules?page=x").then().statusCode(422);
        when().get("/disclosure/rules?page=1000000000").then().statusCode(404);
    }

    @Test
    void anArticleCarriesItsTagsAndSaysWhatIsASample() {
        String page = page(article(REPORT));
        assertThat(meta(page, "ArticleTitle")).isEqualTo(REPORT);
        assertThat(meta(page, "PubDate")).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
        assertThat(meta(page, "ContentSource")).isEqualTo("许昌市信访局");
        assertThat(page).contains("<h1>" + REPORT + "</h1>", "XF-2025-0001", "（示例）", "一是强化组织领导。</strong>");
    }

    @Test
    void theWholeReportStandsOnItsPage() throws IOException {
        String original = Files.readString(Path.of("src/test/resources/disclosure/xuchang-2024-report.txt"));
        String shown = squeezed(page(article(REPORT)).replaceAll("<[^>]*>", ""));
        assertThat(shown).contains(squeezed(original.substring(original.indexOf("市委、市政府："))));
    }

    @Test
    void everyArticleOfARegulationHasItsAddress() {
        assertThat(page("/laws/petition-regulation"))
                .contains("第四章 信访事项的办理", "id=\"a36\"", "href=\"/laws/petition-regulation/36\"")
                .contains("发布机关", "中共中央、国务院", "2022-02-25", "2022-05-01")
                .doesNotContain("GitHub", "commit", "文号");
        assertThat(page("/laws/disclosure-regulation")).contains("国务院令第711号", "2019-05-15");
        assertThat(page("/laws/petition-regulation/36"))
                .contains(
                        "第三十六条", "听证所需时间不计算在前款规定的期限内", "/laws/petition-regulation/35", "/laws/petition-regulation/37");
        assertThat(page("/laws/petition-regulation/1")).doesNotContain("上一条");
        assertThat(page("/laws/disclosure-regulation/56")).doesNotContain("下一条");
        assertThat(page("/laws")).contains("信访工作条例", "中华人民共和国政府信息公开条例");
    }

    @Test
    void searchMarksWhatItFinds() {
        String page = given().queryParam("q", "骨头")
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("<mark>骨头</mark>", REPORT);
    }

    @Test
    void aQuestionAboutTheLawIsAnsweredAboveTheArticles() {
        assertThat(search("申请公开政府信息要多久答复").extract().asString()).contains("条例里这样说", "/laws/disclosure-regulation/33");
        assertThat(search("怎么申请政府信息公开").extract().asString()).contains("在这里办", "href=\"/disclosure/requests/new\"");
        assertThat(search("复核").extract().asString()).contains("/laws/petition-regulation/36");
        assertThat(search("骆驼").extract().asString()).doesNotContain("条例里这样说");
    }

    @Test
    void anArticleOfTheLawIsExplainedBeforeItIsQuoted() {
        String page = page("/laws/petition-regulation/34");
        assertThat(page.indexOf("多久答复：六十天内办结，最多延三十天")).isBetween(1, page.indexOf("延长期限不得超过30日"));
        assertThat(page).contains("<b>比如</b>");
    }

    @Test
    void wordsThatNoArticleHoldsTogetherAreSearchedOneByOne() {
        given().queryParam("q", "骨头案 711号令")
                .get("/search")
                .then()
                .statusCode(200)
                .body(containsString("没有同时含有这些词的内容"), containsString(REPORT));
    }

    @Test
    void aSearchIsNarrowedByYearValidityAndIssuingBody() {
        given().queryParam("q", "信访")
                .queryParam("year", "2025")
                .queryParam("validity", "in-force")
                .queryParam("issuer", "许昌市信访局")
                .get("/search")
                .then()
                .statusCode(200)
                .body(
                        containsString(REPORT),
                        containsString("<option value=\"2025\" selected>2025年</option>"),
                        containsString("<option value=\"许昌市信访局\" selected>"),
                        not(containsString("国务院令第711号")));
        given().queryParam("year", "十年").get("/search").then().statusCode(422).body(containsString("应为1至9999的整数"));
        given().queryParam("validity", "x")
                .get("/search")
                .then()
                .statusCode(422)
                .body(containsString("没有这种有效性"));
    }

    @Test
    void aMistypedWordIsPutRight() {
        given().queryParam("q", "法制政府")
                .queryParam("year", "2025")
                .get("/search")
                .then()
                .statusCode(200)
                .body(
                        containsString("您要找的是不是"),
                        containsString("q=%E6%B3%95%E6%B2%BB%E6%94%BF%E5%BA%9C&amp;year=2025\">法治政府</a>"));
    }

    @Test
    void aPageFarBeyondTheLastIsEmpty() {
        given().queryParam("q", "信访")
                .queryParam("page", "1000000000")
                .get("/search")
                .then()
                .statusCode(200);
        given().queryParam("q", "信访")
                .queryParam("page", "1000000001")
                .get("/search")
                .then()
                .statusCode(422);
        given().queryParam("q", "信访")
                .queryParam("page", "1000000000")
                .get("/api/v1/disclosures")
                .then()
                .statusCode(200)
                .body("items", org.hamcrest.Matchers.empty(), "total", org.hamcrest.Matchers.greaterThan(0));
    }

    @Test
    void hostileSearchesGetAClearAnswer() {
        search("<script>alert(1)</script>").statusCode(200).body(not(containsString("<script>alert")));
        search("%_'\"").statusCode(422).body(containsString("请输入要查找的字词"));
        search("\u0001\u0007").statusCode(422);
        search("信".repeat(10_000)).statusCode(422).body(containsString("搜索词最多100个字"));
        given().queryParam("from", "x").get("/search").then().statusCode(422).body(containsString("日期应写成"));
        search("龘靐齉").statusCode(200).body(containsString("没有找到相关内容"));
        search("").statusCode(200);
    }

    @Test
    void theFeedAndTheSiteMapNameTheArticles() {
        when().get("/feed.atom")
                .then()
                .statusCode(200)
                .contentType(containsString("application/atom+xml"))
                .body("feed.entry.title", org.hamcrest.Matchers.hasItem(REPORT));
        when().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .contentType(containsString("application/xml"))
                .body(containsString("/laws/petition-regulation/50</loc>"), containsString(article(REPORT) + "</loc>"));
    }

    @Test
    void aColumnHasAFeedOfItsOwn() {
        assertThat(page("/disclosure/rule-of-law")).contains("href=\"/disclosure/rule-of-law/feed.atom\"");
        when().get("/disclosure/rule-of-law/feed.atom")
                .then()
                .statusCode(200)
                .contentType(containsString("application/atom+xml"))
                .body(containsString(article(REPORT)), not(containsString("国务院令第711号")));
        when().get("/disclosure/nothing/feed.atom").then().statusCode(404);
    }

    @Test
    void anArticleTellsMachinesWhatItIs() throws IOException {
        String title = "</script><script>alert(1)</script>&\"";
        write("data.md", HEADER.formatted(title, "T-2026-0044") + "正文");
        imports.from(folder);
        String page = page("/disclosure/articles/" + onlyHit("T-2026-0044"));
        Matcher data = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(page);
        assertThat(data.find()).isTrue();
        var told = new io.vertx.core.json.JsonObject(data.group(1));
        assertThat(told.getString("headline")).isEqualTo(title);
        assertThat(told.getString("dateCreated")).isEqualTo("2026-11-01");
        assertThat(page).doesNotContain("<script>alert").contains("<meta property=\"og:type\" content=\"article\">");
    }

    @Test
    void pagesOfTheLawTellMachinesWhatTheyAre() {
        var article = told("/laws/petition-regulation/34");
        assertThat(article.getString("@type")).isEqualTo("Legislation");
        assertThat(article.getString("name")).isEqualTo("信访工作条例第三十四条");
        assertThat(article.getJsonObject("isPartOf").getString("datePublished")).isEqualTo("2022-02-25");
        assertThat(told("/laws/disclosure-regulation").getString("legislationIdentifier"))
                .contains("711");
        assertThat(told("/quiz").getString("@type")).isEqualTo("Quiz");
        assertThat(told("/quiz/filing").getString("url")).endsWith("/quiz/filing");
    }

    /** What a page tells in schema.org's words; in Open Graph's it has the same name and address. */
    private static io.vertx.core.json.JsonObject told(String path) {
        String page = page(path);
        Matcher data = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(page);
        assertThat(data.find()).isTrue();
        var told = new io.vertx.core.json.JsonObject(data.group(1));
        assertThat(page)
                .contains("<meta property=\"og:title\" content=\"" + told.getString("name") + "\">")
                .contains("<meta property=\"og:url\" content=\"" + told.getString("url") + "\">")
                .contains("<link rel=\"canonical\" href=\"" + told.getString("url") + "\">");
        return told;
    }

    private static int onlyHit(String indexNo) {
        return given().queryParam("q", indexNo)
                .get("/api/v1/disclosures")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void importingAgainChangesNothingAndAChangeIsSeenAtOnce() throws IOException, InterruptedException {
        write("a.md", HEADER.formatted("第一版标题", "T-2026-0001") + "正文");
        assertThat(imports.from(folder)).isEqualTo(new Imported(1, 0, 0, java.util.List.of(), java.util.List.of()));
        assertThat(imports.from(folder).unchanged()).isEqualTo(1);
        String path = article("第一版标题");
        assertThat(page(path)).contains("第一版标题", "2020-01-02 03:04");

        write("a.md", HEADER.formatted("第二版标题", "T-2026-0001") + "正文");
        assertThat(imports.from(folder).updated()).isEqualTo(1);
        withinASecond(() -> assertThat(page(path)).contains("第二版标题"));

        write("a.md", HEADER.formatted("第二版标题", "T-2026-0001").replace("---", "状态：撤回\n---") + "正文");
        imports.from(folder);
        withinASecond(() -> when().get(path).then().statusCode(410));
        given().queryParam("q", "第二版标题").get("/search").then().body(not(containsString(path)));
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersArePublished() throws IOException {
        write("good.md", HEADER.formatted("好文章", "T-2026-0002") + "正文");
        write("bad.md", "标题：缺栏目\n---\n正文");
        write("twice.md", HEADER.formatted("同号", "T-2026-0002") + "正文");
        Imported imported = imports.from(folder);
        assertThat(imported.added()).isEqualTo(1);
        assertThat(imported.problems()).hasSize(2);
        assertThat(imported.problems().get(0)).contains("bad.md:2: 缺少“栏目”");
        assertThat(imported.problems().get(1)).contains("twice.md", "T-2026-0002");
    }

    @Test
    void anAttachmentIsOnlyEverADownload() throws IOException {
        byte[] content = new byte[700_000];
        new Random(7).nextBytes(content);
        write("b.md", HEADER.formatted("带附件的文章", "T-2026-0003") + "正文");
        Files.createDirectory(folder.resolve("b.files"));
        Files.write(folder.resolve("b.files").resolve("附件 1.html"), content);
        imports.from(folder);
        String path = article("带附件的文章");
        assertThat(page(path)).contains("附件 1.html", "684 KB");
        byte[] got = given().urlEncodingEnabled(false)
                .get(path + "/files/%E9%99%84%E4%BB%B6%201.html")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", startsWith("attachment"))
                .header("Content-Type", containsString("octet-stream"))
                .extract()
                .asByteArray();
        assertThat(Arrays.equals(got, content)).isTrue();
        given().urlEncodingEnabled(false)
                .get(path + "/files/..%2F..%2Fapplication.properties")
                .then()
                .statusCode(404);
    }

    @Test
    void aPageFromMemoryIsTheSamePageWithItsTagAndAllHeaders() {
        String first = page("/laws/petition-regulation/22");
        String tag = when().get("/laws/petition-regulation/22")
                .then()
                .body(equalTo(first))
                .header("ETag", matchesPattern("\"[0-9a-f]{32}(-gz)?\""))
                .header("Cache-Control", "no-cache")
                .header("Vary", containsString("Cookie"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/laws/petition-regulation/22")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @Test
    void elderReadersGetTheirOwnPage() {
        page("/laws/petition-regulation/23");
        given().cookie("mode", "elder")
                .get("/laws/petition-regulation/23")
                .then()
                .body(containsString("data-mode=\"elder\""));
        assertThat(page("/laws/petition-regulation/23")).doesNotContain("data-mode=\"elder\"");
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is published is seen after a second at the latest. */
    private static void withinASecond(Runnable assertion) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    private static io.restassured.response.ValidatableResponse search(String typed) {
        return given().queryParam("q", typed).get("/search").then();
    }

    private static String article(String title) {
        return given().queryParam("q", title)
                .get("/api/v1/disclosures")
                .then()
                .extract()
                .path("items[0].url");
    }

    private static String page(String path) {
        return when().get(path).then().statusCode(200).extract().asString();
    }

    private static String meta(String page, String name) {
        Matcher found = Pattern.compile("<meta name=\"" + name + "\" content=\"([^\"]*)\">")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s　\\u00a0]+", "");
    }
}
