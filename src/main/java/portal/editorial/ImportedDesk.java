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
import org.jspecify.annotations.Nullable;
import portal.disclosure.AdoptArticle;
import portal.office.Duty;
import portal.staff.Answer;
import portal.staff.OnDuty;

/** Articles that came from files: one that has to be corrected or withdrawn is taken over to the desk. */
@Path("/staff/articles/imported")
class ImportedDesk {
    private static final int LONGEST = 120;

    private final AdoptArticle adopting;

    ImportedDesk(AdoptArticle adopting) {
        this.adopting = adopting;
    }

    record list(String words, List<AdoptArticle.Line> lines, boolean full, boolean writes)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> list(@QueryParam("q") @Nullable String q, @Context RoutingContext request) {
        String words =
                q == null ? "" : q.substring(0, Math.min(LONGEST, q.length())).replace("\0", "");
        boolean writes = OnDuty.officer(request).has(Duty.EDITOR);
        return adopting.imported(words)
                .chain(lines -> Answer.page(new list(words, lines, adopting.isFull(lines), writes)));
    }

    @POST
    @Path("{id}/adopt")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> adopt(long id, @Context RoutingContext request) {
        return adopting.adopt(id, OnDuty.officer(request)).map(desk -> Answer.to(ArticleTextDesk.path(desk)));
    }
}
