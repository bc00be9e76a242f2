package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import portal.requests.FiledRequest;
import portal.requests.RequestPapers;
import portal.security.ClientAddress;

/** The receipt of a request: number and query code, for half an hour in the browser that filed. */
@Path("/disclosure/requests/receipt")
class AskReceiptPage {
    private final HeldReceipts receipts;
    private final RequestPapers papers;
    private final ClientAddress clients;

    AskReceiptPage(HeldReceipts receipts, RequestPapers papers, ClientAddress clients) {
        this.receipts = receipts;
        this.papers = papers;
        this.clients = clients;
    }

    record receipt(FiledRequest filed) implements TemplateInstance {}

    record gone() implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@Context RoutingContext request) {
        return receipts.request(request)
                .chain(found ->
                        found.map(filed -> Answer.page(new receipt(filed))).orElseGet(AskReceiptPage::over));
    }

    /** The same as a PDF, code included, while the page itself may be seen. */
    @GET
    @Path("receipt.pdf")
    @PermitAll
    public Uni<Response> print(@Context RoutingContext request) {
        return receipts.request(request)
                .chain(found -> found.map(filed -> papers.receipt(filed, clients.of(request.request()))
                                .map(pdf -> Response.ok(pdf, "application/pdf")
                                        .header(
                                                "Content-Disposition",
                                                "attachment; filename=\"receipt-"
                                                        + filed.number().digits() + ".pdf\"")
                                        .header("Cache-Control", "no-store")
                                        .build()))
                        .orElseGet(AskReceiptPage::over));
    }

    private static Uni<Response> over() {
        return Answer.page(new gone(), Response.Status.NOT_FOUND);
    }
}
