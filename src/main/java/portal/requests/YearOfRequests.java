package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import portal.inforequest.RequestStage;

/** What became of the requests of a year, as the yearly report of disclosure counts them (公开 50). */
@ApplicationScoped
public class YearOfRequests {
    /**
     * A request is of the year in which it was made, and is over on the day of its answer, or of the step that ended it
     * without one. One that was withdrawn is told among the others, one that was a petition among the petitions.
     */
    private static final String COUNTED = """
        with requests as (
            select r.applicant_kind as kind, r.submitted_on,
                case r.stage when 'withdrawn' then 'OTHER' when 'redirected' then 'PETITION'
                    else coalesce(r.report_line, 'OTHER') end as line,
                case when r.stage <> all($4) then coalesce(r.answered_on,
                    (select min(h.on_day) from info_request_history h where h.no = r.no and h.stage <> all($4))) end as over
            from info_request r where r.office = $1)
        select kind, 'NEW' as line, count(*) as number from requests
            where submitted_on >= $2 and submitted_on <= $3 group by kind
        union all select kind, 'CARRIED', count(*) from requests
            where submitted_on < $2 and (over is null or over >= $2) group by kind
        union all select kind, line, count(*) from requests
            where submitted_on <= $3 and over >= $2 and over <= $3 group by kind, line
        union all select kind, 'LEFT', count(*) from requests
            where submitted_on <= $3 and (over is null or over > $3) group by kind
        """;

    private final Pool pool;

    YearOfRequests(Pool pool) {
        this.pool = pool;
    }

    /**
     * So many.
     *
     * @param kind word of the kind of applicant
     * @param line name of a line of the report; NEW, CARRIED and LEFT for those made, brought along and not answered
     */
    public record Count(String kind, String line, long number) {}

    public Uni<List<Count>> of(String office, int year) {
        return pool.preparedQuery(COUNTED)
                .execute(Tuple.of(office, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), open()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(YearOfRequests::count)
                        .toList());
    }

    private static Count count(Row row) {
        return new Count(row.getString("kind"), row.getString("line"), row.getLong("number"));
    }

    /** The words of the stages in which a request is not over. */
    private static String[] open() {
        return Arrays.stream(RequestStage.values())
                .filter(stage ->
                        stage == RequestStage.ARRIVED || RequestStage.open().contains(stage))
                .map(RequestStage::word)
                .toArray(String[]::new);
    }
}
