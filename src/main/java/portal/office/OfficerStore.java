package portal.office;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The table of officers. */
@Singleton
class OfficerStore {
    private static final String SELECT =
            "select id, subject, name, agency, duties, cleared, disabled_at, version from officer ";

    private static final String INSERT = "insert into officer (subject, name, agency, duties, cleared)"
            + " values ($1, $2, $3, $4, $5) on conflict (subject) do nothing returning id";
    private static final String CHANGE = "update officer set subject = $2, name = $3, agency = $4, duties = $5,"
            + " cleared = $6, disabled_at = case when $7 then coalesce(disabled_at, now()) end, version = version + 1"
            + " where id = $1 and version = $8";

    private final Pool pool;

    OfficerStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<OfficerEntry>> bySubject(String subject) {
        return read("where subject = $1", Tuple.of(subject))
                .map(found -> found.stream().findFirst());
    }

    Uni<Optional<OfficerEntry>> byId(long id) {
        return read("where id = $1", Tuple.of(id)).map(found -> found.stream().findFirst());
    }

    Uni<List<OfficerEntry>> byIds(Collection<Long> ids) {
        return read("where id = any($1)", Tuple.of(ids.toArray(Long[]::new)));
    }

    Uni<List<OfficerEntry>> at(String agency) {
        return read("where agency = $1 order by name, id", Tuple.of(agency));
    }

    Uni<List<OfficerEntry>> with(Duty duty) {
        return read("where $1 = any(duties) order by name, id", Tuple.of(duty.code()));
    }

    Uni<List<OfficerEntry>> all() {
        return read("order by disabled_at is not null, agency, name, id", Tuple.tuple());
    }

    /** The new officer's id; empty when the subject is taken. */
    Uni<Optional<Long>> add(SqlClient in, OfficerEntry entry) {
        Officer officer = entry.officer();
        return in.preparedQuery(INSERT)
                .execute(Tuple.wrap(Arrays.asList(
                        entry.subject(), officer.name(), officer.agency(), codes(officer), officer.cleared())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong("id"))
                        .findFirst());
    }

    /** Whether the officer still had this version and was changed. */
    Uni<Boolean> change(SqlClient in, OfficerEntry to, boolean disable) {
        Officer officer = to.officer();
        return in.preparedQuery(CHANGE)
                .execute(Tuple.wrap(Arrays.asList(
                        officer.id(),
                        to.subject(),
                        officer.name(),
                        officer.agency(),
                        codes(officer),
                        officer.cleared(),
                        disable,
                        to.version())))
                .map(rows -> rows.rowCount() == 1);
    }

    private static String[] codes(Officer officer) {
        return officer.duties().stream().sorted().map(Duty::code).toArray(String[]::new);
    }

    private Uni<List<OfficerEntry>> read(String which, Tuple values) {
        return pool.preparedQuery(SELECT + which)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OfficerStore::row)
                        .toList());
    }

    private static OfficerEntry row(Row row) {
        Officer officer = new Officer(
                row.getLong("id"),
                row.getString("name"),
                row.getString("agency"),
                Arrays.stream(row.getArrayOfStrings("duties"))
                        .flatMap(code -> Duty.of(code).stream())
                        .collect(Collectors.toSet()),
                row.getBoolean("cleared"));
        return new OfficerEntry(
                officer, row.getString("subject"), row.getOffsetDateTime("disabled_at"), row.getInteger("version"));
    }
}
