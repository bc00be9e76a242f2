package portal.office;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.StreamSupport;
import portal.law.Reason;
import portal.law.Refused;

/** The city, its counties and towns in the administrator's hands; every change stands in the access log. */
@Singleton
public class KeepRegions {
    private static final String SELECT =
            "select code, name, coalesce(parent, '') as parent, retired, version from region"
                    + " order by length(code), code";
    private static final String INSERT =
            "insert into region (code, name, parent) values ($1, $2, nullif($3, '')) on conflict (code) do nothing";
    private static final String CHANGE =
            "update region set name = $2, retired = $3, version = version + 1" + " where code = $1 and version = $4";

    private final Regions regions;
    private final AccessLog log;
    private final Pool pool;

    KeepRegions(Regions regions, AccessLog log, Pool pool) {
        this.regions = regions;
        this.log = log;
        this.pool = pool;
    }

    /** Every region, also those that are no more: the city, the counties, the towns. */
    public Uni<List<RegionEntry>> all() {
        return pool.preparedQuery(SELECT)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(KeepRegions::entry)
                        .toList());
    }

    /**
     * One region, standing or not.
     *
     * @throws Refused NOT_FOUND
     */
    public Uni<RegionEntry> find(String code) {
        return all().map(known -> known.stream()
                .filter(each -> each.region().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这个地区。")));
    }

    /**
     * Adds a county or a town; its code says under what it lies.
     *
     * @throws Refused INVALID naming every wrong field; STALE when its code was taken just now
     */
    public Uni<Void> add(String code, String name, Officer by) {
        return all().map(known -> RegionRules.added(code, name, known))
                .chain(region -> pool.withTransaction(one -> one.preparedQuery(INSERT)
                        .execute(Tuple.of(region.code(), region.name(), region.parent()))
                        .invoke(added -> {
                            if (added.rowCount() == 0) {
                                throw new Refused(Reason.STALE, "刚才别人已经用这个代码添加了地区。");
                            }
                        })
                        .chain(() -> log.note(one, AccessLog.changed(by, "region " + region.code() + " +")))));
    }

    /**
     * Gives a region another name, says that it is no more, or that it stands again.
     *
     * @throws Refused INVALID naming every wrong field; STALE when somebody else was faster
     */
    public Uni<Void> change(String code, String name, boolean retired, int version, Officer by) {
        return all().map(known -> RegionRules.changed(code, name, retired, known))
                .chain(what -> pool.withTransaction(one -> one.preparedQuery(CHANGE)
                        .execute(Tuple.of(code, name.strip(), retired, version))
                        .invoke(rows -> KeepAgencies.unlessStale(rows.rowCount() == 1))
                        .chain(() -> log.note(one, AccessLog.changed(by, "region " + code + what)))));
    }

    /** The list that the portal brings is starting content: it fills an empty table and never changes it again. */
    Uni<Void> fill() {
        List<Tuple> brought = regions.known().stream()
                .map(region -> Tuple.of(region.code(), region.name(), region.parent()))
                .toList();
        return all().chain(known -> known.isEmpty()
                ? pool.withTransaction(one -> one.preparedQuery(INSERT).executeBatch(brought))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem());
    }

    Uni<Void> load() {
        return all().invoke(known ->
                        regions.replace(known.stream().map(RegionEntry::region).toList()))
                .replaceWithVoid();
    }

    private static RegionEntry entry(Row row) {
        return new RegionEntry(
                new Region(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("parent"),
                        row.getBoolean("retired")),
                row.getInteger("version"));
    }
}
