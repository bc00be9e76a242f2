package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import portal.casework.Filed;
import portal.casework.Receipts;
import portal.document.QrCode;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.papers.PaperCopies;
import portal.petition.PetitionNo;
import portal.security.ClientAddress;

/** The receipt: number and query code, for half an hour in the browser that filed. The code stands nowhere else. */
@Path("/petitions")
class ReceiptPage {
    private final Receipts receipts;
    private final Drafts drafts;
    private final PaperCopies papers;
    private final FormCookies cookies;
    private final ClientAddress client;

    ReceiptPage(Receipts receipts, Drafts drafts, PaperCopies papers, FormCookies cookies, ClientAddress client) {
        this.receipts = receipts;
        this.drafts = drafts;
        this.papers = papers;
        this.cookies = cookies;
        this.client = client;
    }

    record receipt(Receipts.Kept kept, Filed filed, String greeting, QrCode qr) implements TemplateInstance {
        static receipt of(Receipts.Kept kept) {
            Filed filed = kept.filed();
            String greeting = filed.purpose().secret() ? "您的来件已经收到并登记，由专人保密处理。" : "您的事项已经收到并登记。";
            return new receipt(kept, filed, greeting, QrCode.of(filed.number()));
        }
    }

    record gone() implements TemplateInstance {}

    @GET
    @Path("receipt")
    @PermitAll
    public Uni<Response> show(@Context RoutingContext request) {
        return receipts.open(cookies.receipt(request))
                .chain(found -> found.map(kept -> Answer.page(receipt.of(kept))).orElseGet(() -> none(request)));
    }

    /** The same as a PDF, code included, while the page itself may be seen. */
    @GET
    @Path("receipt.pdf")
    @PermitAll
    public Uni<Response> print(@Context RoutingContext request) {
        return receipts.open(cookies.receipt(request))
                .chain(found -> found.map(Receipts.Kept::filed)
                        .map(filed -> papers.receipt(filed, client.of(request.request()))
                                .map(paper -> pdf(filed.number(), paper)))
                        .orElseGet(ReceiptPage::over));
    }

    private static Response pdf(PetitionNo number, byte[] paper) {
        return Response.ok(paper, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt-" + number.digits() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A browser that still holds its draft has not seen the receipt yet, if there is one. */
    private Uni<Response> none(RoutingContext request) {
        return cookies.draft(request) == null
                ? over()
                : drafts.open(cookies.draft(request))
                        .chain(found -> found.filter(Draft::filed).isPresent()
                                ? Uni.createFrom().item(Answer.to(FormStep.CHECK.path()))
                                : over());
    }

    private static Uni<Response> over() {
        return Answer.page(new gone(), Response.Status.NOT_FOUND);
    }
}
