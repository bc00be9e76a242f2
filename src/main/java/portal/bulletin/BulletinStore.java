package portal.bulletin;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;

/** The tables of bulletins: texts and acts are added and never changed. */
@ApplicationScoped
class BulletinStore {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final String NEWEST = """
        select b.id, b.kind, t.no, t.body, t.officer, t.at, a.act, a.text_no from bulletin b
        join lateral (select no, body, officer, at from bulletin_text where bulletin_id = b.id order by no desc limit 1) t
            on true
        left join lateral (select act, text_no from bulletin_act where bulletin_id = b.id order by id desc limit 1) a
            on true""";

    private static final String SHOWN = """
        select b.id, b.kind, t.body, a.at from bulletin b
        join lateral (select act, text_no, at from bulletin_act where bulletin_id = b.id order by id desc limit 1) a
            on a.act = 'release'
        join bulletin_text t on t.bulletin_id = b.id and t.no = a.text_no""";

    private static final String ACTS = """
        select coalesce(o.name, '随系统提供') as officer, acts.act, acts.at from (
            select case no when 1 then 'begin' else 'write' end as act, officer, at, 2 * no as place from bulletin_text where bulletin_id = $1
            union all select act, officer, at, 2 * text_no + 1 from bulletin_act where bulletin_id = $1) acts
        left join officer o on o.id = acts.officer order by acts.at desc, acts.place desc""";

    private final Pool pool;
    private final ZoneId zone;

    BulletinStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.zone = clock.getZone();
    }

    Uni<List<Bulletin.Line>> lines(BulletinKind kind) {
        return pool.preparedQuery(NEWEST + " where b.kind = $1 order by t.at desc, b.id desc")
                .execute(Tuple.of(kind.word()))
                .map(rows -> list(
                        rows,
                        row -> new Bulletin.Line(
                                row.getLong("id"),
                                Sheet.of(kind, row.getJsonObject("body")).heading(),
                                state(row),
                                minute(row))));
    }

    /** Fails with NOT_FOUND. */
    Uni<Bulletin> find(long id) {
        return pool.preparedQuery(NEWEST + " where b.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw new Refused(Reason.NOT_FOUND, "没有找到。");
                    }
                    return rows.iterator().next();
                })
                .chain(row -> acts(id).map(acts -> {
                    BulletinKind kind = kind(row);
                    return new Bulletin(
                            id,
                            kind,
                            row.getInteger("no"),
                            Sheet.of(kind, row.getJsonObject("body")),
                            row.getLong("officer"),
                            state(row),
                            acts);
                }));
    }

    /** What the public sees of some kinds, the newest first. */
    Uni<List<Posted<Sheet>>> shown(BulletinKind... kinds) {
        String[] words = java.util.Arrays.stream(kinds).map(BulletinKind::word).toArray(String[]::new);
        return pool.preparedQuery(SHOWN + " where b.kind = any($1) order by b.id desc")
                .execute(Tuple.of(words))
                .map(rows -> list(rows, this::posted));
    }

    Uni<@Nullable Posted<Sheet>> shown(long id) {
        return pool.preparedQuery(SHOWN + " where b.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().hasNext() ? posted(rows.iterator().next()) : null);
    }

    Uni<Long> add(SqlClient in, BulletinKind kind) {
        return in.preparedQuery("insert into bulletin (kind) values ($1) returning id")
                .execute(Tuple.of(kind.word()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Adds a text after the one it was written from; fails with STALE when somebody else was first. */
    Uni<Void> write(SqlClient in, long id, int from, Sheet sheet, long officer, OffsetDateTime now) {
        return in.preparedQuery("insert into bulletin_text (bulletin_id, no, body, officer, at)"
                        + " select cast($1 as bigint), cast($2 as int), cast($3 as jsonb), cast($4 as bigint),"
                        + " cast($5 as timestamptz) where $2 - 1 = (select coalesce(max(no), 0) from bulletin_text"
                        + " where bulletin_id = $1) on conflict do nothing")
                .execute(Tuple.of(id, from + 1, sheet.json(), officer, now))
                .map(BulletinStore::changed);
    }

    /**
     * Notes an act on the newest text; fails with STALE when there is a newer one. The row of the bulletin is locked, so
     * that of two who do the same at once the second is told.
     */
    Uni<Void> act(SqlClient in, Bulletin read, String act, long officer, OffsetDateTime now) {
        return in.preparedQuery("select from bulletin where id = $1 for update")
                .execute(Tuple.of(read.id()))
                .chain(() -> in.preparedQuery("insert into bulletin_act (bulletin_id, text_no, act, officer, at)"
                                + " select cast($1 as bigint), cast($2 as int), cast($3 as text), cast($4 as bigint),"
                                + " cast($5 as timestamptz)"
                                + " where $2 = (select max(no) from bulletin_text where bulletin_id = $1)"
                                + " and $6 = (select count(*) from bulletin_act where bulletin_id = $1)")
                        .execute(Tuple.of(read.id(), read.no(), act, officer, now)
                                .addLong(read.done())))
                .map(BulletinStore::changed);
    }

    private Uni<List<Bulletin.Act>> acts(long id) {
        return pool.preparedQuery(ACTS)
                .execute(Tuple.of(id))
                .map(rows -> list(
                        rows,
                        row -> new Bulletin.Act(
                                Bulletin.Act.label(row.getString("act")), minute(row), row.getString("officer"))));
    }

    private Posted<Sheet> posted(Row row) {
        BulletinKind kind = kind(row);
        return new Posted<>(
                row.getLong("id"),
                kind,
                Sheet.of(kind, row.getJsonObject("body")),
                row.getOffsetDateTime("at").atZoneSameInstant(zone).toLocalDate());
    }

    private String minute(Row row) {
        return MINUTE.format(row.getOffsetDateTime("at").atZoneSameInstant(zone));
    }

    private static Bulletin.State state(Row row) {
        return Bulletin.State.of(row.getInteger("no"), row.getString("act"), row.getInteger("text_no"));
    }

    private static BulletinKind kind(Row row) {
        return BulletinKind.of(row.getString("kind")).orElseThrow();
    }

    private static Void changed(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            throw new Refused(Reason.STALE, "刚才别人改过，请看过以后再办。");
        }
        return null;
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> as) {
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(as.apply(row)));
        return list;
    }
}
