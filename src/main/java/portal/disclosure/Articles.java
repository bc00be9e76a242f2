package portal.disclosure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;
import portal.search.Excerpt;
import portal.search.Page;
import portal.search.Paging;
import portal.search.SearchQuery;

/** The published articles, for whoever reads. */
@ApplicationScoped
public class Articles {
    private static final int EXCERPT = 140;
    /** With so many that hold all the words nobody needs those that hold some. */
    private static final int FEW = 10;

    private final ArticleQueries queries;
    private final ArticleSearch search;
    private final Columns columns;

    Articles(ArticleQueries queries, ArticleSearch search, Columns columns) {
        this.queries = queries;
        this.search = search;
        this.columns = columns;
    }

    /** A file to hand out: what it is, and its content piece by piece. */
    public record Download(Attachment attachment, Multi<byte[]> content) {}

    /** The articles published last. */
    public Uni<List<ArticleLine>> newest(int count) {
        return queries.newest(count);
    }

    /** The columns that have articles, in their order, and how many each has. */
    public Uni<Map<Column, Long>> columns() {
        return queries.counts().map(counts -> {
            Map<Column, Long> shown = new LinkedHashMap<>();
            columns.all().stream()
                    .filter(column -> counts.containsKey(column.code()))
                    .forEach(column -> shown.put(column, Objects.requireNonNull(counts.get(column.code()))));
            return shown;
        });
    }

    /** The catalogue, newest 生成日期 first; the filter's words are not looked at. */
    public Uni<Page<ArticleLine>> catalogue(ArticleFilter filter, Paging paging) {
        return queries.count(filter)
                .chain(total -> queries.page(filter, paging).map(lines -> Page.of(lines, paging, total)));
    }

    /**
     * The article with this id.
     *
     * @throws Refused NOT_FOUND when there is none, GONE when it was withdrawn
     */
    public Uni<Article> byId(long id) {
        return queries.byId(id)
                .chain(row -> row == null ? gone(id) : Uni.createFrom().item(row))
                .chain(row -> queries.attachments(id)
                        .chain(files -> queries.versions(id)
                                .chain(versions -> chosen(row).map(chosen -> article(row, files, versions, chosen)))));
    }

    /** There is nothing to read; one that was withdrawn says so, since people come by old links. */
    private Uni<Row> gone(long id) {
        return queries.wasWithdrawn(id).map(withdrawn -> {
            throw withdrawn ? new Refused(Reason.GONE, "这篇文章已经撤回，不再公开。") : new Refused(Reason.NOT_FOUND, "没有找到这篇文章。");
        });
    }

    /**
     * The articles that hold all words of the filter's query, best first.
     *
     * @throws IllegalArgumentException when the filter has no query
     */
    public Uni<Found> search(ArticleFilter filter, Paging paging) {
        SearchQuery query = query(filter);
        return search.exactly(filter, query, paging)
                .chain(hits -> found(hits, query))
                .chain(found -> found.exact() > 0
                        ? same(found)
                        : search.instead(filter, query).map(found::with));
    }

    /** As {@link #search}; when few articles hold all the words, those that come near follow. */
    public Uni<Found> searchGenerously(ArticleFilter filter, Paging paging) {
        SearchQuery query = query(filter);
        return search(filter, paging).chain(found -> {
            if (found.exact() >= FEW || query.isOneWord()) {
                return same(found);
            }
            boolean alone = found.exact() == 0;
            return near(filter, query, query.halfOfWords(), alone, paging)
                    .chain(near ->
                            near.page().total() > 0 ? same(near) : near(filter, query, query.anyWord(), alone, paging))
                    .map(near -> near.with(found.instead()));
        });
    }

    /** What a search can be narrowed by. */
    public Uni<Choices> choices() {
        return search.choices(columns);
    }

