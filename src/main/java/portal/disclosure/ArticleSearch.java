package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.search.Page;
import portal.search.Paging;
import portal.search.SearchQuery;

/**
 * Finds articles by their words, best first. However common a word is, only so many articles are ranked: the newest of
 * those whose head has it, and the newest of those that have it anywhere.
 */
@ApplicationScoped
class ArticleSearch {
    /** As many are ranked, counted and paged through; who needs more needs a better word. */
    static final int MOST = 300;

    private static final int MOST_BY_HEAD = 150;
    /** As much of a text as excerpts are taken from. */
    private static final int EXCERPTED = 100_000;

    /** In the years that have the newest so many articles a word is looked for first. */
    private static final int RECENT = 5_000;

    /** Planned without a look at the words: an estimate for a common one would lead away from the index. */
    private static final String QUERIES = """
        with query as materialized (
            select cast(cast($1 as text) as tsquery) as every, cast(cast($2 as text) as tsquery) as near,
                cast(cast($3 as text) as tsquery) as told, cast(cast($4 as text) as tsquery) as phrase,
                (select cast(string_agg('''#' || year || '''', ' | ') as tsquery) from generate_series(
                    (select extract(year from produced_on)::int from article where not withdrawn
                        order by produced_on desc, id desc offset %d limit 1),
                    (select extract(year from max(produced_on))::int from article where not withdrawn)) year) as recent)
        """.formatted(RECENT);

    private static final String NEWEST = " order by produced_on desc, article_id desc limit ";
    /** All words before some, the title before the text, side by side before scattered. */
    private static final String ORDER =
            "8 * whole::int + 4 * (heads @@ phrase)::int + 2 * (whole and heads @@ every)::int + (texts @@ phrase)::int + ";

    private static final String WEIGHTS = "'{0.05,0.3,0.5,1.0}'";
    /** Much of the words in a short text. */
    private static final String MUCH = "ts_rank(" + WEIGHTS + ", texts, told, 1)";
    /** The same where some words are missing: a word that few of the candidates have tells more than one that most have. */
    private static final String TELLING = "(select sum(weight * ts_rank(" + WEIGHTS + ", texts, word)) / sum(weight)"
            + " from weighed) / (1 + ln(1 + length(texts)))";

    private static final String WEIGHED = """
        , weighed as materialized (select word, ln((candidates + 1.0) / (held + 0.5)) as weight
            from unnest(string_to_array(cast($3 as text), ' | ')) one cross join lateral (select cast(one as tsquery) as word offset 0) cast_once
            cross join lateral (select count(*) as candidates, count(*) filter (where texts @@ word) as held from candidates)
                counted)""";
    /** The words of a candidate are fetched here, once for all that is asked of them. */
    private static final String READ = """
        cross join lateral (
            select words || cast('' as tsvector) as texts, head || cast('' as tsvector) as heads offset 0) read""";

    /** Found by steps from one to the next in an index, however many articles there are. */
    private static final String CHOICES = """
        with recursive issuers as (
            (select issuer from article where not withdrawn order by issuer limit 1)
            union all
            select (select a.issuer from article a where not a.withdrawn and a.issuer > i.issuer order by a.issuer limit 1)
            from issuers i where i.issuer is not null)
        select array(select code from unnest(cast($1 as text[])) code
                where exists (select from article where column_code = code and not withdrawn)) as columns,
            array(select year from (select min(produced_on) as first, max(produced_on) as last from article
                    where not withdrawn) span,
                generate_series(extract(year from first)::int, extract(year from last)::int) year
                where exists (select from article where not withdrawn
                    and produced_on between make_date(year, 1, 1) and make_date(year, 12, 31))
                order by year desc) as years,
            array(select issuer from issuers where issuer <> '' limit 200) as issuers""";
    /** From so many heads the words are taken that may have been meant. */
    private static final int MOST_KNOWN = 300;

    /** The words that no head has: only these are mistyped. */
    private static final String UNKNOWN = """
        select word from unnest(cast($1 as text[]), cast($2 as text[])) typed (word, phrase)
            cross join lateral (select cast(phrase as tsquery) as held offset 0) cast_once
        where not exists (select from article_search where head @@ held""";

    private final Pool pool;
    private final ArticleQueries queries;

    ArticleSearch(Pool pool, ArticleQueries queries) {
        this.pool = pool;
        this.queries = queries;
    }

    /** A line and the beginning of the article's text. */
    record TextLine(ArticleLine line, String text) {}

    /**
     * Some of the hits, and how many there are.
     *
     * @param exact how many hold all the words
     */
    record Hits(Page<TextLine> page, long exact, boolean more) {}

    /** A page of the articles that hold all the words. */
    Uni<Hits> exactly(ArticleFilter filter, SearchQuery query, Paging paging) {
        return ranked(filter, query, "", false, paging);
    }

    /**
     * A page of the articles that hold all the words, followed by those that come near.
     *
     * @param held what the others must hold, as PostgreSQL's {@code tsquery}
     * @param alone whether no article holds all the words, so that none is looked for again
     */
    Uni<Hits> nearly(ArticleFilter filter, SearchQuery query, String held, boolean alone, Paging paging) {
        return ranked(filter, query, held, alone, paging);
    }

