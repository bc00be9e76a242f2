package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.law.Actor;
import portal.law.Actor.Role;
import portal.law.Reason;
import portal.law.Refused;
import portal.testing.Calendars;
import portal.testing.Steps;

/** Goes every way through the procedure: each stage that can be reached, each step there, each role. */
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
                .flatMap(role -> Stream.of(
                                switch (role.bond()) {
                                    case NONE -> "";
                                    case OFFICE -> petition.facts().office();
                                    case HOLDER -> petition.facts().holder();
                                },
                                "411082-xfj")
                        .map(agency -> new Actor(role, role.label(), agency)))
                .toList();
    }

    private static Petition received(Purpose purpose) {
        return Petition.received(
                PetitionNo.random("411000", YearMonth.of(2026, 3), new Random(1)), purpose, Steps.OFFICE, DAY);
    }

    /** Every state in reach within a few months; the check sees each with every step and actor. */
    private static Set<Stage> everywhere(Purpose purpose, Check check) {
        Set<State> seen = new HashSet<>();
        Set<Stage> reached = EnumSet.noneOf(Stage.class);
        Deque<Visit> open = new ArrayDeque<>(List.of(new Visit(received(purpose), DAY)));
        while (!open.isEmpty()) {
            Visit visit = open.removeFirst();
            if (!seen.add(State.of(visit.petition(), visit.day()))) {
                continue;
            }
            reached.add(visit.petition().stage());
            for (Step step : Steps.all(DAY)) {
                for (Actor actor : actors(visit.petition())) {
                    Optional<Petition> after = check.taken(visit.petition(), step, actor, visit.day());
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
        return reached;
    }

    private interface Check {
        Optional<Petition> taken(Petition petition, Step step, Actor actor, LocalDate day);
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
        Set<Stage> reached = everywhere(purpose, WalksTest::refusedInChineseOrTaken);
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
        everywhere(purpose, (petition, step, actor, day) -> {
            Optional<Petition> after = refusedInChineseOrTaken(petition, step, actor, day);
            if (after.isPresent()) {
                boolean offered =
                        Procedure.open(petition, actor, day).stream().anyMatch(move -> move.step() == step.getClass());
                if (!offered) {
                    throw new AssertionError(step + " at " + petition);
                }
            }
            return after;
        });
    }

    @Test
    void anAccusationNeverLeavesForTheAccused() {
        everywhere(Purpose.ACCUSATION, (petition, step, actor, day) -> {
            Optional<Petition> after = refusedInChineseOrTaken(petition, step, actor, day);
            after.ifPresent(next -> assertThat(next.facts().excluded())
                    .doesNotContain(next.facts().holder()));
            return after;
        });
    }

    @Test
    void nobodyButTheClearedDeskWorksAnAccusationBeforeItIsPassedOn() {
        everywhere(Purpose.ACCUSATION, (petition, step, actor, day) -> {
            Optional<Petition> after = refusedInChineseOrTaken(petition, step, actor, day);
            if (after.isPresent() && petition.stage() == Stage.REGISTERED) {
                assertThat(actor.role()).isIn(Role.CLEARED, Role.CITIZEN, Role.PORTAL);
            }
            return after;
        });
    }

    @Test
    void aStepIsNeverDatedBeforeTheOneItFollows() {
        everywhere(Purpose.APPEAL, (petition, step, actor, day) -> {
            Optional<Petition> after = refusedInChineseOrTaken(petition, step, actor, day);
            if (after.isPresent()) {
                assertThat(refusedInChineseOrTaken(
                                petition,
                                step,
                                actor,
                                petition.facts().lastDay().minusDays(1)))
                        .isEmpty();
            }
            return after;
        });
    }
}
