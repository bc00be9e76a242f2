package portal.requestdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.law.ChineseDate;
import portal.testing.InfoRequests;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Visitor;

/** A request that came on paper is registered for its applicant, and its clocks run from the day that the law says. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class RequestEntryDeskTest {
    private static final String PATH = "/staff/requests/new";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static Response enter(Visitor desk, String... other) {
        String once = desk.get(PATH).asString().replaceAll("(?s).*name=\"once\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "once", once,
                "channel", "in-person",
                "receivedOn", TODAY.toString(),
                "information/name", "2025年度信访工作考核办法",
                "delivery", "post",
                "applicant/kind", "person",
                "applicant/name", "张三",
                "applicant/address", "许昌市魏都区某某路1号"));
        for (int i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> all.addAll(List.of(name, value)));
        return desk.post(PATH, all.toArray(String[]::new));
    }

    private static Requests.Receipt receipt(Visitor desk, Response entered) {
        assertThat(entered.getHeader("Location")).endsWith(PATH + "/receipt");
        String page = desk.get(PATH + "/receipt").asString();
        return new Requests.Receipt(
                page.replaceAll("(?s).*id=\"receipt-number\">GK-([0-9-]+)<.*", "$1")
                        .replace("-", ""),
                page.replaceAll("(?s).*id=\"query-code\">([^<]+)<.*", "$1"));
    }

    @Test
    void whatWasHandedInCountsFromThatDayAndItsApplicantCanFollowIt() {
        Visitor desk = Officers.as("disclosure");
        assertThat(desk.get("/staff/requests").asString()).contains(PATH);
        LocalDate day = TODAY.minusDays(3);
        Requests.Receipt handed = receipt(desk, enter(desk, "receivedOn", day.toString()));
        Response view = InfoRequests.lookup(handed);
        assertThat(view.<String>path("status")).isEqualTo("in-hand");
        assertThat(view.<String>path("deadlines[0].countedDays"))
                .contains("从 " + ChineseDate.monthDay(day.plusDays(1)) + "起数");
        assertThat(desk.get(PATH + "/receipt.pdf").getContentType()).isEqualTo("application/pdf");
        assertThat(Officers.as("office-head").get(PATH + "/receipt").statusCode())
                .isIn(403, 404);
        InfoRequests.taken(desk, handed.number(), "ask-correction", "what", "身份证明", "until", TODAY.plusDays(9) + "");
    }

    @Test
    void aLetterThatNobodySignedForCountsFromItsConfirmation() {
        Visitor desk = Officers.as("disclosure");
        Requests.Receipt letter = receipt(desk, enter(desk, "channel", "ordinary-mail"));
        assertThat(InfoRequests.lookup(letter).<String>path("status")).isEqualTo("submitted");
        InfoRequests.taken(desk, letter.number(), "confirm-receipt", "how", "回信确认");
        assertThat(InfoRequests.lookup(letter).<String>path("status")).isEqualTo("in-hand");
    }

    @Test
    void theButtonPressedTwiceRegistersOne() {
        Visitor desk = Officers.as("disclosure");
        String once = "twice-" + System.nanoTime();
        String first = receipt(desk, enter(desk, "once", once)).number();
        assertThat(receipt(desk, enter(desk, "once", once)).number()).isEqualTo(first);
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        Visitor desk = Officers.as("disclosure");
        Response wrong = enter(
                desk,
                "channel",
                "online",
                "receivedOn",
                TODAY.plusDays(1).toString(),
                "applicant/address",
                "",
                "information/name",
                "<b>x</b>");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains("请选择申请是怎样来的", "不能晚于今天", "至少写一样", "&lt;b&gt;x&lt;/b&gt;")
                .doesNotContain("<b>x</b>");
        assertThat(enter(desk, "receivedOn", TODAY.minusDays(31).toString()).asString())
                .contains("不能早于");
    }

    @Test
    void theScanOfTheLetterIsAddedBesideTheReceiptAndItsWriterFindsItThere() {
        Visitor desk = Officers.as("disclosure");
        Requests.Receipt handed = receipt(desk, enter(desk));
        String scans = PATH + "/receipt/files";
        assertThat(desk.get(PATH + "/receipt").asString()).contains(scans, "请扫描或者拍照上传");
        byte[] scan = "来信".getBytes(StandardCharsets.UTF_8);
        Response refused = desk.upload(scans, "scan", "letter.pdf", new byte[] {'M', 'Z', 0, 1}, "receipt");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("程序文件不能上传", handed.code());
        assertThat(desk.upload(scans, "scan", "letter.txt", scan, "receipt").getHeader("Location"))
                .endsWith(PATH + "/receipt#brought");
        assertThat(desk.get(PATH + "/receipt").asString()).contains("letter.txt");
        assertThat(InfoRequests.lookup(handed).<List<String>>path("brought.name"))
                .containsExactly("letter.txt");
        Visitor head = Officers.as("office-head");
        assertThat(head.upload(scans, "scan", "other.txt", scan, "receipt").statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyTheDisclosureOfficeEntersRequests() {
        assertThat(Officers.as("clerk").get(PATH).statusCode()).isIn(403, 404);
    }
}
