package portal.requestdesk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.drafts.StoredFile;
import portal.inforequest.RequestStage;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.requests.BroughtWithRequest;
import portal.requests.EnterRequest;
import portal.requests.FiledRequest;
import portal.requests.RequestPapers;
import portal.security.Cookies;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** The receipt of a request that was registered for somebody: handed over, and what they brought scanned beside it. */
@Path("/staff/requests/new")
class RequestReceiptDesk {
    static final String PATH = "/staff/requests/new/receipt";

    /** So long it can be opened. */
    static final Duration KEPT = Duration.ofMinutes(30);

    private final EnterRequest enter;
    private final BroughtWithRequest brought;
    private final RequestPapers papers;
    private final Cookies cookies;
    private final Clock clock;

    RequestReceiptDesk(
            EnterRequest enter, BroughtWithRequest brought, RequestPapers papers, Cookies cookies, Clock clock) {
        this.enter = enter;
        this.brought = brought;
        this.papers = papers;
        this.cookies = cookies;
        this.clock = clock;
    }

    record receipt(FiledRequest filed, boolean confirms, List<String> brought, Form form, boolean wrong)
            implements TemplateInstance {}

    /** For half an hour in the browser of the officer who registered. */
    @GET
    @Path("receipt")
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> handOver(@Context RoutingContext request) {
        return page(request, new Form(Map.of())).chain(Answer::page);
    }

    /** Adds a scan of what the applicant brought; the receipt stays in front of the officer, right or wrong. */
    @POST
    @Path("receipt/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> scan(@RestForm("scan") @Nullable FileUpload scan, @Context RoutingContext request) {
        return filed(request)
                .chain(filed -> RequestFilesDesk.scanned(brought, filed.number(), scan, OnDuty.officer(request)))
                .replaceWith(() -> Answer.to(PATH + "#brought"))
                .onFailure(Refused.unless(Reason.NOT_FOUND))
                .recoverWithUni(failure -> {
                    Fault wrong = new Fault("/scan", "scan", ((Refused) failure).detail());
                    return page(request, new Form(Map.of()).wrong(List.of(wrong)))
                            .chain(page -> Answer.page(page, Answer.INVALID));
                });
    }

    @GET
    @Path("receipt.pdf")
    @Produces("application/pdf")
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> print(@Context RoutingContext request) {
        String client = "officer:" + OnDuty.officer(request).id();
        return filed(request)
                .chain(filed -> papers.receipt(filed, client)
                        .map(pdf -> Response.ok(pdf, "application/pdf")
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"receipt-"
                                                + filed.number().digits() + ".pdf\"")
                                .build()));
    }

    private Uni<receipt> page(RoutingContext request, Form form) {
        return filed(request)
                .chain(filed -> brought.atDesk(filed.number(), OnDuty.officer(request))
                        .map(files -> new receipt(
                                filed,
                                filed.status() == RequestStage.SUBMITTED,
                                files.stream().map(StoredFile::label).toList(),
                                form,
                                form.wrong())));
    }

    private Uni<FiledRequest> filed(RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return enter.before(officer, cookies.read(request, cookie(officer)).orElse(""))
                .map(found -> found.filter(filed -> OffsetDateTime.now(clock)
                                .isBefore(filed.registeredAt().plus(KEPT)))
                        .orElseThrow(() -> new Refused(
                                Reason.NOT_FOUND, "这张回执已经不能再打开：带查询码的回执只在登记后半小时内、在登记的电脑上能看。申请已经登记，可以在列表里查到。")));
    }

    /** Whoever logs in next at the same counter does not come upon it. */
    static String cookie(Officer officer) {
        return "request-handed-" + officer.id();
    }
}