    /** What may have been meant by words that no article holds together. */
    Uni<List<String>> instead(ArticleFilter filter, SearchQuery query) {
        Map<String, String> words = query.doubtful();
        if (words.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Conditions conditions = new Conditions()
                .value(words.keySet().toArray(String[]::new))
                .value(words.values().toArray(String[]::new))
                .filtered(filter);
        return pool.preparedQuery(UNKNOWN + conditions + ")")
                .execute(conditions.values())
                .map(rows -> ArticleQueries.list(rows, row -> row.getString(0)))
                .chain(mistyped -> mistyped.isEmpty()
                        ? Uni.createFrom().item(List.<String>of())
                        : instead(filter, query, mistyped));
    }

    private Uni<List<String>> instead(ArticleFilter filter, SearchQuery query, List<String> mistyped) {
        Conditions conditions =
                new Conditions().value(SearchQuery.near(mistyped)).filtered(filter);
        return pool.preparedQuery("select title || ' ' || keywords from article where not withdrawn and id in ("
                        + "select article_id from article_search where head @@ (select cast(cast($1 as text) as tsquery))"
                        + conditions + NEWEST + MOST_KNOWN + ")")
                .execute(conditions.values())
                .map(rows -> query.instead(mistyped, ArticleQueries.list(rows, row -> row.getString(0))));
    }

    Uni<Choices> choices(Columns columns) {
        String[] codes = columns.all().stream().map(Column::code).toArray(String[]::new);
        return pool.preparedQuery(CHOICES)
                .execute(Tuple.of(codes))
                .map(rows -> rows.iterator().next())
                .map(row -> new Choices(
                        Stream.of(row.getArrayOfStrings("columns"))
                                .flatMap(code -> columns.byCode(code).stream())
                                .toList(),
                        List.of(row.getArrayOfIntegers("years")),
                        List.of(row.getArrayOfStrings("issuers"))));
    }

    private Uni<Hits> ranked(ArticleFilter filter, SearchQuery query, String near, boolean alone, Paging paging) {
        Conditions conditions = new Conditions()
                .value(query.allWords())
                .value(near)
                .value(query.anyWord())
                .value(query.phrase())
                .filtered(filter);
        boolean rare = query.isRare();
        List<String> found = new ArrayList<>();
        StringBuilder candidates = new StringBuilder();
        if (!alone) {
            found.addAll(List.of("named", "exact"));
            candidates.append(candidates("named", "head", "every", rare, conditions, MOST_BY_HEAD));
            candidates.append(candidates("exact", "words", "every", rare, conditions, MOST + 1));
        }
        if (!near.isEmpty()) {
            found.add("nearly");
            candidates.append(candidates("nearly", "words", "near", rare && near.contains("&"), conditions, MOST));
        }
        String statement = QUERIES + candidates
                + ", candidates as materialized (select article_id, whole, produced_on as day, texts, heads"
                + " from (select distinct on (article_id) * from (table " + String.join(" union all table ", found)
                + ") twice order by article_id, whole desc) found " + READ + ")"
                + (near.isEmpty() ? "" : WEIGHED)
                + ", best as (select article_id, whole, " + ORDER + (near.isEmpty() ? MUCH : TELLING) + " as score, day"
                + " from candidates cross join query"
                + " order by score desc, day desc, article_id desc limit " + MOST + ")"
                + ", page as (select * from best order by score desc, day desc, article_id desc"
                + conditions.limit(paging) + ")"
                + " select " + ArticleQueries.LINE + ", left(body_text, " + EXCERPTED
                + ") as body_text, total, wholly, found"
                + " from (select count(*) as total, count(*) filter (where whole) as wholly, "
                + (alone ? "0::bigint" : "(select count(*) from exact)") + " as found from best) counted"
                + " left join (page join article on id = article_id and not withdrawn) on true"
                + " order by score desc, day desc, id desc";
        return pool.preparedQuery(statement).execute(conditions.values()).map(rows -> hits(rows, paging));
    }

    /**
     * The newest that hold it. What may stand in most articles is looked for in the newest years first, and in all only
     * when those are too few; where it is rare, the years would only cost.
     */
    private static String candidates(
            String name, String where, String held, boolean rare, Conditions conditions, int most) {
        String found = "select article_id, produced_on, head, words, " + held.equals("every")
                + " as whole from article_search where " + where + " @@ (select " + held;
        if (rare) {
            return ", " + name + " as (" + found + " from query)" + conditions + NEWEST + most + ")";
        }
        return ", " + name + "_first as (" + found + " && recent from query)" + conditions + NEWEST + most + ")"
                + ", " + name + "_all as (" + found + " from query) and (select count(*) from " + name + "_first) < "
                + most + conditions + NEWEST + most + ")"
                + ", " + name + " as (table " + name + "_all union all select * from " + name
                + "_first where not exists (table " + name + "_all))";
    }

    private Hits hits(RowSet<Row> rows, Paging paging) {
        Row counted = rows.iterator().next();
        List<TextLine> lines = ArticleQueries.list(rows, row -> row).stream()
                .filter(row -> row.getLong("id") != null)
                .map(row -> new TextLine(queries.line(row), row.getString("body_text")))
                .toList();
        return new Hits(
                Page.of(lines, paging, counted.getLong("total")),
                counted.getLong("wholly"),
                counted.getLong("found") > MOST);
    }
}
