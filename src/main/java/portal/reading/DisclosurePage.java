package portal.reading;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import portal.bulletin.Bulletins;
import portal.bulletin.Posted;
import portal.bulletin.TaskList;
import portal.disclosure.ArticleAsk;
import portal.disclosure.ArticleFilter;
import portal.disclosure.ArticleLine;
import portal.disclosure.Articles;
import portal.disclosure.Column;
import portal.disclosure.Columns;
import portal.law.Reason;
import portal.law.Refused;
import portal.search.Page;

/** 政府信息公开: the fixed places with the columns that have content, and each column's catalogue. */
@Path("/disclosure")
@Produces(MediaType.TEXT_HTML)
class DisclosurePage {
    private static final int NEWEST = 8;

    private final Articles articles;
    private final Columns columns;
    private final Bulletins bulletins;

    DisclosurePage(Articles articles, Columns columns, Bulletins bulletins) {
        this.bulletins = bulletins;
        this.articles = articles;
        this.columns = columns;
    }

    /** A column that has content. */
    record Shelf(Column column, long articles) {}

    /** A fixed place of the platform, and what to say while it has no content. */
    record PlaceView(Column.Place place, String note, List<Shelf> shelves) {}

    record overview(List<PlaceView> places, List<Posted<TaskList>> lists, List<ArticleLine> newest)
            implements TemplateInstance {}

    record catalogue(Column column, Page<ArticleLine> page) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> overview() {
        return bulletins
                .lists()
                .chain(lists -> articles.columns()
                        .chain(counts -> articles.newest(NEWEST).map(newest -> {
                            List<PlaceView> places = Arrays.stream(Column.Place.values())
                                    .map(place -> new PlaceView(place, note(place), shelves(place, counts)))
                                    .toList();
                            return new overview(places, lists, newest);
                        })));
    }

    @GET
    @Path("/{column}")
    @PermitAll
    public Uni<TemplateInstance> catalogue(@RestPath String column, @QueryParam("page") @Nullable String page) {
        Column asked = columns.byCode(column).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这个栏目。"));
        ArticleAsk ask = ArticleAsk.of(ArticleAsk.Parameters.ofPage(page), columns);
        return articles.catalogue(ArticleFilter.in(asked), ask.paging()).map(found -> {
            if (found.items().isEmpty()) {
                throw new Refused(Reason.NOT_FOUND, found.total() == 0 ? "这个栏目还没有公开的内容。" : "目录没有这一页。");
            }
            return new catalogue(asked, found);
        });
    }

    private static List<Shelf> shelves(Column.Place place, Map<Column, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().place() == place)
                .map(entry -> new Shelf(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String note(Column.Place place) {
        return switch (place) {
            case GUIDE -> "公开指南公布后在这里显示。";
            case RULES -> "公开制度公布后在这里显示。";
            case MANDATORY -> "主动公开的内容公布后在这里显示。";
            case VOICES -> "正在征集的人民建议、采纳的情况和经本人同意公开的办理结果，在这里显示。";
            case REPORTS -> "上一年度的政府信息公开工作年度报告，每年1月31日前在这里公布（《政府信息公开条例》第四十九条）。";
        };
    }
}
