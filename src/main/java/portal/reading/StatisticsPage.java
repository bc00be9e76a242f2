package portal.reading;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.figures.Bars;
import portal.figures.MonthBars;
import portal.figures.PublicCsv;
import portal.figures.PublicFigures;
import portal.figures.PublicMonth;
import portal.law.Reason;
import portal.law.Refused;
import portal.statistics.Measure;

/** 办理情况: what was published of each month, as pictures, as tables and as a file. */
@Path("/statistics")
@Produces(MediaType.TEXT_HTML)
class StatisticsPage {
    /** So many months stand beside each other. */
    private static final int MONTHS = 12;

    private final PublicFigures figures;
    private final SiteConfig site;

    StatisticsPage(PublicFigures figures, SiteConfig site) {
        this.figures = figures;
        this.site = site;
    }

    /** What a colour of a picture stands for. */
    record Key(String kind, String label) {}

    record Picture(String about, List<Key> legend, Bars bars) {}

    /** A table: what its lines are, the lines, and whether they add up to the total. */
    record Part(String id, String heading, String first, List<PublicMonth.Line> lines, boolean totalled) {}

    /** A month that can be chosen. */
    record Choice(YearMonth month, String label, boolean shown) {}

    /**
     * A month.
     *
     * @param newer the months of the last year, the newest first
     * @param older those before
     * @param old whether one of these is shown
     */
    record month(
            List<Choice> newer,
            List<Choice> older,
            boolean old,
            PublicMonth shown,
            List<Picture> pictures,
            List<Part> parts,
            Told told)
            implements TemplateInstance {}

    record none() implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> show(@QueryParam("month") @Nullable String asked) {
        return figures.months().chain(months -> {
            if (months.isEmpty() && asked == null) {
                return Uni.createFrom().item(new none());
            }
            YearMonth wanted = asked == null ? months.get(0) : read(asked);
            return figures.of(wanted)
                    .chain(shown -> figures.until(wanted, MONTHS).map(year -> page(months, shown, year)));
        });
    }

    @GET
    @Path("csv")
    @Produces("text/csv;charset=UTF-8")
    @PermitAll
    public Uni<Response> csv(@QueryParam("month") @Nullable String asked) {
        YearMonth wanted = read(asked);
        return figures.of(wanted)
                .map(found -> Response.ok(PublicCsv.of(found))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"statistics-" + wanted + ".csv\"")
                        .build());
    }

    private static YearMonth read(@Nullable String asked) {
        try {
            if (asked != null && asked.matches("\\d{4}-\\d{2}")) {
                return YearMonth.parse(asked);
            }
        } catch (DateTimeParseException unreadable) {
            // said below
        }
        throw new Refused(Reason.NOT_FOUND, "没有这个月的办理情况。");
    }

    /** @param year the months up to the one that is shown, the newest first */
    private month page(List<YearMonth> months, PublicMonth shown, List<PublicMonth> year) {
        List<Choice> choices = months.stream()
                .map(each -> new Choice(each, PublicMonth.label(each), each.equals(shown.month())))
                .toList();
        List<Choice> older = choices.stream().skip(MONTHS).toList();
        return new month(
                choices.stream().limit(MONTHS).toList(),
                older,
                older.stream().anyMatch(Choice::shown),
                shown,
                pictures(year),
                tables(shown, year),
                StatisticsData.of(shown, site));
    }

    private static List<Picture> pictures(List<PublicMonth> year) {
        return List.of(
                new Picture("每月收到多少件；最长的一条是最多的月份", List.of(), MonthBars.of(year, Measure.FILED)),
                new Picture(
                        "每月答复多少件，其中百分之多少按期",
                        List.of(new Key("in-time", "按期"), new Key("late", "超期"), new Key("ended", "分不开的（有不公布的数）")),
                        MonthBars.of(year, Measure.ANSWERED)));
    }

    private static List<Part> tables(PublicMonth shown, List<PublicMonth> year) {
        List<PublicMonth.Line> trend = year.stream()
                .map(each -> new PublicMonth.Line("", each.label(), each.total().values()))
                .toList();
        return List.of(
                new Part("agencies", "按办理单位", "办理单位", shown.agencies(), true),
                new Part("categories", "按类别", "类别", shown.categories(), true),
                new Part("months", "按月", "月份", trend, false));
    }
}
