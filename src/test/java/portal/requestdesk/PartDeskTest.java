package portal.requestdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import portal.testing.InfoRequests;
import portal.testing.Officers;
import portal.testing.PartialPapers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Visitor;

/** A paper that is given out in part, from its upload to the applicant's download. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class PartDeskTest {
    private static final Pattern FILE = Pattern.compile("href=\"(/disclosure/requests/track/files/[0-9a-f]{32})\"");

    private static Requests.Receipt confirmed() {
        Requests.Receipt filed = InfoRequests.file();
        InfoRequests.taken(Officers.as("disclosure"), filed.number(), "confirm-receipt", "how", "电话确认");
        return filed;
    }

    private static String version(Response page) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page.asString());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static Response sent(Visitor officer, String path, String form, String... fields) {
        String[] all = new String[fields.length + 4];
        all[0] = "version";
        all[1] = version(officer.get(path));
        all[2] = "page";
        all[3] = "1";
        System.arraycopy(fields, 0, all, 4, fields.length);
        return officer.post(path + form, all);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void aPaperIsMarkedMadeLookedAtBySomebodyElseAndDownloadedWithoutWhatWasMarked() throws IOException {
        Requests.Receipt filed = confirmed();
        Visitor officer = Officers.as("disclosure");
        String parts = "/staff/requests/" + filed.number() + "/parts";
        assertThat(officer.get("/staff/requests/" + filed.number()).asString()).contains(parts);
        officer.get(parts);
        assertThat(officer.upload(parts, "note.txt", "没有格式".getBytes(StandardCharsets.UTF_8), "next")
                        .asString())
                .contains("请用 PDF 或者图片");
        Response uploaded = officer.upload(parts, "minutes.pdf", PartialPapers.twoPages(), "next");
        assertThat(uploaded.statusCode()).isEqualTo(303);
        String paper = uploaded.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(officer.get(paper).asString()).contains("minutes.pdf", "还没有标出");
        assertThat(officer.get(paper + "/pages/1").contentType()).isEqualTo("image/png");
        assertThat(sent(officer, paper, "/words", "words", "", "wordGround", "THIRD_PARTY")
                        .statusCode())
                .isEqualTo(422);
        assertThat(sent(officer, paper, "/words", "words", PartialPapers.NAME).statusCode())
                .isEqualTo(422);
        assertThat(sent(officer, paper, "/words", "words", PartialPapers.NAME, "wordGround", "THIRD_PARTY")
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(paper).asString()).contains("共 1 处", "第十五条</a>", "class=\"word\"");
        assertThat(sent(officer, paper, "/areas", "x", "abc").asString())
                .contains("离左边：请写毫米数", "高：请写毫米数", "请选择不公开的依据", "value=\"abc\"");
        assertThat(sent(
                                officer,
                                paper,
                                "/areas",
                                "x",
                                "30",
                                "y",
                                "200",
                                "width",
                                "60",
                                "height",
                                "20.5",
                                "areaGround",
                                "PROCESS")
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(paper + "/made").statusCode()).isEqualTo(404);
        assertThat(sent(officer, paper, "/make").header("Location")).endsWith("/made");
        String made = officer.get(paper + "/made?page=2").asString();
        assertThat(made).contains(PartialPapers.OPEN, "请另一位").doesNotContain(">放行</button>");
        assertThat(officer.post(paper + "/made", "version", version(officer.get(paper)), "looked", "yes")
                        .statusCode())
                .isEqualTo(422);
        Visitor head = Officers.as("office-head");
        String version = version(head.get(paper + "/made"));
        assertThat(head.post(paper + "/made", "version", version).statusCode()).isEqualTo(422);
        assertThat(head.post(paper + "/words", "version", version, "words", "x").statusCode())
                .isEqualTo(403);
        assertThat(head.post(paper + "/made", "version", version, "looked", "yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.post(paper + "/unmark", "version", version, "word", "0")
                        .statusCode())
                .isEqualTo(409);
        InfoRequests.taken(
                officer,
                filed.number(),
                "answer",
                "kind",
                "partly-granted",
                "ground",
                "THIRD_PARTY",
                "reasons",
                "涉及个人隐私",
                "how",
                "在网上下载");
        Visitor applicant = new Visitor();
        applicant.get("/disclosure/requests/track");
        applicant.post("/disclosure/requests/track", "number", "GK" + filed.number(), "code", filed.code());
        String track = applicant.get("/disclosure/requests/track").asString();
        Matcher file = FILE.matcher(track);
        assertThat(file.find()).isTrue();
        String given = file.group(1);
        assertThat(file.find()).as("only what was let go").isFalse();
        assertThat(track).contains("minutes（部分公开）.pdf");
        String text = text(applicant.get(given).asByteArray());
        assertThat(text).contains(PartialPapers.OPEN, "第十五条", "第十六条").doesNotContain(PartialPapers.NAME);
        assertThat(applicant
                        .get(given.replaceFirst("[0-9a-f]{32}", paper.replaceFirst(".*/", "")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsLeftElsewhereStopsItAndTwoOfficersAtOnceAreTold() throws IOException {
        Requests.Receipt filed = confirmed();
        Visitor officer = Officers.as("disclosure");
        String parts = "/staff/requests/" + filed.number() + "/parts";
        officer.get(parts);
        String paper = officer.upload(parts, "minutes.pdf", PartialPapers.nameOnBothPages(), "next")
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        assertThat(sent(officer, paper, "/make").asString()).contains("还没有标出要去掉的内容");
        String old = version(officer.get(paper));
        assertThat(sent(
                                officer,
                                paper,
                                "/areas",
                                "x",
                                "0",
                                "y",
                                "0",
                                "width",
                                "210",
                                "height",
                                "100",
                                "areaGround",
                                "THIRD_PARTY")
                        .statusCode())
                .isEqualTo(303);
        Response left = sent(officer, paper, "/make");
        assertThat(left.statusCode()).isEqualTo(422);
        assertThat(left.asString()).contains("检查没有通过", "第 2 页还读得到");
        assertThat(officer.get(paper + "/made").statusCode()).isEqualTo(404);
        assertThat(officer.post(
                                paper + "/words",
                                "version",
                                old,
                                "words",
                                "甲",
                                "wordGround",
                                "THIRD_PARTY",
                                "page",
                                "1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(sent(officer, paper, "/make", "elsewhere", "yes").statusCode())
                .isEqualTo(303);
        Visitor head = Officers.as("office-head");
        assertThat(head.post(paper + "/made", "version", version(head.get(paper + "/made")), "looked", "yes")
                        .statusCode())
                .isEqualTo(303);
        Matcher given = Pattern.compile("action=\"(/staff/requests/\\d+/files/[0-9a-f]{32}/remove)\"")
                .matcher(officer.get("/staff/requests/" + filed.number()).asString());
        assertThat(given.find()).isTrue();
        assertThat(officer.post(given.group(1)).statusCode()).isEqualTo(303);
        assertThat(officer.get(paper + "/made").statusCode()).isEqualTo(404);
        assertThat(officer.get(paper).asString()).contains("做出来并检查");
        assertThat(officer.get(paper + "?page=99").statusCode()).isEqualTo(404);
        assertThat(Officers.as("clerk").get(paper).statusCode()).isIn(403, 404);
        assertThat(sent(officer, paper, "/remove").statusCode()).isEqualTo(303);
        assertThat(officer.get(paper).statusCode()).isEqualTo(404);
    }
}
