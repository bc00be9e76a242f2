package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** The citizen's way from the first question to the receipt, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class FormJourneyTest {
    private static final String NEW = "/petitions/new/";
    private static final String TITLE = "住处暖气一直不热没人管";
    private static final Pattern NUMBER = Pattern.compile("id=\"receipt-number\">([0-9-]+)<");
    private static final Pattern CODE = Pattern.compile("id=\"query-code\">([0-9A-Z-]+)<");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    private final Visitor visitor = new Visitor();

    @Test
    void aMatterIsFiledFromTheFirstQuestionToTheReceipt() {
        assertThat(visitor.get("/petitions/new").asString()).contains("现在有人有危险吗");
        toCheck("appeal");
        Response review = visitor.get(NEW + "check");
        assertThat(review.statusCode()).isEqualTo(200);
        assertThat(review.asString()).contains(TITLE, "魏都区", "hetong.txt", "13800138000");

        Response filed = submit();
        assertThat(filed.statusCode()).isEqualTo(303);
        assertThat(filed.header("Location")).endsWith("/petitions/receipt");
        Response receipt = visitor.get("/petitions/receipt");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        assertThat(found(NUMBER, receipt)).startsWith("411000-");
        assertThat(found(CODE, receipt)).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(receipt.asString()).contains(TITLE, "第二十二条");
        assertThat(title(receipt)).doesNotContain(found(CODE, receipt));
    }

    @Test
    void theReceiptIsAlsoAPaperForHalfAnHour() {
        toCheck("appeal");
        submit();
        Response paper = visitor.get("/petitions/receipt.pdf");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.contentType()).isEqualTo("application/pdf");
        assertThat(paper.asByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        run("update receipt set expires_at = now()");
        assertThat(visitor.get("/petitions/receipt.pdf").statusCode()).isEqualTo(404);
        Response over = visitor.get("/petitions/receipt");
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(over.asString()).contains("/petitions/track").doesNotContain("id=\"query-code\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "purpose   | purpose     | 请选择您要办什么事",
                "matter    | title       | 请填写一句话说明",
                "matter    | region      | 请选择事情发生在哪里",
                "facts     | facts       | 请填写事情经过",
                "facts     | request     | 请填写您的要求",
                "facts     | priorProcedures | 请选择这件事以前走过哪些途径",
                "who       | for         | 请选择您为谁提出",
                "person    | petitioner-name | 请填写姓名",
                "person    | petitioner-phone | 请填写联系电话",
                "check     | declaration | 客观真实",
                "check     | privacyNoticeRead | 个人信息处理告知"
            })
    void anEmptyStepNamesEveryMissingField(String step, String field, String words) {
        upTo(FormStep.of(step).orElseThrow(), "appeal");
        visitor.get(NEW + step);
        Response answer = shownAgain(visitor.post(NEW + step));
        assertThat(title(answer)).startsWith("错误：");
        assertThat(answer.asString()).contains("href=\"#" + field + "\"", "id=\"" + field + "\"", words);
    }

    @Test
    void allMistakesOfAStepAreShownAtOnceAndNothingTypedIsLost() {
        upTo(FormStep.PERSON, "appeal");
        Response answer = shownAgain(visitor.post(
                NEW + "person",
                "petitioner.name",
                "𠮷田·〇",
                "petitioner.idType",
                "resident-id",
                "petitioner.idNumber",
                "110105194912310021",
                "petitioner.phone",
                "12345"));
        assertThat(answer.asString())
                .contains("#petitioner-idNumber", "#petitioner-phone", "#petitioner-region", "#petitioner-address")
                .doesNotContain("#petitioner-name");
        assertThat(visitor.get(NEW + "person").asString()).contains("𠮷田·〇", "110105194912310021", "12345");
    }

    @Test
    void whoFilesForAnotherSaysWhoHeIs() {
        upTo(FormStep.WHO, "appeal");
        visitor.post(NEW + "who", "for", "other", "headcount", "1");
        visitor.get(NEW + "person");
        Response answer = shownAgain(fill(FormStep.PERSON, "appeal"));
        assertThat(answer.asString())
                .contains("href=\"#agent-name\"", "href=\"#agent-relation\"", "href=\"#agent-phone\"")
                .doesNotContain("href=\"#petitioner-");
    }

    @Test
    void theFormsOwnWayBackKeepsWhatWasTypedRightOrWrong() {
        upTo(FormStep.FACTS, "appeal");
        visitor.get(NEW + "facts");
        Response back = visitor.post(NEW + "facts", "facts", "短", "go", "back");
        assertThat(back.header("Location")).endsWith(NEW + "matter");
        assertThat(visitor.get(NEW + "facts").asString()).contains(">\n短</textarea>");
    }

    @Test
    void theBackButtonFindsWhatWasTyped() {
        upTo(FormStep.WHO, "appeal");
        assertThat(visitor.get(NEW + "facts").asString()).contains("入冬以来", "督促供热公司");
        assertThat(visitor.get(NEW + "matter").asString()).contains(TITLE);
    }

    @Test
    void whatIsChangedFromTheLastPageLeadsBackToIt() {
        toCheck("appeal");
        visitor.get(NEW + "facts?from=check");
        Response saved = visitor.post(
                NEW + "facts",
                "from",
                "check",
                "facts",
                "入冬以来一直不热，现在写得更清楚了。",
                "request",
                "请求督促整改",
                "priorProcedures",
                "none");
        assertThat(saved.header("Location")).endsWith("/check");
        assertThat(visitor.get(NEW + "check").asString()).contains("现在写得更清楚了");
    }

    @Test
    void aDoubleTapFilesOnePetition() {
        toCheck("appeal");
        visitor.get(NEW + "check");
        List<Visitor> taps = List.of(visitor.twin(), visitor.twin(), visitor.twin());
        List<Response> answers =
                taps.stream().map(tap -> CompletableFuture.supplyAsync(() -> submit(tap))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).extracting(Response::statusCode).containsOnly(303);
        assertThat(taps.stream()
                        .map(tap -> found(CODE, tap.get("/petitions/receipt")))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void goingBackAfterFilingLeadsToTheReceipt() {
        toCheck("appeal");
        Visitor old = visitor.twin();
        submit();
        assertThat(visitor.post(NEW + "check", "declaration", "yes").header("Location"))
                .endsWith("/petitions/receipt");
        assertThat(old.get(NEW + "facts").header("Location")).endsWith("/petitions/receipt");
        assertThat(old.post(NEW + "facts", "facts", "别的").header("Location")).endsWith("/petitions/receipt");
        old.get("/petitions/new");
        assertThat(old.post(NEW + "purpose", "purpose", "suggestion").header("Location"))
                .endsWith("/matter");
        assertThat(old.get(NEW + "matter").asString()).doesNotContain(TITLE);
    }

    @Test
    void anAccusationIsCalledYourLetterAndSaysThatItIsSecret() {
        upTo(FormStep.MATTER, "accusation");
        assertThat(visitor.get(NEW + "matter").asString()).contains("保密通道", "accused.name");
        fill(FormStep.MATTER, "accusation");
        upTo(FormStep.FACTS, FormStep.CHECK, "accusation");
        assertThat(visitor.get(NEW + "check").asString()).doesNotContain("name=\"publishable\"");
        submit();
        assertThat(visitor.get("/petitions/receipt").asString())
                .contains("您的来件")
                .doesNotContain(TITLE, "某局某科");
    }

    @Test
    void jumpingAheadLeadsToTheFirstUnfinishedStep() {
        assertThat(visitor.get(NEW + "check").header("Location")).endsWith("/purpose");
        upTo(FormStep.FACTS, "appeal");
        assertThat(visitor.get(NEW + "check").header("Location")).endsWith("/facts");
        visitor.get(NEW + "facts");
        assertThat(submit().statusCode()).isEqualTo(303);
        assertThat(submit().header("Location")).endsWith("/facts");
    }

    @Test
    void aClearedDraftIsGoneWithItsFiles() {
        toCheck("appeal");
        String token = visitor.cookie("draft");
        assertThat(visitor.get("/petitions/new").asString()).contains("有一份没写完的");
        assertThat(visitor.get(NEW + "clear").asString()).contains("1 个文件");
        assertThat(visitor.post(NEW + "clear").statusCode()).isEqualTo(303);
        assertThat(visitor.cookie("draft")).isEmpty();
        visitor.cookie("draft", token);
        assertThat(visitor.get(NEW + "check").header("Location")).contains("lost");
        assertThat(visitor.get("/petitions/new").asString()).doesNotContain("有一份没写完的");
    }

    @Test
    void anExpiredDraftIsNotPretendedToBeThere() {
        toCheck("appeal");
        run("update draft set expires_at = now()");
        Response answer = submit();
        assertThat(answer.header("Location")).contains("/purpose?lost");
        assertThat(visitor.get(NEW + "purpose?lost=yes").asString()).contains("没有找到以前写的内容");
        assertThat(visitor.get("/petitions/receipt").statusCode()).isEqualTo(404);
    }

    @Test
    void aForeignTokenOpensNothingAndIsNeverAdopted() {
        visitor.get("/petitions/new/purpose");
        visitor.cookie("draft", "AAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(visitor.post(NEW + "purpose", "purpose", "appeal").statusCode())
                .isEqualTo(303);
        assertThat(visitor.cookie("draft"))
                .isNotEqualTo("AAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .isNotEmpty();
        Visitor stranger = new Visitor();
        stranger.cookie("draft", visitor.cookie("draft") + "x");
        assertThat(stranger.get(NEW + "matter").header("Location")).contains("lost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{csrf}{#each x}", "‮反过来‬​"})
    void markupIsShownAsItWasTyped(String hostile) {
        upTo(FormStep.MATTER, "appeal");
        visitor.post(NEW + "matter", "title", hostile + "供暖不达标", "place", hostile, "region", hostile);
        String page = visitor.get(NEW + "matter").asString();
        assertThat(page).doesNotContain("<script>alert", "<img src=x");
        assertThat(page.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'"))
                .contains(hostile + "供暖不达标");
    }

    @Test
    void aTextThatIsTooLongComesBackToBeShortened() {
        upTo(FormStep.FACTS, "appeal");
        String facts = "长".repeat(3001);
        Response answer =
                shownAgain(visitor.post(NEW + "facts", "facts", facts, "request", "请求整改", "priorProcedures", "none"));
        assertThat(answer.asString()).contains(facts, "请删去 1 个字");
    }

    @Test
    void aFlawedFileIsRefusedInPlainWordsAndTheOthersStay() {
        upTo(FormStep.CHECK, "appeal");
        visitor.get(NEW + "attachments");
        Response refused = shownAgain(visitor.upload(
                NEW + "attachments",
                "photo.jpg",
                "MZ not a picture \0\1\2".getBytes(StandardCharsets.ISO_8859_1),
                "upload"));
        assertThat(refused.asString()).contains("hetong.txt", "href=\"#file\"", "程序文件不能上传");
        assertThat(shownAgain(visitor.upload(NEW + "attachments", "", new byte[0], "upload"))
                        .asString())
                .contains("请先选择要上传的文件");
        assertThat(new Visitor().get(NEW + "attachments?wrong=yes").asString()).doesNotContain("请先选择");
    }

    @Test
    void anEleventhFileIsRefusedAndARemovedOneIsGone() {
        upTo(FormStep.ATTACHMENTS, "appeal");
        visitor.get(NEW + "attachments");
        for (int i = 0; i < 10; i++) {
            assertThat(addText("cailiao" + i + ".txt").statusCode()).isEqualTo(303);
        }
        assertThat(shownAgain(addText("eleventh.txt")).asString()).contains("最多上传 10 个文件");
        String page = visitor.get(NEW + "attachments").asString();
        Matcher key = Pattern.compile("name=\"key\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(key.find()).isTrue();
        visitor.post(NEW + "attachments/remove", "key", key.group(1));
        assertThat(visitor.get(NEW + "attachments").asString())
                .doesNotContain(key.group(1), "cailiao0.txt")
                .contains("cailiao9.txt");
    }

    @Test
    void representativesAreAddedAndTakenOutWithoutScript() {
        upTo(FormStep.WHO, "appeal");
        visitor.post(NEW + "who", "for", "self", "headcount", "6");
        visitor.get(NEW + "person");
        Response added = visitor.post(NEW + "person", "petitioner.name", "张三", "go", "add");
        assertThat(added.header("Location")).endsWith("/person#representatives-0");
        assertThat(visitor.get(NEW + "person").asString()).contains("第 1 位代表", "张三");
        visitor.post(NEW + "person", "go", "remove-0");
        assertThat(visitor.get(NEW + "person").asString()).doesNotContain("第 1 位代表");
    }

    @Test
    void theDraftIsUnreadableWithoutTheBrowsersToken() {
        toCheck("appeal");
        String stored = pool.query("select string_agg(encode(content, 'escape'), '') as all from draft")
                .execute()
                .map(rows -> rows.iterator().next().getString("all"))
                .await()
                .atMost(PATIENCE);
        assertThat(stored).doesNotContain("13800138000", TITLE, visitor.cookie("draft"));
    }

    /** A step with mistakes leads to itself as a page fetched anew, which the way back and a reload can show. */
    private Response shownAgain(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("?wrong");
        return visitor.get(answer.header("Location"));
    }

    private void toCheck(String purpose) {
        upTo(FormStep.CHECK, purpose);
    }

    private void upTo(FormStep step, String purpose) {
        visitor.get(NEW + "purpose");
        upTo(FormStep.PURPOSE, step, purpose);
    }

    private void upTo(FormStep from, FormStep to, String purpose) {
        for (FormStep step : FormStep.values()) {
            if (step.compareTo(from) >= 0 && step.compareTo(to) < 0) {
                Response answer = fill(step, purpose);
                assertThat(answer.statusCode()).as(step + answer.asString()).isEqualTo(303);
                assertThat(answer.header("Location")).endsWith(step.next().path());
            }
        }
    }

    private Response fill(FormStep step, String purpose) {
        return switch (step) {
            case PURPOSE -> visitor.post(step.path(), "purpose", purpose);
            case MATTER ->
                visitor.post(step.path(), "title", TITLE, "region", "411002", "accused.name", "某局某科", "place", "");
            case FACTS ->
                visitor.post(
                        step.path(),
                        "facts",
                        "入冬以来，小区室内温度一直只有十四度，多次打电话反映没有结果。",
                        "request",
                        "请求督促供热公司整改并退还部分费用",
                        "priorProcedures",
                        "none");
            case WHO -> visitor.post(step.path(), "for", "self", "headcount", "1");
            case PERSON -> visitor.post(step.path(), Filings.typedPerson());
            case ATTACHMENTS -> {
                visitor.get(step.path());
                yield visitor.upload(
                        step.path(), "hetong.txt", "合同约定室温不低于十八度。".getBytes(StandardCharsets.UTF_8), "next");
            }
            case CHECK -> submit();
        };
    }

    private Response addText(String name) {
        return visitor.upload(
                FormStep.ATTACHMENTS.path(), name, ("内容：" + name).getBytes(StandardCharsets.UTF_8), "upload");
    }

    private Response submit() {
        return submit(visitor);
    }

    private static Response submit(Visitor who) {
        return who.post(NEW + "check", "declaration", "yes", "privacyNoticeRead", "yes", "publishable", "no");
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }

    private static String title(Response page) {
        String html = page.asString();
        return html.substring(html.indexOf("<title>") + 7, html.indexOf("</title>"));
    }

    private static String found(Pattern pattern, Response page) {
        Matcher found = pattern.matcher(page.asString());
        assertThat(found.find()).as(page.asString()).isTrue();
        return found.group(1);
    }
}
