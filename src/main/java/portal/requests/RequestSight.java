package portal.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import portal.LegalTime;
import portal.inforequest.InfoRequest;
import portal.inforequest.RequestMove;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestProcedure;
import portal.inforequest.RequestStep;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Duty;
import portal.office.Officer;

/** Which requests an officer sees, and as whom they act: those of the disclosure office all, everybody else none. */
@ApplicationScoped
class RequestSight {
    private final RequestStore store;
    private final Agencies agencies;
    private final LegalTime time;

    RequestSight(RequestStore store, Agencies agencies, LegalTime time) {
        this.store = store;
        this.agencies = agencies;
        this.time = time;
    }

    /**
     * Lets the officers of the office pass to which requests are made.
     *
     * @throws Refused NOT_FOUND for everybody else
     */
    void enter(Officer officer) {
        if (actors(officer).isEmpty()
                || !officer.agency().equals(agencies.office().code())) {
            throw none();
        }
    }

    /** A request that the officer may see; the access is for the caller to note. */
    Uni<HeldRequest> seen(RequestNo no, Officer officer) {
        enter(officer);
        return store.held(no).invoke(held -> {
            if (!held.request().facts().office().equals(officer.agency())) {
                throw none();
            }
        });
    }

    /** As whom the officer takes a step: in the first of their roles that may. */
    TakeRequestStep.By by(InfoRequest request, Class<? extends RequestStep> step, Officer officer) {
        List<Actor> actors = actors(officer);
        Actor actor = actors.stream()
                .filter(each -> RequestProcedure.open(request, each, time.today()).stream()
                        .anyMatch(move -> move.step() == step))
                .findFirst()
                .orElse(actors.get(0));
        return new TakeRequestStep.By(actor, officer.id());
    }

    /** What the officer may do with a request today, in all their roles. */
    List<RequestMove> moves(InfoRequest request, Officer officer) {
        List<RequestMove> moves = new ArrayList<>();
        actors(officer)
                .forEach(actor -> RequestProcedure.open(request, actor, time.today()).stream()
                        .filter(move -> moves.stream().noneMatch(other -> other.step() == move.step()))
                        .forEach(moves::add));
        return moves;
    }

    private List<Actor> actors(Officer officer) {
        String name = agencies.byCode(officer.agency()).map(Agency::name).orElse("");
        List<Actor> actors = new ArrayList<>();
        if (officer.has(Duty.DISCLOSURE_OFFICER)) {
            actors.add(new Actor(Actor.Role.DISCLOSURE_OFFICER, name, officer.agency()));
        }
        if (officer.has(Duty.AGENCY_HEAD)) {
            actors.add(new Actor(Actor.Role.DISCLOSURE_HEAD, name, officer.agency()));
        }
        return actors;
    }

    private static Refused none() {
        return new Refused(Reason.NOT_FOUND, "没有这件申请。");
    }
}
