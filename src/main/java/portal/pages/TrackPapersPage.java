package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import portal.document.OfficialPaper;
import portal.law.Reason;
import portal.law.Refused;
import portal.papers.PaperCopies;
import portal.security.Cookies;

/** The papers written to the citizen, to take along and to read, for the browser of a viewing session. */
@Path("/petitions/track/papers")
class TrackPapersPage {
    private final PaperCopies papers;
    private final Cookies cookies;

    TrackPapersPage(PaperCopies papers, Cookies cookies) {
        this.papers = papers;
        this.cookies = cookies;
    }

    /** A paper on the screen, and on A4 when it is printed from there. */
    record paper(OfficialPaper paper, String pdf) implements TemplateInstance {}

    @GET
    @Path("{id:\\d{1,6}}")
    @Produces("application/pdf")
    @PermitAll
    public Uni<Response> print(@PathParam("id") int id, @Context RoutingContext context) {
        return papers.byViewing(token(context), id)
                .map(pdf -> Response.ok(pdf, "application/pdf")
                        .header("Content-Disposition", "attachment; filename=\"paper-" + id + ".pdf\"")
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @GET
    @Path("{id:\\d{1,6}}/read")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public Uni<Response> read(@PathParam("id") int id, @Context RoutingContext context) {
        return papers.readByViewing(token(context), id)
                .chain(read -> Answer.page(new paper(read, "/petitions/track/papers/" + id)));
    }

    private String token(RoutingContext context) {
        return cookies.read(context, TrackPage.VIEWING)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "查看时间已经结束，请重新输入编号和查询码。"));
    }
}
