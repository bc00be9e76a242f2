package portal.petition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a petition beside its stage, as far as it decides what may follow.
 *
 * @param office code of the petition office that has it in its register
 * @param holder code of the agency that has it in hand
 * @param handler code of the agency that accepted it; empty before
 * @param lastDay the day of its last step; no step is dated before it
 * @param requests how many requests were taken up when it was accepted
 * @param excluded codes of the agencies an accusation is about; empty until a cleared clerk has settled them
 * @param withdrawalAsked when the citizen asked to withdraw; empty when they did not, or took it back
 */
public record Facts(
        String office,
        String holder,
        String handler,
        LocalDate lastDay,
        Optional<Route> suggestedRoute,
        Optional<Route> route,
        int requests,
        boolean simple,
        int extensionAsked,
        boolean extended,
        boolean accusedSettled,
        Set<String> excluded,
        Optional<OffsetDateTime> withdrawalAsked,
        boolean served,
        boolean rated) {

    public Facts {
        excluded = Set.copyOf(excluded);
    }

    /** Of a petition that an office has just taken in. */
    public static Facts at(String office, LocalDate day) {
        return new Facts(
                office,
                office,
                "",
                day,
                Optional.empty(),
                Optional.empty(),
                1,
                false,
                0,
                false,
                false,
                Set.of(),
                Optional.empty(),
                false,
                false);
    }

    Facts day(LocalDate day) {
        return new Facts(
                office,
                holder,
                handler,
                day,
                suggestedRoute,
                route,
                requests,
                simple,
                extensionAsked,
                extended,
                accusedSettled,
                excluded,
                withdrawalAsked,
                served,
                rated);
    }

    Facts holder(String agency) {
        return new Facts(
                office,
                agency,
                handler,
                lastDay,
                suggestedRoute,
                route,
                requests,
                simple,
                extensionAsked,
                extended,
                accusedSettled,
                excluded,
                withdrawalAsked,
                served,
                rated);
    }

    Facts suggested(Optional<Route> way) {
        return new Facts(
                office,
                holder,
                handler,
                lastDay,
                way,
                route,
                requests,
                simple,
                extensionAsked,
                extended,
                accusedSettled,
                excluded,
                withdrawalAsked,
                served,
                rated);
    }

    Facts decided(Optional<Route> way, int taken) {
        return new Facts(
                office,
                holder,
                holder,
                lastDay,
                suggestedRoute,
                way,
                taken,
                simple,
                extensionAsked,
                extended,
                accusedSettled,
                excluded,
                withdrawalAsked,
                served,
                rated);
    }

    Facts simple(boolean now) {
        return new Facts(
                office,
                holder,
                handler,
                lastDay,
                suggestedRoute,
                route,
                requests,
                now,
                extensionAsked,
                extended,
                accusedSettled,
                excluded,
                withdrawalAsked,
                served,
                rated);
    }

    Facts extensionAsked(int days) {
        return new Facts(
                office,
                holder,
                handler,
                lastDay,
                suggestedRoute,
                route,
                requests,
                simple,
                days,
                extended,
                accusedSettled,
                excluded,
                withdrawalAsked,
                served,
                rated);
    }

    Facts extended(boolean now) {
        return new Facts(
                office,
                holder,
                handler,
                lastDay,
                suggestedRoute,
                route,
                requests,
                simple,
                0,
                now,
                accusedSettled,
                excluded,
                withdrawalAsked,
                served,
                rated);
    }

    Facts accused(Set<String> agencies) {
        return new Facts(
                office,
                holder,
                handler,
                lastDay,
                suggestedRoute,
                route,
                requests,
                simple,
                extensionAsked,
                extended,
                true,
                agencies,
                withdrawalAsked,
                served,
                rated);
    }

    Facts withdrawalAsked(Optional<OffsetDateTime> at) {
        return new Facts(
                office,
                holder,
                handler,
                lastDay,
                suggestedRoute,
                route,
                requests,
                simple,
                extensionAsked,
                extended,
                accusedSettled,
                excluded,
                at,
                served,
                rated);
    }

    Facts served(boolean now) {
        return new Facts(
                office,
                holder,
                handler,
                lastDay,
                suggestedRoute,
                route,
                requests,
                simple,
                extensionAsked,
                extended,
                accusedSettled,
                excluded,
                withdrawalAsked,
                now,
                rated);
    }

    Facts rated(boolean now) {
        return new Facts(
                office,
                holder,
                handler,
                lastDay,
                suggestedRoute,
                route,
                requests,
                simple,
                extensionAsked,
                extended,
                accusedSettled,
                excluded,
                withdrawalAsked,
                served,
                now);
    }
}
