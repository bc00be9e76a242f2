package portal.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;
import portal.petition.PetitionNo;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Use;
import portal.security.Vault;

/** The table of quality reviews; what is written in them lies sealed. */
@ApplicationScoped
class QualityStore {
    /** So many stand on a page. */
    static final int PAGE = 50;

    private static final int ROUNDS = 24;
    private static final String FINDING = "quality_review.finding";
    private static final String RIGHTED = "quality_review.righted";
    private static final String CLOSED = """
        select no, handler from petition
        where purpose <> 'accusation' and handler <> '' and office = $1 and last_day between $2 and $3
            and stage in ('concluded', 'settled', 'redirected', 'reviewed', 'finally-reviewed')
        order by no
        """;
    private static final String SEEN = " where ($1::boolean and q.office = $3::text"
            + " or $2::boolean and q.agency = $3 and (q.way = 'SELF' or q.reviewed_on is not null))";
    private static final String COLUMNS = "select q.id, q.round, q.no, q.office, q.agency, q.way, q.reviewed_on,"
            + " q.reviewed_for, q.faults, q.data_key, q.finding, q.right_by, q.righted_on, q.righted, q.version"
            + " from quality_review q" + SEEN;
    private static final String COUNTS = "select q.agency, count(*), count(q.reviewed_on),"
            + " count(*) filter (where q.faults <> '{}'), count(q.righted_on),"
            + " count(*) filter (where q.righted_on is null and q.right_by < $5) from quality_review q" + SEEN
            + " and q.round = $4 group by q.agency order by q.agency";
    private static final String WAITING = """
        select count(*) filter (where q.reviewed_on is null
                and ($1 and q.office = $3 and q.way <> 'SELF' or $4::boolean and q.agency = $3 and q.way = 'SELF'))::integer,
            count(*) filter (where q.right_by is not null)::integer,
            count(*) filter (where q.right_by < $5::date)::integer
        from quality_review q %s and q.righted_on is null and (q.reviewed_on is null or q.right_by is not null)
        """.formatted(SEEN);

    private final Pool pool;
    private final Vault vault;
    private final KeyedHash hash;

    QualityStore(Pool pool, Vault vault, KeyedHash hash) {
        this.pool = pool;
        this.vault = vault;
        this.hash = hash;
    }

    static Refused stale() {
        return new Refused(Reason.STALE, "这项评查刚刚有变化，请看过以后再填。");
    }

