package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.caseload.Caseload;
import portal.caseload.Urgency;
import portal.caseload.Watchlist;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.IntakeStep;
import portal.petition.PetitionNo;
import portal.petition.SideStep;
import portal.testing.Colleague;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** What surfaces by itself at the supervisor's desk, and what every officer finds on arriving. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class WatchDeskTest {
    /** An agency that other tests leave alone. */
    private static final String AGENCY = "411024-zjj";

    private static final LocalDate FILED = LocalDate.of(2025, 11, 3);

    @Inject
    Watchlist watchlist;

    @Inject
    TakeStep steps;

    @Inject
    LegalTime time;

    @Inject
    Pool pool;

    @AfterEach
    void today() {
        time.set(null);
    }

    private void at(LocalDate day) {
        time.set(day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    /** Fifteen days to tell the petitioner run from the day. */
    private PetitionNo transferred(LocalDate day, String title) {
        at(day);
        PetitionNo no = new PetitionNo(
                Requests.file(Filings.with(Filings.appeal(), "title", title)).number());
        done(steps.take(
                no,
                new IntakeStep.Transfer(AGENCY, Optional.empty()),
                new TakeStep.By(new Actor(Actor.Role.PETITION_OFFICE, "局", Steps.OFFICE), 7L)));
        return no;
    }

    private Watchlist.Counts counts(Officer officer) {
        return done(watchlist.counts(officer)).stream()
                .filter(each -> each.agency().equals(AGENCY))
                .findFirst()
                .orElse(new Watchlist.Counts(AGENCY, 0, 0, 0, 0));
    }

    private List<PetitionNo> listed(Officer officer, Watchlist.Part part) {
        return done(watchlist.page(officer, new Watchlist.Wanted(part, AGENCY, null))).items().stream()
                .map(Watchlist.Item::no)
                .toList();
    }

    @Test
    void aCaseSurfacesFiveAndThreeDaysBeforeItsLastDayAndTurnsRedAfterIt() {
        Officer supervisor = Colleague.of(pool, Steps.OFFICE, Duty.SUPERVISOR);
        PetitionNo no = transferred(FILED, "小区供暖温度长期不达标");
        LocalDate due = FILED.plusDays(15);
        Watchlist.Counts before = counts(supervisor);
        assertThat(listed(supervisor, Watchlist.Part.SOON)).doesNotContain(no);
        at(due.minusDays(5));
        assertThat(counts(supervisor).near()).isEqualTo(before.near() + 1);
        at(due.minusDays(3));
        assertThat(counts(supervisor).soon()).isEqualTo(before.soon() + 1);
        assertThat(listed(supervisor, Watchlist.Part.SOON)).contains(no);
        at(due);
        assertThat(listed(supervisor, Watchlist.Part.LATE)).doesNotContain(no);
        at(due.plusDays(1));
        assertThat(counts(supervisor).late()).isEqualTo(before.late() + 1);
        Caseload.Mark justBefore = new Caseload.Mark(due, Long.parseLong(no.digits()) - 1);
        assertThat(done(watchlist.page(supervisor, new Watchlist.Wanted(Watchlist.Part.LATE, "", justBefore)))
                        .items())
                .first()
                .satisfies(item -> {
                    assertThat(item.no()).isEqualTo(no);
                    assertThat(item.urgency()).isEqualTo(Urgency.RED);
                    assertThat(item.supervisable()).isTrue();
                    assertThat(item.agency()).isEqualTo(AGENCY);
                });
    }

    @Test
    void aSupervisionIsOneClickAwayAndWaitsInTheListUntilItIsAnswered() {
        Officer officer = Colleague.of(pool, Steps.OFFICE, Duty.SUPERVISOR);
        PetitionNo no = transferred(FILED, "要督办的一件");
        at(FILED.plusDays(20));
        Visitor supervisor = Officers.as("supervisor");
        String step = "/staff/cases/" + no.digits() + "/steps/supervise";
        assertThat(supervisor.get("/staff/watch?agency=" + AGENCY).asString()).contains(step, "超期 5 天");
        Response form = supervisor.get(step);
        assertThat(form.asString()).contains("<option value=\"OVERDUE\" selected>");
        assertThat(supervisor
                        .post(
                                step,
                                "version",
                                "1",
                                "seq",
                                "2",
                                "lapse",
                                "OVERDUE",
                                "demand",
                                "请立即告知信访人。",
                                "answerOn",
                                FILED.plusDays(30).toString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(supervisor.get("/staff/watch?part=late&agency=" + AGENCY).asString())
                .contains("要求 " + "2025年12月3日 周三 前答复")
                .doesNotContain(step);
        assertThat(listed(officer, Watchlist.Part.UNANSWERED)).contains(no);
        assertThat(counts(officer).unanswered()).isPositive();
        at(FILED.plusDays(31));
        assertThat(supervisor.get("/staff/watch?part=unanswered").asString()).contains("要督办的一件", "超期 1 天");
        done(steps.take(
                no,
                new SideStep.AnswerSupervision("已经告知。"),
                new TakeStep.By(new Actor(Actor.Role.AGENCY, "住建局", AGENCY), 8L)));
        assertThat(listed(officer, Watchlist.Part.UNANSWERED)).doesNotContain(no);
    }

    @Test
    void anotherOfficesSupervisorAndWhoeverDoesNotSuperviseSeeNothing() {
        PetitionNo no = transferred(FILED, "别人的一件");
        at(FILED.plusDays(20));
        Officer county = Colleague.of(pool, "411002-xfj", Duty.SUPERVISOR);
        assertThat(done(watchlist.counts(county))).isEmpty();
        assertThat(listed(county, Watchlist.Part.LATE)).doesNotContain(no);
        assertThat(listed(Colleague.of(pool, Steps.OFFICE, Duty.ADMINISTRATOR), Watchlist.Part.LATE))
                .isEmpty();
    }

    @Test
    void anAccusationIsNeverAmongThem() {
        at(FILED);
        PetitionNo no = new PetitionNo(Requests.file(Filings.accusation()).number());
        at(FILED.plusDays(20));
        Officer cleared = Colleague.cleared(pool, Steps.OFFICE, Duty.SUPERVISOR);
        assertThat(done(watchlist.page(cleared, new Watchlist.Wanted(Watchlist.Part.LATE, Steps.OFFICE, null)))
                        .items())
                .extracting(Watchlist.Item::no)
                .doesNotContain(no);
    }

    @Test
    void theListGoesOnWhereAPageEnded() {
        Officer officer = Colleague.of(pool, Steps.OFFICE, Duty.SUPERVISOR);
        PetitionNo first = transferred(FILED.minusDays(1), "在前的一件");
        PetitionNo second = transferred(FILED, "在后的一件");
        at(FILED.plusDays(30));
        assertThat(listed(officer, Watchlist.Part.LATE)).contains(first, second);
        Caseload.Mark mark = new Caseload.Mark(FILED.plusDays(14), Long.parseLong(first.digits()));
        assertThat(done(watchlist.page(officer, new Watchlist.Wanted(Watchlist.Part.LATE, AGENCY, mark)))
                        .items())
                .extracting(Watchlist.Item::no)
                .contains(second)
                .doesNotContain(first);
    }

    @Test
    void hostileTitlesAndAddressesAreShownAsText() {
        transferred(FILED, "标题<script>alert('x')</script>\"'&\u202E{#each}");
        at(FILED.plusDays(20));
        assertThat(Officers.as("supervisor")
                        .get("/staff/watch?agency=" + AGENCY)
                        .asString())
                .contains("标题&lt;script&gt;")
                .doesNotContain("<script>alert", "\u202E");
        assertThat(Officers.as("supervisor")
                        .get("/staff/watch?agency=<b>&part='&after=2025-99-99.1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyOfficerArrivesAtWhatIsDueMineFirstThenTheAgencys() {
        String title = "到期的一件" + UUID.randomUUID().toString().substring(0, 6);
        at(LocalDate.of(2024, 3, 4));
        String number =
                Requests.file(Filings.with(Filings.appeal(), "title", title)).number();
        at(LocalDate.of(2024, 4, 1));
        String intake = Officers.as("intake").get("/staff").asString();
        assertThat(intake).contains("分给我的", "本单位的", title, "/staff/cases/" + number, "已超期", "超期 13 天");
        assertThat(intake.indexOf("分给我的")).isLessThan(intake.indexOf("本单位的"));
        assertThat(intake.indexOf("本单位的")).isLessThan(intake.indexOf(">去办<"));
        assertThat(Officers.as("supervisor").get("/staff").asString()).contains("全局已超期", "本单位的");
        assertThat(Officers.as("clerk").get("/staff").asString()).doesNotContain(title);
        assertThat(Officers.as("adviser").get("/staff").asString())
                .contains("请我提意见的")
                .doesNotContain("本单位的");
        for (String subject : List.of("auditor", "admin")) {
            assertThat(Officers.as(subject).get("/staff").asString())
                    .contains(">去办<")
                    .doesNotContain("分给我的", "本单位的", "全局", "评查", title);
        }
    }

    @Test
    void theFirstPageCountsNoAccusationForWhoeverMayNotKnow() {
        at(LocalDate.of(2024, 3, 4));
        String number = Requests.file(Filings.accusation()).number();
        at(LocalDate.of(2024, 4, 1));
        assertThat(Officers.as("secret").get("/staff").asString()).contains("本单位的");
        for (String subject : List.of("intake", "supervisor", "clerk", "head", "reviewer", "adviser")) {
            assertThat(Officers.as(subject).get("/staff").asString())
                    .as(subject)
                    .doesNotContain(number, "检举控告");
        }
    }
}
