package portal.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Colleagues;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.PetitionNo;

/** Gives a petition to one officer of the agency that has it in hand; never to one who stood back (art. 28). */
@ApplicationScoped
public class AssignOfficer {
    private static final String WRITE = "update petition set officer = $1, version = version + 1"
            + " where no = $2 and version = $3 and holder = $4";

    private final Pool pool;
    private final DeskCases cases;
    private final Colleagues colleagues;
    private final AccessLog log;

    AssignOfficer(Pool pool, DeskCases cases, Colleagues colleagues, AccessLog log) {
        this.pool = pool;
        this.cases = cases;
        this.colleagues = colleagues;
        this.log = log;
    }

    /**
     * Gives it to a colleague, or takes it on oneself.
     *
     * <p>Fails with {@link Refused} NOT_FOUND for what the officer does not see, FORBIDDEN unless the officer's agency has
     * it in hand, INVALID for somebody who is not of that agency or stood back, STALE when somebody was faster.
     */
    public Uni<Void> give(PetitionNo no, int version, long to, Officer by) {
        return cases.open(no, by)
                .chain(found -> colleagues.at(by.agency()).invoke(there -> check(found, there, to, by)))
                .chain(() -> pool.withTransaction(one -> one.preparedQuery(WRITE)
                        .execute(Tuple.of(to, Long.valueOf(no.digits()), version, by.agency()))
                        .invoke(done -> {
                            if (done.rowCount() == 0) {
                                throw new Refused(Reason.STALE, "这件事项刚刚有变化，请看过以后再决定。");
                            }
                        })
                        .chain(() -> log.note(
                                one,
                                new AccessLog.Line(
                                        by.id(),
                                        AccessLog.Act.CHANGE,
                                        Long.valueOf(no.digits()),
                                        "officer " + to,
                                        "")))));
    }

    private static void check(DeskCase found, List<Officer> there, long to, Officer by) {
        if (!found.petition().facts().holder().equals(by.agency())) {
            throw new Refused(Reason.FORBIDDEN, "这件事项不在本单位手里，不能指定承办人。");
        }
        if (there.stream().noneMatch(each -> each.id() == to && works(each, found))) {
            throw invalid("请选择本单位在岗的承办人。");
        }
        if (found.recused().contains(to)) {
            throw invalid("这位工作人员已经回避，不能承办这件事项。");
        }
    }

    /** Whether the officer works on cases at all, and may know of this one. */
    private static boolean works(Officer officer, DeskCase found) {
        boolean caseworker = officer.has(Duty.AGENCY_CLERK)
                || officer.has(Duty.AGENCY_HEAD)
                || officer.has(Duty.INTAKE_CLERK)
                || officer.has(Duty.REVIEWER);
        boolean kept = found.petition().facts().excluded().contains(Caseload.accused(officer));
        return caseworker
                && !kept
                && (officer.cleared() || !found.petition().purpose().secret());
    }

    private static Refused invalid(String detail) {
        return Refused.invalid(List.of(new Fault("/officer", "officer", detail)));
    }
}
