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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestMulti;
import portal.casework.BroughtFiles;
import portal.document.OfficialPaper;
import portal.requests.BroughtWithRequest;
import portal.requests.GivenFiles;
import portal.requests.RequestPapers;
import portal.security.Cookies;

/** What an applicant takes along from a request: its papers, the information that was given out, their own files. */
@Path(AskTrackPage.PATH)
class AskPapersPage {
    private final RequestPapers papers;
    private final GivenFiles files;
    private final BroughtWithRequest brought;
    private final Cookies cookies;

    AskPapersPage(RequestPapers papers, GivenFiles files, BroughtWithRequest brought, Cookies cookies) {
        this.papers = papers;
        this.files = files;
        this.brought = brought;
        this.cookies = cookies;
    }

    /** A paper on the screen, and on A4 when it is printed from there. */
    record paper(OfficialPaper paper, String pdf) implements TemplateInstance {}

    @GET
    @Path("papers/{id:\\d{1,6}}")
    @Produces("application/pdf")
    @PermitAll
    public Uni<Response> paper(@PathParam("id") int id, @Context RoutingContext context) {
        return papers.byViewing(AskTrackPage.token(cookies, context), id)
                .map(pdf -> Response.ok(pdf, "application/pdf")
                        .header("Content-Disposition", "attachment; filename=\"paper-" + id + ".pdf\"")
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @GET
    @Path("papers/{id:\\d{1,6}}/read")
    @PermitAll
    public Uni<Response> read(@PathParam("id") int id, @Context RoutingContext context) {
        return papers.readByViewing(AskTrackPage.token(cookies, context), id)
                .chain(paper -> Answer.page(new paper(paper, AskTrackPage.PATH + "/papers/" + id)));
    }

    @GET
    @Path("files/{id:[0-9a-f]{32}}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    public RestMulti<byte[]> file(@PathParam("id") String id, @Context RoutingContext context) {
        return RestMulti.fromUniResponse(
                files.byViewing(AskTrackPage.token(cookies, context), id),
                BroughtFiles.Open::pieces,
                AskPapersPage::headers);
    }

    @GET
    @Path("brought/{id:[0-9a-f]{32}}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    public RestMulti<byte[]> own(@PathParam("id") String id, @Context RoutingContext context) {
        return RestMulti.fromUniResponse(
                brought.byViewing(AskTrackPage.token(cookies, context), id),
                BroughtFiles.Open::pieces,
                AskPapersPage::headers);
    }

    private static Map<String, List<String>> headers(BroughtFiles.Open open) {
        Map<String, List<String>> headers = new TreeMap<>();
        open.download().headers().forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("Content-Type", List.of(MediaType.APPLICATION_OCTET_STREAM));
        return headers;
    }
}
