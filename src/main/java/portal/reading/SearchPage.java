package portal.reading;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import portal.disclosure.ArticleAsk;
import portal.disclosure.Articles;
import portal.disclosure.Choices;
import portal.disclosure.Columns;
import portal.disclosure.Found;
import portal.disclosure.LawSearch;
import portal.disclosure.Validity;
import portal.law.Fault;
import portal.law.Refused;
import portal.search.SearchQuery;

/** 站内搜索 over the published articles, by words, column, date, validity and issuing body. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
class SearchPage {
    private static final int UNPROCESSABLE = 422;
    /** Who needs more articles of the law reads them in their chapter. */
    private static final int MOST_LAWS = 3;

    private static final int MOST_GUIDES = 2;

    private static final Set<String> KEPT = Set.of("q", "column", "from", "to", "year", "validity", "issuer");

    private final Articles articles;
    private final Columns columns;
    private final LawSearch laws;
    private final Guides guides;

    SearchPage(Articles articles, Columns columns, LawSearch laws, Guides guides) {
        this.guides = guides;
        this.laws = laws;
        this.articles = articles;
        this.columns = columns;
    }

    /** What was typed, given back as it was; too much of it is cut. */
    record Typed(Map<String, String> values) {
        private static final int LONGEST = 200;

        static Typed of(UriInfo address) {
            Map<String, String> values = new TreeMap<>();
            address.getQueryParameters().forEach((name, typed) -> {
                if (KEPT.contains(name) && !cut(typed.get(0)).isEmpty()) {
                    values.put(name, cut(typed.get(0)));
                }
            });
            return new Typed(values);
        }

        /** What stands in the field of this name. */
        public String at(String name) {
            return values.getOrDefault(name, "");
        }

        public String q() {
            return at("q");
        }

        /** The address of a page of the same search, up to its number. */
        public String href() {
            return query(values) + "&page=";
        }

        /** The same search for other words. */
        public String instead(String words) {
            Map<String, String> other = new TreeMap<>(values);
            other.put("q", words);
            return query(other);
        }

        public boolean filtered() {
            return !Set.of("q").containsAll(values.keySet());
        }

        private static String query(Map<String, String> values) {
            return values.entrySet().stream()
                    .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "?", ""));
        }

        private static String cut(String text) {
            String known = text.strip();
            return known.codePointCount(0, known.length()) <= LONGEST
                    ? known
                    : known.substring(0, known.offsetByCodePoints(0, LONGEST));
        }
    }

    /** What is wrong with the field of this id. */
    record Mistake(String field, String detail) {}

    /** What answers beside the articles: pages where it is done, and articles of the regulations. */
    record Beside(List<Guides.Guide> guides, List<LawSearch.Hit> laws) {
        static final Beside NOTHING = new Beside(List.of(), List.of());
    }

    record results(
            Typed typed,
            Choices choices,
            List<Validity> validities,
            boolean wrong,
            List<Mistake> faults,
            Map<String, String> errors,
            @Nullable Found found,
            Beside beside)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<RestResponse<TemplateInstance>> results(@Context UriInfo address) {
        Typed typed = Typed.of(address);
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        return articles.choices().chain(choices -> {
            try {
                ArticleAsk ask = ArticleAsk.of(
                        new ArticleAsk.Parameters(
                                asked.getFirst("column"),
                                asked.getFirst("q"),
                                asked.getFirst("from"),
                                asked.getFirst("to"),
                                asked.getFirst("year"),
                                asked.getFirst("validity"),
                                asked.getFirst("issuer"),
                                asked.getFirst("page"),
                                null),
                        columns);
                return found(ask, typed)
                        .map(found -> RestResponse.ok(page(typed, choices, List.of(), found, beside(ask, typed))));
            } catch (Refused refused) {
                TemplateInstance again = page(typed, choices, refused.faults(), null, Beside.NOTHING);
                return Uni.createFrom()
                        .item(RestResponse.ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE)
                                .entity(again)
                                .build());
            }
        });
    }

    private static TemplateInstance page(
            Typed typed, Choices choices, List<Fault> faults, @Nullable Found found, Beside beside) {
        List<Mistake> mistakes = faults.stream()
                .map(fault -> new Mistake(field(fault), fault.detail()))
                .toList();
        return new results(
                typed,
                choices,
                List.of(Validity.values()),
                !mistakes.isEmpty(),
                mistakes,
                mistakes.stream().collect(Collectors.toMap(Mistake::field, Mistake::detail, (first, other) -> first)),
                found,
                beside);
    }

    /** The field where it is put right: what only stands in the address has none of its own. */
    private static String field(Fault fault) {
        String name = fault.pointer().substring(1);
        return KEPT.contains(name) ? name : "q";
    }

    /** What stands above the first page of a search that nothing narrows. */
    private Beside beside(ArticleAsk ask, Typed typed) {
        SearchQuery query = ask.filter().query();
        return query == null || typed.filtered() || ask.paging().page() > 1
                ? Beside.NOTHING
                : new Beside(guides.find(query, MOST_GUIDES), laws.find(query, MOST_LAWS));
    }

    private Uni<@Nullable Found> found(ArticleAsk ask, Typed typed) {
        if (ask.filter().query() != null) {
            return articles.searchGenerously(ask.filter(), ask.paging());
        }
        return typed.values().isEmpty()
                ? Uni.createFrom().nullItem()
                : articles.catalogue(ask.filter(), ask.paging()).map(Found::plain);
    }
}
