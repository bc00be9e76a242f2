package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import portal.caseload.DeskCase;
import portal.caseload.DeskCases;
import portal.caseload.OfficerSteps;
import portal.casework.CategoryDecision;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.Filing;
import portal.petition.IntakeStep;
import portal.petition.PetitionNo;
import portal.testing.Colleague;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** The category a clerk decides on when passing a petition on, kept beside the suggested one and learned from. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class SortingTest {
    private static final String HEATING = "城乡建设/城市建设和市政管理/供热";
    private static final String OTHER = "环境保护";

    @Inject
    DeskCases cases;

    @Inject
    OfficerSteps steps;

    @Inject
    Pool pool;

    private List<Row> decisions(String number) {
        return done(pool.preparedQuery("select * from category_decision where no = $1 order by seq")
                .execute(Tuple.of(Long.valueOf(number)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList()));
    }

    private String category(String number) {
        return done(pool.preparedQuery("select coalesce(category, '') from petition where no = $1")
                .execute(Tuple.of(Long.valueOf(number)))
                .map(rows -> rows.iterator().next().getString(0)));
    }

    private static Response transfer(Visitor intake, String number, String version, String category) {
        String path = "/staff/cases/" + number + "/steps/transfer";
        intake.get(path);
        return intake.post(
                path,
                "version",
                version,
                "seq",
                "1",
                "agency",
                Steps.AGENCY,
                "route",
                "petition",
                "category",
                category);
    }

    @Test
    void theSuggestionIsChosenBeforehandAndTheDecisionKeptBesideIt() {
        String number = Requests.file(Filings.appeal()).number();
        Visitor intake = Officers.as("intake");
        String form = intake.get("/staff/cases/" + number + "/steps/transfer").asString();
        assertThat(form)
                .contains("<optgroup label=\"建议的\"><option value=\"城乡建设")
                .containsPattern("<option value=\"城乡建设[^\"]*\" selected>");
        assertThat(transfer(intake, number, "0", OTHER).statusCode()).isEqualTo(303);
        assertThat(decisions(number)).singleElement().satisfies(row -> {
            assertThat(row.getString("decided")).isEqualTo(OTHER);
            assertThat(row.getString("suggested")).startsWith("城乡建设");
            assertThat(row.getDouble("confidence")).isBetween(0.1, 1.0);
            assertThat(row.getString("agency")).isEqualTo(Steps.AGENCY);
            assertThat(row.getString("county")).isEqualTo("411002");
            assertThat(row.getString("before")).isNull();
            assertThat(row.getInteger("seq")).isEqualTo(2);
        });
        assertThat(category(number)).isEqualTo(OTHER);
        assertThat(Officers.as("clerk").get("/staff/cases/" + number).asString())
                .contains("分类决定", OTHER, "收件员甲，", "系统建议", "系统按文字推算，可信度", "城乡建设");
    }

    @Test
    void whatWhoeverFiledHadChosenStaysVisible() {
        String number = Requests.file(Filings.with(Filings.appeal(), "category", HEATING))
                .number();
        Visitor intake = Officers.as("intake");
        assertThat(intake.get("/staff/cases/" + number).asString()).contains(HEATING, "信访人选的");
        transfer(intake, number, "0", "城乡建设");
        assertThat(decisions(number))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("before")).isEqualTo(HEATING));
        assertThat(intake.get("/staff/cases/" + number).asString())
                .contains("原来是" + HEATING)
                .doesNotContain("信访人选的");
    }

    @Test
    void withoutADecisionNothingIsKeptAndTheCategoryStays() {
        String number = Requests.file(Filings.with(Filings.appeal(), "category", HEATING))
                .number();
        assertThat(transfer(Officers.as("intake"), number, "0", "").statusCode())
                .isEqualTo(303);
        assertThat(decisions(number)).isEmpty();
        assertThat(category(number)).isEqualTo(HEATING);
    }

    @Test
    void anUnknownCategoryIsRefusedAndHostileTextStaysText() {
        String number = Requests.file(Filings.appeal()).number();
        Response answer = transfer(Officers.as("intake"), number, "0", "<script>alert('x')</script>");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("没有这个类别").doesNotContain("<script>alert");
        assertThat(decisions(number)).isEmpty();
    }

    @Test
    void ofTwoClerksAtOnceOnlyTheFirstDecides() {
        String number = Requests.file(Filings.appeal()).number();
        Visitor intake = Officers.as("intake");
        assertThat(transfer(intake, number, "0", OTHER).statusCode()).isEqualTo(303);
        Response late = intake.post(
                "/staff/cases/" + number + "/steps/transfer",
                "version",
                "0",
                "seq",
                "1",
                "agency",
                Steps.AGENCY,
                "category",
                HEATING);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(decisions(number)).hasSize(1);
        assertThat(category(number)).isEqualTo(OTHER);
    }

    @Test
    void threeLikeDecisionsOfACountyGoBeforeTheListsOfCompetence() {
        Officer intake = Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        Filing filing = Filings.with(Filings.appeal(), "region", "411082");
        String unusual = "411082-jyj";
        String before = Requests.file(filing).number();
        DeskCase untaught = opened(before, intake);
        assertThat(agencies(untaught)).doesNotContain(unusual);
        String path = untaught.suggestions().get(0).category();
        for (int i = 0; i < 3; i++) {
            sent(Requests.file(filing).number(), unusual, path, intake);
        }
        assertThat(opened(before, intake).suggestions().get(0).agencies().get(0))
                .satisfies(first -> {
                    assertThat(first.agency().code()).isEqualTo(unusual);
                    assertThat(first.timesBefore()).isEqualTo(3);
                });
        String elsewhere =
                Requests.file(Filings.with(filing, "region", "411025")).number();
        assertThat(agencies(opened(elsewhere, intake))).doesNotContain(unusual);
    }

    private DeskCase opened(String number, Officer officer) {
        return done(cases.open(new PetitionNo(number), officer));
    }

    private static List<String> agencies(DeskCase found) {
        return found.suggestions().get(0).agencies().stream()
                .map(each -> each.agency().code())
                .toList();
    }

    private void sent(String number, String agency, String category, Officer by) {
        DeskCase found = opened(number, by);
        done(steps.take(
                new PetitionNo(number),
                found.version(),
                new IntakeStep.Transfer(agency, Optional.empty()),
                by,
                CategoryDecision.of(category, found.suggestions())));
    }

    @Test
    void ofAPetitionThatWasSentOnTwiceTheLastDecisionCounts() {
        Officer intake = Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        Officer there = Colleague.of(pool, "411081-jyj", Duty.AGENCY_CLERK);
        Filing filing = Filings.with(Filings.appeal(), "region", "411081");
        for (int i = 0; i < 3; i++) {
            String number = Requests.file(filing).number();
            sent(number, "411081-jyj", "城乡建设", intake);
            done(steps.take(new PetitionNo(number), 1, new IntakeStep.SendBack("不属于本单位职权。"), there));
            done(steps.take(new PetitionNo(number), 2, new IntakeStep.AgreeSendBack(), intake));
            sent(number, "411081-zjj", "城乡建设", intake);
            assertThat(decisions(number)).hasSize(2);
        }
        DeskCase found = opened(Requests.file(filing).number(), intake);
        assertThat(found.suggestions().get(0).category()).startsWith("城乡建设");
        assertThat(agencies(found)).doesNotContain("411081-jyj");
    }

    @Test
    void noDecisionIsEverKeptOfAnAccusation() {
        Officer cleared = Colleague.cleared(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        String number = Requests.file(Filings.accusation()).number();
        CategoryDecision category = new CategoryDecision("政法", "", 0);
        done(steps.take(new PetitionNo(number), 0, new IntakeStep.SettleAccused(Set.of()), cleared, category));
        assertThat(decisions(number)).isEmpty();
        assertThat(category(number)).isEmpty();
    }

    @Test
    void aDecisionCannotBeChanged() {
        for (String change : List.of("update category_decision set decided = ''", "delete from category_decision")) {
            assertThatThrownBy(() -> done(pool.query(change).execute())).isInstanceOf(PgException.class);
        }
    }
}
