package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.document.Samples;
import portal.law.ChineseDate;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Visitor;

/** Filing for somebody who came, called or wrote: what the form asks, what it keeps, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class CounterDeskTest {
    private static final String START = "/staff/cases/new";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern NUMBER = Pattern.compile("id=\"receipt-number\">([^<]*)<");
    private static final Pattern CODE = Pattern.compile("id=\"query-code\">([^<]*)<");
    private static final String HOSTILE = "<script>alert('x')</script>\"'&\u202E{#each}";

    @Inject
    Pool pool;

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** A letter with a name and an address and nothing more. */
    private static Map<String, String> letter() {
        Map<String, String> letter = new HashMap<>();
        letter.put("channel", "LETTER");
        letter.put("receivedOn", today().toString());
        letter.put("purpose", "appeal");
        letter.put("title", "村里的路一直没有修好");
        letter.put("facts", "村里的路坏了三年，反映过几次，都说列入计划，一直没有修。");
        letter.put("request", "请求督促把路修好");
        letter.put("region", "411002");
        letter.put("priorProcedures", "none");
        letter.put("petitioner/kind", "person");
        letter.put("petitioner/name", "李四");
        letter.put("petitioner/region", "411002");
        letter.put("petitioner/address", "某村一组");
        letter.put("petitioner/idType", "resident-id");
        letter.put("headcount", "1");
        return letter;
    }

    private static String[] fields(Map<String, String> form, String... changes) {
        Map<String, String> all = new HashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        List<String> fields = new ArrayList<>();
        all.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray(String[]::new);
    }

    /** Writes the form and answers where it led. */
    private static String written(Visitor officer, String... fields) {
        officer.get(START);
        Response answer = officer.post(START, fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return path(answer);
    }

    private static String path(Response answer) {
        return answer.header("Location").replaceFirst("^https?://[^/]*", "");
    }

    private static Requests.Receipt receipt(Visitor officer, String check, String... ticks) {
        officer.get(check);
        Response answer = officer.post(check, ticks);
        assertThat(answer.statusCode()).isEqualTo(303);
        Response page = officer.get(path(answer));
        assertThat(page.statusCode()).isEqualTo(200);
        return receipt(page);
    }

    private static Requests.Receipt receipt(Response page) {
        return new Requests.Receipt(found(NUMBER, page).replaceAll("\\D", ""), found(CODE, page));
    }

    private static String found(Pattern pattern, Response page) {
        Matcher found = pattern.matcher(page.asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Row row(String sql) {
        return pool.query(sql).execute().await().atMost(PATIENCE).iterator().next();
    }

    @Test
    void aLetterIsRegisteredFromTheDayItCameAndItsReceiptCanBeHandedOver() {
        Visitor intake = Officers.as("intake");
        LocalDate came = today().minusDays(3);
        String check = written(intake, fields(letter(), "receivedOn", came.toString()));
        assertThat(check).endsWith("/check");
        assertThat(intake.get(check).asString())
                .contains("李四", "村里的路坏了三年", "书信，" + ChineseDate.full(came) + "收到")
                .doesNotContain("和对方核对");
        Response scan =
                intake.upload(check.replace("/check", "/files"), "letter.jpg", Samples.photo(60, 40, 1), "upload");
        assertThat(scan.statusCode()).isEqualTo(303);
        assertThat(intake.get(check).asString()).contains("letter.jpg");
        Requests.Receipt receipt = receipt(intake, check);
        Response view = Requests.lookup(receipt.number(), receipt.code());
        view.then().statusCode(200);
        assertThat(view.<String>path("deadlines[0].dueOn"))
                .isEqualTo(came.plusDays(15).toString());
        Response pdf = intake.get(check.replace("/check", "/receipt.pdf"));
        assertThat(pdf.header("Content-Type")).contains("application/pdf");
        assertThat(pdf.asByteArray()).startsWith('%', 'P', 'D', 'F');
        String one = intake.get("/staff/cases/" + receipt.number()).asString();
        assertThat(one).contains("书信登记", came + "收到", "letter.jpg", "收件员");
        Row stored =
                row("select p.channel, p.received_on, h.payload is not null as entered from petition p join history h"
                        + " using (no) where h.seq = 1 and no = " + receipt.number());
        assertThat(stored.getString("channel")).isEqualTo("letter");
        assertThat(stored.getLocalDate("received_on")).isEqualTo(came);
        assertThat(stored.getBoolean("entered")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "intake,true",
        "secret,true",
        "clerk,false",
        "head,false",
        "reviewer,false",
        "supervisor,false",
        "adviser,false",
        "auditor,false",
        "admin,false",
        "discipline,false"
    })
    void whoeverMayEnterIsLedThereFromTheFirstPage(String subject, boolean led) {
        Visitor officer = Officers.as(subject);
        assertThat(officer.get("/staff").asString().contains("href=\"/staff/cases/new\""))
                .isEqualTo(led);
        assertThat(officer.get("/staff/cases/new").statusCode() == 200).isEqualTo(led);
    }

    @Test
    void everyMistakeIsToldAtOnceAndNothingTypedIsLost() {
        Visitor intake = Officers.as("intake");
        String back = written(
                intake,
                "facts",
                "短",
                "title",
                "我写的标题" + HOSTILE,
                "receivedOn",
                today().plusDays(1).toString(),
                "petitioner/kind",
                "person",
                "petitioner/phone",
                "123",
                "headcount",
                "几个",
                "representatives/1/name",
                "王五");
        assertThat(back).endsWith("?wrong=yes");
        String page = intake.get(back).asString();
        assertThat(page)
                .contains(
                        "错误：",
                        "请选择是走访、书信、电话还是传真",
                        "不能晚于今天",
                        "电话号码不对",
                        "人数应当在",
                        "第 2 位代表：",
                        "事情经过太短了",
                        "我写的标题&lt;script&gt;",
                        "value=\"几个\"",
                        "value=\"王五\"")
                .doesNotContain("<script>alert");
        Response mended = intake.post(back.replace("?wrong=yes", ""), fields(letter(), "title", "改好的标题"));
        assertThat(path(mended)).endsWith("/check");
        assertThat(intake.get(path(mended)).asString()).contains("改好的标题").doesNotContain("王五");
    }

    @Test
    void aDayOfReceiptIsNeitherTooLongAgoNorNonsense() {
        Visitor intake = Officers.as("intake");
        for (String day : List.of(today().minusDays(31).toString(), "昨天", "")) {
            String back = written(intake, fields(letter(), "receivedOn", day));
            assertThat(back).endsWith("?wrong=yes");
            assertThat(intake.get(back).asString()).containsAnyOf("不能早于 30 天以前", "的样子填写收到的日期");
        }
        assertThat(written(
                        intake,
                        fields(letter(), "receivedOn", today().minusDays(30).toString())))
                .endsWith("/check");
    }

    @Test
    void pressedTwiceItIsRegisteredOnceAndBothGetTheSameReceipt() {
        Visitor intake = Officers.as("intake");
        String check = written(intake, fields(letter()));
        intake.get(check);
        Visitor twin = intake.twin();
        List<String> numbers = Stream.of(intake, twin)
                .map(each -> CompletableFuture.supplyAsync(() -> {
                    Response answer = each.post(check);
                    return receipt(each.get(path(answer))).number();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(numbers.get(0)).isEqualTo(numbers.get(1));
        assertThat(receipt(intake, check).number()).isEqualTo(numbers.get(0));
    }

    @Test
    void whoCameInPersonHearsFirstWhatWasWrittenDown() {
        Visitor intake = Officers.as("intake");
        String check = written(intake, fields(letter(), "channel", "VISIT"));
        intake.get(check);
        Response unasked = intake.post(check);
        assertThat(unasked.statusCode()).isEqualTo(422);
        assertThat(unasked.asString()).contains("请先和对方核对登记的内容");
        assertThat(receipt(intake, check, "confirmed", "yes").number()).hasSize(18);
    }

    @Test
    void aLetterThatNamesNobodyIsRegisteredAndSaysSo() {
        Visitor intake = Officers.as("intake");
        String[] nameless = fields(letter(), "petitioner/name", "", "petitioner/address", "", "petitioner/region", "");
        assertThat(intake.get(written(intake, nameless)).asString()).contains("请填写姓名", "请填写详细地址");
        String[] said = fields(
                letter(), "petitioner/name", "", "petitioner/address", "", "petitioner/region", "", "unclear", "yes");
        Requests.Receipt receipt = receipt(intake, written(intake, said));
        assertThat(intake.get("/staff/cases/" + receipt.number()).asString()).contains("不用书面告知");
        assertThat(intake.get("/staff/cases?q=" + receipt.number()).asString()).contains("未署名");
        String both = written(intake, fields(letter(), "unclear", "yes"));
        assertThat(intake.get(both).asString()).contains("就不要勾选");
    }

    @Test
    void anAccusationIsForTheClearedDeskAloneAndLiesUnderItsOwnKey() {
        String[] accusation = fields(letter(), "purpose", "accusation", "accused/name", "某局某科长");
        Visitor intake = Officers.as("intake");
        assertThat(intake.get(START).asString()).contains("请转给检举控告专岗").doesNotContain("value=\"accusation\"");
        assertThat(intake.get(written(intake, accusation)).asString()).contains("检举控告由专岗登记");
        Visitor secret = Officers.as("secret");
        Requests.Receipt receipt = receipt(secret, written(secret, accusation));
        assertThat(secret.get("/staff/cases/" + receipt.number()).asString()).contains("某局某科长");
        assertThat(intake.get("/staff/cases/" + receipt.number()).statusCode()).isEqualTo(404);
        Row stored = row("select data_key from petition where no = " + receipt.number());
        assertThat(new String(stored.getBuffer("data_key").getBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("accusations.keys");
    }

    @Test
    void hostileTextInAnyFieldIsTextOnTheWayAndOnTheCase() {
        Visitor intake = Officers.as("intake");
        String check = written(
                intake,
                fields(
                        letter(),
                        "title",
                        "标题" + HOSTILE,
                        "facts",
                        "事情的经过是这样的" + HOSTILE,
                        "request",
                        "请求" + HOSTILE,
                        "place",
                        HOSTILE,
                        "target",
                        HOSTILE,
                        "petitioner/name",
                        HOSTILE,
                        "petitioner/address",
                        HOSTILE,
                        "agent/name",
                        HOSTILE,
                        "agent/relation",
                        HOSTILE));
        Response page = intake.get(check);
        assertThat(page.asString()).contains("标题&lt;script&gt;").doesNotContain("<script>alert", "\u202E");
        Response wrong =
                intake.upload(check.replace("/check", "/files"), HOSTILE + ".exe", new byte[] {'M', 'Z', 0}, "");
        assertThat(wrong.statusCode()).isBetween(400, 499);
        assertThat(wrong.asString()).doesNotContain("<script>alert");
        Response answer = intake.post(check);
        Response handed = intake.get(path(answer));
        assertThat(handed.asString()).doesNotContain("<script>alert", "\u202E");
        assertThat(intake.get("/staff/cases/" + receipt(handed).number()).asString())
                .doesNotContain("<script>alert", "\u202E");
    }

    @Test
    void aFileOfNoKindWeTakeIsRefusedAndTheRestStays() {
        Visitor intake = Officers.as("intake");
        String check = written(intake, fields(letter()));
        intake.get(check);
        String files = check.replace("/check", "/files");
        assertThat(intake.upload(files, "letter.jpg", "<html>".getBytes(), "").statusCode())
                .isEqualTo(422);
        Response none = intake.upload(files, "", new byte[0], "");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("村里的路坏了三年");
        intake.upload(files, "a.png", Samples.png(20, 20), "");
        String page = intake.get(check).asString();
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]*)\"").matcher(page);
        assertThat(key.find()).isTrue();
        assertThat(intake.post(files + "/remove", "key", key.group(1)).statusCode())
                .isEqualTo(303);
        assertThat(intake.get(check).asString()).doesNotContain("a.png");
    }

    @Test
    void nobodyElseOpensWhatAnOfficerIsWritingDown() {
        Visitor intake = Officers.as("intake");
        String check = written(intake, fields(letter()));
        assertThat(path(Officers.as("secret").get(check))).isEqualTo(START + "?lost=yes");
        assertThat(Officers.as("clerk").get(check).statusCode()).isEqualTo(403);
        assertThat(intake.get(START + "/" + "a%3Bb").statusCode()).isEqualTo(404);
        receipt(intake, check);
        assertThat(Officers.as("secret")
                        .get(check.replace("/check", "/receipt"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoLeftNoNumberOfAPaperMayStillWithdraw() {
        Visitor intake = Officers.as("intake");
        Requests.Receipt receipt = receipt(intake, written(intake, fields(letter())));
        Requests.withJson("{}")
                .header("X-Query-Code", receipt.code())
                .post("/api/v1/petitions/" + receipt.number() + "/withdrawal")
                .then()
                .statusCode(201);
    }
}
