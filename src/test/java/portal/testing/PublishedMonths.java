package portal.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import portal.statistics.Counted;
import portal.statistics.Figure;
import portal.statistics.Grouping;
import portal.statistics.Measure;
import portal.statistics.MonthTables;

/** Months as they are published, of which nothing else is in the portal. */
public final class PublishedMonths {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> AGENCIES =
            List.of("许昌市信访局", "许昌市城市管理局", "魏都区住房和城乡建设局", "许昌经济技术开发区管理委员会", "禹州市人力资源和社会保障局");
    private static final List<String> CATEGORIES = List.of("城乡建设", "劳动和社会保障", "交通运输", "教育", "");

    private PublishedMonths() {}

    /** Three months of 2019, in two of which some numbers are small. */
    public static YearMonth some(Pool pool) {
        YearMonth newest = YearMonth.of(2019, 3);
        for (int back = 2; back >= 0; back--) {
            put(pool, newest.minusMonths(back), new Random(back), new int[] {6, 90, 12}[back]);
        }
        return newest;
    }

    private static void put(Pool pool, YearMonth month, Random random, int most) {
        List<Counted> counted = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<String> parts = measure.parts().isEmpty()
                    ? List.of(Measure.ALL)
                    : measure.parts().stream().map(Measure.Part::word).toList();
            for (String part : parts) {
                for (String agency : AGENCIES) {
                    for (String category : CATEGORIES) {
                        int few = parts.indexOf(part) == 1 ? 10 : 1;
                        counted.add(new Counted(measure, part, agency, category, random.nextInt(most) / few));
                    }
                }
            }
        }
        int made = pool.preparedQuery(
                        "insert into published_month (month, published_on) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(month.atDay(1), month.plusMonths(1).atDay(10)))
                .await()
                .atMost(PATIENCE)
                .rowCount();
        if (made == 1) {
            pool.preparedQuery("insert into published_figure (month, measure, grouping, code, part, label, value)"
                            + " values ($1, $2, $3, $4, $5, $6, $7)")
                    .executeBatch(MonthTables.published(counted).stream()
                            .map(figure -> values(month, figure))
                            .toList())
                    .await()
                    .atMost(PATIENCE);
        }
    }

    private static Tuple values(YearMonth month, Figure figure) {
        return Tuple.wrap(Arrays.asList(
                month.atDay(1),
                figure.measure().word(),
                figure.grouping().word(),
                figure.code(),
                figure.part(),
                figure.grouping() == Grouping.TOTAL ? "合计" : figure.code().isEmpty() ? "未分类" : figure.code(),
                figure.value().isPresent() ? figure.value().getAsLong() : null));
    }
}
