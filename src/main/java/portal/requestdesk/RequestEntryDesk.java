package portal.requestdesk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.WithFormRead;
import portal.LegalTime;
import portal.inforequest.ApplicantKind;
import portal.inforequest.Delivery;
import portal.inforequest.Help;
import portal.inforequest.InfoFilingRules;
import portal.inforequest.RequestChannel;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.IdType;
import portal.petition.TextLimit;
import portal.requests.EnterRequest;
import portal.security.Cookies;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** Registering a request for somebody who came, wrote or sent a fax. */
@Path("/staff/requests/new")
class RequestEntryDesk {
    private final EnterRequest enter;
    private final Cookies cookies;
    private final LegalTime time;

    RequestEntryDesk(EnterRequest enter, Cookies cookies, LegalTime time) {
        this.enter = enter;
        this.cookies = cookies;
        this.time = time;
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
                    cookies.set(request, RequestReceiptDesk.cookie(officer), once, RequestReceiptDesk.KEPT);
                    return Answer.to(RequestReceiptDesk.PATH);
                })
                .onFailure(Refused.because(Reason.INVALID))
                .recoverWithUni(
                        failure -> Answer.page(page(written.wrong(((Refused) failure).faults())), Answer.INVALID));
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
