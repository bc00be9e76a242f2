package portal.petition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
        return changed(next -> next.lastDay = day);
    }

    Facts holder(String agency) {
        return changed(next -> next.holder = agency);
    }

    Facts suggested(Optional<Route> way) {
        return changed(next -> next.suggestedRoute = way);
    }

    Facts decided(Optional<Route> way, int taken) {
        return changed(next -> {
            next.handler = holder;
            next.route = way;
            next.requests = taken;
        });
    }

    Facts simple(boolean now) {
        return changed(next -> next.simple = now);
    }

    Facts extensionAsked(int days) {
        return changed(next -> next.extensionAsked = days);
    }

    Facts extended(boolean now) {
        return changed(next -> {
            next.extensionAsked = 0;
            next.extended = now;
        });
    }

    Facts accused(Set<String> agencies) {
        return changed(next -> {
            next.accusedSettled = true;
            next.excluded = agencies;
        });
    }

    /** Nobody has said yet whom it is about. */
    Facts unsettled() {
        return changed(next -> {
            next.accusedSettled = false;
            next.excluded = Set.of();
        });
    }

    Facts withdrawalAsked(Optional<OffsetDateTime> at) {
        return changed(next -> next.withdrawalAsked = at);
    }

    Facts served(boolean now) {
        return changed(next -> next.served = now);
    }

    Facts rated(boolean now) {
        return changed(next -> next.rated = now);
    }

    private Facts changed(Consumer<Next> change) {
        Next next = new Next(this);
        change.accept(next);
        return next.facts();
    }

    /** What the facts will be, while a step changes some of them. */
    private static final class Next {
        private String office;
        private String holder;
        private String handler;
        private LocalDate lastDay;
        private Optional<Route> suggestedRoute;
        private Optional<Route> route;
        private int requests;
        private boolean simple;
        private int extensionAsked;
        private boolean extended;
        private boolean accusedSettled;
        private Set<String> excluded;
        private Optional<OffsetDateTime> withdrawalAsked;
        private boolean served;
        private boolean rated;

        Next(Facts before) {
            office = before.office;
            holder = before.holder;
            handler = before.handler;
            lastDay = before.lastDay;
            suggestedRoute = before.suggestedRoute;
            route = before.route;
            requests = before.requests;
            simple = before.simple;
            extensionAsked = before.extensionAsked;
            extended = before.extended;
            accusedSettled = before.accusedSettled;
            excluded = before.excluded;
            withdrawalAsked = before.withdrawalAsked;
            served = before.served;
            rated = before.rated;
        }

        Facts facts() {
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
                    rated);
        }
    }
}
