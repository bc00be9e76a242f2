package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.LegalTime;
import portal.caseload.AssignOfficer;
import portal.caseload.DeskCase;
import portal.caseload.DeskCases;
import portal.casework.Originals;
import portal.disclosure.Calls;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Colleagues;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.PetitionNo;

/** One case on one page, for the officers who see it. */
@Path("/staff/cases/{no}")
class CaseDesk {
    private final DeskCases cases;
    private final AssignOfficer assign;
    private final Colleagues colleagues;
    private final Calls calls;
    private final Originals originals;
    private final CaseWords words;
    private final LegalTime time;

    CaseDesk(
            DeskCases cases,
            AssignOfficer assign,
            Colleagues colleagues,
            Calls calls,
            Originals originals,
            CaseWords words,
            LegalTime time) {
        this.cases = cases;
        this.assign = assign;
        this.colleagues = colleagues;
        this.calls = calls;
        this.originals = originals;
        this.words = words;
        this.time = time;
    }

    record one(
            DeskCase found,
            CaseWords words,
            List<Running> clocks,
            List<Button> buttons,
            List<Officer> colleagues,
            Optional<Calls.Answered> call,
            Originals.Standing original,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({
        Duty.Code.INTAKE_CLERK,
        Duty.Code.AGENCY_CLERK,
        Duty.Code.AGENCY_HEAD,
        Duty.Code.REVIEWER,
        Duty.Code.SUPERVISOR,
        Duty.Code.LEGAL_ADVISER
    })
    public Uni<Response> show(String no, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return cases.open(number(no), officer)
                .chain(found -> page(found, officer, new Form(Map.of())))
                .chain(Answer::page);
    }

    /** Personal data as it is, in this one answer; who asks says why. */
    @POST
    @Path("reveal")
    @RolesAllowed({
        Duty.Code.INTAKE_CLERK,
        Duty.Code.AGENCY_CLERK,
        Duty.Code.AGENCY_HEAD,
        Duty.Code.REVIEWER,
        Duty.Code.SUPERVISOR,
        Duty.Code.LEGAL_ADVISER
    })
    public Uni<Response> reveal(String no, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        return again(
                cases.reveal(number(no), officer, form.value("reason"))
                        .chain(found -> page(found, officer, new Form(Map.of())))
                        .chain(Answer::page),
                number(no),
                officer,
                form);
    }

    @POST
    @Path("officer")
    @RolesAllowed({Duty.Code.INTAKE_CLERK, Duty.Code.AGENCY_CLERK, Duty.Code.AGENCY_HEAD, Duty.Code.REVIEWER})
    public Uni<Response> give(String no, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        String to = form.value("officer");
        return again(
                assign.give(number(no), form.version(), to.matches("[0-9]{1,18}") ? Long.parseLong(to) : 0, officer)
                        .replaceWith(() -> Answer.to("/staff/cases/" + no)),
                number(no),
                officer,
                form);
    }

    /** A number that is none is one that nobody has. */
    static PetitionNo number(String digits) {
        return PetitionNo.parse(digits).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这件事项。"));
    }

    private Uni<Response> again(Uni<Response> done, PetitionNo no, Officer officer, Form form) {
        return done.onFailure(Refused.because(Reason.INVALID))
                .recoverWithUni(failure -> cases.open(no, officer)
                        .chain(found -> page(found, officer, form.wrong(((Refused) failure).faults())))
                        .chain(page -> Answer.page(page, Answer.INVALID)));
    }

    private Uni<one> page(DeskCase found, Officer officer, Form form) {
        boolean here = found.petition().facts().holder().equals(officer.agency());
        return (here ? colleagues.at(officer.agency()) : Uni.createFrom().item(List.<Officer>of()))
                .chain(there -> calls.answered(no(found))
                        .chain(call -> originals
                                .of(no(found))
                                .map(original -> new one(
                                        found,
                                        words,
                                        words.clocks(found.petition(), time.today()),
                                        words.buttons(found),
                                        there,
                                        call,
                                        original,
                                        form,
                                        form.wrong()))));
    }

    private static long no(DeskCase found) {
        return Long.parseLong(found.petition().no().digits());
    }
}
