package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.casework.Attempt;
import portal.casework.Filed;
import portal.casework.SubmitPetition;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.testing.Clients;
import portal.testing.Ids;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** The portal died after it filed a draft and before its browser heard of it: there is one petition, and its receipt. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class LateReceiptTest {
    private static final String CHECK = FormStep.CHECK.path();
    private static final AtomicInteger LAST = new AtomicInteger(300);

    @Inject
    Drafts drafts;

    @Inject
    SubmitPetition petitions;

    @Inject
    Pool pool;

    private final Visitor visitor = new Visitor();
    private final String idNumber = Ids.resident(LocalDate.of(1949, 2, 3), LAST.incrementAndGet());
    private String token = "";

    @BeforeEach
    void aDraftIsReady() {
        token = done(drafts.save(null, answers())).token();
        visitor.cookie("draft", token);
        visitor.get(FormStep.PURPOSE.path());
    }

    @Test
    void theDraftIsFiledInTheSameBreathAsThePetition() {
        file();
        Draft draft = done(drafts.open(token)).orElseThrow();
        assertThat(draft.filed()).isTrue();
        assertThat(done(drafts.save(token, Map.of("title", List.of("改了标题再提交一次"))))
                        .draft()
                        .answers())
                .isEqualTo(answers());
    }

    @Test
    void pressingTheButtonAgainLeadsToTheReceiptOfTheFirst() {
        Filed filed = file();
        visitor.get(FormStep.PURPOSE.path());
        Response again = visitor.post(CHECK, "declaration", "yes", "privacyNoticeRead", "yes", "publishable", "no");
        assertThat(again.statusCode()).isEqualTo(303);
        assertReceiptOf(filed);
        assertThat(petitionsNow(filed)).isOne();
    }

    @Test
    void openingAnyPageOfTheFormLeadsToTheReceiptToo() {
        Filed filed = file();
        assertThat(visitor.get(FormStep.FACTS.path()).header("Location")).endsWith(FormFlow.RECEIPT);
        assertThat(visitor.get(FormFlow.RECEIPT).header("Location")).endsWith(CHECK);
        assertThat(visitor.get(CHECK).header("Location")).endsWith(FormFlow.RECEIPT);
        assertReceiptOf(filed);
        assertThat(petitionsNow(filed)).isOne();
    }

    @Test
    void afterTheAnswerIsForgottenTheDraftFilesNothingMore() {
        Filed filed = file();
        done(pool.query("delete from idempotency").execute());
        assertThat(visitor.get(CHECK).header("Location")).endsWith(FormFlow.LOST);
        visitor.get(FormStep.PURPOSE.path());
        Response again = visitor.post(CHECK, "declaration", "yes", "privacyNoticeRead", "yes");
        assertThat(again.header("Location")).endsWith(FormFlow.LOST);
        assertThat(petitionsNow(filed)).isOne();
    }

    private void assertReceiptOf(Filed filed) {
        assertThat(visitor.get(FormFlow.RECEIPT).asString())
                .contains(filed.number().display(), filed.code().display());
        assertThat(visitor.cookie("draft")).isEmpty();
    }

    /** All that the portal does before it dies. */
    private Filed file() {
        Draft draft = done(drafts.open(token)).orElseThrow();
        Attempt attempt = Attempt.written(Clients.fresh(), token, draft.files());
        return done(petitions.file(new Answers(draft.answers()).filing(), attempt));
    }

    /** How many petitions this draft became: its person filed no other. */
    private long petitionsNow(Filed filed) {
        return done(pool.preparedQuery("select count(*) as filed from petition where person_hash ="
                                + " (select person_hash from petition where no = $1)")
                        .execute(Tuple.of(Long.parseLong(filed.number().digits()))))
                .iterator()
                .next()
                .getLong("filed");
    }

    private Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new HashMap<>();
        answers.put("purpose", List.of("appeal"));
        answers.put("title", List.of("住处暖气一直不热没人管"));
        answers.put("region", List.of("411002"));
        answers.put("facts", List.of("入冬以来，小区室内温度一直只有十四度，多次打电话反映没有结果。"));
        answers.put("request", List.of("请求督促供热公司整改并退还部分费用"));
        answers.put("priorProcedures", List.of("none"));
        answers.put("for", List.of("self"));
        answers.put("headcount", List.of("1"));
        answers.put("petitioner.name", List.of("张三"));
        answers.put("petitioner.idType", List.of("resident-id"));
        answers.put("petitioner.idNumber", List.of(idNumber));
        answers.put("petitioner.phone", List.of("13800138000"));
        answers.put("petitioner.region", List.of("411002"));
        answers.put("petitioner.address", List.of("文峰街道××路1号"));
        answers.put("declaration", List.of("yes"));
        answers.put("privacyNoticeRead", List.of("yes"));
        return answers;
    }
}
