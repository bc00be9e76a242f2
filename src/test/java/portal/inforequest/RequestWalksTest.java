package portal.inforequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;

/** Goes every way through the procedure: each stage that can be reached, each step there, each role. */
@Execution(ExecutionMode.CONCURRENT)
class RequestWalksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int MONTHS_AHEAD = 3;
    private static final int MOST_STATES = 20_000;
    private static final Set<Reason> REFUSALS = EnumSet.of(Reason.NOT_ALLOWED_NOW, Reason.FORBIDDEN, Reason.INVALID);

    /** Every role at the office, and one at another. */
    private static final List<Actor> ACTORS = Stream.concat(
                    Stream.of(Actor.Role.values()).map(role -> new Actor(role, role.label(), Asked.OFFICE)),
                    Stream.of(new Actor(Actor.Role.DISCLOSURE_OFFICER, "别的单位", "411082-xfj")))
            .toList();

    /** Marks that no line of the table asks about. */
    private static final Set<RequestMark> TOLD_ONLY = EnumSet.of(
            RequestMark.THIRD_PARTY_AGREED,
            RequestMark.THIRD_PARTY_SILENT,
            RequestMark.CO_AUTHOR_AGREED,
            RequestMark.CO_AUTHOR_OBJECTED,
            RequestMark.PAID);

    /** What of a state decides the steps that may follow. */
    private record State(
            RequestStage stage,
            Set<RequestMark> marks,
            boolean asked,
            Set<RequestClock> clocks,
            Set<RequestClock> passed) {
        static State of(InfoRequest request, LocalDate day) {
            Set<RequestClock> passed = EnumSet.noneOf(RequestClock.class);
            request.clocks().forEach((clock, deadline) -> {
                if (deadline.passed(day)) {
                    passed.add(clock);
                }
            });
            Set<RequestMark> marks = EnumSet.noneOf(RequestMark.class);
            marks.addAll(request.facts().marks());
            marks.removeAll(TOLD_ONLY);
            return new State(
                    request.stage(),
                    marks,
                    request.facts().extensionAsked() > 0,
                    request.clocks().keySet(),
                    passed);
        }
    }

    private record Visit(InfoRequest request, LocalDate day) {}

    @Test
    void everyStageIsReachedAndNoStepByAnybodyBreaksWhatMustHold() {
        Set<RequestStage> reached = EnumSet.noneOf(RequestStage.class);
        Set<State> seen = new HashSet<>();
        Deque<Visit> open = new ArrayDeque<>();
        for (RequestChannel channel : RequestChannel.values()) {
            open.add(new Visit(Asked.arrived(channel, DAY), DAY));
        }
        while (!open.isEmpty() && seen.size() < MOST_STATES) {
            Visit visit = open.removeFirst();
            if (!seen.add(State.of(visit.request(), visit.day()))) {
                continue;
            }
            reached.add(visit.request().stage());
            for (Actor by : ACTORS) {
                Set<Class<? extends RequestStep>> offered =
                        RequestProcedure.open(visit.request(), by, visit.day()).stream()
                                .map(RequestMove::step)
                                .collect(Collectors.toSet());
                Asked.steps(visit.day()).forEach(step -> tried(visit, step, by, offered, open));
            }
            LocalDate later = visit.day().plusDays(40);
            if (later.isBefore(DAY.plusMonths(MONTHS_AHEAD))) {
                open.add(new Visit(visit.request(), later));
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(RequestStage.values());
        assertThat(seen.size()).isBetween(100, MOST_STATES - 1);
    }

    private static void tried(
            Visit visit, RequestStep step, Actor by, Set<Class<? extends RequestStep>> offered, Deque<Visit> open) {
        InfoRequest before = visit.request();
        try {
            InfoRequest after = before.after(step, by, visit.day(), Asked.RECKONING);
            assertThat(offered).contains(step.getClass());
            assertThat(by.role() == Actor.Role.CITIZEN || by.agency().equals(Asked.OFFICE))
                    .isTrue();
            holds(before, after);
            open.add(new Visit(after, visit.day()));
        } catch (Refused refused) {
            boolean offeredAndForbidden = refused.reason() == Reason.FORBIDDEN && offered.contains(step.getClass());
            if (!REFUSALS.contains(refused.reason()) || refused.detail().isBlank() || offeredAndForbidden) {
                throw new AssertionError(step + " at " + before, refused);
            }
        }
    }

    private static void holds(InfoRequest before, InfoRequest after) {
        assertThat(after.no()).isEqualTo(before.no());
        RequestStage stage = after.stage();
        if (RequestStage.open().contains(stage)) {
            assertThat(after.facts().waits()).isEqualTo(stage == RequestStage.CONSULTING);
        }
        assertThat(after.facts().consultingSince().isPresent()).isEqualTo(stage == RequestStage.CONSULTING);
        if (stage == RequestStage.IN_HAND || stage == RequestStage.CONSULTING || stage == RequestStage.EXPLAINING) {
            assertThat(after.clocks().containsKey(RequestClock.ANSWER)
                            ^ after.clocks().containsKey(RequestClock.DELAYED))
                    .as("exactly one term to answer runs")
                    .isTrue();
        }
        if (!RequestStage.open().contains(stage)) {
            assertThat(after.clocks().keySet()).isSubsetOf(RequestClock.RECONSIDERATION, RequestClock.LAWSUIT);
        }
        assertThat(after.facts().answer().isPresent()).isEqualTo(stage == RequestStage.ANSWERED);
        assertThat(after.facts().marks()).containsAll(kept(before));
    }

    /** Marks that tell what was done once stay for good. */
    private static Set<RequestMark> kept(InfoRequest before) {
        Set<RequestMark> kept = EnumSet.noneOf(RequestMark.class);
        kept.addAll(before.facts().marks());
        kept.remove(RequestMark.THIRD_PARTY_WAITS);
        kept.remove(RequestMark.CO_AUTHOR_WAITS);
        return kept;
    }
}
