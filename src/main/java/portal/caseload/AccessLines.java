package portal.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.office.Officer;

/** The access log as an auditor reads it. What it says of accusations is for cleared auditors whom they are not about. */
@ApplicationScoped
public class AccessLines {
    /** So many at a time. */
    public static final int PAGE = 50;

    private static final String NEWEST = "select l.id, l.at, l.what, l.no, l.field, l.reason, o.name, o.agency"
            + " from access_log l join officer o on o.id = l.officer left join petition p on p.no = l.no"
            + " where l.id < $1 and ($2::bigint is null or l.no = $2) and ($3::text is null or o.name = $3)"
            + " and (p.no is null or p.purpose <> 'accusation' or $4 and not p.accused && $5::bytea[])"
            + " order by l.id desc limit " + PAGE;

    private final Pool pool;
    private final Sight sight;

    AccessLines(Pool pool, Sight sight) {
        this.pool = pool;
        this.sight = sight;
    }

    /**
     * A line of the log, with the officer's name and agency's code.
     *
     * @param no the number of what was looked at: of a petition, or of a request for information
     */
    public record Line(
            long id,
            OffsetDateTime at,
            String officer,
            String agency,
            String what,
            @Nullable Long no,
            String field,
            String reason) {}

    /** The lines before another, the newest first; those of one number or one officer where that is asked for. */
    public Uni<List<Line>> newest(Officer auditor, long before, @Nullable Long no, @Nullable String officer) {
        List<@Nullable Object> values =
                new ArrayList<>(Arrays.asList(before, no, officer, auditor.cleared(), sight.barred(auditor)));
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.from(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AccessLines::line)
                        .toList());
    }

    private static Line line(Row row) {
        return new Line(
                row.getLong("id"),
                row.getOffsetDateTime("at"),
                row.getString("name"),
                row.getString("agency"),
                row.getString("what"),
                row.getLong("no"),
                row.getString("field"),
                row.getString("reason"));
    }
}
