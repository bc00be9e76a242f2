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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.inforequest.ExtensionStep;
import portal.inforequest.InfoRequest;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestMove;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestProcedure;
import portal.inforequest.RequestStep;
import portal.law.ChineseDate;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.office.RegionChoices;
import portal.requests.DeskRequest;
import portal.requests.DeskRequests;
import portal.requests.RedirectRequest;
import portal.staff.Answer;
import portal.staff.Field;
import portal.staff.Form;
import portal.staff.OnDuty;

/** The form of one step of one request: filled in, sent, shown again with what is wrong or what happened meanwhile. */
@Path("/staff/requests/{no}/steps/{word}")
class RequestStepDesk {
    private final DeskRequests requests;
    private final RedirectRequest redirects;
    private final RegionChoices regions;

    RequestStepDesk(DeskRequests requests, RedirectRequest redirects, RegionChoices regions) {
        this.requests = requests;
        this.redirects = redirects;
        this.regions = regions;
    }

    record step(
            String title,
            String number,
            String stage,
            String word,
            String term,
            String basis,
            String paper,
            String back,
            boolean open,
            int seq,
            List<Field> fields,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> show(String no, String word, @Context RoutingContext request) {
        Class<? extends RequestStep> type = type(word);
        return requests.open(RequestDesk.number(no), OnDuty.officer(request)).chain(found -> {
            if (move(found, type).isEmpty()) {
                throw new Refused(
                        Reason.NOT_ALLOWED_NOW,
                        "这件申请现在是“" + found.request().stage().label() + "”，这一步不能做，或者不由您来做。");
            }
            return Answer.page(page(found, type, begun(found, type)));
        });
    }

    @POST
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> take(String no, String word, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Class<? extends RequestStep> type = type(word);
        RequestNo number = RequestDesk.number(no);
        Form form = Form.posted();
        return taken(number, form, RequestForms.of(type).made().apply(form), officer)
                .replaceWith(() -> Answer.to("/staff/requests/" + no))
                .onFailure(Refused.because(Reason.INVALID, Reason.STALE, Reason.NOT_ALLOWED_NOW, Reason.FORBIDDEN))
                .recoverWithUni(failure ->
                        requests.open(number, officer).chain(now -> again(now, type, form, (Refused) failure)));
    }

    private Uni<InfoRequest> taken(RequestNo number, Form form, RequestStep step, Officer officer) {
        if (!(step instanceof OfficeStep.Redirect redirect)) {
            return requests.take(number, form.version(), step, officer);
        }
        boolean only = form.value("purpose").equals(RequestForms.ONLY_TOLD);
        return redirects.redirect(
                number,
                form.version(),
                redirect,
                only
                        ? null
                        : new RedirectRequest.AsPetition(
                                form.value("purpose"), form.value("region"), form.value("request")),
                officer);
    }

    private Uni<Response> again(DeskRequest now, Class<? extends RequestStep> type, Form form, Refused refused) {
        if (refused.reason() == Reason.INVALID) {
            return Answer.page(page(now, type, form.wrong(refused.faults())), Answer.INVALID);
        }
        Form newer = refused.reason() == Reason.STALE
                ? form.overtaken(now.version(), news(now, form))
                : form.wrong(List.of(new Fault("/step", "step", refused.detail())));
        return Answer.page(page(now, type, newer), Answer.CONFLICT);
    }

    /** What was done since the form was opened. */
    private static List<String> news(DeskRequest now, Form form) {
        String seen = form.value("seq");
        int seq = seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
        List<String> news = new java.util.ArrayList<>(now.course().stream()
                .filter(entry -> entry.seq() > seq)
                .map(entry -> ChineseDate.monthDay(entry.at().toLocalDate()) + " " + entry.actor() + "：" + entry.term())
                .toList());
        news.add("现在的状态：" + now.request().stage().label());
        return news;
    }

    private static Form begun(DeskRequest found, Class<? extends RequestStep> type) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("version", List.of(Integer.toString(found.version())));
        int asked = found.request().facts().extensionAsked();
        if (asked > 0 && type == ExtensionStep.ApproveExtension.class) {
            values.put("days", List.of(Integer.toString(asked)));
        }
        if (type == OfficeStep.Charge.class) {
            values.put("count", List.of(Integer.toString(found.thisMonth())));
        }
        return new Form(values);
    }

    private step page(DeskRequest found, Class<? extends RequestStep> type, Form form) {
        Optional<RequestMove> open = move(found, type);
        RequestMove line = open.orElseGet(() -> RequestProcedure.table().stream()
                .filter(each -> each.step() == type)
                .findFirst()
                .orElseThrow());
        return new step(
                found.title(),
                found.request().no().display(),
                found.request().stage().label(),
                RequestStep.word(type),
                line.words().term(),
                line.source().basis(),
                line.paper().map(each -> each.label()).orElse(""),
                "/staff/requests/" + found.request().no().digits(),
                open.isPresent(),
                found.seq(),
                RequestForms.of(type).fields().stream().map(this::offered).toList(),
                form,
                form.wrong());
    }

    /** A field for a region offers those of the office. */
    private Field offered(Field field) {
        return field.name().equals("region")
                ? Field.choice(
                        field.name(),
                        field.label(),
                        regions.places().stream()
                                .flatMap(group -> group.options().stream())
                                .map(option -> new Field.Option(option.value(), option.label()))
                                .toList())
                : field;
    }

    private static Optional<RequestMove> move(DeskRequest found, Class<? extends RequestStep> type) {
        return found.moves().stream().filter(move -> move.step() == type).findFirst();
    }

    /** The step of a word; one that no officer takes is no page. */
    private static Class<? extends RequestStep> type(String word) {
        return RequestProcedure.step(word)
                .filter(RequestForms::known)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一步。"));
    }
}
