package portal.office;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The table of agencies. */
@Singleton
class AgencyStore {
    private static final String SELECT = "select code, name, region, parent, level, kind, phone, sample, succeeded_by,"
            + " categories, version from agency ";
    private static final String INSERT = "insert into agency (code, name, region, parent, level, kind, phone, sample,"
            + " succeeded_by, categories) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
            + " on conflict (code) do nothing";
    private static final String OFFICE = "insert into agency as a (code, name, region, level, kind, phone, sample)"
            + " values ($1, $2, $3, $4, $5, $6, $7) on conflict (code) do update"
            + " set name = excluded.name, region = excluded.region, phone = excluded.phone, sample = excluded.sample"
            + " where (a.name, a.region, a.phone, a.sample)"
            + " is distinct from (excluded.name, excluded.region, excluded.phone, excluded.sample)";
    private static final String CHANGE = "update agency set name = $2, parent = $3, level = $4, kind = $5, phone = $6,"
            + " succeeded_by = $7, categories = $8, region = $10, sample = false, version = version + 1"
            + " where code = $1 and version = $9";

    private final Pool pool;

    AgencyStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<AgencyEntry>> all() {
        return read(pool, "order by region, code", Tuple.tuple());
    }

    Uni<Optional<AgencyEntry>> byCode(String code) {
        return read(pool, "where code = $1", Tuple.of(code))
                .map(found -> found.stream().findFirst());
    }

    /** Adds agencies whose codes are not taken; how many that were. */
    Uni<Integer> add(SqlClient in, List<AgencyEntry> agencies) {
        return in.preparedQuery(INSERT)
                .executeBatch(agencies.stream().map(AgencyStore::values).toList())
                .map(first -> {
                    int added = 0;
                    for (var rows = first; rows != null; rows = rows.next()) {
                        added += rows.rowCount();
                    }
                    return added;
                });
    }

    /** Whether the agency still had this version and was changed. */
    Uni<Boolean> change(SqlClient in, AgencyEntry to) {
        return in.preparedQuery(CHANGE)
                .execute(Tuple.wrap(Arrays.asList(
                        to.code(),
                        to.name(),
                        to.parent(),
                        to.level(),
                        to.kind(),
                        to.phone(),
                        to.succeededBy(),
                        to.categories().toArray(new String[0]),
                        to.version(),
                        to.region())))
                .map(rows -> rows.rowCount() == 1);
    }

    /** The office itself is as the configuration has it. */
    Uni<Void> keepOffice(AgencyEntry office) {
        return pool.preparedQuery(OFFICE)
                .execute(Tuple.wrap(Arrays.asList(
                        office.code(),
                        office.name(),
                        office.region(),
                        office.level(),
                        office.kind(),
                        office.phone(),
                        office.sample())))
                .replaceWithVoid();
    }

    private static Uni<List<AgencyEntry>> read(SqlClient in, String which, Tuple values) {
        return in.preparedQuery(SELECT + which)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AgencyStore::row)
                        .toList());
    }

    private static Tuple values(AgencyEntry row) {
        return Tuple.wrap(Arrays.asList(
                row.code(),
                row.name(),
                row.region(),
                row.parent(),
                row.level(),
                row.kind(),
                row.phone(),
                row.sample(),
                row.succeededBy(),
                row.categories().toArray(new String[0])));
    }

    private static AgencyEntry row(Row row) {
        return new AgencyEntry(
                row.getString("code"),
                row.getString("name"),
                row.getString("region"),
                row.getString("parent"),
                row.getString("level"),
                row.getString("kind"),
                row.getString("phone"),
                row.getBoolean("sample"),
                row.getString("succeeded_by"),
                List.of(row.getArrayOfStrings("categories")),
                row.getInteger("version"));
    }
}
