package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.petition.AnswerStep;
import portal.petition.Opinion;
import portal.petition.PetitionNo;
import portal.petition.Remedy;
import portal.petition.Route;
import portal.petition.Step;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** The papers of a matter in the browser that was given its number and code. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class TrackPapersPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PAPERS = "/petitions/track/papers/";
    private static final int TRANSFER_LETTER = 2;
    private static final int OPINION = 4;

    @Inject
    TakeStep steps;

    private final Visitor visitor = new Visitor();
    private Requests.Receipt filed = new Requests.Receipt("", "");

    @BeforeEach
    void anOpinionWasIssued() {
        filed = Requests.file(Filings.appeal());
        take(Actor.Role.PETITION_OFFICE, Steps.OFFICE, Steps.transfer());
        take(Actor.Role.AGENCY, Steps.AGENCY, Steps.accept(Route.PETITION));
        take(
                Actor.Role.AGENCY,
                Steps.AGENCY,
                new AnswerStep.Conclude(new Opinion(
                        List.of(new Opinion.Reply("督促供热公司整改", Opinion.Outcome.UPHELD, "已责令整改。")),
                        "<script>alert(1)</script>\u202E{paper.number}",
                        "《城市供热条例》",
                        "责令供热公司整改。",
                        List.of(Remedy.REVIEW))));
        visitor.get("/petitions/track");
        visitor.post("/petitions/track", "number", filed.number(), "code", filed.code());
    }

    private void take(Actor.Role role, String agency, Step step) {
        Actor actor = new Actor(role, "魏都区住房和城乡建设局", agency);
        steps.take(new PetitionNo(filed.number()), step, new TakeStep.By(actor, 7L))
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void theOpinionIsReadOnTheScreenAndTakenAlongAsPdf() {
        String status = visitor.get("/petitions/track").asString();
        assertThat(status).contains("href=\"" + PAPERS + OPINION + "\"", "href=\"" + PAPERS + OPINION + "/read\"");
        Response read = visitor.get(PAPERS + OPINION + "/read");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(read.asString())
                .contains("关于张三信访事项的处理意见书", "〔", "答复（支持）：已责令整改。", Remedy.REVIEW.text(), "（印章）")
                .contains("href=\"" + PAPERS + OPINION + "\"");
        Response pdf = visitor.get(PAPERS + OPINION);
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(pdf.asByteArray()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whatAnybodyWroteIsShownHarmlessly() {
        assertThat(visitor.get(PAPERS + OPINION + "/read").asString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;·{paper.number}")
                .doesNotContain("<script>alert", "\u202E");
    }

    @Test
    void theReceiptIsReadWithoutItsCode() {
        String receipt = visitor.get(PAPERS + "1/read").asString();
        assertThat(receipt).contains("信访事项登记回执", "小区供暖温度长期不达标", "不印查询码").doesNotContain(filed.code());
        assertThat(visitor.get(PAPERS + "1").contentType()).isEqualTo("application/pdf");
    }

    @Test
    void whatAgenciesWriteToEachOtherIsNotThere() {
        assertThat(visitor.get("/petitions/track").asString()).doesNotContain(PAPERS + TRANSFER_LETTER);
        for (String path : List.of(TRANSFER_LETTER + "", TRANSFER_LETTER + "/read", "99", "99/read")) {
            assertThat(visitor.get(PAPERS + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void nobodyElseSeesAnyOfThem() {
        for (String path : List.of("1", "1/read", OPINION + "", OPINION + "/read")) {
            assertThat(new Visitor().get(PAPERS + path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
