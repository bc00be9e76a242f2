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
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.reception.Attendance;
import portal.reception.BookingNo;

/** Who booked one day of 领导接访: names masked until somebody says why; who came is marked here. */
@Path("/staff/receptions/{id}/bookings")
class BookingsDesk {
    private final Attendance attendance;

    BookingsDesk(Attendance attendance) {
        this.attendance = attendance;
    }

    /** @param asked number of the booking of which something is wrong with the form; empty for none */
    record list(Attendance.Day found, String asked, Form form, boolean wrong) implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> show(String id, @Context RoutingContext request) {
        return attendance
                .open(ReceptionDesk.number(id), OnDuty.officer(request))
                .chain(day -> Answer.page(new list(day, "", new Form(Map.of()), false)));
    }

    /** One booking as it is, in this one answer; who asks says why. */
    @POST
    @Path("{no}/reveal")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> reveal(String id, String no, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        BookingNo number = number(no);
        long day = ReceptionDesk.number(id);
        return Uni.createFrom()
                .deferred(() -> attendance.reveal(day, number, form.value("reason"), officer))
                .chain(found -> Answer.page(new list(found, "", new Form(Map.of()), false)))
                .onFailure(Refused.because(Reason.INVALID))
                .recoverWithUni(failure -> attendance
                        .open(day, officer)
                        .chain(found -> Answer.page(
                                new list(found, number.digits(), form.wrong(((Refused) failure).faults()), true),
                                Answer.INVALID)));
    }

    @POST
    @Path("{no}/attendance")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> mark(String id, String no, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        long day = ReceptionDesk.number(id);
        return Answer.changed(
                attendance.mark(day, number(no), form.version(), form.has("came", "yes"), officer),
                "/staff/receptions/" + day + "/bookings",
                form,
                again -> attendance.open(day, officer).map(found -> new list(found, "", again, again.wrong())),
                again -> Uni.createFrom().item(again.overtaken(0, List.of("刚才别人已经登记过这个预约，下面是现在的情况"))));
    }

    private static BookingNo number(String no) {
        return BookingNo.parse(no).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这个预约。"));
    }
}
