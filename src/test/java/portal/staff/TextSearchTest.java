package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.caseload.UnreadWords;
import portal.petition.Filing;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** Petitions found by the words of their text, by those who see them. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class TextSearchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CASE = Pattern.compile("href=\"/staff/cases/(\\d{18})\"");
    /** Characters of which no other test makes words. */
    private static final int RARE = 0x8C00;

    private static int made;

    @Inject
    Pool pool;

    @Inject
    UnreadWords unread;

    /** Four characters that stand together in no other text. */
    private static synchronized String rare() {
        int from = RARE + 4 * made++;
        return new StringBuilder()
                .appendCodePoint(from)
                .appendCodePoint(from + 1)
                .appendCodePoint(from + 2)
                .appendCodePoint(from + 3)
                .toString();
    }

    private static Filing about(String words) {
        return Filings.with(Filings.appeal(), "facts", "这件事的经过是：" + words + "，到现在还没有结果。");
    }

    private static Requests.Receipt filed(String words) {
        return Requests.file(about(words));
    }

    private long rows(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong("n");
    }

    private static List<String> found(Visitor officer, String words) {
        return numbers(officer.get("/staff/cases?q=" + words));
    }

    private static List<String> numbers(Response list) {
        assertThat(list.statusCode()).isEqualTo(200);
        return CASE.matcher(list.asString())
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    @Test
    void aPetitionIsFoundByWordsOfItsTitleFactsAndRequest() {
        String title = rare();
        String facts = rare();
        String request = rare();
        Filing filing = Filings.with(about(facts + "和ＡＢＣ公司"), "title", "关于" + title + "的事");
        String number =
                Requests.file(Filings.with(filing, "request", "请求解决" + request)).number();
        unread.read();
        Visitor intake = Officers.as("intake");
        assertThat(found(intake, title)).containsExactly(number);
        assertThat(found(intake, facts.substring(1, 3))).containsExactly(number);
        assertThat(found(intake, request + " " + title)).containsExactly(number);
        assertThat(found(intake, facts + " abc")).containsExactly(number);
        assertThat(found(intake, facts + "xyz")).isEmpty();
        assertThat(found(intake, title + facts)).isEmpty();
    }

    @Test
    void whatOnlyHasTheSamePairsIsNotShown() {
        String words = rare();
        String first = words.substring(0, 2);
        String second = words.substring(1, 3);
        filed(first + "，" + second);
        unread.read();
        assertThat(found(Officers.as("intake"), words.substring(0, 3))).isEmpty();
    }

    @Test
    void aSupplementIsFoundToo() {
        String words = rare();
        Requests.Receipt receipt = filed("别的");
        Requests.withJson(Requests.json(Map.of("text", "补充：" + words)))
                .header("X-Query-Code", receipt.code())
                .post("/api/v1/petitions/" + receipt.number() + "/supplements")
                .then()
                .statusCode(201);
        unread.read();
        assertThat(found(Officers.as("intake"), words)).containsExactly(receipt.number());
    }

    @Test
    void whoDoesNotSeeAPetitionDoesNotFindItAndWhoGetsItDoes() {
        String words = rare();
        String number = filed(words).number();
        unread.read();
        assertThat(found(Officers.as("clerk"), words)).isEmpty();
        assertThat(found(Officers.as("reviewer"), words)).isEmpty();
        assertThat(found(Officers.as("adviser"), words)).isEmpty();
        Visitor intake = Officers.as("intake");
        String step = "/staff/cases/" + number + "/steps/transfer";
        intake.get(step);
        intake.post(step, "agency", Steps.AGENCY, "route", "petition", "version", "0", "seq", "1");
        unread.read();
        assertThat(found(Officers.as("clerk"), words)).containsExactly(number);
        assertThat(found(Officers.as("reviewer"), words)).containsExactly(number);
        assertThat(found(Officers.as("supervisor"), words)).containsExactly(number);
        assertThat(found(Officers.as("discipline"), words)).isEmpty();
        assertThat(found(Officers.as("adviser"), words)).isEmpty();
        assertThat(Officers.as("auditor").get("/staff/cases?q=" + words).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAccusationHasNoHashesAndIsFoundByTheClearedDeskAlone() {
        String words = rare();
        String number = Requests.file(Filings.with(Filings.accusation(), "facts", "他在" + words + "收了钱，有几个人看见。"))
                .number();
        unread.read();
        assertThat(rows("select count(*) as n from case_word where no = " + number))
                .isZero();
        assertThat(found(Officers.as("secret"), words)).containsExactly(number);
        for (String subject : List.of("intake", "supervisor", "clerk", "head", "reviewer", "discipline", "adviser")) {
            Response list = Officers.as(subject).get("/staff/cases?q=" + words);
            assertThat(list.asString()).as(subject).contains("没有找到").doesNotContain(number);
        }
    }

    @Test
    void theDatabaseHoldsNeitherWordsNorNamesNorLongNumbers() {
        String name = rare();
        Filing filing = Filings.with(about("我是" + name + "，电话13900001234，身份证也留过"), "petitioner.name", name);
        String number = Requests.file(filing).number();
        unread.read();
        Visitor intake = Officers.as("intake");
        assertThat(found(intake, name)).containsExactly(number);
        assertThat(found(intake, name.substring(0, 2))).isEmpty();
        assertThat(rows("select max(v) as n from case_word, unnest(words) v where no = " + number))
                .isLessThan(1 << 25);
        assertThat(intake.get("/staff/cases?q=没有").asString()).contains("没有找到", "请再加几个字");
    }

    @Test
    void manyHitsAreTurnedPageByPage() {
        String words = rare();
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            filed.add(filed(words).number());
        }
        unread.read();
        Visitor intake = Officers.as("intake");
        List<String> seen = new ArrayList<>();
        String next = "/staff/cases?q=" + words;
        while (!next.isEmpty()) {
            Response list = intake.get(next);
            seen.addAll(numbers(list));
            Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(list.asString());
            next = older.find() ? older.group(1).replace("&amp;", "&") : "";
            next = URLDecoder.decode(next, StandardCharsets.UTF_8);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(filed);
    }

    @Test
    void hostileWordsAreWordsAndASearchIsLoggedWithoutThem() {
        unread.read();
        Visitor intake = Officers.as("intake");
        for (String typed :
                List.of("'; drop table case_word; --", "<script>alert(1)</script>", "%", "？？", "房", "\uD83D\uDE00")) {
            Response list = intake.follow("/staff/cases?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(list.statusCode()).as(typed).isEqualTo(200);
            assertThat(list.asString()).as(typed).doesNotContain("<script>alert(1)");
        }
        String words = rare();
        found(intake, words);
        assertThat(rows("select count(*) as n from access_log where what = 'search' and field = 'words'"))
                .isPositive();
        assertThat(rows("select count(*) as n from access_log where position('" + words + "' in reason || field) > 0"))
                .isZero();
    }
}
