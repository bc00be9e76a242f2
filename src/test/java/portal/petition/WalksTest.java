package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.law.Actor;
import portal.law.Actor.Role;
import portal.law.Reason;
import portal.law.Refused;
import portal.testing.Calendars;
import portal.testing.Steps;

/** Goes every way through the procedure: each stage that can be reached, each step there, each role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class WalksTest {
    private static final int MOST_STATES = 20_000;
    private static final Set<Reason> REFUSALS = EnumSet.of(Reason.NOT_ALLOWED_NOW, Reason.FORBIDDEN, Reason.INVALID);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Reckoning RECKONING = Reckoning.by(Calendars.announced());
    /** Steps that leave a trace for later but lead nowhere that others do not: each is tried everywhere and not followed. */
    private static final Set<Class<? extends Step>> NOT_FOLLOWED = Set.of(
            IntakeStep.Reclassify.class,
            SideStep.Rate.class,
            SideStep.Supervise.class,
            HandlingStep.AskExtension.class,
            IntakeStep.Assign.class,
            AnswerStep.RecordExecution.class);

    /** What of a state decides the steps that may follow; the days are left out so that there are few. */
    private record State(Stage stage, Set<LegalClock> clocks, Set<LegalClock> passed, Facts facts) {
        static State of(Petition petition, LocalDate day) {
            Set<LegalClock> passed = EnumSet.noneOf(LegalClock.class);
            petition.clocks().forEach((clock, deadline) -> {
                if (deadline.passed(day)) {
                    passed.add(clock);
                }
            });
            return new State(
                    petition.stage(),
                    petition.clocks().keySet(),
                    passed,
                    petition.facts().day(DAY));
        }
    }

    private record Visit(Petition petition, LocalDate day) {}

    /** Every role at the agency it belongs to, and one at another. */
    private static List<Actor> actors(Petition petition) {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Steps.actor(role, petition), new Actor(role, role.label(), "411082-xfj")))
                .toList();
    }

    private static Petition received(Purpose purpose) {
        return Petition.received(
                PetitionNo.random("411000", YearMonth.of(2026, 3), new Random(1)), purpose, Steps.OFFICE, DAY);
    }

    /** A step that was taken, and what became of it. */
    private record Taken(Petition petition, Step step, Actor actor, LocalDate day, Petition after) {}

    /** What is met on every way of a petition of one kind. */
    private record Walk(Set<Stage> reached, List<Taken> taken) {}

    /** Each way is gone once for all that is asked of it. */
    private final Map<Purpose, Walk> walks = new ConcurrentHashMap<>();

    private Walk everywhere(Purpose purpose) {
        return walks.computeIfAbsent(purpose, WalksTest::gone);
    }

    /** Every state in reach within a few months, each with every step and actor. */
    private static Walk gone(Purpose purpose) {
        Set<State> seen = new HashSet<>();
        Walk walk = new Walk(EnumSet.noneOf(Stage.class), new ArrayList<>());
        Deque<Visit> open = new ArrayDeque<>(List.of(new Visit(received(purpose), DAY)));
        while (!open.isEmpty()) {
            Visit visit = open.removeFirst();
            if (!seen.add(State.of(visit.petition(), visit.day()))) {
                continue;
            }
            walk.reached().add(visit.petition().stage());
            List<Actor> actors = actors(visit.petition());
            for (Step step : Steps.all(DAY)) {
                for (Actor actor : actors) {
                    Optional<Petition> after = refusedInChineseOrTaken(visit.petition(), step, actor, visit.day());
                    after.ifPresent(
                            next -> walk.taken().add(new Taken(visit.petition(), step, actor, visit.day(), next)));
                    after.filter(next -> !NOT_FOLLOWED.contains(step.getClass()))
                            .ifPresent(next -> {
                                open.add(new Visit(next, visit.day()));
                                open.add(new Visit(next, visit.day().plusDays(35)));
                            });
                }
            }
            if (seen.size() > MOST_STATES) {
                throw new AssertionError("More states than can be gone through");
            }
        }
        return walk;
    }

    private static Optional<Petition> refusedInChineseOrTaken(
            Petition petition, Step step, Actor actor, LocalDate day) {
        try {
            return Optional.of(petition.after(step, actor, day, RECKONING));
        } catch (Refused refused) {
            if (!REFUSALS.contains(refused.reason()) || !chinese(refused.detail())) {
                throw new AssertionError(refused.reason() + " " + refused.detail());
            }
            return Optional.empty();
        }
    }

    private static boolean chinese(String detail) {
        return detail.endsWith("。") && detail.codePoints().anyMatch(Character::isIdeographic);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void everyStageOfTheTableIsReachedAndEveryRefusalSaysWhyInChinese(Purpose purpose) {
        Set<Stage> reached = everywhere(purpose).reached();
        Set<Stage> inTable = EnumSet.of(Stage.RECEIVED);
        Procedure.table().stream()
                .filter(move -> move.purposes().contains(purpose))
                .forEach(move -> move.to().ifPresent(inTable::add));
        inTable.removeIf(stage -> unreachable(purpose).contains(stage));
        assertThat(reached).containsExactlyInAnyOrderElementsOf(inTable);
    }

    /** Lines that are open to every purpose, at stages to which some of them never come. */
    private static Set<Stage> unreachable(Purpose purpose) {
        return switch (purpose) {
            case APPEAL -> EnumSet.noneOf(Stage.class);
            case SUGGESTION ->
                EnumSet.of(
                        Stage.REVIEWING,
                        Stage.REVIEWED,
                        Stage.LATE_FINAL_REVIEW,
                        Stage.FINAL_REVIEWING,
                        Stage.FINALLY_REVIEWED);
            case ACCUSATION ->
                EnumSet.of(
                        Stage.TRANSFERRED,
                        Stage.OBJECTED,
                        Stage.HANDLING,
                        Stage.CONCLUDED,
                        Stage.REVIEWING,
                        Stage.REVIEWED,
                        Stage.LATE_FINAL_REVIEW,
                        Stage.FINAL_REVIEWING,
                        Stage.FINALLY_REVIEWED);
        };
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void theButtonsAreExactlyTheStepsThatWouldBeTaken(Purpose purpose) {
        for (Taken taken : everywhere(purpose).taken()) {
            boolean offered = Procedure.open(taken.petition(), taken.actor(), taken.day()).stream()
                    .anyMatch(move -> move.step() == taken.step().getClass());
            if (!offered) {
                throw new AssertionError(taken.step() + " at " + taken.petition());
            }
        }
    }

    @Test
    void anAccusationNeverLeavesForTheAccused() {
        assertThat(everywhere(Purpose.ACCUSATION).taken())
                .extracting(taken -> taken.after().facts())
                .noneMatch(facts -> facts.excluded().contains(facts.holder()));
    }

    @Test
    void nobodyButTheClearedDeskWorksAnAccusationBeforeItIsPassedOn() {
        assertThat(everywhere(Purpose.ACCUSATION).taken())
                .filteredOn(taken -> taken.petition().stage() == Stage.REGISTERED)
                .extracting(taken -> taken.actor().role())
                .isNotEmpty()
                .isSubsetOf(Role.CLEARED, Role.CITIZEN, Role.PORTAL);
    }

    @Test
    void aStepIsNeverDatedBeforeTheOneItFollows() {
        for (Taken taken : everywhere(Purpose.APPEAL).taken()) {
            LocalDate before = taken.petition().facts().lastDay().minusDays(1);
            assertThat(refusedInChineseOrTaken(taken.petition(), taken.step(), taken.actor(), before))
                    .isEmpty();
        }
    }
}
