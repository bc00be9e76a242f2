package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import portal.casework.Filed;
import portal.casework.Receipts;
import portal.document.QrCode;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.papers.PaperCopies;

/** The receipt to be handed over, with the query code: for half an hour in the browser of the officer who registered. */
@Path("/staff/cases/new/{id}")
class CounterReceiptDesk {
    private final CounterDrafts entries;
    private final Receipts receipts;
    private final PaperCopies papers;

    CounterReceiptDesk(CounterDrafts entries, Receipts receipts, PaperCopies papers) {
        this.entries = entries;
        this.receipts = receipts;
        this.papers = papers;
    }

    record receipt(String pdf, Receipts.Kept kept, Filed filed, QrCode qr) implements TemplateInstance {}

    @GET
    @Path("receipt")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> show(String id, @Context RoutingContext request) {
        return open(
                id,
                request,
                kept -> Answer.page(new receipt(
                        CounterDrafts.path(id) + "/receipt.pdf",
                        kept,
                        kept.filed(),
                        QrCode.of(kept.filed().number()))));
    }

    @GET
    @Path("receipt.pdf")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> print(String id, @Context RoutingContext request) {
        String client = "officer:" + entries.officer(request).id();
        return open(
                id,
                request,
                kept -> papers.receipt(kept.filed(), client)
                        .map(pdf -> Response.ok(pdf, "application/pdf")
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"receipt-"
                                                + kept.filed().number().digits() + ".pdf\"")
                                .build()));
    }

    private Uni<Response> open(String id, RoutingContext request, Function<Receipts.Kept, Uni<Response>> shown) {
        entries.officer(request);
        return receipts.open(entries.receipt(id, request).orElse(null))
                .chain(found -> shown.apply(found.orElseThrow(() ->
                        new Refused(Reason.NOT_FOUND, "这张回执已经不能再打开：带查询码的回执只在登记后半小时内、在登记的电脑上能看。事项已经登记，可以在列表里查到。"))));
    }
}
