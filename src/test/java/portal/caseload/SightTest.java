package portal.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.AnswerStep;
import portal.petition.IntakeStep;
import portal.petition.PetitionNo;
import portal.petition.Remedy;
import portal.petition.ReviewStep;
import portal.petition.Route;
import portal.petition.SideStep;
import portal.petition.Step;
import portal.testing.Colleague;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;

/** Who sees which petition, by opening, listing, counting and searching: for all others it does not exist. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class SightTest {
    private static final String ELSEWHERE = "411003-zjj";
    private static final Set<Duty> WORK =
            EnumSet.of(Duty.INTAKE_CLERK, Duty.AGENCY_CLERK, Duty.AGENCY_HEAD, Duty.REVIEWER, Duty.SUPERVISOR);

    @Inject
    DeskCases cases;

    @Inject
    Caseload caseload;

    @Inject
    OfficerSteps officerSteps;

    @Inject
    TakeStep steps;

    @Inject
    Pool pool;

    private static PetitionNo filed(portal.petition.Filing filing) {
        return new PetitionNo(Requests.file(filing).number());
    }

    private void take(PetitionNo no, Step step, Actor.Role role, String agency) {
        done(steps.take(no, step, new TakeStep.By(new Actor(role, role.label(), agency), null)));
    }

    private PetitionNo transferred() {
        PetitionNo no = filed(Filings.appeal());
        take(no, Steps.transfer(), Actor.Role.PETITION_OFFICE, Steps.OFFICE);
        return no;
    }

    /** An accusation of these, with discipline inspection. */
    private PetitionNo passedOn(String... accused) {
        PetitionNo no = filed(Filings.accusation());
        take(no, new IntakeStep.SettleAccused(Set.of(accused)), Actor.Role.CLEARED, Steps.OFFICE);
        take(no, new IntakeStep.PassToDiscipline(Steps.DISCIPLINE), Actor.Role.CLEARED, Steps.OFFICE);
        return no;
    }

    /** By opening and by number; both must say the same. */
    private boolean sees(Officer officer, PetitionNo no) {
        boolean found =
                !done(caseload.page(officer, searched(no.display()))).items().isEmpty();
        try {
            assertThat(done(cases.open(no, officer)).petition().no()).isEqualTo(no);
            assertThat(found).isTrue();
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND);
            assertThat(found).isFalse();
            return false;
        }
    }

    private static Caseload.Wanted searched(String text) {
        return new Caseload.Wanted(Caseload.Whose.AGENCY, Caseload.Part.OPEN, null, null, "", text, null, null);
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void whoHasItInHandOrInTheRegisterSeesAnOrdinaryMatterAndNobodyElse(Duty duty) {
        PetitionNo no = transferred();
        boolean works = WORK.contains(duty);
        assertThat(sees(Colleague.of(pool, Steps.AGENCY, duty), no)).isEqualTo(works);
        assertThat(sees(Colleague.of(pool, Steps.OFFICE, duty), no)).isEqualTo(works);
        assertThat(sees(Colleague.of(pool, ELSEWHERE, duty), no)).isFalse();
        assertThat(sees(Colleague.of(pool, Steps.ABOVE, duty), no)).isEqualTo(duty == Duty.REVIEWER);
    }

    @Test
    void anAgencyStillSeesWhatItHandledWhileAnotherReviewsIt() {
        PetitionNo no = transferred();
        take(no, Steps.accept(Route.PETITION), Actor.Role.AGENCY, Steps.AGENCY);
        take(no, Steps.conclude(Remedy.REVIEW), Actor.Role.AGENCY, Steps.AGENCY);
        take(no, new AnswerStep.Serve(AnswerStep.Way.ONLINE), Actor.Role.AGENCY, Steps.AGENCY);
        take(no, new ReviewStep.AskReview(Steps.ABOVE, "不服"), Actor.Role.CITIZEN, "");
        assertThat(sees(Colleague.of(pool, Steps.AGENCY, Duty.AGENCY_CLERK), no))
                .isTrue();
        assertThat(sees(Colleague.of(pool, Steps.ABOVE, Duty.REVIEWER), no)).isTrue();
    }

    @Test
    void whoReviewsTheDepartmentsOfTheCityDoesNotReadTheRegisterOfItsPetitionOffice() {
        Officer reviewer = Colleague.of(pool, "411000-zf", Duty.REVIEWER);
        PetitionNo no = filed(Filings.appeal());
        assertThat(sees(reviewer, no)).isFalse();
        take(
                no,
                new IntakeStep.Transfer("411000-zjj", java.util.Optional.empty()),
                Actor.Role.PETITION_OFFICE,
                Steps.OFFICE);
        assertThat(sees(reviewer, no)).isTrue();
    }

    @Test
    void aLegalAdviserSeesTheOneCaseThatWasPutToThem() {
        Officer adviser = Colleague.of(pool, Steps.OFFICE, Duty.LEGAL_ADVISER);
        PetitionNo asked = transferred();
        PetitionNo other = transferred();
        take(asked, new SideStep.AskCounsel(Long.toString(adviser.id()), "合同是否有效？"), Actor.Role.AGENCY, Steps.AGENCY);
        assertThat(sees(adviser, asked)).isTrue();
        assertThat(sees(adviser, other)).isFalse();
        assertThat(done(cases.open(asked, adviser)).moves())
                .extracting(move -> Step.word(move.step()))
                .containsExactly("give-counsel");
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void anAccusationInTheRegisterIsSeenByClearedOfficersOfTheOfficeAlone(Duty duty) {
        PetitionNo no = filed(Filings.accusation());
        assertThat(sees(Colleague.of(pool, Steps.OFFICE, duty), no)).isFalse();
        assertThat(sees(Colleague.cleared(pool, Steps.OFFICE, duty), no)).isEqualTo(WORK.contains(duty));
        assertThat(sees(Colleague.cleared(pool, Steps.DISCIPLINE, duty), no)).isFalse();
        assertThat(sees(Colleague.cleared(pool, Steps.AGENCY, duty), no)).isFalse();
    }

    @Test
    void anAccusationThatWasPassedOnIsSeenByClearedOfficersOfItsHolderAlone() {
        PetitionNo no = passedOn(Steps.AGENCY);
        assertThat(sees(Colleague.cleared(pool, Steps.DISCIPLINE, Duty.AGENCY_CLERK), no))
                .isTrue();
        assertThat(sees(Colleague.of(pool, Steps.DISCIPLINE, Duty.AGENCY_CLERK), no))
                .isFalse();
        assertThat(sees(Colleague.cleared(pool, Steps.OFFICE, Duty.INTAKE_CLERK), no))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void anOfficerOfAnAccusedAgencyOrBelowItNeverLearnsOfIt(Duty duty) {
        PetitionNo office = filed(Filings.accusation());
        take(office, new IntakeStep.SettleAccused(Set.of(Steps.OFFICE)), Actor.Role.CLEARED, Steps.OFFICE);
        assertThat(sees(Colleague.cleared(pool, Steps.OFFICE, duty), office)).isFalse();
        PetitionNo above = filed(Filings.accusation());
        take(above, new IntakeStep.SettleAccused(Set.of("411000-zf")), Actor.Role.CLEARED, Steps.OFFICE);
        assertThat(sees(Colleague.cleared(pool, Steps.OFFICE, duty), above)).isFalse();
        assertThat(sees(Colleague.cleared(pool, Steps.AGENCY, duty), above)).isFalse();
    }

    /** The office is under the city's government: the desk that settled it would be the first not to see it any more. */
    @ParameterizedTest
    @ValueSource(strings = {Steps.OFFICE, "411000-zf"})
    void anAccusationOfTheOfficeOrOfWhomItIsUnderIsPassedOnWithTheSameStepAndNeverLost(String accused) {
        Officer cleared = Colleague.cleared(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        PetitionNo no = filed(Filings.accusation());
        assertThatThrownBy(() -> done(officerSteps.take(no, 0, new IntakeStep.SettleAccused(Set.of(accused)), cleared)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.INVALID);
                    assertThat(refused.faults().get(0).detail()).contains("转送有权机关");
                });
        assertThat(sees(cleared, no)).isTrue();
        done(officerSteps.take(
                no, 0, new IntakeStep.PassToDiscipline(Steps.DISCIPLINE, Set.of(accused, Steps.AGENCY)), cleared));
        assertThat(sees(cleared, no)).isFalse();
        assertThat(sees(Colleague.cleared(pool, Steps.AGENCY, Duty.AGENCY_CLERK), no))
                .isFalse();
        assertThat(sees(Colleague.cleared(pool, Steps.DISCIPLINE, Duty.AGENCY_CLERK), no))
                .isTrue();
        assertThat(done(cases.open(no, Colleague.cleared(pool, Steps.DISCIPLINE, Duty.AGENCY_CLERK)))
                        .petition()
                        .facts()
                        .excluded())
                .containsExactlyInAnyOrder(accused, Steps.AGENCY);
    }

    @Test
    void anAccusationIsNotPassedToThoseItNamesWithTheSameStep() {
        Officer cleared = Colleague.cleared(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        PetitionNo no = filed(Filings.accusation());
        for (String to : List.of(Steps.DISCIPLINE, "411002-jw")) {
            assertThatThrownBy(() -> done(officerSteps.take(
                            no, 0, new IntakeStep.PassToDiscipline(to, Set.of(Steps.DISCIPLINE)), cleared)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID));
        }
        PetitionNo appeal = filed(Filings.appeal());
        assertThatThrownBy(() -> done(officerSteps.take(
                        appeal, 0, new IntakeStep.PassToDiscipline(Steps.DISCIPLINE, Set.of(Steps.AGENCY)), cleared)))
                .hasMessage("只有检举控告才核定被检举、控告的是谁。");
    }

    @Test
    void anAccusationIsNotPassedToWhomItIsAboutNorBelow() {
        Officer cleared = Colleague.cleared(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        PetitionNo no = filed(Filings.accusation());
        take(no, new IntakeStep.SettleAccused(Set.of(Steps.DISCIPLINE)), Actor.Role.CLEARED, Steps.OFFICE);
        for (String agency : List.of(Steps.DISCIPLINE, "411002-jw")) {
            assertThatThrownBy(() -> done(officerSteps.take(no, 1, new IntakeStep.PassToDiscipline(agency), cleared)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID));
        }
    }

    @Test
    void anAccusedOfficerNeverLearnsOfItWhileAColleagueWorksOnIt() {
        Officer accused = Colleague.cleared(pool, Steps.DISCIPLINE, Duty.AGENCY_CLERK, Duty.AGENCY_HEAD, Duty.REVIEWER);
        PetitionNo no = passedOn(Sight.OFFICER + accused.id());
        assertThat(sees(accused, no)).isFalse();
        assertThat(sees(Colleague.cleared(pool, Steps.DISCIPLINE, Duty.AGENCY_CLERK), no))
                .isTrue();
    }

    @Test
    void whatIsNotSeenIsNotCountedNotListedNotFoundByNameOrPhoneAndCannotBeActedOn() {
        Officer cleared = Colleague.cleared(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        Officer clerk = Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        String name = "检举者" + System.nanoTime() % 100_000;
        PetitionNo no = filed(Filings.with(Filings.accusation(), "petitioner.name", name));
        assertThat(found(cleared, name)).containsExactly(no);
        assertThat(found(clerk, name)).isEmpty();
        assertThat(found(clerk, "138 0013 8000")).doesNotContain(no);
        Caseload.Counts counts = done(caseload.counts(clerk, Caseload.Whose.AGENCY));
        int secret = done(caseload.counts(cleared, Caseload.Whose.AGENCY)).open();
        filed(Filings.accusation());
        assertThat(done(caseload.counts(clerk, Caseload.Whose.AGENCY))).isEqualTo(counts);
        assertThat(done(caseload.counts(cleared, Caseload.Whose.AGENCY)).open())
                .isEqualTo(Math.min(Caseload.COUNTED, secret + 1));
        for (Caseload.Whose whose : Caseload.Whose.values()) {
            Caseload.Wanted accusations = new Caseload.Wanted(
                    whose, Caseload.Part.OPEN, null, portal.petition.Purpose.ACCUSATION, "", "", null, null);
            assertThat(done(caseload.page(clerk, accusations)).items()).isEmpty();
        }
        assertThatThrownBy(() -> done(officerSteps.take(no, 0, new IntakeStep.SettleAccused(Set.of()), clerk)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    private List<PetitionNo> found(Officer officer, @Nullable String text) {
        return done(caseload.page(officer, searched(String.valueOf(text)))).items().stream()
                .map(Caseload.Item::no)
                .toList();
    }

    @Test
    void everyLookAndEverySearchIsALineOfTheAccessLogWithoutWhatWasFound() {
        Officer clerk = Colleague.of(pool, Steps.AGENCY, Duty.AGENCY_CLERK);
        PetitionNo no = transferred();
        DeskCase masked = done(cases.open(no, clerk));
        DeskCase open = done(cases.reveal(no, clerk, "核实身份"));
        done(caseload.page(clerk, searched("张三")));
        assertThat(masked.people().toString()).contains("张*", "138****8000").doesNotContain("张三", "13800138000");
        assertThat(open.people().toString()).contains("张三", "13800138000", "文峰街道××路1号");
        assertThat(log(clerk))
                .containsExactly(
                        "view " + no.digits() + " case ",
                        "reveal " + no.digits() + " people 核实身份",
                        "search null words ");
        assertThatThrownBy(() -> done(cases.reveal(no, clerk, " ")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID));
    }

    private List<String> log(Officer officer) {
        List<String> lines = new java.util.ArrayList<>();
        done(pool.preparedQuery("select what, no, field, reason from access_log where officer = $1 order by id")
                        .execute(Tuple.of(officer.id())))
                .forEach(row -> lines.add(row.getString("what") + " " + row.getLong("no") + " " + row.getString("field")
                        + " " + row.getString("reason")));
        return lines;
    }
}
