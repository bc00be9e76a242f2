package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.document.Samples;
import portal.office.Duty;
import portal.security.Secrets;
import portal.testing.Articles;
import portal.testing.BigBody;
import portal.testing.InfoRequests;
import portal.testing.LogIns;
import portal.testing.PackagedPortal;
import portal.testing.PartialPapers;
import portal.testing.Visitor;

/** What an office's old files, an upload and a reader's address can hold of evil: a clear answer each, little memory. */
class BadInputIT {
    private static final long MEGABYTE = 1L << 20;
    private static final long GROWTH = 100 * MEGABYTE;
    private static final String HEADER =
            "标题：%s\n栏目：政策文件\n索引号：XF-B-%s\n生成日期：2026-11-01\n概述：为试验而发布。\n保密审查：不涉密\n公开审查：可以公开\n%s---\n%s";
    private static final String HOSTILE = """
        <script>alert(1)</script><img src=x onerror=alert(2)><iframe src="//evil.example"></iframe>

        [点这里](javascript:alert(3)) [数据](data:text/html,x) <a href="x" onclick="alert(4)">字</a> &lt;svg/onload=alert(5)&gt;
        """;

    @TempDir
    Path folder;

    @AfterEach
    void nobodyElseIsAsked() {
        RestAssured.reset();
    }

