package portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.testing.Articles;
import portal.testing.InfoRequests;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** The yearly reports at the desk: that of disclosure until it is an article, and that of art. 41. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class AnnualReportDeskTest {
    /** Years of which no other test keeps a report. */
    private static final int YEAR = 2021;

    private static final int TOLD = 2023;

    private static final String HOME = "/staff";
    private static final String DUE = "上一年度公开年报，1月31日前公布";
    private static final String PATH = "/staff/annual-reports/";

    @Inject
    LegalTime time;

    @AfterEach
    void today() {
        time.set(null);
    }

    private static Response kept(Visitor editor, int year, String version, String... fields) {
        editor.get(PATH + year);
        List<String> all = new ArrayList<>(List.of("version", version));
        all.addAll(List.of(fields));
        return editor.post(PATH + year, all.toArray(String[]::new));
    }

    @Test
    void aReportIsTypedCheckedAndBecomesAnArticleWithItsFiles() throws Exception {
        Visitor editor = Officers.as("editor");
        Response wrong =
                kept(editor, YEAR, "0", "overview", "全年平稳。", "requests/NEW/person", "3", "requests/NEW/total", "3");
        assertThat(wrong.statusCode()).isEqualTo(303);
        String page = editor.get(PATH + YEAR).asString();
        assertThat(page)
                .contains("有对不上的数", "表三“自然人”列：新收加上年结转，等于办理结果总计加结转下年", "3 ≠ 0")
                .doesNotContain("生成文章");
        assertThat(editor.post(PATH + YEAR + "/article", "version", "1").statusCode())
                .isEqualTo(409);
        Map<String, String> right = new TreeMap<>(Map.of(
                "overview", "全年平稳 <b>有序</b>。\n第二段。",
                "problems", "主动公开还不够及时。",
                "active/normative/valid", "2",
                "active/fee", "0.5",
                "suits/direct/upheld", "1",
                "suits/direct/total", "1"));
        for (String column : List.of("person", "total")) {
            right.put("requests/NEW/" + column, "3");
            right.put("requests/GRANTED/" + column, "2");
            right.put("requests/CLOSED/" + column, "2");
            right.put("requests/LEFT/" + column, "1");
        }
        List<String> fields = new ArrayList<>();
        right.forEach((name, value) -> fields.addAll(List.of(name, value)));
        assertThat(kept(editor, YEAR, "0", fields.toArray(String[]::new)).statusCode())
                .as("somebody else was first")
                .isEqualTo(409);
        assertThat(kept(editor, YEAR, "1", "requests/NEW/person", "三").asString())
                .contains("一、本年新收政府信息公开申请数量，自然人：请填整数");
        assertThat(kept(editor, YEAR, "1", fields.toArray(String[]::new)).statusCode())
                .isEqualTo(303);
        assertThat(editor.get(PATH + YEAR).asString()).contains("勾稽关系都对得上", "生成文章", "&lt;b&gt;有序");
        assertThat(Officers.as("publisher").get(PATH + YEAR).asString())
                .contains("<p>第二段。</p>", "行政规范性文件", "复议后起诉")
                .doesNotContain("name=\"overview\"", "生成文章");
        Response made = editor.post(PATH + YEAR + "/article", "version", "2");
        assertThat(made.statusCode()).isEqualTo(303);
        String article = made.header("Location").replaceFirst("^https?://[^/]*", "");
        String shown = editor.get(article).asString();
        assertThat(shown).contains(YEAR + "年政府信息公开工作年度报告", ".pdf", ".docx", "公开年报");
        assertThat(editor.get(article + "/preview/page").asString())
                .contains("<table class=\"table\">", "三、收到和处理政府信息公开申请情况", "复议后起诉", "第二段。")
                .doesNotContain("<b>有序");
        assertThat(editor.post(PATH + YEAR + "/article", "version", "2").statusCode())
                .as("again, over the draft")
                .isEqualTo(303);
        assertThat(text(editor.get(PATH + YEAR + "/report.pdf").asByteArray()))
                .contains("六、其他需要报告的事项", "勾稽关系", "行政事业性收费", "0.5", "未经复议直接起诉", "全年平稳 <b>有序</b>。");
        assertThat(document(editor.get(PATH + YEAR + "/report.docx").asByteArray()))
                .contains("全年平稳 <b>有序</b>。", "法人或其他组织", "复议后起诉");
    }

    @Test
    void theDesksHomeTellsOfTheReportUntilItsLastDayAndOnceBegunUntilItIsOut() {
        Visitor editor = Officers.as("editor");
        at(LocalDate.of(TOLD + 1, Month.JANUARY, 31));
        assertThat(editor.get(HOME).asString()).contains(DUE, "href=\"/staff/annual-reports\"");
        assertThat(Officers.as("publisher").get(HOME).asString()).contains(DUE);
        assertThat(Officers.as("intake").get(HOME).asString()).doesNotContain(DUE);
        at(LocalDate.of(TOLD + 1, Month.FEBRUARY, 1));
        assertThat(editor.get(HOME).asString()).as("too late").doesNotContain(DUE);
        assertThat(editor.get("/staff/annual-reports").asString())
                .contains("<tr class=\"late\"><th scope=\"row\"><a href=\"/staff/annual-reports/" + TOLD + "\">")
                .contains("<tr><th scope=\"row\"><a href=\"/staff/annual-reports/" + (TOLD - 4) + "\">");
        assertThat(kept(editor, TOLD, "0", "overview", "全年平稳。").statusCode()).isEqualTo(303);
        assertThat(editor.get(HOME).asString()).as("begun").contains(DUE);
        time.set(null);
        editor.post(PATH + TOLD + "/article", "version", "1");
        Articles.drafted("许昌市信访局" + TOLD + "年政府信息公开工作年度报告")
                .handedIn()
                .examined()
                .done("publish");
        at(LocalDate.of(TOLD + 1, Month.FEBRUARY, 1));
        assertThat(editor.get(HOME).asString()).as("out").doesNotContain(DUE);
    }

    private void at(LocalDate day) {
        time.set(day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    private static String document(byte[] docx) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                assertThat(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(bytes))
                                .getDocumentElement())
                        .as(new String(bytes, StandardCharsets.UTF_8))
                        .isNotNull();
                if (part.getName().equals("word/document.xml")) {
                    return DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes))
                            .getDocumentElement()
                            .getTextContent();
                }
            }
        }
        throw new AssertionError("no document in it");
    }

    @Test
    void whatWasAskedForThisYearStandsInTheTableAndItsSumsAgree() {
        InfoRequests.file();
        String page =
                Officers.as("editor").get(PATH + LocalDate.now().getYear()).asString();
        assertThat(page)
                .doesNotContain("requests/NEW/person\" value=\"\"")
                .doesNotContain("requests/LEFT/person\" value=\"\"")
                .doesNotContain("≠");
    }

    @Test
    void everyAnswerIsCountedOnItsLineAndWhatWaitsIsCarriedOver() {
        Map<String, Long> before = counted();
        Visitor desk = Officers.as("disclosure");
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            filed.add(InfoRequests.file().number());
            InfoRequests.taken(desk, filed.get(i), "confirm-receipt", "how", "电话确认");
        }
        InfoRequests.taken(desk, filed.get(0), "answer", "kind", "not-existing", "reasons", "没有制作过");
        InfoRequests.taken(
                desk, filed.get(1), "answer", "kind", "refused", "ground", "STATE_SECRET", "reasons", "属于国家秘密");
        Map<String, Long> after = counted();
        for (String column : List.of("person", "total")) {
            Map.of("NEW", 3L, "NOT_HELD", 1L, "STATE_SECRET", 1L, "CLOSED", 2L, "LEFT", 1L, "CARRIED", 0L)
                    .forEach((row, more) -> assertThat(after.get(row + "/" + column) - before.get(row + "/" + column))
                            .as(row + "/" + column)
                            .isEqualTo(more));
        }
        assertThat(Officers.as("auditor").get("/staff/log").asString())
                .as("who looked at requests is in the log too")
                .contains("GK-", "公开申请");
        assertThat(after.get("GRANTED/business")).isEqualTo(before.get("GRANTED/business"));
    }

    /** What stands in the fields of the third table. */
    private static Map<String, Long> counted() {
        Matcher fields = Pattern.compile("name=\"requests/([A-Z_]+/[a-z-]+)\" value=\"(\\d*)\"")
                .matcher(Officers.as("editor")
                        .get(PATH + LocalDate.now().getYear())
                        .asString());
        Map<String, Long> numbers = new TreeMap<>();
        while (fields.find()) {
            numbers.put(fields.group(1), fields.group(2).isEmpty() ? 0 : Long.parseLong(fields.group(2)));
        }
        assertThat(numbers).hasSize(25 * 7);
        return numbers;
    }

    @Test
    void whatIsNoNumberIsSaidBesideItsFieldAndStaysThere() {
        Visitor editor = Officers.as("editor");
        Response answer = kept(editor, YEAR - 1, "0", "requests/NEW/person", "三<件>", "active/fee", "1,5");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("错误：", "请填整数", "三&lt;件&gt;", "value=\"1,5\"");
        assertThat(editor.get(PATH + "1999").statusCode()).isEqualTo(404);
        assertThat(editor.get(PATH + "2999").statusCode()).isEqualTo(404);
        assertThat(editor.get(PATH + "abc").statusCode()).isEqualTo(404);
    }

    @Test
    void theYearlyReportIsOfTheOfficeAndForItsSupervisorAlone() throws IOException {
        int year = LocalDate.now().getYear();
        String path = "/staff/yearly-report/" + year;
        Visitor supervisor = Officers.as("supervisor");
        String page = supervisor.get(path).asString();
        assertThat(page)
                .contains("年信访情况年度报告", "一、信访事项的数据统计", "转送", "交办", "督办", "改进工作建议", "四、其他应当报告的事项")
                .doesNotContain("<th scope=\"row\">检举控告");
        String remark = "今年开展了源头治理。\n=SUM(A1)";
        String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(supervisor.post(path, "version", version, "remark", remark).statusCode())
                .isEqualTo(303);
        assertThat(supervisor.post(path, "version", version, "remark", "别的").statusCode())
                .isEqualTo(409);
        assertThat(text(supervisor.get(path + "/report.pdf").asByteArray())).contains("今年开展了源头治理。", "按涉及领域");
        Response csv = supervisor.get(path + "/report.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.asString()).contains("\r\n按渠道\r\n渠道,登记,按期答复,超期答复\r\n");
        assertThat(Officers.as("head").get(path).statusCode())
                .as("the head of another agency")
                .isEqualTo(404);
        assertThat(Officers.as("auditor").get("/staff/log").asString()).contains("信访情况年度报告");
    }
}
