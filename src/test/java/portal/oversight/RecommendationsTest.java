package portal.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Patience.done;
import static portal.testing.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.PetitionNo;
import portal.testing.Colleague;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;

/** Recommendations: who makes them, who sees them, their paper and their feedback. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class RecommendationsTest {
    private static final Recommendations.Wanted WAITING = new Recommendations.Wanted(true, "", 0);

    @Inject
    Recommendations recommendations;

    @Inject
    Pool pool;

    private Officer supervisor;
    private Officer head;
    private Officer clerk;

    @BeforeEach
    void officers() {
        supervisor = Colleague.of(pool, Steps.OFFICE, Duty.SUPERVISOR);
        head = Colleague.of(pool, Steps.AGENCY, Duty.AGENCY_HEAD);
        clerk = Colleague.of(pool, Steps.AGENCY, Duty.AGENCY_CLERK);
    }

    private static Recommendation.Draft draft(String... cases) {
        return new Recommendation.Draft("IMPROVE_WORK", Steps.AGENCY, Arrays.asList(cases), "供暖投诉应当日联系信访人。");
    }

    private long issued(String... cases) {
        return done(recommendations.issue(draft(cases), supervisor));
    }

    @Test
    void oneWaitsForItsFeedbackAndTakesItOnce() {
        String no = Requests.file(Filings.appeal()).number();
        long id = issued(no);
        Recommendation made = done(recommendations.open(id, head));
        assertThat(made.cases()).containsExactly(new PetitionNo(no));
        assertThat(made.number()).matches("许信建〔20\\d\\d〕[1-9]\\d*号");
        assertThat(made.feedback()).isEmpty();
        assertThat(done(recommendations.waiting(head))).isPositive();
        refused(() -> done(recommendations.answer(id, 0, "", " ", head)), Reason.INVALID, "/adoption", "/text");
        done(recommendations.answer(id, 0, "PARTLY_ADOPTED", "已改为两日内联系。", head));
        assertThat(done(recommendations.open(id, supervisor)).feedback().orElseThrow())
                .satisfies(feedback -> {
                    assertThat(feedback.text()).isEqualTo("已改为两日内联系。");
                    assertThat(feedback.by()).isEqualTo(head.name());
                    assertThat(feedback.agency()).isEqualTo(Steps.AGENCY);
                });
        assertThat(done(recommendations.list(head, WAITING)).items())
                .extracting(Recommendation::id)
                .doesNotContain(id);
        refused(() -> done(recommendations.answer(id, 0, "ADOPTED", "改了", clerk)), Reason.STALE);
        refused(() -> done(recommendations.answer(id, 1, "ADOPTED", "改了", clerk)), Reason.NOT_ALLOWED_NOW);
        assertThat(logged(id)).containsExactlyInAnyOrder("change", "view", "view", "change");
    }

    private List<String> logged(long id) {
        return done(pool.preparedQuery("select what from access_log where field = $1")
                .execute(Tuple.of("recommendation " + id))
                .map(rows -> {
                    List<String> acts = new ArrayList<>();
                    rows.forEach(row -> acts.add(row.getString("what")));
                    return acts;
                }));
    }

    @Test
    void theOfficeEntersFeedbackThatCameOnPaper() {
        long id = issued();
        done(recommendations.answer(id, 0, "NOT_ADOPTED", "人手不足，来函说明。", supervisor));
        assertThat(done(recommendations.open(id, clerk)).feedback())
                .get()
                .extracting(Recommendation.Feedback::agency)
                .isEqualTo(Steps.OFFICE);
    }

    @Test
    void whoeverNeitherMadeItNorGotItFindsNone() {
        long id = issued();
        for (Officer other : List.of(
                Colleague.of(pool, "411003-zjj", Duty.AGENCY_HEAD),
                Colleague.of(pool, "411002-xfj", Duty.SUPERVISOR),
                Colleague.of(pool, Steps.AGENCY, Duty.REVIEWER),
                Colleague.of(pool, Steps.AGENCY, Duty.SUPERVISOR),
                Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK),
                Colleague.of(pool, Steps.OFFICE, Duty.ADMINISTRATOR))) {
            refused(() -> done(recommendations.open(id, other)), Reason.NOT_FOUND);
            refused(() -> done(recommendations.print(id, other)), Reason.NOT_FOUND);
            refused(() -> done(recommendations.answer(id, 0, "ADOPTED", "改了", other)), Reason.NOT_FOUND);
            assertThat(done(recommendations.list(other, WAITING)).items())
                    .extracting(Recommendation::id)
                    .doesNotContain(id);
        }
    }

    @Test
    void onlyAPetitionOfficeMakesThemAndNeverToItself() {
        for (Officer other : List.of(head, clerk, Colleague.of(pool, Steps.AGENCY, Duty.SUPERVISOR))) {
            refused(() -> done(recommendations.issue(draft(), other)), Reason.NOT_FOUND);
        }
        Recommendation.Draft toItself = new Recommendation.Draft("IMPROVE_WORK", Steps.OFFICE, List.of(), "改进");
        refused(() -> done(recommendations.issue(toItself, supervisor)), Reason.INVALID, "/target");
        Recommendation.Draft nothing = new Recommendation.Draft("", "nowhere", List.of("12"), "  ");
        refused(
                () -> done(recommendations.issue(nothing, supervisor)),
                Reason.INVALID,
                "/kind",
                "/target",
                "/cases",
                "/text");
    }

    @Test
    void anAccusationCannotBeNamedEvenByWhoeverSeesItAndIsRefusedLikeANumberThatNobodyHas() {
        String secret = Requests.file(Filings.accusation()).number();
        Officer cleared = Colleague.cleared(pool, Steps.OFFICE, Duty.SUPERVISOR, Duty.INTAKE_CLERK);
        String nobodys = PetitionNo.random("411000", YearMonth.of(2026, 11), new Random())
                .digits();
        for (Officer officer : List.of(supervisor, cleared)) {
            assertThat(said(secret, officer)).isEqualTo(said(nobodys, officer));
        }
    }

    private String said(String number, Officer officer) {
        try {
            done(recommendations.issue(draft(number), officer));
            return "issued";
        } catch (Refused refused) {
            return refused.faults().stream()
                    .map(fault -> fault.pointer() + fault.code() + fault.detail())
                    .collect(Collectors.joining())
                    .replace(new PetitionNo(number).display(), "…");
        }
    }

    @Test
    void theListTurnsPageByPageTheLongestWaitingFirst() {
        Officer county = Colleague.of(pool, "411002-xfj", Duty.SUPERVISOR);
        for (int i = 0; i < RecommendationStore.PAGE + 1; i++) {
            done(recommendations.issue(
                    new Recommendation.Draft("IMPROVE_POLICY", "411003-zjj", List.of(), "请完善政策。"), county));
        }
        Recommendations.Page first = done(recommendations.list(county, WAITING));
        assertThat(first.more()).isTrue();
        long last = first.items().get(RecommendationStore.PAGE - 1).id();
        Recommendations.Page second = done(recommendations.list(county, new Recommendations.Wanted(true, "", last)));
        assertThat(second.items())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.id()).isGreaterThan(last));
        assertThat(second.items().get(0).number()).startsWith("魏都区信建〔");
        assertThat(done(recommendations.list(county, new Recommendations.Wanted(false, Steps.AGENCY, 0)))
                        .items())
                .isEmpty();
    }

    @Test
    void thePaperSaysWhatIsRecommendedOnWhichBasisAndAsksForFeedback() throws IOException {
        String no = Requests.file(Filings.appeal()).number();
        long id = issued(no);
        try (PDDocument pdf = Loader.loadPDF(done(recommendations.print(id, clerk)))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains(
                            "改进工作建议书",
                            "许信建〔",
                            "魏都区住房和城乡建设局：",
                            "《信访工作条例》第四十条",
                            "供暖投诉应当日联系信访人。",
                            new PetitionNo(no).display(),
                            "书面反馈我局",
                            "许昌市信访局（印章）");
        }
    }

    @Test
    void whatIsWrittenLiesSealed() {
        long id = issued();
        byte[] body = done(pool.preparedQuery("select body from recommendation where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getBuffer("body").getBytes()));
        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("供暖");
    }
}