    /**
     * An attachment of an article.
     *
     * @throws Refused NOT_FOUND when there is none
     */
    public Uni<Download> attachment(long article, String name) {
        return attachment(article, 0, name);
    }

    /**
     * A file of an article as it was before a correction.
     *
     * @param version its number; 0 is what holds now
     * @throws Refused NOT_FOUND when there is none
     */
    public Uni<Download> attachment(long article, int version, String name) {
        return queries.attachment(article, version, name)
                .map(row -> found(row, "没有找到这个附件"))
                .map(row -> new Download(ArticleQueries.attachment(row), content(row.getLong("id"))));
    }

    private Uni<Found> near(ArticleFilter filter, SearchQuery query, String held, boolean alone, Paging paging) {
        return search.nearly(filter, query, held, alone, paging).chain(hits -> found(hits, query));
    }

    private static Uni<Found> same(Found found) {
        return Uni.createFrom().item(found);
    }

    /** Where neither title nor text has the words, they stand in a file: the excerpt is taken from there. */
    private Uni<Found> found(ArticleSearch.Hits hits, SearchQuery query) {
        Page<Found.Hit> page = hits.page().map(line -> hit(line, query));
        List<Long> unmarked = page.items().stream()
                .filter(hit -> !marked(hit.title()) && !marked(hit.excerpt()))
                .map(hit -> hit.line().id())
                .toList();
        Uni<Map<Long, List<ArticleQueries.FileWords>>> files =
                unmarked.isEmpty() ? Uni.createFrom().item(Map.of()) : queries.fileWords(unmarked);
        return files.map(words -> new Found(
                page.map(hit -> inFile(hit, words.getOrDefault(hit.line().id(), List.of()), query)),
                hits.exact(),
                hits.more(),
                List.of()));
    }

    private static Found.Hit inFile(Found.Hit hit, List<ArticleQueries.FileWords> files, SearchQuery query) {
        for (ArticleQueries.FileWords file : files) {
            Excerpt there = Excerpt.around(file.words(), query, EXCERPT);
            if (marked(there)) {
                return new Found.Hit(hit.line(), hit.title(), there.after("附件“" + file.name() + "”："));
            }
        }
        return hit;
    }

    private static boolean marked(Excerpt excerpt) {
        return excerpt.parts().stream().anyMatch(Excerpt.Part::marked);
    }

    private static Found.Hit hit(ArticleSearch.TextLine found, SearchQuery query) {
        Excerpt title = Excerpt.whole(found.line().title(), query);
        return new Found.Hit(found.line(), title, Excerpt.around(found.text(), query, EXCERPT));
    }

    private Uni<List<Chosen>> chosen(Row row) {
        return row.getString("column_code").equals(Columns.CALLS)
                ? queries.chosen(row.getLong("id"))
                : Uni.createFrom().item(List.of());
    }

    private Article article(Row row, List<Attachment> files, List<ArticleVersion> versions, List<Chosen> chosen) {
        return new Article(
                queries.line(row),
                row.getString("issuer"),
                queries.local(row, "updated_at"),
                ArticleQueries.words(row.getString("keywords")),
                Markdown.placed(row.getString("body_html"), "/disclosure/articles/" + row.getLong("id") + "/files/")
                        + Chosen.html(chosen),
                row.getString("body_text"),
                files,
                row.getString("theme"),
                Openness.ofWord(row.getString("openness")),
                versions);
    }

    private Multi<byte[]> content(long file) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new int[1], next -> queries.part(file, next[0]++))
                .until(bytes -> bytes.length == 0);
    }

    private static Row found(@Nullable Row row, String otherwise) {
        if (row == null) {
            throw new Refused(Reason.NOT_FOUND, otherwise);
        }
        return row;
    }

    private static SearchQuery query(ArticleFilter filter) {
        if (filter.query() == null || !filter.query().hasWords()) {
            throw new IllegalArgumentException("A search needs words");
        }
        return filter.query();
    }
}
