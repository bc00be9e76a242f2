package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import portal.document.Samples;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Visitor;

/** What a citizen does with a matter on the pages, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class TrackStepsTest {
    private static final String TRACK = "/petitions/track";
    private static final String STEPS = TRACK + "/steps/";

    private final Visitor visitor = new Visitor();

    private void open() {
        Requests.Receipt receipt = Requests.file(Filings.appeal());
        visitor.get(TRACK);
        visitor.post(TRACK, "number", receipt.number(), "code", receipt.code());
    }

    @Test
    void thePageOffersWhatTheLawAllowsNowAndNothingElse() {
        open();
        assertThat(visitor.get(TRACK).asString())
                .contains(STEPS + "supplement", STEPS + "add-file", STEPS + "ask-withdrawal")
                .doesNotContain(STEPS + "rate", STEPS + "ask-review");
        assertThat(visitor.get(STEPS + "rate").statusCode()).isEqualTo(303);
        assertThat(visitor.get(STEPS + "conclude").statusCode()).isEqualTo(404);
    }

    @Test
    void aSupplementIsReadInTheCourseOfTheMatter() {
        open();
        visitor.get(STEPS + "supplement");
        Response empty = visitor.post(STEPS + "supplement", "text", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.asString()).contains("请写要补充的内容", "id=\"text-error\"");
        assertThat(visitor.post(STEPS + "supplement", "text", "又停了两天暖气 <b>").statusCode())
                .isEqualTo(303);
        assertThat(visitor.get(TRACK).asString()).contains("又停了两天暖气 &lt;b&gt;").doesNotContain("暖气 <b>");
    }

    @Test
    void aFileIsAdded() {
        open();
        visitor.get(STEPS + "add-file");
        Response added = visitor.upload(STEPS + "add-file", "a.jpg", Samples.jpeg(8, 6), "upload");
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(visitor.get(TRACK).asString()).contains("a.jpg");
        visitor.get(STEPS + "add-file");
        Response refused = visitor.upload(STEPS + "add-file", "a.exe", new byte[] {'M', 'Z', 0, 0}, "upload");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("id=\"file-error\"");
    }

    @Test
    void aWithdrawalNeedsTheEndOfTheIdNumberAndCanBeTakenBack() {
        open();
        visitor.get(STEPS + "ask-withdrawal");
        assertThat(visitor.post(STEPS + "ask-withdrawal", "idNumberTail", " ").asString())
                .contains("请填写信访人证件号码后六位")
                .doesNotContain("不一致");
        Response wrong = visitor.post(STEPS + "ask-withdrawal", "idNumberTail", "123456");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("和登记的证件号码后六位不一致", "value=\"123456\"");
        String tail = Filings.appeal().petitioner().idNumber().substring(12);
        assertThat(visitor.post(STEPS + "ask-withdrawal", "idNumberTail", tail).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get(TRACK).asString())
                .contains(STEPS + "take-back-withdrawal", "您申请撤回，24小时以后生效")
                .doesNotContain(STEPS + "ask-withdrawal");
        visitor.get(STEPS + "take-back-withdrawal");
        assertThat(visitor.post(STEPS + "take-back-withdrawal").statusCode()).isEqualTo(303);
        assertThat(visitor.get(TRACK).asString()).contains(STEPS + "ask-withdrawal");
    }

    @Test
    void theSwitchToLargeTypeShowsARefusedStepAgainWithAllThatWasTypedAndTakesNoStep() {
        open();
        String path = STEPS + "ask-withdrawal";
        visitor.get(path);
        Response refused = visitor.post(path, "idNumberTail", "12345X");
        assertThat(refused.asString()).contains("name=\"mistake\" value=\"idNumberTail ");
        String tail = Filings.appeal().petitioner().idNumber().substring(12);
        Response large = visitor.post(path, "idNumberTail", tail, "mistake", "idNumberTail 不一致 <b>", "go", "elder");
        assertThat(large.statusCode()).isEqualTo(200);
        assertThat(large.asString())
                .contains("data-mode=\"elder\"", "value=\"" + tail + "\"", "<title>错误：", "不一致 &lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(visitor.cookie("mode")).isEqualTo("elder");
        Response back = visitor.post(path, "idNumberTail", tail, "go", "standard");
        assertThat(back.asString()).contains("value=\"" + tail + "\"").doesNotContain("data-mode", "错误：");
        assertThat(visitor.get(TRACK).asString()).contains(path).doesNotContain("您申请撤回");
    }

    @Test
    void theSwitchKeepsANumberAndACodeThatWereTyped() {
        visitor.get(TRACK);
        assertThat(visitor.post(TRACK, "number", "411000", "code", "AB-C\"D", "go", "elder")
                        .asString())
                .contains("data-mode=\"elder\"", "value=\"411000\"", "value=\"AB-C&quot;D\"");
        visitor.get(TRACK + "/code");
        assertThat(visitor.post(TRACK + "/code", "phone", "13800", "idNumberTail", "11X", "go", "standard")
                        .asString())
                .contains("value=\"13800\"", "value=\"11X\"")
                .doesNotContain("data-mode");
    }

    @Test
    void whatWasTypedOutlivesTheViewing() {
        open();
        visitor.get(STEPS + "supplement");
        visitor.cookie(TrackPage.VIEWING, "over");
        Response late = visitor.post(STEPS + "supplement", "text", "又停了两天暖气");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.asString()).contains("还没有提交", "另开一页重新查询", "又停了两天暖气");
        assertThat(visitor.post(STEPS + "supplement", "text", "又停了两天暖气", "go", "elder")
                        .asString())
                .contains("data-mode=\"elder\"", "又停了两天暖气");
    }

    @Test
    void withoutAViewingNothingIsShown() {
        assertThat(visitor.get(STEPS + "supplement").statusCode()).isEqualTo(404);
    }
}