    @Test
    void hostileFilesAreNamedTheOthersArePublishedAndTheMemoryStaysSmall() throws Exception {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        ordinary(articles);
        long usual = highest("usual", articles);
        hostile(articles);
        Map<String, String> settings = settings(articles);
        Path data = folder.resolve("hostile");
        try (PackagedPortal portal = PackagedPortal.measured(data, settings)) {
            RestAssured.port = portal.port();
            assertThat(portal.highest() - usual)
                    .as("bytes by which the most memory grew from %d MB", usual / MEGABYTE)
                    .isLessThan(GROWTH);
            assertThat(Files.readString(portal.output()))
                    .contains("huge.docx:1: 文件超过 20 MB", "PDF 文件读不出来，可能已经损坏、加密，或者对象多得不像一份文件")
                    .containsPattern("bomb\\.docx:1: .*[\\u4e00-\\u9fff]")
                    .contains("circle.md:8: “原地址”应为旧网站的地址", "4 not readable");
            Response good = found("XF-B-good");
            assertThat(good.asString()).contains("读得出来");
            assertThat(found("XF-B-word").asString()).contains("word.docx");
            Response html = found("XF-B-html");
            assertThat(html.asString())
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert", "<img src=x", "<iframe", "href=\"javascript:", "href=\"data:")
                    .doesNotContain("<a href=\"x\" onclick");
        }
    }

    @Test
    void endlessAddressesAreAnsweredInChineseAndTheMemoryStaysSmall() throws Exception {
        try (PackagedPortal portal = PackagedPortal.measured(folder.resolve("data"), Secrets.freshSet())) {
            RestAssured.port = portal.port();
            ask(20);
            long before = portal.highest();
            ask(200);
            assertThat(portal.highest() - before)
                    .as("bytes by which the most memory grew from %d MB", before / MEGABYTE)
                    .isLessThan(GROWTH);
        }
    }

    @Test
    void hostileUploadsAtTheDesksAreAnsweredInChineseTheMemoryStaysSmallAndNothingIsLost() throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
        try (LogIns logIns = LogIns.start()) {
            settings.putAll(logIns.settings());
            try (PackagedPortal portal = PackagedPortal.measured(folder.resolve("desks"), settings)) {
                RestAssured.port = portal.port();
                register(logIns.as("admin", Duty.Code.ADMINISTRATOR));
                Visitor desk = logIns.as("worker", Duty.Code.EDITOR, Duty.Code.DISCLOSURE_OFFICER);
                Articles article = Articles.written(desk, desk, "题目还在", "写的文字还在");
                String parts = "/staff/requests/" + InfoRequests.file().number() + "/parts";
                ordinary(desk, article, parts);
                long before = portal.highest();
                hostile(portal, desk, article, parts);
                System.out.printf(
                        "Hostile uploads: %d MB over %d MB%n",
                        (portal.highest() - before) / MEGABYTE, before / MEGABYTE);
                assertThat(portal.highest() - before)
                        .as("bytes by which the most memory grew from %d MB", before / MEGABYTE)
                        .isLessThan(GROWTH);
                assertThat(desk.get(article.path() + "/text").asString())
                        .contains("题目还在", "写的文字还在", "ordinary.pdf", "ordinary.docx")
                        .doesNotContain("bomb.docx");
                assertThat(desk.get(parts).asString()).contains("ordinary.pdf").doesNotContain("objects");
                try (Stream<Path> left = Files.list(portal.data().resolve("uploads"))) {
                    assertThat(left).as("uploads left behind").isEmpty();
                }
            }
        }
    }

    /** A day's work: files for an article, a scan, and a paper of which a page is looked at. */
    private static void ordinary(Visitor desk, Articles article, String parts) throws IOException {
        byte[] paper = PartialPapers.twoPages();
        byte[] text = bytes(file -> word(file, "<w:p><w:r><w:t>字</w:t></w:r></w:p>", 1_000));
        byte[] scan = Samples.jpeg(1654, 2339);
        for (int i = 0; i < 3; i++) {
            taken(article.attach("ordinary.pdf", paper));
            taken(article.attach("ordinary.docx", text));
            taken(article.attach("scan.jpg", scan));
            desk.get(parts);
            Response taken = desk.upload(parts, "ordinary.pdf", paper, "");
            taken(taken);
            String one = taken.header("Location").replaceFirst("^https?://[^/]+", "");
            assertThat(desk.get(one + "/pages/1").contentType()).isEqualTo("image/png");
        }
    }

    /** To the editor's attachments and to the source of a paper in part. */
    private static void hostile(PackagedPortal portal, Visitor desk, Articles article, String parts)
            throws IOException {
        byte[] bomb = bytes(file -> word(file, "<w:p><w:r><w:t>" + "A".repeat(1 << 20) + "</w:t></w:r></w:p>", 600));
        byte[] objects = bytes(file -> pdf(file, 1_000_000));
        byte[] picture = Samples.pngHeader(30_000, 30_000);
        for (int i = 0; i < 2; i++) {
            for (String path : List.of(article.path() + "/text", parts)) {
                for (boolean chunked : new boolean[] {false, true}) {
                    assertThat(new BigBody(path, BigBody.MULTIPART, 300 * MEGABYTE, chunked, desk.cookies())
                                    .sent(portal))
                            .startsWith("HTTP/1.1 413 ")
                            .contains("text/html");
                }
            }
            refused(article.attach("bomb.docx", bomb), "解开后大得不正常");
            taken(article.attach("objects.pdf", objects));
            refused(article.attach("picture.png", picture), "文字已经保存");
            desk.get(parts);
            refused(desk.upload(parts, "bomb.docx", bomb, ""), "解开后大得不正常");
            refused(desk.upload(parts, "objects.pdf", objects, ""), "对象多得不正常");
            refused(desk.upload(parts, "picture.png", picture, ""), "图片");
        }
    }

    private static void register(Visitor administrator) {
        administrator.get("/staff/officers/new");
        taken(administrator.post(
                "/staff/officers",
                "subject",
                "worker",
                "name",
                "试验员",
                "agency",
                "411000-xfj",
                "duties",
                Duty.Code.EDITOR,
                "duties",
                Duty.Code.DISCLOSURE_OFFICER));
    }

    private static void taken(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    }

    /** Writes a file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        Path file = Files.createTempFile("bad-input", "");
        try {
            writing.to(file);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void ask(int times) {
        for (int i = 0; i < times; i++) {
            refused(RestAssured.given().queryParam("q", "信".repeat(10_000)).get("/search"), "搜索词最多");
            refused(RestAssured.given().queryParam("q", "%_'\"").get("/search"), "没有文字或数字");
            refused(RestAssured.given().get("/search?q=信访&page=1000000001"), "应为1至");
            Response far = RestAssured.given().get("/disclosure/rules?page=1000000000");
            assertThat(far.statusCode()).isEqualTo(404);
            assertThat(far.asString()).contains("目录没有这一页");
        }
    }

    private static void refused(Response answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains(why);
    }

    private static Response found(String number) {
        String path = RestAssured.given()
                .queryParam("q", number)
                .get("/api/v1/disclosures")
                .path("items[0].url");
        return RestAssured.given().get(path.replaceFirst("https?://[^/]+", ""));
    }

    /** The most memory that a start with these articles takes. */
    private long highest(String name, Path articles) {
        try (PackagedPortal portal = PackagedPortal.measured(folder.resolve(name), settings(articles))) {
            return portal.highest();
        }
    }

    private static Map<String, String> settings(Path articles) {
        Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
        settings.put("portal.articles", articles.toString());
        return settings;
    }

    /** What every office has: a text, a Word file and a PDF. */
    private static void ordinary(Path articles) throws IOException {
        article(articles, "good", "", "读得出来");
        article(articles, "word", "", "");
        word(articles.resolve("word.docx"), "<w:p><w:r><w:t>文档里的正文</w:t></w:r></w:p>", 1);
        article(articles, "page", "", "");
        pdf(articles.resolve("page.pdf"), 4);
    }

    private static void hostile(Path articles) throws IOException {
        article(articles, "html", "", HOSTILE);
        article(articles, "huge", "", "");
        try (RandomAccessFile huge =
                new RandomAccessFile(articles.resolve("huge.docx").toFile(), "rw")) {
            huge.setLength(300 * MEGABYTE);
        }
        article(articles, "bomb", "", "");
        word(articles.resolve("bomb.docx"), "<w:p><w:r><w:t>" + "A".repeat(1 << 20) + "</w:t></w:r></w:p>", 600);
        article(articles, "objects", "", "");
        pdf(articles.resolve("objects.pdf"), 1_000_000);
        article(articles, "circle", "原地址：/disclosure\n", "正文");
    }

    private static void article(Path articles, String name, String more, String body) throws IOException {
        Files.writeString(articles.resolve(name + ".md"), HEADER.formatted("试验" + name, name, more, body));
    }

    private static void word(Path file, String paragraph, int times) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.write(
                    "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                            .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write("<w:document xmlns:w=\"w\">".getBytes(StandardCharsets.UTF_8));
            byte[] bytes = paragraph.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
            out.write("</w:document>".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A page with some words, and as many objects more. */
    private static void pdf(Path file, int objects) throws IOException {
        StringBuilder begin = new StringBuilder("%PDF-1.4\n");
        int[] at = new int[6];
        String words = "BT /F 12 Tf 72 720 Td (readable words of an old notice) Tj ET";
        String[] parts = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            "<</Length " + words.length() + ">>stream\n" + words + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        for (int i = 0; i < parts.length; i++) {
            at[i + 1] = begin.length();
            begin.append(i + 1).append(" 0 obj").append(parts[i]).append("endobj\n");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] head = begin.toString().getBytes(StandardCharsets.ISO_8859_1);
            out.write(head);
            byte[] object = "9 0 obj 0 endobj\n".repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
            long end = head.length;
            for (int i = 0; i < objects / 1000; i++) {
                out.write(object);
                end += object.length;
            }
            StringBuilder tail = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
            for (int i = 1; i < at.length; i++) {
                tail.append("%010d 00000 n \n".formatted(at[i]));
            }
            tail.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n")
                    .append(end)
                    .append("\n%%EOF\n");
            out.write(tail.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
