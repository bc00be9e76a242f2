package portal.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.caseload.Tallies.Counts;
import portal.caseload.Tallies.Tally;
import portal.casework.CaseColumns;
import portal.casework.ClockDays;
import portal.casework.Reckonings;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.Filing;
import portal.petition.HandlingStep;
import portal.petition.IntakeStep;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Remedy;
import portal.petition.Route;
import portal.petition.SideStep;
import portal.petition.Step;
import portal.testing.Course;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Roles;
import portal.testing.Steps;

/** What is counted from the index is what a count from the clocks says, whichever way the cases went. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class TalliesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 2, 3);
    private static final List<Officer> OFFICERS = List.of(
            officer(1, Steps.OFFICE, false, Duty.INTAKE_CLERK),
            officer(2, Steps.OFFICE, true, Duty.SUPERVISOR),
            officer(3, Steps.AGENCY, false, Duty.AGENCY_CLERK),
            officer(4, Steps.ABOVE, false, Duty.REVIEWER),
            officer(5, Steps.DISCIPLINE, true, Duty.AGENCY_CLERK),
            officer(9, Steps.DISCIPLINE, false, Duty.LEGAL_ADVISER),
            officer(9, Steps.OFFICE, false, Duty.AUDITOR));

    /** Walks that take them as often as others end too soon to be answered. */
    private static final Set<Class<? extends Step>> WITHOUT_ANSWER =
            Set.of(IntakeStep.Join.class, IntakeStep.Decline.class, IntakeStep.Bar.class, HandlingStep.Redirect.class);

    /** From scratch: of every petition the clocks that are over. */
    private static final String FROM_CLOCKS = """
        select date_trunc('month', p.registered_on)::date as month,
            coalesce(split_part(p.category, '/', 1), '') as category,
            coalesce(nullif(p.handler, ''), p.holder) as agency,
            array[count(*), count(*) filter (where c.sorted), count(*) filter (where p.handler <> ''),
                count(*) filter (where o.answered and c.answered),
                count(*) filter (where o.answered and not c.answered),
                count(*) filter (where o.answered and c.answered is null),
                count(*) filter (where not o.answered and not o.ended),
                count(*) filter (where not o.answered and not o.ended and p.next_due < $9),
                count(*) filter (where o.ended)] as counts
        from petition p
        cross join lateral (select p.stage in ('redirected', 'joined', 'declined', 'barred', 'withdrawn') as ended,
            p.stage in ('concluded', 'settled', 'closed', 'late-review', 'reviewing', 'reviewed',
                'late-final-review', 'final-reviewing', 'finally-reviewed') as answered) o
        left join lateral (select
                (array_agg(ended_on <= due_on order by started_on)
                    filter (where kind = 'sorting' and ended_on is not null))[1] as sorted,
                (array_agg(ended_on <= due_on order by ended_on desc, started_on desc, kind)
                    filter (where kind in ('handling', 'simple-opinion', 'statutory') and ended_on is not null))[1]
                    as answered
            from clock where no = p.no) c on true
        where %s and p.purpose <> 'accusation' and p.registered_on >= $7 and p.registered_on <= $8
        group by 1, 2, 3
        """.formatted(Sight.SEEN);

    @Inject
    Tallies tallies;

    @Inject
    Sight sight;

    @Inject
    TakeStep steps;

    @Inject
    Course course;

    @Inject
    CaseColumns rows;

    @Inject
    Reckonings reckonings;

    @Inject
    ClockDays days;

    @Inject
    LegalTime time;

    @Inject
    Pool pool;

    @Inject
    Roles roles;

    @AfterEach
    void today() {
        time.set(null);
    }

    private static Officer officer(long id, String agency, boolean cleared, Duty duty) {
        return new Officer(id, duty.label(), agency, Set.of(duty), cleared);
    }

    @Test
    void afterRandomWalksEveryOfficerCountsWhatTheClocksSay() {
        Random random = new Random(20261122);
        for (int walk = 0; walk < 60; walk++) {
            Filing filing = switch (walk % 6) {
                case 0 -> Filings.suggestion();
                case 1 -> Filings.accusation();
                default -> Filings.appeal();
            };
            LocalDate day = DAY.plusDays(random.nextInt(50));
            course.at(day);
            PetitionNo no = course.filed(filing);
            for (int i = 0; i < 12; i++) {
                day = day.plusDays(random.nextInt(40));
                course.at(day);
                go(no, day, random);
            }
        }
        assertThat(counted(OFFICERS.get(0), DAY, DAY.plusYears(1)).months().values().stream()
                        .reduce(Counts.NONE, Counts::plus))
                .satisfies(all -> assertThat(List.of(
                                all.sorted(),
                                all.inTime(),
                                all.late(),
                                all.untimed(),
                                all.open(),
                                all.overdue(),
                                all.ended()))
                        .as("cases that went every way")
                        .allMatch(count -> count > 0));
        everyCountIsThatOfTheClocks();
    }

    /** Some step that is lawful now, now and then by two at once or while days are counted anew. */
    private void go(PetitionNo no, LocalDate day, Random random) {
        Petition now = stored(no);
        List<Step> all = new ArrayList<>(Steps.all(day));
        all.removeIf(SideStep.class::isInstance);
        Collections.shuffle(all, random);
        if (random.nextInt(4) > 0) {
            all.removeIf(step -> WITHOUT_ANSWER.contains(step.getClass()));
        }
        all.addAll(Steps.all(day));
        for (Step step : all) {
            Optional<Actor> actor = step instanceof SideStep.AddFile ? Optional.empty() : lawful(now, step, day);
            if (actor.isPresent()) {
                TakeStep.By by = new TakeStep.By(actor.get(), null);
                int version = version(no);
                Uni<Boolean> taken = steps.take(no, version, step, by)
                        .replaceWith(true)
                        .onFailure(Refused.class)
                        .recoverWithItem(false);
                if (random.nextInt(3) == 0) {
                    Uni<Boolean> anew = days.recompute(day.getYear()).replaceWith(false);
                    assertThat(done(Uni.join().all(taken, taken, anew).andCollectFailures()))
                            .as("one of two is first")
                            .containsOnlyOnce(true);
                } else {
                    assertThat(done(taken)).isTrue();
                }
                return;
            }
        }
    }

    private Optional<Actor> lawful(Petition petition, Step step, LocalDate day) {
        for (Actor.Role role : Actor.Role.values()) {
            Actor actor = Steps.actor(role, petition);
            try {
                petition.after(step, actor, day, reckonings.now());
                return Optional.of(actor);
            } catch (Refused other) {
                assertThat(other.detail()).isNotEmpty();
            }
        }
        return Optional.empty();
    }

    private Petition stored(PetitionNo no) {
        return rows.petition(course.rows(
                        "select " + CaseColumns.COLUMNS + " from petition p" + CaseColumns.CLOCKS + " where p.no = $1",
                        no)
                .get(0));
    }

    private int version(PetitionNo no) {
        return course.rows("select version from petition where no = $1", no)
                .get(0)
                .getInteger(0);
    }

    private Tally counted(Officer officer, LocalDate from, LocalDate to) {
        return done(tallies.filed(officer, from, to));
    }

    private void everyCountIsThatOfTheClocks() {
        course.at(DAY.plusMonths(5));
        for (Officer officer : OFFICERS) {
            for (LocalDate to : List.of(DAY.minusDays(1), DAY, DAY.plusDays(20), DAY.plusYears(1))) {
                assertThat(counted(officer, DAY.minusYears(1), to))
                        .as("%s of %s to %s", officer.name(), officer.agency(), to)
                        .isEqualTo(fromClocks(officer, DAY.minusYears(1), to));
            }
        }
    }

    private Tally fromClocks(Officer officer, LocalDate from, LocalDate to) {
        List<Object> values = sight.of(officer);
        values.addAll(List.of(from, to, time.today()));
        Map<YearMonth, Counts> months = new HashMap<>();
        Map<String, Counts> categories = new HashMap<>();
        Map<String, Counts> agencies = new HashMap<>();
        for (Row row : done(pool.preparedQuery(FROM_CLOCKS).execute(Tuple.from(values)))) {
            Long[] of = row.getArrayOfLongs("counts");
            Counts counts = new Counts(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7], of[8]);
            months.merge(YearMonth.from(row.getLocalDate("month")), counts, Counts::plus);
            categories.merge(row.getString("category"), counts, Counts::plus);
            agencies.merge(row.getString("agency"), counts, Counts::plus);
        }
        return new Tally(months, categories, agencies);
    }

    @Test
    void aLastDayThatChangesWhileTheAnswerIsWrittenIsTheOneThatCounts() throws SQLException {
        course.at(DAY);
        PetitionNo no = course.filed(Filings.appeal());
        course.take(no, Steps.transfer(), Course.office());
        course.take(no, Steps.accept(Route.PETITION), Course.agency());
        course.at(course.due(no, "handling"));
        CompletableFuture<?> answered;
        try (Connection calendar = roles.as("portal")) {
            execute(calendar, "update clock set due_on = due_on - 1 where kind = 'handling' and no = " + no.digits());
            answered = steps.take(no, Steps.conclude(Remedy.REVIEW), Course.agency())
                    .subscribeAsCompletionStage();
            untilSomebodyWaits();
            calendar.commit();
        }
        answered.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(course.rows("select answered_in_time, sorted_in_time from petition where no = $1", no)
                        .get(0))
                .satisfies(row -> {
                    assertThat(row.getBoolean(0)).isFalse();
                    assertThat(row.getBoolean(1)).isTrue();
                });
    }

    private void untilSomebodyWaits() {
        String waits = "select count(*) from pg_locks where not granted";
        for (int i = 0; i < 500; i++) {
            if (done(pool.query(waits).execute()).iterator().next().getLong(0) > 0) {
                return;
            }
            done(Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(20)));
        }
        throw new AssertionError("nobody waits for the other");
    }

    @Test
    void whatIsKeptIsPutRightByOneCall() throws SQLException {
        course.at(DAY);
        PetitionNo no = course.filed(Filings.appeal());
        course.take(no, Steps.transfer(), Course.office());
        try (Connection owner = roles.as("portal_owner")) {
            execute(
                    owner,
                    "update petition set sorted_in_time = false, answered_in_time = true where no = " + no.digits());
            assertThat(putRight(owner)).isOne();
            assertThat(putRight(owner)).isZero();
            owner.commit();
        }
        everyCountIsThatOfTheClocks();
    }

    @Test
    void whatAStepWritesMeanwhileIsNotPutBack() throws Exception {
        course.at(DAY);
        PetitionNo no = course.filed(Filings.appeal());
        String wrong = "update petition set sorted_in_time = true where no = " + no.digits();
        try (Connection step = roles.as("portal");
                Connection owner = roles.as("portal_owner")) {
            execute(step, wrong);
            step.commit();
            execute(step, wrong.replace("set", "set version = version + 1,"));
            CompletableFuture<Long> put = CompletableFuture.supplyAsync(() -> {
                try {
                    return putRight(owner);
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            untilSomebodyWaits();
            step.commit();
            assertThat(put.get(10, TimeUnit.SECONDS)).isZero();
            owner.rollback();
            assertThat(putRight(owner)).isOne();
            owner.commit();
        }
    }

    private static long putRight(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var found = statement.executeQuery("select keep_in_time()")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
