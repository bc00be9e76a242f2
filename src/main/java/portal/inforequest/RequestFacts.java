package portal.inforequest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a request beside its stage and clocks.
 *
 * @param office code of the agency it was made to
 * @param lastDay the day of the last step
 * @param consultingSince the day on which the consultation began whose time does not count
 * @param extensionAsked working days asked of the head; 0 when none are
 * @param answer the kind of answer, once it is given
 */
public record RequestFacts(
        String office,
        RequestChannel channel,
        LocalDate lastDay,
        Set<RequestMark> marks,
        Optional<LocalDate> consultingSince,
        int extensionAsked,
        Optional<AnswerKind> answer) {

    public RequestFacts {
        Set<RequestMark> copy = EnumSet.noneOf(RequestMark.class);
        copy.addAll(marks);
        marks = Collections.unmodifiableSet(copy);
    }

    static RequestFacts at(String office, RequestChannel channel, LocalDate day) {
        return new RequestFacts(office, channel, day, Set.of(), Optional.empty(), 0, Optional.empty());
    }

    public boolean has(RequestMark mark) {
        return marks.contains(mark);
    }

    /** Whether somebody's opinion is still awaited. */
    public boolean waits() {
        return has(RequestMark.THIRD_PARTY_WAITS) || has(RequestMark.CO_AUTHOR_WAITS);
    }

    RequestFacts with(RequestMark... more) {
        Set<RequestMark> all = EnumSet.noneOf(RequestMark.class);
        all.addAll(marks);
        all.addAll(Arrays.asList(more));
        return new RequestFacts(office, channel, lastDay, all, consultingSince, extensionAsked, answer);
    }

    RequestFacts without(RequestMark mark) {
        Set<RequestMark> rest = EnumSet.noneOf(RequestMark.class);
        rest.addAll(marks);
        rest.remove(mark);
        return new RequestFacts(office, channel, lastDay, rest, consultingSince, extensionAsked, answer);
    }

    RequestFacts day(LocalDate day) {
        return new RequestFacts(office, channel, day, marks, consultingSince, extensionAsked, answer);
    }

    RequestFacts consultingSince(Optional<LocalDate> day) {
        return new RequestFacts(office, channel, lastDay, marks, day, extensionAsked, answer);
    }

    RequestFacts extensionAsked(int days) {
        return new RequestFacts(office, channel, lastDay, marks, consultingSince, days, answer);
    }

    RequestFacts answered(AnswerKind kind) {
        return new RequestFacts(office, channel, lastDay, marks, consultingSince, extensionAsked, Optional.of(kind));
    }
}
