package portal.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;
import portal.statistics.AnnualFigures;

/** The yearly reports as they were typed; who keeps one says which version was read. */
@ApplicationScoped
class AnnualReportStore {
    private static final String FIND = """
        select r.version, r.typed, a.manuscript from annual_report r
            left join annual_report_article a on a.year = r.year
        where r.year = $1 order by r.version desc limit 1
        """;
    private static final String STANDING = """
        select exists (select from annual_report where year = $1) as begun,
            exists (select from annual_report_article a join manuscript m on m.id = a.manuscript
                where a.year = $1 and m.article_id is not null) as out
        """;
    private static final String KEEP = "insert into annual_report (year, version, typed, at, officer)"
            + " values ($1, $2, $3, $4, $5) on conflict do nothing";
    private static final String ARTICLE =
            "insert into annual_report_article (year, manuscript) values ($1, $2)" + " on conflict (year) do nothing";

    private final Pool pool;
    private final ObjectMapper json;

    AnnualReportStore(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * What was kept last.
     *
     * @param manuscript id of the article that came of it; 0 for none
     */
    record Kept(int version, AnnualFigures figures, long manuscript) {}

    /** How far a report is. */
    enum Standing {
        NONE,
        BEGUN,
        OUT
    }

    Uni<Standing> standing(int year) {
        return pool.preparedQuery(STANDING)
                .execute(Tuple.of(year))
                .map(rows -> rows.iterator().next())
                .map(row -> row.getBoolean("out")
                        ? Standing.OUT
                        : row.getBoolean("begun") ? Standing.BEGUN : Standing.NONE);
    }

    Uni<Optional<Kept>> find(int year) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(year))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(kept(rows.iterator().next()))
                        : Optional.empty());
    }

    Uni<Void> keep(int year, int version, AnnualFigures figures, Officer by, OffsetDateTime now) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(year, version + 1, text(figures), now, by.id()))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new Refused(Reason.STALE, "刚才别人保存过这份年报，请看过以后再保存。");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> article(int year, long manuscript) {
        return pool.preparedQuery(ARTICLE).execute(Tuple.of(year, manuscript)).replaceWithVoid();
    }

    private Kept kept(Row row) {
        Long manuscript = row.getLong("manuscript");
        try {
            return new Kept(
                    row.getInteger("version"),
                    new AnnualFigures(
                            json.readValue(row.getString("typed"), new TypeReference<Map<String, String>>() {})),
                    manuscript == null ? 0 : manuscript);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String text(AnnualFigures figures) {
        try {
            return json.writeValueAsString(new TreeMap<>(figures.typed()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
