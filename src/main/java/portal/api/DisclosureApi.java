package portal.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import portal.disclosure.Article;
import portal.disclosure.ArticleAsk;
import portal.disclosure.ArticleLine;
import portal.disclosure.Articles;
import portal.disclosure.Column;
import portal.disclosure.Columns;
import portal.disclosure.Found;
import portal.law.Reason;
import portal.law.Refused;
import portal.search.Excerpt;
import portal.search.Page;

/** What the office discloses: articles, one article, the columns that have any. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosure")
class DisclosureApi {
    private final Articles articles;
    private final Columns columns;

    DisclosureApi(Articles articles, Columns columns) {
        this.articles = articles;
        this.columns = columns;
    }

    /**
     * A list, a page at a time; in answer to {@code q} at most the first 300, {@code more} says that there are more.
     *
     * @param instead what may have been meant by {@code q}, when nothing was found
     */
    record ArticleList(List<ArticleItem> items, int page, int size, long total, boolean more, List<String> instead) {}

    /** The columns that have articles. */
    record ColumnList(List<ColumnItem> items, int page, int size, long total) {}

    /** A column: its code, its name and how many articles it has. */
    record ColumnItem(String code, String label, String place, String placeLabel, String description, long articles) {}

    /** A column, where an article names it. */
    record ColumnName(String code, String label) {}

    /** A word with its Chinese label. */
    record Labelled(String code, String label) {}

    /** Some text; what was looked for is marked. */
    record Part(String text, boolean marked) {}

    /** A line of the catalogue; {@code excerpt} only in answer to {@code q}. */
    record ArticleItem(
            long id,
            String indexNo,
            String title,
            ColumnName column,
            @Nullable String docNo,
            String summary,
            LocalDate producedOn,
            OffsetDateTime publishedAt,
            String source,
            Labelled validity,
            Set<String> samples,
            String url,
            @Nullable List<Part> excerpt) {}

    /** A file to download. */
    record FileItem(String name, String mediaType, long size, String url) {}

    /** An article; {@code html} is safe to show, {@code text} is the same without markup. */
    record ArticleView(
            long id,
            String indexNo,
            String title,
            ColumnName column,
            @Nullable String docNo,
            String summary,
            LocalDate producedOn,
            OffsetDateTime publishedAt,
            OffsetDateTime updatedAt,
            String issuer,
            String source,
            List<String> keywords,
            Labelled validity,
            Set<String> samples,
            String url,
            String html,
            String text,
            List<FileItem> files) {}

    @GET
    @Path("/disclosures")
    @PermitAll
    @Revalidated
    @Operation(
            summary = "信息公开目录",
            description = "column 栏目代码或名称；q 搜索词（标题、文号、正文）；from、to 生成日期的起止（含）；year 生成日期的年份；"
                    + "validity 有效性（in-force、amended、repealed、expired）；issuer 发布机构；没有 q 时按生成日期由新到旧，"
                    + "有 q 时按相关程度，最多列出前300篇，more 表示还有；没有结果时 instead 列出可能要找的词。")
    public Uni<ArticleList> disclosures(
            @QueryParam("column") @Nullable String column,
            @QueryParam("q") @Nullable String q,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("year") @Nullable String year,
            @QueryParam("validity") @Nullable String validity,
            @QueryParam("issuer") @Nullable String issuer,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        ArticleAsk ask = ArticleAsk.of(
                new ArticleAsk.Parameters(column, q, from, to, year, validity, issuer, page, size), columns);
        return ask.filter().query() == null
                ? articles.catalogue(ask.filter(), ask.paging())
                        .map(lines -> list(Found.plain(lines), line -> item(line.line(), null)))
                : articles.search(ask.filter(), ask.paging()).map(found -> list(found, DisclosureApi::item));
    }

    @GET
    @Path("/disclosures/{id}")
    @PermitAll
    @Revalidated
    @Operation(summary = "一篇公开的文章")
    public Uni<ArticleView> disclosure(@RestPath String id) {
        return articles.byId(number(id)).map(DisclosureApi::view);
    }

    @GET
    @Path("/columns")
    @PermitAll
    @Revalidated
    @Operation(summary = "有内容的栏目")
    public Uni<ColumnList> columns() {
        return articles.columns().map(counts -> {
            List<ColumnItem> items =
                    counts.entrySet().stream().map(DisclosureApi::item).toList();
            return new ColumnList(items, 1, Math.max(1, items.size()), items.size());
        });
    }

    private static long number(String id) {
        if (id.isEmpty() || id.length() > 18 || !id.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new Refused(Reason.NOT_FOUND, "没有找到这篇文章，它可能已经撤回");
        }
        return Long.parseLong(id);
    }

    private static ArticleList list(Found found, Function<Found.Hit, ArticleItem> item) {
        Page<ArticleItem> page = found.page().map(item);
        return new ArticleList(page.items(), page.page(), page.size(), page.total(), found.more(), found.instead());
    }

    private static ArticleItem item(Found.Hit hit) {
        return item(
                hit.line(),
                hit.excerpt().parts().stream().map(DisclosureApi::part).toList());
    }

    private static Part part(Excerpt.Part part) {
        return new Part(part.text(), part.marked());
    }

    private static ArticleItem item(ArticleLine line, @Nullable List<Part> excerpt) {
        return new ArticleItem(
                line.id(),
                line.indexNo(),
                line.title(),
                name(line.column()),
                line.docNo(),
                line.summary(),
                line.producedOn(),
                line.publishedAt(),
                line.source(),
                new Labelled(line.validity().word(), line.validity().label()),
                new TreeSet<>(line.samples()),
                line.path(),
                excerpt);
    }

    private static ArticleView view(Article article) {
        ArticleLine line = article.line();
        return new ArticleView(
                line.id(),
                line.indexNo(),
                line.title(),
                name(line.column()),
                line.docNo(),
                line.summary(),
                line.producedOn(),
                line.publishedAt(),
                article.updatedAt(),
                article.issuer(),
                line.source(),
                article.keywords(),
                new Labelled(line.validity().word(), line.validity().label()),
                new TreeSet<>(line.samples()),
                line.path(),
                article.html(),
                article.text(),
                article.attachments().stream()
                        .map(file -> new FileItem(file.name(), file.mediaType(), file.size(), line.path(file)))
                        .toList());
    }

    private static ColumnItem item(Map.Entry<Column, Long> entry) {
        Column column = entry.getKey();
        return new ColumnItem(
                column.code(),
                column.name(),
                column.place().word(),
                column.place().label(),
                column.description(),
                entry.getValue());
    }

    private static ColumnName name(Column column) {
        return new ColumnName(column.code(), column.name());
    }
}
