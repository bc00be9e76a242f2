package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.document.Samples;
import portal.testing.InfoRequests;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Visitor;

/** The applicant's way from the first page to the receipt and after it, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class AskJourneyTest {
    private static final String NEW = "/disclosure/requests/new";
    private static final String RECEIPT = "/disclosure/requests/receipt";
    private static final String TRACK = "/disclosure/requests/track";
    private static final String CHANGE = TRACK + "/steps/change-delivery";
    private static final Pattern NUMBER = Pattern.compile("id=\"receipt-number\">(GK-[0-9-]+)<");
    private static final Map<AskStep, String[]> TYPED = Map.of(
            AskStep.WHAT, new String[] {"information.name", "2025年度信访工作考核办法"},
            AskStep.HOW, new String[] {"delivery", "online", "help", "seeing"},
            AskStep.KIND, new String[] {"applicant.kind", "person"},
            AskStep.WHO,
                    new String[] {
                        "applicant.name", "张三",
                        "applicant.idType", "resident-id",
                        "applicant.idNumber", InfoRequests.ID_NUMBER,
                        "applicant.phone", "13800138000"
                    });

    private final Visitor visitor = new Visitor();

    private Response send(AskStep step) {
        visitor.get(step.path());
        return visitor.post(step.path(), TYPED.get(step));
    }

    private void upTo(AskStep step) {
        for (AskStep before : AskStep.values()) {
            if (before.compareTo(step) < 0 && TYPED.containsKey(before)) {
                leads(send(before), before.next().path());
            }
        }
    }

    private static void leads(Response answer, String path) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(path);
    }

    private Response submit() {
        visitor.get(AskStep.CHECK.path());
        return visitor.post(AskStep.CHECK.path(), "privacyNoticeRead", "yes");
    }

    private static String number(Response receipt) {
        Matcher found = NUMBER.matcher(receipt.asString());
        assertThat(found.find()).as(receipt.asString()).isTrue();
        return found.group(1);
    }

    @Test
    void aRequestIsFiledWithAFileFromTheFirstPageToTheReceipt() {
        upTo(AskStep.FILES);
        visitor.get(AskStep.FILES.path());
        leads(visitor.upload(AskStep.FILES.path(), "letter.jpg", Samples.jpeg(8, 6), "next"), AskStep.CHECK.path());
        assertThat(visitor.get(AskStep.CHECK.path()).asString()).contains("考核办法", "看不清", "letter.jpg");
        leads(submit(), RECEIPT);
        assertThat(number(visitor.get(RECEIPT))).startsWith("GK-411000-");
    }

    @Test
    void theButtonBackKeepsWhatWasTypedRightOrWrong() {
        upTo(AskStep.WHO);
        visitor.get(AskStep.WHO.path());
        leads(
                visitor.post(AskStep.WHO.path(), "applicant.name", "张三", "applicant.phone", "123", "go", "back"),
                AskStep.KIND.path());
        assertThat(visitor.get(AskStep.WHO.path()).asString())
                .contains("value=\"张三\"", "value=\"123\"")
                .doesNotContain("错误：");
    }

    @Test
    void aFileThatWasChosenIsKeptOnTheWayBack() {
        upTo(AskStep.FILES);
        visitor.get(AskStep.FILES.path());
        leads(visitor.upload(AskStep.FILES.path(), "a.jpg", Samples.jpeg(8, 6), "back"), AskStep.WHO.path());
        assertThat(visitor.get(AskStep.FILES.path()).asString()).contains("已经上传 1 个");
    }

    @Test
    void mistakesStandInTheOrderOfTheFields() {
        upTo(AskStep.KIND);
        visitor.get(AskStep.KIND.path());
        visitor.post(AskStep.KIND.path(), "applicant.kind", "business");
        visitor.get(AskStep.WHO.path());
        leads(visitor.post(AskStep.WHO.path()), "/who?wrong=yes");
        assertThat(visitor.get(AskStep.WHO.path() + "?wrong=yes").asString())
                .containsSubsequence(
                        "href=\"#applicant-name\"",
                        "href=\"#applicant-idNumber\">请填写统一社会信用代码。",
                        "href=\"#applicant-contact\"",
                        "href=\"#applicant-phone\"");
    }

    @Test
    void whatIsUnfinishedIsOfferedAndCanBeCleared() {
        upTo(AskStep.KIND);
        assertThat(visitor.get(NEW).asString()).contains("有一份没写完的", NEW + "/check");
        assertThat(visitor.get(NEW + "/clear").asString()).contains("立即删除");
        leads(visitor.post(NEW + "/clear"), NEW + "/clear");
        assertThat(visitor.get(NEW + "/clear").asString()).contains("没有没写完的内容");
        assertThat(visitor.get(NEW).asString()).doesNotContain("有一份没写完的");
        assertThat(visitor.get(AskStep.WHAT.path()).asString()).doesNotContain("考核办法\"");
    }

    @Test
    void aReceiptThatNeverArrivedIsFoundFromWhateverPageIsOpenedNext() {
        upTo(AskStep.CHECK);
        visitor.get(AskStep.CHECK.path());
        Visitor offline = visitor.twin();
        submit();
        String number = number(visitor.get(RECEIPT));
        leads(offline.get(AskStep.FILES.path()), AskStep.CHECK.path());
        leads(offline.get(AskStep.CHECK.path()), RECEIPT);
        assertThat(number(offline.get(RECEIPT))).isEqualTo(number);
    }

    @Test
    void whatWasTypedForAStepOutlivesTheViewingAndIsSentAfterTheNext() {
        Requests.Receipt filed = InfoRequests.file();
        open(filed);
        visitor.get(CHANGE);
        visitor.cookie(AskTrackPage.VIEWING, "over");
        Response late = visitor.post(CHANGE, "delivery", "email", "text", "zhang@example.com");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.asString())
                .contains("还没有提交", "href=\"" + TRACK + "\" target=\"_blank\"", "value=\"zhang@example.com\"");
        open(filed);
        visitor.get(CHANGE);
        leads(visitor.post(CHANGE, "delivery", "email", "text", "zhang@example.com"), TRACK);
    }

    @Test
    void theSwitchToLargeTypeKeepsWhatWasWrongWithAStep() {
        open(InfoRequests.file());
        visitor.get(CHANGE);
        assertThat(visitor.post(CHANGE, "delivery", "email").asString()).contains("name=\"mistake\" value=\"text ");
        assertThat(visitor.post(CHANGE, "delivery", "email", "mistake", "text 请填写电子邮箱。", "go", "elder")
                        .asString())
                .contains("data-mode=\"elder\"", "<title>错误：", "请填写电子邮箱。");
    }

    @Test
    void whoIsTooLateIsShownTheWayBackIn() {
        Response over = visitor.get(TRACK + "/papers/1/read");
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(over.asString()).contains("查看时间已经结束", "href=\"" + TRACK + "\">重新查询");
    }

    private void open(Requests.Receipt filed) {
        visitor.get(TRACK);
        leads(visitor.post(TRACK, "number", filed.number(), "code", filed.code()), TRACK);
    }
}
