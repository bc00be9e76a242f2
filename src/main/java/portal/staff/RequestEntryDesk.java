package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.WithFormRead;
import portal.LegalTime;
import portal.casework.StoredFile;
import portal.inforequest.ApplicantKind;
import portal.inforequest.Delivery;
import portal.inforequest.Help;
import portal.inforequest.InfoFilingRules;
import portal.inforequest.RequestChannel;
import portal.inforequest.RequestStage;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.IdType;
import portal.petition.TextLimit;
import portal.requests.BroughtWithRequest;
import portal.requests.EnterRequest;
import portal.requests.FiledRequest;
import portal.requests.RequestPapers;
import portal.security.Cookies;

/** Registering a request for somebody who came, wrote or sent a fax, and the receipt to be handed over. */
@Path("/staff/requests/new")
class RequestEntryDesk {
    private static final int INVALID = 422;
    private static final Duration RECEIPT_KEPT = Duration.ofMinutes(30);
    private static final String PATH = "/staff/requests/new";

    /** Where the receipt is handed over. */
    static final String RECEIPT = PATH + "/receipt";

    private final EnterRequest enter;
    private final BroughtWithRequest brought;
    private final RequestPapers papers;
    private final Cookies cookies;
    private final LegalTime time;
    private final Clock clock;

    RequestEntryDesk(
            EnterRequest enter,
            BroughtWithRequest brought,
            RequestPapers papers,
            Cookies cookies,
            LegalTime time,
            Clock clock) {
        this.enter = enter;
        this.brought = brought;
        this.papers = papers;
        this.cookies = cookies;
        this.time = time;
        this.clock = clock;
    }

    record entry(
            Form form,
            String once,
            List<RequestChannel> channels,
            List<ApplicantKind> kinds,
            List<IdType> idTypes,
            List<Delivery> deliveries,
            List<Help> help,
            TextLimit description,
            boolean wrong)
            implements TemplateInstance {}

    record receipt(FiledRequest filed, boolean confirms, List<String> brought) implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> show(@Context RoutingContext request) {
        return enter.before(OnDuty.officer(request), "")
                .chain(none -> Answer.page(page(RequestEntry.blank(time.today()))));
    }

    /** Registers it: once, however often the button is pressed. */
    @POST
    @WithFormRead
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> register(@Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        RequestEntry written = new RequestEntry(Form.posted());
        String once = written.once();
        return enter.file(written.filing(), written.brought(), officer, once)
                .map(filed -> {
                    cookies.set(request, cookie(officer), once, RECEIPT_KEPT);
                    return Answer.to(RECEIPT);
                })
                .onFailure(Refused.because(Reason.INVALID))
                .recoverWithUni(failure -> Answer.page(page(written.wrong(((Refused) failure).faults())), INVALID));
    }

    /** For half an hour in the browser of the officer who registered. */
    @GET
    @Path("receipt")
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> handOver(@Context RoutingContext request) {
        return filed(request)
                .chain(filed -> brought.atDesk(filed.number(), OnDuty.officer(request))
                        .chain(files -> Answer.page(new receipt(
                                filed,
                                filed.status() == RequestStage.SUBMITTED,
                                files.stream().map(StoredFile::label).toList()))));
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

    private Uni<FiledRequest> filed(RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return enter.before(officer, cookies.read(request, cookie(officer)).orElse(""))
                .map(found -> found.filter(filed -> OffsetDateTime.now(clock)
                                .isBefore(filed.registeredAt().plus(RECEIPT_KEPT)))
                        .orElseThrow(() -> new Refused(
                                Reason.NOT_FOUND, "这张回执已经不能再打开：带查询码的回执只在登记后半小时内、在登记的电脑上能看。申请已经登记，可以在列表里查到。")));
    }

    /** Whoever logs in next at the same counter does not come upon it. */
    private static String cookie(Officer officer) {
        return "request-handed-" + officer.id();
    }

    private static entry page(RequestEntry written) {
        return new entry(
                written.form(),
                written.once(),
                Arrays.stream(RequestChannel.values())
                        .filter(RequestChannel::onPaper)
                        .toList(),
                List.of(ApplicantKind.values()),
                Arrays.stream(IdType.values())
                        .filter(type -> !type.organization())
                        .toList(),
                List.of(Delivery.values()),
                List.of(Help.values()),
                InfoFilingRules.DESCRIPTION,
                written.form().wrong());
    }
}
