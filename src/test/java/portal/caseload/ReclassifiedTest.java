package portal.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.Patience.done;
import static portal.testing.Steps.reclassify;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.casework.CategoryDecision;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.outbox.Opened;
import portal.petition.IntakeStep;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.SideStep;
import portal.testing.Colleague;
import portal.testing.Course;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;

/** What lies in the tables of a petition that became an accusation, or ceased to be one, and who sees it then. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ReclassifiedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Set<Duty> WORK =
            Set.of(Duty.INTAKE_CLERK, Duty.AGENCY_CLERK, Duty.AGENCY_HEAD, Duty.REVIEWER, Duty.SUPERVISOR);

    @Inject
    Course course;

    @Inject
    DeskCases cases;

    @Inject
    Caseload caseload;

    @Inject
    OfficerSteps officerSteps;

    @Inject
    AccessLines log;

    @Inject
    Tallies tallies;

    @Inject
    ReadWords words;

    @Inject
    SortingPractice practice;

    @Inject
    Pool pool;

    @BeforeEach
    void onADay() {
        course.at(DAY);
    }

    @AfterEach
    void today() {
        course.now();
    }

    private static TakeStep.By cleared() {
        return Course.by(Actor.Role.CLEARED, Steps.OFFICE);
    }

    private PetitionNo accused(portal.petition.Filing filing) {
        PetitionNo no = course.filed(filing);
        course.take(no, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), Course.office());
        return no;
    }

    /** Was transferred, came back, and is an accusation now. */
    private PetitionNo cameBack() {
        PetitionNo no = course.filed(Filings.appeal());
        course.take(no, Steps.transfer(), Course.office());
        course.take(no, new IntakeStep.SendBack("不归我们管。"), Course.agency());
        course.take(no, new IntakeStep.AgreeSendBack(), Course.office());
        course.take(no, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), Course.office());
        return no;
    }

    private Row petition(PetitionNo no) {
        return course.rows("select * from petition where no = $1", no).get(0);
    }

    private List<String> rings(PetitionNo no) {
        List<String> rings = new ArrayList<>();
        course.rows(
                        "select data_key from petition where no = $1 union all select data_key from outbox where thread = $1",
                        no)
                .forEach(row -> rings.add(
                        new String(row.getBuffer(0).getBytes(), StandardCharsets.ISO_8859_1).contains("accusations")
                                ? "accusations"
                                : "fields"));
        return rings;
    }

    @Test
    void itsKeyAndThoseOfItsMessagesGoToTheRingOfAccusationsAndBack() {
        PetitionNo no = course.filed(Filings.appeal());
        List<Opened> before = course.told(no);
        assertThat(rings(no)).containsOnly("fields").hasSize(2);
        course.take(no, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), Course.office());
        assertThat(rings(no)).containsOnly("accusations").hasSize(3);
        assertThat(course.told(no)).startsWith(before.get(0));
        course.take(no, reclassify(Purpose.ACCUSATION, Purpose.SUGGESTION), cleared());
        assertThat(rings(no)).containsOnly("fields").hasSize(4);
        course.take(no, reclassify(Purpose.SUGGESTION, Purpose.APPEAL), Course.office());
        assertThat(rings(no)).containsOnly("fields").hasSize(5);
        assertThat(course.told(no)).startsWith(before.get(0)).hasSize(4);
    }

    @Test
    void itsWordsLeaveTheIndexAtOnceAndComeBackWhenItIsNone() {
        PetitionNo no = course.filed(Filings.appeal());
        read(no);
        assertThat(words(no)).isOne();
        course.take(no, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), Course.office());
        assertThat(words(no)).isZero();
        done(pool.preparedQuery("insert into case_word (no, words) values ($1, '{1}') on conflict do nothing")
                .execute(Tuple.of(Long.valueOf(no.digits()))));
        read(no);
        assertThat(words(no)).as("what a reader wrote late does not stay").isZero();
        course.take(no, reclassify(Purpose.ACCUSATION, Purpose.APPEAL), cleared());
        read(no);
        assertThat(words(no)).isOne();
    }

    private void read(PetitionNo no) {
        for (int i = 0;
                i < 200
                        && !course.rows("select 1 from case_unread where no = $1", no)
                                .isEmpty();
                i++) {
            done(words.pass());
        }
        assertThat(course.rows("select 1 from case_unread where no = $1", no)).isEmpty();
    }

    private int words(PetitionNo no) {
        return course.rows("select 1 from case_word where no = $1", no).size();
    }

    private boolean sees(Officer officer, PetitionNo no) {
        Caseload.Wanted wanted = new Caseload.Wanted(
                Caseload.Whose.AGENCY, Caseload.Part.OPEN, null, null, "", no.display(), null, null);
        boolean listed = !done(caseload.page(officer, wanted)).items().isEmpty();
        try {
            done(cases.open(no, officer));
            assertThat(listed).isTrue();
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND);
            assertThat(listed).isFalse();
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void fromThenOnClearedOfficersOfTheOfficeAloneSeeIt(Duty duty) {
        PetitionNo no = cameBack();
        assertThat(sees(Colleague.of(pool, Steps.OFFICE, duty), no)).isFalse();
        assertThat(sees(Colleague.of(pool, Steps.AGENCY, duty), no)).isFalse();
        assertThat(sees(Colleague.cleared(pool, Steps.AGENCY, duty), no)).isFalse();
        assertThat(sees(Colleague.of(pool, Steps.ABOVE, duty), no)).isFalse();
        assertThat(sees(Colleague.cleared(pool, Steps.OFFICE, duty), no)).isEqualTo(WORK.contains(duty));
        course.take(no, reclassify(Purpose.ACCUSATION, Purpose.APPEAL), cleared());
        assertThat(sees(Colleague.of(pool, Steps.OFFICE, duty), no)).isEqualTo(WORK.contains(duty));
        assertThat(sees(Colleague.of(pool, Steps.AGENCY, duty), no)).isFalse();
    }

    @Test
    void whoeverHadItInHandOrWasAskedForAdviceHasItNoLonger() {
        Officer clerk = Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        Officer adviser = Colleague.of(pool, Steps.OFFICE, Duty.LEGAL_ADVISER);
        PetitionNo no = course.filed(Filings.appeal());
        course.take(no, new SideStep.AskCounsel(Long.toString(adviser.id()), "是检举还是申诉？"), Course.office());
        done(pool.preparedQuery("update petition set officer = $2 where no = $1")
                .execute(Tuple.of(Long.valueOf(no.digits()), clerk.id())));
        assertThat(sees(adviser, no)).isTrue();
        course.take(no, reclassify(Purpose.APPEAL, Purpose.SUGGESTION), Course.office());
        assertThat(petition(no).getLong("officer")).isEqualTo(clerk.id());
        course.take(no, reclassify(Purpose.SUGGESTION, Purpose.ACCUSATION), Course.office());
        assertThat(petition(no).getLong("officer")).isNull();
        assertThat(sees(adviser, no)).isFalse();
        assertThat(sees(clerk, no)).isFalse();
    }

    @Test
    void ofTwoAtOnceTheSecondHearsWhatChangedUnlessItMayNotKnow() {
        Officer clerk = Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        Officer first = Colleague.cleared(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        PetitionNo no = course.filed(Filings.appeal());
        done(officerSteps.take(no, 0, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), first));
        assertThatThrownBy(() -> done(officerSteps.take(no, 0, Steps.transfer(), first)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.STALE);
                    assertThat(refused.detail()).contains("更正类别");
                });
        assertThatThrownBy(() -> done(officerSteps.take(no, 0, Steps.transfer(), clerk)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void theLogOfItIsForThoseWhoMayReadTheLogOfAccusations() {
        Officer clerk = Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        PetitionNo no = course.filed(Filings.appeal());
        done(cases.open(no, clerk));
        Officer auditor = Colleague.of(pool, Steps.OFFICE, Duty.AUDITOR);
        Officer trusted = Colleague.cleared(pool, Steps.OFFICE, Duty.AUDITOR);
        assertThat(lines(auditor, no)).isOne();
        course.take(no, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), Course.office());
        assertThat(lines(auditor, no)).isZero();
        assertThat(lines(trusted, no)).isOne();
    }

    private int lines(Officer auditor, PetitionNo no) {
        return done(log.newest(auditor, Long.MAX_VALUE, Long.valueOf(no.digits()), null))
                .size();
    }

    @Test
    void itIsCountedInNoFigureWhileItIsAnAccusation() {
        LocalDate day = LocalDate.of(2025, 7, 15);
        course.at(day);
        Officer clerk = Colleague.cleared(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        long before = filed(clerk, day);
        PetitionNo no = course.filed(Filings.appeal());
        assertThat(filed(clerk, day)).isEqualTo(before + 1);
        course.take(no, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), Course.office());
        assertThat(filed(clerk, day)).isEqualTo(before);
        course.take(no, reclassify(Purpose.ACCUSATION, Purpose.SUGGESTION), cleared());
        assertThat(filed(clerk, day)).isEqualTo(before + 1);
    }

    private long filed(Officer officer, LocalDate day) {
        return done(tallies.filed(officer, day, day))
                .months()
                .getOrDefault(YearMonth.from(day), Tallies.Counts.NONE)
                .filed();
    }

    @Test
    void whatWasDecidedAboutItsCategoryTeachesNobodyAnyMore() {
        String region = "411003";
        PetitionNo no = course.filed(Filings.with(Filings.appeal(), "region", region));
        Officer clerk = Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        long before = taught(region);
        done(officerSteps.take(no, 0, Steps.transfer(), clerk, new CategoryDecision("环境保护", "", 0)));
        assertThat(taught(region)).isEqualTo(before + 1);
        course.take(no, new IntakeStep.SendBack("不归我们管。"), Course.agency());
        course.take(no, new IntakeStep.AgreeSendBack(), Course.office());
        course.take(no, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), Course.office());
        assertThat(taught(region)).isEqualTo(before);
    }

    private long taught(String region) {
        return done(practice.in(region)).stream()
                .filter(each -> each.category().equals("环境保护") && each.agency().equals(Steps.AGENCY))
                .mapToLong(each -> each.times())
                .sum();
    }

    @Test
    void whatWasIssuedBeforeKeepsItsNumberAndWhatComesIsNumberedInTheOtherRegister() {
        PetitionNo no = cameBack();
        String letters = "select number from paper where no = $1 and kind = 'transfer-letter' order by id";
        String first = course.rows(letters, no).get(0).getString(0);
        course.take(no, new IntakeStep.SettleAccused(Set.of(Steps.AGENCY)), cleared());
        int ordinary = last(false);
        int secret = last(true);
        course.take(no, new IntakeStep.PassToDiscipline(Steps.DISCIPLINE), cleared());
        assertThat(course.rows(letters, no))
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row.getString(0)).isEqualTo(first));
        assertThat(last(false)).isEqualTo(ordinary);
        assertThat(last(true)).isEqualTo(secret + 1);
    }

    private int last(boolean secret) {
        var rows = done(pool.preparedQuery("select coalesce(max(last), 0) from paper_register where agency = $1"
                        + " and kind = 'transfer-letter' and year = 2026 and secret = $2")
                .execute(Tuple.of(Steps.OFFICE, secret)));
        return rows.iterator().next().getInteger(0);
    }

    @Test
    void itsFifteenDaysRunOnInTheTableToo() {
        PetitionNo no = course.filed(Filings.appeal());
        LocalDate due = course.due(no, "sorting");
        course.at(DAY.plusDays(9));
        course.take(no, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), Course.office());
        assertThat(course.due(no, "sorting")).isEqualTo(due);
        assertThat(petition(no).getLocalDate("next_due")).isEqualTo(due);
        assertThat(course.rows("select 1 from clock where no = $1", no)).hasSize(1);
    }

    @Test
    void whatAnAccusationSaidOfTheAccusedIsNotToldWhenItIsNone() {
        Officer clerk = Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        Officer secret = Colleague.cleared(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
        PetitionNo no = accused(Filings.appeal());
        course.take(no, new IntakeStep.SettleAccused(Set.of(Steps.AGENCY)), cleared());
        assertThat(done(cases.open(no, secret)).course())
                .extracting(entry -> entry.term() + " "
                        + entry.details().stream().map(DeskCase.Part::text).toList())
                .startsWith("核定被检举控告的单位 [魏都区住房和城乡建设局]", "更正类别 [申诉求决, 检举控告, 来信写的是另一类事项。]");
        course.take(no, reclassify(Purpose.ACCUSATION, Purpose.APPEAL), cleared());
        DeskCase found = done(cases.open(no, clerk));
        assertThat(found.course())
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.details()).isEmpty());
        assertThat(petition(no).get(io.vertx.core.buffer.Buffer[].class, "accused"))
                .isEmpty();
        course.take(no, reclassify(Purpose.APPEAL, Purpose.SUGGESTION), Course.office());
        assertThat(done(cases.open(no, clerk)).course().get(0).details())
                .extracting(DeskCase.Part::text)
                .containsExactly("申诉求决", "建议意见", "来信写的是另一类事项。");
    }

    @Test
    void theCitizenReadsInPlainWordsThatItWasPutRightAndOfAnAccusationNothingOfItsContent() {
        Requests.Receipt receipt = Requests.file(Filings.appeal());
        PetitionNo no = new PetitionNo(receipt.number());
        course.take(no, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), Course.office());
        var asked = Requests.lookup(receipt.number(), receipt.code());
        assertThat(asked.<String>path("title")).isEqualTo("您的来件");
        assertThat(asked.<String>path("timeline[0].label")).isEqualTo("您的来件改由专人保密处理，收到的日期不变（更正类别）");
        assertThat(asked.<String>path("timeline[1].label")).isEqualTo("您提交的事项已经登记（登记）");
        assertThat(asked.<String>path("nextStep.text")).isEqualTo("按管理权限转给有权处理的机关，不会转给被反映的单位和个人");
        assertThat(asked.<String>path("nextStep.dueOn")).isEqualTo("2026-03-17");
        assertThat(asked.<List<String>>path("actions.kind")).doesNotContain("reclassify");
        assertThat(asked.asString()).doesNotContain("供暖", "来信写的是另一类事项");
        course.take(no, reclassify(Purpose.ACCUSATION, Purpose.APPEAL), cleared());
        var again = Requests.lookup(receipt.number(), receipt.code());
        assertThat(again.<String>path("title")).isEqualTo("小区供暖温度长期不达标");
        assertThat(again.<List<String>>path("timeline.label"))
                .containsExactly("您的来件改按申诉求决办理，收到的日期不变（更正类别）", "您的来件改由专人保密处理，收到的日期不变（更正类别）", "您提交的事项已经登记（登记）");
        assertThat(again.asString()).doesNotContain("来信写的是另一类事项");
        List<Opened> told = course.told(no);
        assertThat(told).extracting(Opened::kind).containsExactly("registered", "reclassified", "reclassified");
        assertThat(told.get(1).text())
                .isEqualTo(told.get(2).text())
                .contains("登记的类别已经更正，收到的日期和期限不变")
                .doesNotContain("检举", "控告", "供暖");
    }
}
