package portal.office;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import portal.law.Reason;
import portal.law.Refused;

/** The list of agencies in the administrator's hands; every change stands in the access log. */
@Singleton
public class KeepAgencies {
    private final AgencyStore table;
    private final Agencies agencies;
    private final Regions regions;
    private final AccessLog log;
    private final Pool pool;

    KeepAgencies(AgencyStore table, Agencies agencies, Regions regions, AccessLog log, Pool pool) {
        this.table = table;
        this.agencies = agencies;
        this.regions = regions;
        this.log = log;
        this.pool = pool;
    }

    /** Every agency, former ones too, by region. */
    public Uni<List<AgencyEntry>> all() {
        return table.all();
    }

    /**
     * One agency, standing or not.
     *
     * @throws Refused NOT_FOUND
     */
    public Uni<AgencyEntry> find(String code) {
        return table.byCode(code).map(found -> found.orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这个单位。")));
    }

    /**
     * Adds an agency to the list.
     *
     * @throws Refused INVALID naming every wrong field; STALE when its code was taken just now
     */
    public Uni<Void> add(AgencyEntry agency, Officer by) {
        return table.all()
                .invoke(known -> AgencyRules.check(agency, true, known, regions))
                .chain(() -> pool.withTransaction(one -> table.add(one, List.of(agency))
                        .invoke(added -> {
                            if (added == 0) {
                                throw new Refused(Reason.STALE, "刚才别人已经用这个编码添加了单位。");
                            }
                        })
                        .chain(() -> log.note(one, AccessLog.changed(by, "agency " + agency.code() + " +")))));
    }

    /**
     * Changes an agency from the version it was read in. The office itself is what the configuration says.
     *
     * @throws Refused INVALID naming every wrong field; STALE when somebody else was faster
     */
    public Uni<Void> change(AgencyEntry to, Officer by) {
        if (to.code().equals(agencies.office().code())) {
            throw new Refused(Reason.FORBIDDEN, "本局的名称、地区和电话由配置文件给出，不在这里修改。");
        }
        return table.all()
                .invoke(known -> AgencyRules.check(to, false, known, regions))
                .map(known -> "agency " + to.code() + differing(to, known))
                .chain(what -> pool.withTransaction(one -> table.change(one, to)
                        .invoke(KeepAgencies::unlessStale)
                        .chain(() -> log.note(one, AccessLog.changed(by, what)))));
    }

    private static String differing(AgencyEntry to, List<AgencyEntry> known) {
        Map<String, String> wanted = to.fields();
        TreeSet<String> fields = new TreeSet<>();
        known.stream()
                .filter(each -> each.code().equals(to.code()))
                .findFirst()
                .ifPresent(before -> before.fields().forEach((field, value) -> {
                    if (!value.equals(wanted.get(field))) {
                        fields.add(field);
                    }
                }));
        return " " + String.join(" ", fields);
    }

    static void unlessStale(boolean changed) {
        if (!changed) {
            throw new Refused(Reason.STALE, "刚才别人已经改过，您的修改还没有保存。请核对现在的内容后再保存。");
        }
    }
}
