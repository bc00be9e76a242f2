package portal.office;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portal.AnnouncedYears;
import portal.law.WorkCalendar;

/** The years of the work calendar in the administrator's hands, as the State Council announces them. */
@Singleton
public class KeepCalendar {
    private static final String UPLOAD = "insert into calendar_year (year, csv, uploaded_at, uploaded_by)"
            + " values ($1, $2, $3, $4) on conflict (year) do update"
            + " set csv = excluded.csv, uploaded_at = excluded.uploaded_at, uploaded_by = excluded.uploaded_by";
    private static final String YEARS = "select year, uploaded_at, name from calendar_year"
            + " join officer on officer.id = uploaded_by order by year";

    private final AnnouncedYears years;
    private final AccessLog log;
    private final Pool pool;
    private final Clock clock;

    KeepCalendar(AnnouncedYears years, AccessLog log, Pool pool, Clock clock) {
        this.years = years;
        this.log = log;
        this.pool = pool;
        this.clock = clock;
    }

    /** Every year that is known, with who uploaded it. */
    public Uni<List<CalendarYear>> all() {
        return pool.preparedQuery(YEARS).execute().map(rows -> {
            Map<Integer, CalendarYear> all = new TreeMap<>();
            years.brought().forEach(year -> all.put(year, new CalendarYear(year, null, null)));
            for (Row row : rows) {
                OffsetDateTime at = row.getOffsetDateTime("uploaded_at")
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime();
                all.put(row.getInteger("year"), new CalendarYear(row.getInteger("year"), at, row.getString("name")));
            }
            return new ArrayList<>(all.values());
        });
    }

    /**
     * Takes in a year's file, in place of what was known of that year; the calendar has it at once.
     *
     * @return the year
     * @throws portal.law.Refused INVALID naming every fault of the file
     */
    public Uni<Integer> upload(String csv, Officer by) {
        return Uni.createFrom()
                .item(() -> CalendarFile.read(csv).year())
                .call(year -> pool.withTransaction(one -> one.preparedQuery(UPLOAD)
                        .execute(Tuple.of(year, csv, OffsetDateTime.now(clock), by.id()))
                        .chain(() -> log.note(one, AccessLog.changed(by, "calendar " + year)))))
                .call(this::load);
    }

    /** Reads the uploaded years anew. */
    Uni<Void> load() {
        return pool.query("select year, csv from calendar_year")
                .execute()
                .invoke(rows -> {
                    Map<Integer, List<WorkCalendar.Day>> uploaded = new TreeMap<>();
                    rows.forEach(row -> uploaded.put(
                            row.getInteger("year"),
                            CalendarFile.read(row.getString("csv")).days()));
                    years.add(uploaded);
                })
                .replaceWithVoid();
    }
}
