package portal.petition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import portal.law.Actor;
import portal.law.Actor.Role;
import portal.law.Reason;
import portal.law.Refused;
import portal.testing.Calendars;
import portal.testing.Steps;

/** A matter on its way through the procedure, and the day it is. */
record Course(Petition petition, LocalDate day) {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Actor OFFICE = new Actor(Role.PETITION_OFFICE, "信访局", Steps.OFFICE);
    static final Actor CLEARED = new Actor(Role.CLEARED, "信访局", Steps.OFFICE);
    static final Actor SUPERVISOR = new Actor(Role.SUPERVISOR, "信访局", Steps.OFFICE);
    static final Actor AGENCY = new Actor(Role.AGENCY, "住建局", Steps.AGENCY);
    static final Actor HEAD = new Actor(Role.AGENCY_HEAD, "住建局", Steps.AGENCY);
    static final Actor ABOVE = new Actor(Role.REVIEWER, "区政府", Steps.ABOVE);
    static final Actor TOP = new Actor(Role.REVIEWER, "市政府", "411000-zf");
    static final Actor ADVISER = new Actor(Role.LEGAL_ADVISER, "法律顾问", "");
    static final Reckoning RECKONING = Reckoning.by(Calendars.announced());

    /** Registered on a Monday. */
    static Course registered(Purpose purpose) {
        Petition received = Petition.received(
                PetitionNo.random("411000", YearMonth.from(MONDAY), new Random(1)), purpose, Steps.OFFICE, MONDAY);
        return new Course(received, MONDAY).then(new IntakeStep.Register(), OFFICE);
    }

    static Course transferred(Purpose purpose) {
        return registered(purpose).then(Steps.transfer(), OFFICE);
    }

    /** Accepted on the Monday on which it was registered and transferred. */
    static Course handled() {
        return transferred(Purpose.APPEAL).then(Steps.accept(Route.PETITION), AGENCY);
    }

    /** Answered on that Monday; the citizen has not got the paper yet. */
    static Course concluded() {
        return handled().then(Steps.conclude(Remedy.REVIEW), AGENCY);
    }

    static Course served() {
        return concluded().then(new AnswerStep.Serve(AnswerStep.Way.ONLINE), AGENCY);
    }

    static Course reviewing() {
        return served().then(new ReviewStep.AskReview(Steps.ABOVE, "事实不对。"), Actor.CITIZEN);
    }

    /** The agency above let the opinion stand; the citizen has not got its paper yet. */
    static Course reviewed() {
        return reviewing()
                .then(
                        new ReviewStep.ConcludeReview(
                                Steps.review(ReviewOpinion.Result.CONFIRMED, Remedy.FINAL_REVIEW)),
                        ABOVE);
    }

    static Course finallyReviewing() {
        return reviewed()
                .then(new AnswerStep.Serve(AnswerStep.Way.POST), ABOVE)
                .then(new ReviewStep.AskFinalReview(TOP.agency(), "事实不对。"), Actor.CITIZEN);
    }

    Course on(LocalDate later) {
        return new Course(petition, later);
    }

    Course later(int days) {
        return on(day.plusDays(days));
    }

    Course then(Step step, Actor by) {
        return new Course(petition.after(step, by, day, RECKONING), day);
    }

    /** How the step is refused now. */
    Refused refused(Step step, Actor by) {
        AtomicReference<Refused> caught = new AtomicReference<>();
        assertThatThrownBy(() -> petition.after(step, by, day, RECKONING))
                .isInstanceOfSatisfying(Refused.class, caught::set);
        return caught.get();
    }

    /** What is said to whoever would take the step now, which the procedure does not allow. */
    String notNow(Step step, Actor by) {
        Refused refused = refused(step, by);
        if (refused.reason() != Reason.NOT_ALLOWED_NOW) {
            throw new AssertionError(refused.reason() + " " + refused.detail());
        }
        return refused.detail();
    }

    /** The pointer of the one field for which the step is refused. */
    String wrong(Step step, Actor by) {
        Refused refused = refused(step, by);
        if (refused.faults().size() != 1) {
            throw new AssertionError(refused.reason() + " " + refused.faults());
        }
        return refused.faults().get(0).pointer();
    }

    Stage stage() {
        return petition.stage();
    }

    Facts facts() {
        return petition.facts();
    }

    /** The last day of a running clock. */
    LocalDate due(LegalClock clock) {
        return Optional.ofNullable(petition.clocks().get(clock))
                .flatMap(deadline -> deadline.dueOn())
                .orElseThrow(() -> new AssertionError(clock + " does not run: " + petition.clocks()));
    }
}
