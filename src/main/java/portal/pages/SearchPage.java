package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import portal.disclosure.ArticleAsk;
import portal.disclosure.Articles;
import portal.disclosure.Column;
import portal.disclosure.Columns;
import portal.disclosure.Found;
import portal.law.Fault;
import portal.law.Refused;

/** 站内搜索 over the published articles, by words, column and date. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
class SearchPage {
    private static final int UNPROCESSABLE = 422;

    private final Articles articles;
    private final Columns columns;

    SearchPage(Articles articles, Columns columns) {
        this.articles = articles;
        this.columns = columns;
    }

    /** What was typed, given back as it was; too much of it is cut. */
    record Typed(String q, String column, String from, String to) {
        private static final int LONGEST = 200;

        static Typed of(@Nullable String q, @Nullable String column, @Nullable String from, @Nullable String to) {
            return new Typed(cut(q), cut(column), cut(from), cut(to));
        }

        /** The same search as a query string, without the page. */
        String query() {
            return Stream.of(pair("q", q), pair("column", column), pair("from", from), pair("to", to))
                    .filter(pair -> !pair.isEmpty())
                    .collect(Collectors.joining("&"));
        }

        boolean isEmpty() {
            return q.isBlank() && column.isBlank() && from.isBlank() && to.isBlank();
        }

        /** The address of a page of the same search, up to its number. */
        public String href() {
            return "?" + query() + "&page=";
        }

        public boolean filtered() {
            return !column.isBlank() || !from.isBlank() || !to.isBlank();
        }

        private static String pair(String name, String value) {
            return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        private static String cut(@Nullable String text) {
            String known = Objects.requireNonNullElse(text, "").strip();
            return known.codePointCount(0, known.length()) <= LONGEST
                    ? known
                    : known.substring(0, known.offsetByCodePoints(0, LONGEST));
        }
    }

    /** What is wrong with the field of this id. */
    record Mistake(String field, String detail) {}

    record results(
            Typed typed,
            List<Column> columns,
            boolean wrong,
            List<Mistake> faults,
            Map<String, String> errors,
            @Nullable Found found)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<RestResponse<TemplateInstance>> results(
            @QueryParam("q") @Nullable String q,
            @QueryParam("column") @Nullable String column,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("page") @Nullable String page) {
        Typed typed = Typed.of(q, column, from, to);
        return articles.columns().chain(shown -> {
            List<Column> choices = List.copyOf(shown.keySet());
            try {
                ArticleAsk ask = ArticleAsk.of(new ArticleAsk.Parameters(column, q, from, to, page, null), columns);
                return found(ask, typed).map(found -> RestResponse.ok(page(typed, choices, List.of(), found)));
            } catch (Refused refused) {
                TemplateInstance again = page(typed, choices, refused.faults(), null);
                return Uni.createFrom()
                        .item(RestResponse.ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE)
                                .entity(again)
                                .build());
            }
        });
    }

    private static TemplateInstance page(Typed typed, List<Column> choices, List<Fault> faults, @Nullable Found found) {
        List<Mistake> mistakes = faults.stream()
                .map(fault -> new Mistake(fault.pointer().substring(1), fault.detail()))
                .toList();
        return new results(
                typed,
                choices,
                !mistakes.isEmpty(),
                mistakes,
                mistakes.stream().collect(Collectors.toMap(Mistake::field, Mistake::detail, (first, other) -> first)),
                found);
    }

    private Uni<@Nullable Found> found(ArticleAsk ask, Typed typed) {
        if (ask.filter().query() != null) {
            return articles.searchGenerously(ask.filter(), ask.paging());
        }
        return typed.isEmpty()
                ? Uni.createFrom().nullItem()
                : articles.catalogue(ask.filter(), ask.paging()).map(Found::plain);
    }
}
