package portal.editorial;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.disclosure.EditorialState;
import portal.disclosure.ManuscriptLine;
import portal.disclosure.ManuscriptList;
import portal.office.Duty;
import portal.staff.Answer;
import portal.staff.OnDuty;

/** The articles by where they stand: drafts, in review, scheduled, published, withdrawn. */
@Path("/staff/articles")
class ArticleListDesk {
    private static final Set<EditorialState> WAITING =
            EnumSet.of(EditorialState.DRAFT, EditorialState.IN_REVIEW, EditorialState.SCHEDULED);

    private final ManuscriptList articles;

    ArticleListDesk(ManuscriptList articles) {
        this.articles = articles;
    }

    record Tab(String href, String label, long count, boolean current) {}

    /** @param waiting whether these are yet to be published, within their term */
    record list(
            List<Tab> tabs,
            List<ManuscriptLine> lines,
            boolean waiting,
            boolean writes,
            String href,
            int page,
            int pages)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> list(
            @QueryParam("state") @Nullable String asked,
            @QueryParam("page") @Nullable String number,
            @Context RoutingContext request) {
        boolean writes = OnDuty.officer(request).has(Duty.EDITOR);
        EditorialState state = Arrays.stream(EditorialState.values())
                .filter(one -> one.word().equals(asked))
                .findFirst()
                .orElse(writes ? EditorialState.DRAFT : EditorialState.IN_REVIEW);
        int page = number != null && number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 1;
        return articles.counts()
                .chain(counts -> articles.in(state, page)
                        .chain(lines -> Answer.page(new list(
                                tabs(counts, state),
                                lines,
                                WAITING.contains(state),
                                writes,
                                "/staff/articles?state=" + state.word() + "&page=",
                                page,
                                articles.pages(counts.getOrDefault(state, 0L))))));
    }

    private static List<Tab> tabs(Map<EditorialState, Long> counts, EditorialState current) {
        return counts.entrySet().stream()
                .map(each -> new Tab(
                        "/staff/articles?state=" + each.getKey().word(),
                        each.getKey().label(),
                        each.getValue(),
                        each.getKey() == current))
                .toList();
    }
}
