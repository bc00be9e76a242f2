package portal.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestStage;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Officer;

/** Who comes to papers that are given out in part: officers of the request, each look noted, changes before the answer. */
@ApplicationScoped
class PartDoor {
    private static final String FIELD = "info-request-part";

    private final RequestSight sight;
    private final PartStore store;
    private final AccessLog log;

    PartDoor(RequestSight sight, PartStore store, AccessLog log) {
        this.sight = sight;
        this.store = store;
        this.log = log;
    }

    /** A paper and the request it belongs to. */
    record Seen(HeldRequest held, PartPaper paper) {
        boolean open() {
            return PartDoor.open(held);
        }
    }

    /** To look at it; NOT_FOUND. */
    Uni<Seen> seen(RequestNo no, Officer officer, String id) {
        return sight.seen(no, officer)
                .chain(held -> store.one(held.no(), id).map(paper -> new Seen(held, paper)))
                .call(() -> noted(no, officer, AccessLog.Act.VIEW));
    }

    /** To change a request's papers; NOT_ALLOWED_NOW once it is answered. */
    Uni<HeldRequest> changing(RequestNo no, Officer officer) {
        return sight.seen(no, officer)
                .invoke(held -> {
                    if (!open(held)) {
                        throw new Refused(Reason.NOT_ALLOWED_NOW, "已经答复，提供的文件不能再改。");
                    }
                })
                .call(() -> noted(no, officer, AccessLog.Act.CHANGE));
    }

    /** To change one of them. */
    Uni<PartPaper> changing(RequestNo no, Officer officer, String id) {
        return changing(no, officer).chain(held -> store.one(held.no(), id));
    }

    private static boolean open(HeldRequest held) {
        return RequestStage.open().contains(held.request().stage());
    }

    private Uni<Void> noted(RequestNo no, Officer officer, AccessLog.Act act) {
        return log.note(new AccessLog.Line(officer.id(), act, no.value(), FIELD, ""));
    }
}
