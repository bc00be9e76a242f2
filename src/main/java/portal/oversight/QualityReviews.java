package portal.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.StreamSupport;
import portal.LegalTime;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Use;
import portal.security.Vault;

/** Draws closed cases by rule, notes what is not up to the standard, and sees that it is put right. */
@ApplicationScoped
public class QualityReviews {
    private static final String FINDING = "quality_review.finding";
    private static final String RIGHTED = "quality_review.righted";
    private static final String CLOSED = """
        select no, handler from petition
        where purpose <> 'accusation' and handler <> '' and last_day between $1 and $2
            and stage in ('concluded', 'settled', 'redirected', 'reviewed', 'finally-reviewed')
        order by no
        """;
    private static final String COLUMNS = "select id, round, no, agency, way, reviewed_on, faults, data_key, finding,"
            + " right_by, righted_on, version from quality_review";

    private final Pool pool;
    private final Vault vault;
    private final KeyedHash hash;
    private final LegalTime time;

    QualityReviews(Pool pool, Vault vault, KeyedHash hash, LegalTime time) {
        this.pool = pool;
        this.vault = vault;
        this.hash = hash;
        this.time = time;
    }

    /** Counts of a round. */
    public record Counts(long drawn, long reviewed, long faulty, long righted) {}

    /**
     * Draws the sample of a month; those already drawn stay as they are. How many there are now.
     *
     * @throws Refused {@code NOT_ALLOWED_NOW} while the month is not over
     */
    public Uni<Integer> draw(YearMonth month, QualityReview.Way way) {
        if (!time.today().isAfter(month.atEndOfMonth())) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, "这个月还没有过完，过完以后再抽。");
        }
        return pool.preparedQuery(CLOSED)
                .execute(Tuple.of(month.atDay(1), month.atEndOfMonth()))
                .map(rows -> drawn(
                        month,
                        way,
                        StreamSupport.stream(rows.spliterator(), false).toList()))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(0)
                        : pool.preparedQuery("insert into quality_review (round, no, agency, way, drawn_on, data_key)"
                                        + " values ($1, $2, $3, $4, $5, $6) on conflict (round, no) do nothing")
                                .executeBatch(rows)
                                .replaceWith(rows.size()));
    }

    private List<Tuple> drawn(YearMonth month, QualityReview.Way way, List<Row> closed) {
        Map<String, List<Long>> byAgency = new TreeMap<>();
        closed.forEach(row -> byAgency.computeIfAbsent(row.getString("handler"), agency -> new ArrayList<>())
                .add(row.getLong("no")));
        List<Tuple> rows = new ArrayList<>();
        byAgency.forEach((agency, numbers) -> Sample.drawn(
                        numbers, no -> hash.of(Use.SAMPLE, month.toString(), Long.toString(no)))
                .forEach(no -> rows.add(Tuple.of(
                        month.toString(),
                        no,
                        agency,
                        way.name(),
                        time.today(),
                        Buffer.buffer(vault.newDataKey(false).wrapped())))));
        return rows;
    }

    /**
     * Notes what was found.
     *
     * @param rightBy until when the agency puts it right; needed when there is a fault
     * @throws Refused {@code INVALID} without a finding or a day for faults, {@code STALE} when somebody was first
     */
    public Uni<Void> review(
            long id, int version, Set<Standard> faults, String finding, Optional<LocalDate> rightBy, long officer) {
        if (finding.isBlank()) {
            throw Refused.invalid(List.of(new Fault("/finding", "missing", "请写明评查的情况。")));
        }
        if (!faults.isEmpty()
                && rightBy.filter(day -> day.isAfter(time.today())).isEmpty()) {
            throw Refused.invalid(List.of(new Fault("/rightBy", "right-by", "有不符合标准的，请定一个今天以后的整改期限。")));
        }
        return byId(id).chain(row -> pool.preparedQuery("update quality_review set reviewed_on = $3, reviewed_by = $4,"
                        + " faults = $5, finding = $6, right_by = $7, version = version + 1"
                        + " where id = $1 and version = $2 and reviewed_on is null")
                .execute(Tuple.wrap(Arrays.asList(
                        id,
                        version,
                        time.today(),
                        officer,
                        faults.stream().map(Standard::name).sorted().toArray(String[]::new),
                        sealed(row, FINDING, finding),
                        faults.isEmpty() ? null : rightBy.orElseThrow())))
                .invoke(done -> changed(done.rowCount()))
                .replaceWithVoid());
    }

    /** The agency has put right what was found. */
    public Uni<Void> right(long id, int version, String agency, String text) {
        if (text.isBlank()) {
            throw Refused.invalid(List.of(new Fault("/text", "missing", "请写明整改的情况。")));
        }
        return byId(id).chain(row -> pool.preparedQuery("update quality_review set righted = $4, righted_on = $5,"
                        + " version = version + 1 where id = $1 and version = $2 and agency = $3"
                        + " and right_by is not null and righted_on is null")
                .execute(Tuple.of(id, version, agency, sealed(row, RIGHTED, text), time.today()))
                .invoke(done -> changed(done.rowCount()))
                .replaceWithVoid());
    }

    /** The reviews of a round, by agency. */
    public Uni<List<QualityReview>> round(YearMonth month) {
        return pool.preparedQuery(COLUMNS + " where round = $1 order by agency, id")
                .execute(Tuple.of(month.toString()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::read)
                        .toList());
    }

    public Uni<Counts> counts(YearMonth month) {
        return pool.preparedQuery("select count(*), count(reviewed_on), count(*) filter (where faults <> '{}'),"
                        + " count(righted_on) from quality_review where round = $1")
                .execute(Tuple.of(month.toString()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Counts(row.getLong(0), row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    private Uni<Row> byId(long id) {
        return pool.preparedQuery(COLUMNS + " where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这项评查。")));
    }

    private Buffer sealed(Row row, String place, String text) {
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        return Buffer.buffer(vault.seal(key, place, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Refused(Reason.STALE, "这项评查刚刚有变化，请看过以后再填。");
        }
    }

    private QualityReview read(Row row) {
        Set<Standard> faults = EnumSet.noneOf(Standard.class);
        for (String fault : row.getArrayOfStrings("faults")) {
            faults.add(Standard.valueOf(fault));
        }
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        var finding = row.getBuffer("finding");
        return new QualityReview(
                row.getLong("id"),
                row.getString("round"),
                row.getLong("no"),
                row.getString("agency"),
                QualityReview.Way.valueOf(row.getString("way")),
                row.getLocalDate("reviewed_on") != null,
                faults,
                finding == null ? "" : vault.unseal(key, FINDING, finding.getBytes()),
                Optional.ofNullable(row.getLocalDate("right_by")),
                Optional.ofNullable(row.getLocalDate("righted_on")),
                row.getInteger("version"));
    }
}
