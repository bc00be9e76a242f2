package portal.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.figures.PublicFigures;
import portal.figures.PublicMonth;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.statistics.Measure;

/** The figures of the months as they were published. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
class StatisticsApi {
    private static final int MONTHS = 12;
    private static final int FEWEST = 5;

    private final PublicFigures figures;

    StatisticsApi(PublicFigures figures) {
        this.figures = figures;
    }

    /**
     * A month; numbers under {@code hiddenBelow}, and those that would give them away, are null.
     *
     * @param months that were published, newest first
     */
    record Statistics(
            String month,
            LocalDate publishedOn,
            int hiddenBelow,
            Item total,
            List<Item> agencies,
            List<Item> categories,
            List<MonthItem> months) {}

    /** A published month and its total. */
    record MonthItem(String month, LocalDate publishedOn, Item total) {}

    /** A line of a table. */
    record Item(String code, String label, @Nullable Long filed, Timed accepted, Timed answered, Rated rated) {}

    /** What was done in time, and what later. */
    record Timed(
            @Nullable Long inTime,
            @Nullable Long late,
            @Nullable Long total) {}

    /** How content people were with the agency. */
    record Rated(
            @Nullable Long satisfied,
            @Nullable Long dissatisfied,
            @Nullable Long total) {}

    @GET
    @PermitAll
    @Revalidated
    @Operation(
            summary = "办理情况统计",
            description =
                    "month 月份（2026-10），不填是最新公布的一个月。每月公布一次，公布以后不再变动；" + "少于 hiddenBelow 件的数和能推算出它的数为 null；检举控告不在其中。")
    public Uni<Statistics> statistics(@QueryParam("month") @Nullable String month) {
        YearMonth asked = asked(month);
        return figures.newest(MONTHS).chain(months -> {
            if (months.isEmpty()) {
                throw new Refused(Reason.NOT_FOUND, "还没有公布的月份。");
            }
            return figures.of(asked == null ? months.get(0).month() : asked).map(found -> view(found, months));
        });
    }

    private static @Nullable YearMonth asked(@Nullable String month) {
        if (month == null || month.isBlank()) {
            return null;
        }
        try {
            if (month.matches("\\d{4}-\\d{2}")) {
                return YearMonth.parse(month);
            }
        } catch (DateTimeParseException unreadable) {
            // said below
        }
        throw Refused.invalid(List.of(new Fault("/month", "month.invalid", "月份写成 2026-10 这样。")));
    }

    private static Statistics view(PublicMonth found, List<PublicMonth> months) {
        return new Statistics(
                found.month().toString(),
                found.publishedOn(),
                FEWEST,
                item(found.total()),
                found.agencies().stream().map(StatisticsApi::item).toList(),
                found.categories().stream().map(StatisticsApi::item).toList(),
                months.stream()
                        .map(each -> new MonthItem(each.month().toString(), each.publishedOn(), item(each.total())))
                        .toList());
    }

    private static Item item(PublicMonth.Line line) {
        return new Item(
                line.code(),
                line.label(),
                number(line, Measure.FILED, Measure.ALL),
                timed(line, Measure.ACCEPTED),
                timed(line, Measure.ANSWERED),
                new Rated(
                        number(line, Measure.RATED, "satisfied"),
                        number(line, Measure.RATED, "dissatisfied"),
                        number(line, Measure.RATED, Measure.ALL)));
    }

    private static Timed timed(PublicMonth.Line line, Measure measure) {
        return new Timed(
                number(line, measure, "in-time"), number(line, measure, "late"), number(line, measure, Measure.ALL));
    }

    private static @Nullable Long number(PublicMonth.Line line, Measure measure, String part) {
        var value = line.value(measure, part);
        return value.isPresent() ? value.getAsLong() : null;
    }
}
