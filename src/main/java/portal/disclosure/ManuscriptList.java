package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import portal.LegalTime;
import portal.law.ChineseDate;
import portal.law.Deadline;
import portal.law.Party;
import portal.law.Terms;
import portal.law.WorkCalendar;

/** The articles by where they stand, and until when those that are not out yet must be (公开 26). */
@Singleton
public class ManuscriptList {
    private static final int PAGE = 50;

    /** The office's own rule, as with petitions: five days before, a term is amber. */
    private static final int NEAR = 5;

    private final ManuscriptStore store;
    private final Columns columns;
    private final WorkCalendar calendar;
    private final LegalTime time;
    private final Pool pool;

    ManuscriptList(ManuscriptStore store, Columns columns, WorkCalendar calendar, LegalTime time, Pool pool) {
        this.store = store;
        this.columns = columns;
        this.calendar = calendar;
        this.time = time;
        this.pool = pool;
    }

    /** How many stand where; every state has its count. */
    public Uni<Map<EditorialState, Long>> counts() {
        return pool.query("select state, count(*) as many from manuscript group by state")
                .execute()
                .map(rows -> {
                    Map<EditorialState, Long> counts = new EnumMap<>(EditorialState.class);
                    for (EditorialState state : EditorialState.values()) {
                        counts.put(state, 0L);
                    }
                    rows.forEach(row -> counts.put(EditorialState.ofWord(row.getString("state")), row.getLong("many")));
                    return counts;
                });
    }

    /** So many of one state at a time, those changed last first. */
    public Uni<List<ManuscriptLine>> in(EditorialState state, int page) {
        return pool.preparedQuery("select id, index_no, title, state, column_code, changed_at, publish_at, produced_on,"
                        + " article_id from manuscript where state = $1 order by changed_at desc, id desc limit "
                        + PAGE + " offset $2")
                .execute(Tuple.of(state.word(), (long) (page - 1) * PAGE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::line)
                        .toList());
    }

    public int pages(long total) {
        return (int) Math.max(1, (total + PAGE - 1) / PAGE);
    }

    private ManuscriptLine line(Row row) {
        EditorialState state = EditorialState.ofWord(row.getString("state"));
        LocalDate produced = row.getLocalDate("produced_on");
        OffsetDateTime publishAt = row.getOffsetDateTime("publish_at");
        boolean waits = row.getLong("article_id") == null;
        Optional<LocalDate> due = waits
                ? Deadline.of(Terms.PUBLICATION, produced, Party.AGENCY, calendar)
                        .dueOn()
                : Optional.empty();
        return new ManuscriptLine(
                row.getLong("id"),
                row.getString("index_no"),
                row.getString("title"),
                state,
                columns.byCode(row.getString("column_code")).map(Column::name).orElse(""),
                store.stamp(row.getOffsetDateTime("changed_at")),
                publishAt == null ? "" : store.stamp(publishAt),
                produced.toString(),
                due.map(ChineseDate::full).orElse(""),
                due.map(this::urgency).orElse(""));
    }

    private String urgency(LocalDate due) {
        long left = ChronoUnit.DAYS.between(time.today(), due);
        return left < 0 ? "late" : left <= NEAR ? "soon" : "fine";
    }
}
