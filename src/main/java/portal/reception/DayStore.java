package portal.reception;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import portal.law.Reason;
import portal.law.Refused;

/** The table of the days. */
@ApplicationScoped
class DayStore {
    /** More coming days nobody has. */
    static final int MOST_COMING = 200;

    /** So many past days stand on a page. */
    static final int PAGE = 50;

    static final String COLUMNS = "d.id, d.office, d.day, d.starts, d.ends, d.place, d.leader, d.position, d.field,"
            + " d.places, d.taken, d.book_until, d.called_off, d.version";

    private static final String FROM = "select " + COLUMNS + " from reception_day d";

    private final Pool pool;

    DayStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Long> add(SqlClient in, String office, DayDraft.Plan plan) {
        return in.preparedQuery("insert into reception_day (office, day, starts, ends, place, leader, position, field,"
                        + " places, book_until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id")
                .execute(values(Tuple.of(office), plan))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    /** Fails with STALE when somebody was first, or booked what was to be taken away. */
    Uni<Void> change(SqlClient in, long id, int version, DayDraft.Plan plan) {
        return in.preparedQuery("update reception_day set day = $3, starts = $4, ends = $5, place = $6, leader = $7,"
                        + " position = $8, field = $9, places = $10, book_until = $11, version = version + 1"
                        + " where id = $1 and version = $2 and taken <= $10")
                .execute(values(Tuple.of(id, version), plan))
                .map(DayStore::changed);
    }

    /** Fails with STALE when somebody was first. */
    Uni<Void> callOff(SqlClient in, long id, int version, String reason) {
        return in.preparedQuery("update reception_day set called_off = $3, version = version + 1"
                        + " where id = $1 and version = $2 and called_off is null")
                .execute(Tuple.of(id, version, reason))
                .map(DayStore::changed);
    }

    Uni<Optional<ReceptionDay>> find(long id) {
        return pool.preparedQuery(FROM + " where d.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> all(rows).stream().findFirst());
    }

    /** Of every office, the next first. */
    Uni<List<ReceptionDay>> coming(LocalDate from, int most) {
        return pool.preparedQuery(FROM + " where d.day >= $1 order by d.day, d.starts, d.id limit $2")
                .execute(Tuple.of(from, most))
                .map(DayStore::all);
    }

    /** Of one office, the next first. */
    Uni<List<ReceptionDay>> coming(String office, LocalDate from) {
        return pool.preparedQuery(FROM + " where d.office = $1 and d.day >= $2 order by d.day, d.starts, d.id limit $3")
                .execute(Tuple.of(office, from, MOST_COMING))
                .map(DayStore::all);
    }

    /** Of one office, the last first: those before a day and, on that day, before an id. */
    Uni<List<ReceptionDay>> past(String office, LocalDate before, long beforeId) {
        return pool.preparedQuery(FROM + " where d.office = $1 and (d.day, d.id) < ($2::date, $3::bigint)"
                        + " order by d.day desc, d.id desc limit $4")
                .execute(Tuple.of(office, before, beforeId, PAGE))
                .map(DayStore::all);
    }

    static ReceptionDay day(Row row) {
        return new ReceptionDay(
                row.getLong("id"),
                row.getString("office"),
                row.getLocalDate("day"),
                row.getLocalTime("starts"),
                row.getLocalTime("ends"),
                row.getString("place"),
                row.getString("leader"),
                row.getString("position"),
                row.getString("field"),
                row.getInteger("places"),
                row.getInteger("taken"),
                row.getLocalDate("book_until"),
                Optional.ofNullable(row.getString("called_off")),
                row.getInteger("version"));
    }

    private static List<ReceptionDay> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(DayStore::day)
                .toList();
    }

    private static Tuple values(Tuple first, DayDraft.Plan plan) {
        return first.addValue(plan.day())
                .addValue(plan.starts())
                .addValue(plan.ends())
                .addValue(plan.place())
                .addValue(plan.leader())
                .addValue(plan.position())
                .addValue(plan.field())
                .addValue(plan.places())
                .addValue(plan.bookUntil());
    }

    private static Void changed(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            throw new Refused(Reason.STALE, "刚才别人已经改过，或者又有人预约了。");
        }
        return null;
    }
}
