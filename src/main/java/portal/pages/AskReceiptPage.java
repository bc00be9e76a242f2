package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import portal.requests.FileRequest;
import portal.requests.FiledRequest;
import portal.requests.RequestAttempt;
import portal.requests.RequestPapers;
import portal.security.ClientAddress;
import portal.security.Cookies;

/** The receipt of a request: number and query code, for half an hour in the browser that filed. */
@Path("/disclosure/requests/receipt")
class AskReceiptPage {
    private final FileRequest requests;
    private final RequestPapers papers;
    private final Cookies cookies;
    private final ClientAddress clients;
    private final Clock clock;

    AskReceiptPage(FileRequest requests, RequestPapers papers, Cookies cookies, ClientAddress clients, Clock clock) {
        this.requests = requests;
        this.papers = papers;
        this.cookies = cookies;
        this.clients = clients;
        this.clock = clock;
    }

    record receipt(FiledRequest filed) implements TemplateInstance {}

    record gone() implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@Context RoutingContext request) {
        return filed(request)
                .chain(found ->
                        found.map(filed -> Answer.page(new receipt(filed))).orElseGet(AskReceiptPage::over));
    }

    /** The same as a PDF, code included, while the page itself may be seen. */
    @GET
    @Path("receipt.pdf")
    @PermitAll
    public Uni<Response> print(@Context RoutingContext request) {
        return filed(request)
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

    private Uni<Optional<FiledRequest>> filed(RoutingContext request) {
        Optional<String> token = cookies.read(request, AskPage.RECEIPT_COOKIE);
        if (token.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return requests.before(RequestAttempt.written(clients.of(request.request()), token.get(), List.of()))
                .map(found -> found.filter(filed ->
                        OffsetDateTime.now(clock).isBefore(filed.registeredAt().plus(AskPage.RECEIPT_KEPT))));
    }

    private static Uni<Response> over() {
        return Answer.page(new gone(), Response.Status.NOT_FOUND);
    }
}
