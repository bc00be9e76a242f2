package portal.figures;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import portal.law.Reason;
import portal.law.Refused;
import portal.statistics.Grouping;
import portal.statistics.Measure;

/** What was published of the months, read as it was published and never counted again. */
@ApplicationScoped
public class PublicFigures {
    private static final String ALL = "select month from published_month order by month desc";
    private static final String MONTHS = """
        select m.month, m.published_on, f.measure, f.part, f.value
        from (select * from published_month where month <= $1 order by month desc limit $2) m
            join published_figure f on f.month = m.month and f.grouping = 'total'
        order by m.month desc
        """;
    private static final String ONE = """
        select m.published_on, f.measure, f.grouping, f.code, f.part, f.label, f.value
        from published_month m join published_figure f on f.month = m.month where m.month = $1
        """;

    private static final YearMonth LAST = YearMonth.of(9999, 12);

    private final Pool pool;

    PublicFigures(Pool pool) {
        this.pool = pool;
    }

    /** Every month that was published, the newest first. */
    public Uni<List<YearMonth>> months() {
        return pool.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> YearMonth.from(row.getLocalDate("month")))
                        .toList());
    }

    /** The newest months, newest first, each with its total alone. */
    public Uni<List<PublicMonth>> newest(int most) {
        return until(LAST, most);
    }

    /** The same of those up to a month. */
    public Uni<List<PublicMonth>> until(YearMonth last, int most) {
        return pool.preparedQuery(MONTHS).execute(Tuple.of(last.atDay(1), most)).map(rows -> {
            Map<YearMonth, LocalDate> published = new LinkedHashMap<>();
            Map<YearMonth, Map<String, OptionalLong>> totals = new HashMap<>();
            for (Row row : rows) {
                YearMonth month = YearMonth.from(row.getLocalDate("month"));
                published.put(month, row.getLocalDate("published_on"));
                totals.computeIfAbsent(month, none -> new HashMap<>()).put(key(row), value(row));
            }
            return published.entrySet().stream()
                    .map(each -> new PublicMonth(
                            each.getKey(),
                            each.getValue(),
                            new PublicMonth.Line("", "合计", totals.getOrDefault(each.getKey(), Map.of())),
                            List.of(),
                            List.of()))
                    .toList();
        });
    }

    /**
     * One month with its tables.
     *
     * @throws Refused {@code NOT_FOUND} when it was not published
     */
    public Uni<PublicMonth> of(YearMonth month) {
        return pool.preparedQuery(ONE).execute(Tuple.of(month.atDay(1))).map(rows -> {
            List<Row> all = StreamSupport.stream(rows.spliterator(), false).toList();
            if (all.isEmpty()) {
                throw new Refused(Reason.NOT_FOUND, PublicMonth.label(month) + "的办理情况没有公布。");
            }
            return new PublicMonth(
                    month,
                    all.get(0).getLocalDate("published_on"),
                    lines(all, Grouping.TOTAL).get(0),
                    lines(all, Grouping.AGENCY),
                    lines(all, Grouping.CATEGORY));
        });
    }

    /** The most first; those with hidden numbers after the others, in the order of their names. */
    private static List<PublicMonth.Line> lines(List<Row> all, Grouping grouping) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Map<String, OptionalLong>> values = new HashMap<>();
        for (Row row : all) {
            if (row.getString("grouping").equals(grouping.word())) {
                String code = row.getString("code");
                labels.put(code, row.getString("label"));
                values.computeIfAbsent(code, none -> new HashMap<>()).put(key(row), value(row));
            }
        }
        List<PublicMonth.Line> lines = new ArrayList<>();
        labels.forEach(
                (code, label) -> lines.add(new PublicMonth.Line(code, label, values.getOrDefault(code, Map.of()))));
        lines.sort(Comparator.<PublicMonth.Line>comparingLong(
                        line -> -line.value(Measure.FILED, Measure.ALL).orElse(-1))
                .thenComparing(PublicMonth.Line::label));
        return lines;
    }

    private static String key(Row row) {
        return row.getString("measure") + "/" + row.getString("part");
    }

    private static OptionalLong value(Row row) {
        Long value = row.getLong("value");
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