    /** Draws of every agency's closed cases; how many are drawn. */
    Uni<Integer> draw(SqlClient in, YearMonth month, QualityReview.Way way, String office, LocalDate day) {
        return in.preparedQuery(CLOSED)
                .execute(Tuple.of(office, month.atDay(1), month.atEndOfMonth()))
                .map(rows -> {
                    Map<String, List<Long>> byAgency = new TreeMap<>();
                    rows.forEach(row -> byAgency.computeIfAbsent(row.getString("handler"), agency -> new ArrayList<>())
                            .add(row.getLong("no")));
                    return drawn(byAgency, month, way, office, day);
                })
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(0)
                        : in.preparedQuery("insert into quality_review (round, no, agency, way, drawn_on, data_key,"
                                        + " office) values ($1, $2, $3, $4, $5, $6, $7) on conflict (round, way,"
                                        + " no) do nothing")
                                .executeBatch(rows)
                                .replaceWith(rows.size()));
    }

    private List<Tuple> drawn(
            Map<String, List<Long>> byAgency, YearMonth month, QualityReview.Way way, String office, LocalDate day) {
        List<Tuple> rows = new ArrayList<>();
        byAgency.forEach((agency, numbers) -> Sample.drawn(
                        numbers, no -> hash.of(Use.SAMPLE, month.toString(), way.name(), Long.toString(no)))
                .forEach(no -> rows.add(Tuple.wrap(Arrays.asList(
                        month.toString(),
                        no,
                        agency,
                        way.name(),
                        day,
                        Buffer.buffer(vault.newDataKey(false).wrapped()),
                        office)))));
        return rows;
    }

    Uni<Optional<QualityReview>> find(long id, Standing as) {
        List<Object> values = as.values();
        values.add(id);
        return read(" and q.id = $4", values).map(Stream::findFirst);
    }

    Uni<Void> review(SqlClient in, QualityReview of, QualityReview.Finding finding, Officer by, LocalDate day) {
        String reviewedFor = of.way() == QualityReview.Way.MUTUAL ? finding.reviewedFor() : by.agency();
        return key(in, of)
                .chain(key -> in.preparedQuery("update quality_review set reviewed_on = $3, reviewed_by = $4,"
                                + " faults = $5, finding = $6, right_by = $7, reviewed_for = $8, version = version + 1"
                                + " where id = $1 and version = $2 and reviewed_on is null")
                        .execute(Tuple.wrap(Arrays.asList(
                                of.id(),
                                of.version(),
                                day,
                                by.id(),
                                finding.faults().stream()
                                        .map(Standard::name)
                                        .sorted()
                                        .toArray(String[]::new),
                                Buffer.buffer(vault.seal(key, FINDING, finding.text())),
                                QualityRules.day(finding).orElse(null),
                                reviewedFor))))
                .invoke(done -> changed(done.rowCount()))
                .replaceWithVoid();
    }

    Uni<Void> right(SqlClient in, QualityReview of, String text, LocalDate day) {
        return key(in, of)
                .chain(key -> in.preparedQuery("update quality_review set righted = $3, righted_on = $4,"
                                + " version = version + 1 where id = $1 and version = $2 and right_by is not null"
                                + " and righted_on is null")
                        .execute(Tuple.of(of.id(), of.version(), Buffer.buffer(vault.seal(key, RIGHTED, text)), day)))
                .invoke(done -> changed(done.rowCount()))
                .replaceWithVoid();
    }

    private Uni<DataKey> key(SqlClient in, QualityReview of) {
        return in.preparedQuery("select data_key from quality_review where id = $1")
                .execute(Tuple.of(of.id()))
                .map(rows ->
                        vault.open(rows.iterator().next().getBuffer("data_key").getBytes()));
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw stale();
        }
    }

    Uni<List<String>> rounds(Standing as) {
        return pool.preparedQuery("select distinct q.round from quality_review q" + SEEN
                        + " order by q.round desc limit " + ROUNDS)
                .execute(Tuple.from(as.values()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }

    Uni<List<QualityReviews.Counts>> counts(Standing as, YearMonth round, LocalDate today) {
        List<Object> values = as.values();
        values.add(round.toString());
        values.add(today);
        return pool.preparedQuery(COUNTS)
                .execute(Tuple.from(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new QualityReviews.Counts(
                                row.getString(0),
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)))
                        .toList());
    }

    Uni<QualityReviews.Page> round(Standing as, YearMonth round, String agency, long after) {
        List<Object> values = as.values();
        values.add(round.toString());
        values.add(agency);
        values.add(after);
        return read(
                        " and q.round = $4 and ($5::text = '' or q.agency = $5) and ($6::bigint = 0 or (q.agency, q.id)"
                                + " > (select a.agency, a.id from quality_review a where a.id = $6))"
                                + " order by q.agency, q.id limit " + (PAGE + 1),
                        values)
                .map(Stream::toList)
                .map(found ->
                        new QualityReviews.Page(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE));
    }

    Uni<QualityReviews.Waiting> waiting(Standing as, LocalDate today) {
        List<Object> values = as.values();
        values.add(as.head());
        values.add(today);
        return pool.preparedQuery(WAITING)
                .execute(Tuple.from(values))
                .map(rows -> rows.iterator().next())
                .map(row -> new QualityReviews.Waiting(row.getInteger(0), row.getInteger(1), row.getInteger(2)));
    }

    private Uni<Stream<QualityReview>> read(String which, List<Object> values) {
        return pool.preparedQuery(COLUMNS + which)
                .execute(Tuple.from(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::read));
    }

    private QualityReview read(Row row) {
        Set<Standard> faults = EnumSet.noneOf(Standard.class);
        for (String fault : row.getArrayOfStrings("faults")) {
            faults.add(Standard.valueOf(fault));
        }
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        String reviewedFor = row.getString("reviewed_for");
        return new QualityReview(
                row.getLong("id"),
                row.getString("round"),
                new PetitionNo(Long.toString(row.getLong("no"))),
                row.getString("office"),
                row.getString("agency"),
                QualityReview.Way.valueOf(row.getString("way")),
                Optional.ofNullable(row.getLocalDate("reviewed_on")),
                reviewedFor == null ? "" : reviewedFor,
                faults,
                text(row, key, "finding", FINDING),
                Optional.ofNullable(row.getLocalDate("right_by")),
                Optional.ofNullable(row.getLocalDate("righted_on")),
                text(row, key, "righted", RIGHTED),
                row.getInteger("version"));
    }

    private String text(Row row, DataKey key, String column, String place) {
        var sealed = row.getBuffer(column);
        return sealed == null ? "" : vault.unseal(key, place, sealed.getBytes());
    }
}
