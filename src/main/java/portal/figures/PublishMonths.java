package portal.figures;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.OneInstance;
import portal.casework.MonthCounts;
import portal.office.Agencies;
import portal.office.Agency;
import portal.statistics.Counted;
import portal.statistics.Figure;
import portal.statistics.Measure;
import portal.statistics.MonthTables;

/**
 * Publishes the figures of a month, once, some days after its end. What is corrected afterwards changes nothing in them,
 * and what happened in a month is in no other: no two publications can be told apart by what lies between them.
 */
@ApplicationScoped
public class PublishMonths {
    private static final long TURN = 20261301;

    /** An office that brings its old cases along does not publish all of them. */
    private static final int MOST_AT_FIRST = 12;

    private static final String MONTH =
            "insert into published_month (month, published_on) values ($1, $2) on conflict do nothing";
    private static final String FIGURE = "insert into published_figure (month, measure, grouping, code, part, label,"
            + " value) values ($1, $2, $3, $4, $5, $6, $7)";

    private final MonthCounts counts;
    private final Agencies agencies;
    private final Pool pool;
    private final LegalTime time;
    private final int publishingDay;

    PublishMonths(
            MonthCounts counts,
            Agencies agencies,
            Pool pool,
            LegalTime time,
            @ConfigProperty(name = "portal.statistics.publishing-day", defaultValue = "10") int publishingDay) {
        this.counts = counts;
        this.agencies = agencies;
        this.pool = pool;
        this.time = time;
        this.publishingDay = publishingDay;
    }

    /** At night, and at other times in case that was missed. */
    @Scheduled(cron = "0 40 3/6 * * ?", timeZone = "Asia/Shanghai", identity = "publish-months")
    Uni<Void> due() {
        return time.moved() ? Uni.createFrom().voidItem() : upTo(time.today());
    }

    /** Publishes, in their order, the months whose publishing day has come. */
    Uni<Void> upTo(LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(today.getDayOfMonth() >= publishingDay ? 1 : 2);
        return OneInstance.ifFree(
                pool,
                TURN,
                connection -> next(last)
                        .chain(first -> first.isPresent() && !first.get().isAfter(last)
                                ? following(first.get(), last, today)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> following(YearMonth month, YearMonth last, LocalDate today) {
        Uni<Void> one = publish(month, today);
        return month.equals(last) ? one : one.chain(() -> following(month.plusMonths(1), last, today));
    }

    private Uni<Optional<YearMonth>> next(YearMonth last) {
        return pool.query("select max(month) as month from published_month")
                .execute()
                .map(rows -> rows.iterator().next().getLocalDate("month"))
                .chain(newest -> newest == null
                        ? counts.first().map(first -> first.map(month -> later(month, last)))
                        : Uni.createFrom()
                                .item(Optional.of(YearMonth.from(newest).plusMonths(1))));
    }

    private static YearMonth later(YearMonth first, YearMonth last) {
        YearMonth earliest = last.minusMonths(MOST_AT_FIRST - 1L);
        return first.isBefore(earliest) ? earliest : first;
    }

    /** Publishes one month that is over; one that was published before stays as it was. */
    Uni<Void> publish(YearMonth month, LocalDate today) {
        if (!month.isBefore(YearMonth.from(today))) {
            throw new IllegalArgumentException(month + " is not over on " + today);
        }
        return counts.of(month)
                .map(counted -> MonthTables.published(
                        counted.stream().map(PublishMonths::counted).toList()))
                .chain(figures -> pool.withTransaction(in -> in.preparedQuery(MONTH)
                        .execute(Tuple.of(month.atDay(1), today))
                        .chain(rows -> rows.rowCount() == 1
                                ? write(in, month, figures)
                                : Uni.createFrom().voidItem())));
    }

    private Uni<Void> write(SqlClient in, YearMonth month, List<Figure> figures) {
        return in.preparedQuery(FIGURE)
                .executeBatch(
                        figures.stream().map(figure -> values(month, figure)).toList())
                .replaceWithVoid();
    }

    private Tuple values(YearMonth month, Figure figure) {
        @Nullable Long value = figure.value().isPresent() ? figure.value().getAsLong() : null;
        return Tuple.wrap(Arrays.asList(
                month.atDay(1),
                figure.measure().word(),
                figure.grouping().word(),
                figure.code(),
                figure.part(),
                label(figure),
                value));
    }

    private String label(Figure figure) {
        return switch (figure.grouping()) {
            case TOTAL -> "合计";
            case AGENCY -> agencies.byCode(figure.code()).map(Agency::name).orElse(figure.code());
            case CATEGORY -> figure.code().isEmpty() ? "未分类" : figure.code();
        };
    }

    private static Counted counted(MonthCounts.Count count) {
        Measure measure = switch (count.what()) {
            case FILED -> Measure.FILED;
            case ACCEPTED -> Measure.ACCEPTED;
            case ANSWERED -> Measure.ANSWERED;
            case RATED -> Measure.RATED;
        };
        String part = measure.parts().isEmpty()
                ? Measure.ALL
                : measure.parts().get(count.well() ? 0 : 1).word();
        return new Counted(measure, part, count.agency(), count.category(), count.number());
    }
}
