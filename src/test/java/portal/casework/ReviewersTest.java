package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.document.OfficialPaper;
import portal.law.Actor;
import portal.office.Agencies;
import portal.office.Agency;
import portal.papers.PaperCopies;
import portal.petition.AnswerStep;
import portal.petition.IntakeStep;
import portal.petition.PetitionNo;
import portal.petition.Remedy;
import portal.petition.Route;
import portal.testing.Course;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** Who reviews an answer when another stands above its agency than when it was issued. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ReviewersTest {
    private static final String AGENCY = "411081-zjj";
    private static final String THEN = "411081-zf";
    private static final String NOW = "411000-zjj";
    private static final String NOTE = "书面答复上写的上一级单位是禹州市人民政府；机构调整以后，现在由许昌市住房和城乡建设局受理，您的申请会直接交给它，期限不变。";

    @Inject
    Course course;

    @Inject
    PaperCopies copies;

    @Inject
    Agencies agencies;

    @Inject
    Pool pool;

    @AfterEach
    void asItWas() throws InterruptedException {
        under(THEN);
    }

    private void under(String parent) throws InterruptedException {
        done(pool.preparedQuery("update agency set parent = $2 where code = $1").execute(Tuple.of(AGENCY, parent)));
        for (int i = 0; i < 100 && !above().contains(parent); i++) {
            Thread.sleep(100);
        }
        assertThat(above()).contains(parent);
    }

    private List<String> above() {
        return agencies.reviewerOf(AGENCY).map(Agency::code).stream().toList();
    }

    private static TakeStep.By there() {
        return Course.by(Actor.Role.AGENCY, AGENCY);
    }

    private Requests.Receipt answered() {
        Requests.Receipt receipt = Requests.file(Filings.appeal());
        PetitionNo no = new PetitionNo(receipt.number());
        course.take(no, new IntakeStep.Transfer(AGENCY, Optional.of(Route.PETITION)), Course.office());
        course.take(no, Steps.accept(Route.PETITION), there());
        course.take(no, Steps.conclude(Remedy.REVIEW), there());
        course.take(no, new AnswerStep.Serve(AnswerStep.Way.ONLINE), there());
        return receipt;
    }

    private String opinion(Requests.Receipt receipt) {
        PetitionNo no = new PetitionNo(receipt.number());
        int id = course.rows("select id from paper where no = $1 and kind = 'opinion'", no)
                .get(0)
                .getInteger(0);
        OfficialPaper paper = done(copies.readForOfficer(no, id));
        return paper.sections().toString();
    }

    private static Map<String, Object> offer(Requests.Receipt receipt) {
        Response status = Requests.lookup(receipt.number(), receipt.code());
        return status.path("actions.find { it.kind == 'ask-review' }");
    }

    @Test
    void anIssuedPaperStaysAndWhatIsOfferedFollowsTheTreeAndSaysBoth() throws InterruptedException {
        Requests.Receipt receipt = answered();
        assertThat(opinion(receipt)).contains("的上一级机关、单位是禹州市人民政府。");
        assertThat(offer(receipt)).containsEntry("agency", "禹州市人民政府").containsEntry("note", null);
        under(NOW);
        assertThat(opinion(receipt)).contains("的上一级机关、单位是禹州市人民政府。");
        assertThat(offer(receipt)).containsEntry("agency", "许昌市住房和城乡建设局").containsEntry("note", NOTE);
        Visitor citizen = new Visitor();
        citizen.get("/petitions/track");
        citizen.post("/petitions/track", "number", receipt.number(), "code", receipt.code());
        assertThat(citizen.get("/petitions/track").asString()).contains(NOTE);
        assertThat(citizen.get("/petitions/track/steps/ask-review").asString()).contains(NOTE);
        assertThat(citizen.post("/petitions/track/steps/ask-review", "text", "", "idNumberTail", "000000")
                        .asString())
                .contains(NOTE);
        String tail = Filings.person().idNumber().substring(12);
        assertThat(citizen.post("/petitions/track/steps/ask-review", "text", "事实不对。", "idNumberTail", tail)
                        .statusCode())
                .isEqualTo(303);
        assertThat(course.rows("select holder from petition where no = $1", new PetitionNo(receipt.number()))
                        .get(0)
                        .getString(0))
                .isEqualTo(NOW);
    }

    @Test
    void whatIsAnsweredAfterwardsNamesTheOneAboveToday() throws InterruptedException {
        under(NOW);
        Requests.Receipt receipt = answered();
        assertThat(opinion(receipt)).contains("的上一级机关、单位是许昌市住房和城乡建设局。");
        assertThat(offer(receipt)).containsEntry("agency", "许昌市住房和城乡建设局").containsEntry("note", null);
    }

    @Test
    void aPaperFromBeforeThatWasKeptNamesTheOneAboveToday() throws InterruptedException {
        Requests.Receipt receipt = answered();
        done(pool.preparedQuery("update paper set above = null, above_name = null where no = $1")
                .execute(Tuple.of(Long.valueOf(receipt.number()))));
        under(NOW);
        assertThat(opinion(receipt)).contains("的上一级机关、单位是许昌市住房和城乡建设局。");
        assertThat(offer(receipt)).containsEntry("agency", "许昌市住房和城乡建设局").containsEntry("note", null);
    }
}
