package portal.office;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import portal.law.Reason;
import portal.law.Refused;

/** The list of officers in the administrator's hands; every change stands in the access log. */
@Singleton
public class KeepOfficers {
    private final OfficerStore table;
    private final Agencies agencies;
    private final AccessLog log;
    private final Pool pool;

    KeepOfficers(OfficerStore table, Agencies agencies, AccessLog log, Pool pool) {
        this.table = table;
        this.agencies = agencies;
        this.log = log;
        this.pool = pool;
    }

    /** Every officer, disabled ones too, by agency. */
    public Uni<List<OfficerEntry>> all() {
        return table.all();
    }

    /**
     * One officer, disabled or not.
     *
     * @throws Refused NOT_FOUND
     */
    public Uni<OfficerEntry> find(long id) {
        return table.byId(id).map(found -> found.orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这位工作人员。")));
    }

    /**
     * Registers an officer.
     *
     * @throws Refused INVALID naming every wrong field; STALE when somebody added the same just now
     */
    public Uni<Void> add(OfficerEntry entry, Officer by) {
        return table.all()
                .invoke(known -> OfficerRules.check(entry, false, known, agencies, by))
                .chain(() -> pool.withTransaction(one -> table.add(one, entry)
                        .map(id -> id.orElseThrow(() -> new Refused(Reason.STALE, "刚才别人已经登记了这个登录编号。")))
                        .chain(id -> log.note(one, AccessLog.changed(by, "officer " + id + " +")))));
    }

    /**
     * Changes an officer from the version it was read in.
     *
     * @param disable whether the officer gets in no more; whoever was disabled already stays so since then
     * @throws Refused INVALID naming every wrong field; STALE when somebody else was faster
     */
    public Uni<Void> change(OfficerEntry to, boolean disable, Officer by) {
        return table.all()
                .invoke(known -> OfficerRules.check(to, disable, known, agencies, by))
                .map(known -> "officer " + to.officer().id() + differing(to, disable, known))
                .chain(what -> pool.withTransaction(one -> table.change(one, to, disable)
                        .invoke(KeepAgencies::unlessStale)
                        .chain(() -> log.note(one, AccessLog.changed(by, what)))));
    }

    private static String differing(OfficerEntry to, boolean disable, List<OfficerEntry> known) {
        Map<String, String> wanted = to.fields();
        TreeSet<String> fields = new TreeSet<>();
        known.stream()
                .filter(each -> each.officer().id() == to.officer().id())
                .findFirst()
                .ifPresent(before -> before.fields().forEach((field, value) -> {
                    boolean same =
                            field.equals("disabled") ? before.disabled() == disable : value.equals(wanted.get(field));
                    if (!same) {
                        fields.add(field);
                    }
                }));
        return " " + String.join(" ", fields);
    }
}
