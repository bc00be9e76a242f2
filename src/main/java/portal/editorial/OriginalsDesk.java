package portal.editorial;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.casework.Originals;
import portal.disclosure.Chosen;
import portal.disclosure.ChosenSuggestions;
import portal.disclosure.Manuscript;
import portal.disclosure.Manuscripts;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** 建议选登: the suggestions whose authors agree, for the editor of a result to choose from. */
@Path("/staff/articles/{id}/suggestions")
class OriginalsDesk {
    private final Manuscripts manuscripts;
    private final ChosenSuggestions suggestions;

    OriginalsDesk(Manuscripts manuscripts, ChosenSuggestions suggestions) {
        this.manuscripts = manuscripts;
        this.suggestions = suggestions;
    }

    /** A suggestion, and whether the result shows it. */
    record Line(Originals.Original original, boolean chosen) {}

    /**
     * The page.
     *
     * @param older number after which the next page begins; 0 when there is none
     */
    record originals(Manuscript article, List<Line> lines, long older, Form form, boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> show(long id, @QueryParam("after") @Nullable String after, @Context RoutingContext request) {
        return page(id, number(after), new Form(Map.of()), OnDuty.officer(request))
                .chain(Answer::page);
    }

    /** Puts one in or takes it out, as the button says. */
    @POST
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> choose(long id, @Context RoutingContext request) {
        Officer by = OnDuty.officer(request);
        Form form = Form.posted();
        long after = number(form.value("after"));
        long no = number(form.value("no"));
        return Answer.changed(
                form.has("go", "choose")
                        ? suggestions.choose(id, form.version(), no, by)
                        : suggestions.leave(id, form.version(), no, by),
                path(id) + (after == 0 ? "" : "?after=" + after),
                form,
                again -> page(id, after, again, by),
                again -> manuscripts
                        .find(id)
                        .map(now -> again.overtaken(
                                now.version(), List.of("现在的情况：" + now.state().label()))));
    }

    private Uni<originals> page(long id, long after, Form form, Officer by) {
        return manuscripts
                .find(id)
                .chain(article -> suggestions
                        .agreed(article, after, by)
                        .map(found -> new originals(
                                article,
                                found.stream().map(one -> line(one, article)).toList(),
                                found.size() < Originals.PAGE
                                        ? 0
                                        : found.get(found.size() - 1).no(),
                                form,
                                form.wrong())));
    }

    private static Line line(Originals.Original one, Manuscript article) {
        return new Line(one, article.chosen().stream().mapToLong(Chosen::no).anyMatch(no -> no == one.no()));
    }

    private static long number(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,18}")) {
            throw new Refused(Reason.NOT_FOUND, "没有这一页。");
        }
        return Long.parseLong(typed);
    }

    private static String path(long id) {
        return ArticleTextDesk.path(id) + "/suggestions";
    }
}
