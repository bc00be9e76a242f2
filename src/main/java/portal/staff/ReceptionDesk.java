package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.LegalTime;
import portal.law.ChineseDate;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.reception.DayDraft;
import portal.reception.KeepReceptions;
import portal.reception.ReceptionDay;

/** The days of 领导接访 that the officer's agency holds: announced, changed, called off. */
@Path(ReceptionDesk.LIST)
class ReceptionDesk {
    static final String LIST = "/staff/receptions";
    private static final String NEW = "new";

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("day", "日期");
        FIELDS.put("starts", "开始");
        FIELDS.put("ends", "结束");
        FIELDS.put("place", "地点");
        FIELDS.put("leader", "接访领导");
        FIELDS.put("position", "职务");
        FIELDS.put("field", "分管领域");
        FIELDS.put("places", "名额");
        FIELDS.put("bookUntil", "预约截止");
    }

    private final KeepReceptions keep;
    private final LegalTime time;

    ReceptionDesk(KeepReceptions keep, LegalTime time) {
        this.keep = keep;
        this.time = time;
    }

    record list(boolean past, boolean coming, List<Line> lines, String older) implements TemplateInstance {}

    /** One day in the list. */
    record Line(ReceptionDay day, String state) {}

    /** @param open whether it can still be changed */
    record day(
            String id,
            String when,
            boolean fresh,
            ReceptionDay.State state,
            boolean open,
            String calledOff,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> list(@Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        MultiMap asked = request.queryParams();
        if (!"past".equals(asked.get("part"))) {
            return keep.coming(officer).chain(days -> Answer.page(new list(false, true, lines(days), "")));
        }
        return keep.past(officer, mark(asked.get("before")))
                .chain(past ->
                        Answer.page(new list(true, false, lines(past.days()), past.more() ? older(past.days()) : "")));
    }

    @GET
    @Path(NEW)
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> start() {
        return Answer.page(fresh(new Form(Map.of())));
    }

    @POST
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> add(@Context RoutingContext request) {
        Form form = Form.posted();
        return Answer.made(
                Uni.createFrom()
                        .deferred(() -> keep.add(draft(form), OnDuty.officer(request)))
                        .replaceWith(LIST),
                form,
                again -> Uni.createFrom().item(fresh(again)),
                again -> Uni.createFrom().item(again));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> show(String id, @Context RoutingContext request) {
        return keep.open(number(id), OnDuty.officer(request))
                .chain(found -> Answer.page(page(found, new Form(values(found)))));
    }

    @POST
    @Path("{id}")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> change(String id, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        return changed(keep.change(number(id), form.version(), draft(form), officer), id, officer, form);
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> callOff(String id, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        return changed(keep.callOff(number(id), form.version(), form.value("reason"), officer), id, officer, form);
    }

    private Uni<Response> changed(Uni<Void> change, String id, Officer officer, Form form) {
        return Answer.changed(
                change,
                LIST + "/" + number(id),
                form,
                again -> keep.open(number(id), officer).map(found -> page(found, again.over(values(found)))),
                again -> keep.open(number(id), officer)
                        .map(now -> again.overtaken(
                                now.version(), News.between(FIELDS, again.over(values(now)), values(now)))));
    }

    /** A day that was called off meanwhile is told as it stands: what was typed for it is of no use any more. */
    private day page(ReceptionDay found, Form form) {
        LocalDate today = time.today();
        boolean open = found.cancellable(today);
        return new day(
                Long.toString(found.id()),
                ChineseDate.full(found.day()),
                false,
                found.state(today),
                open,
                found.calledOff().orElse(""),
                open ? form : new Form(values(found), form.faults(), form.news()),
                form.wrong());
    }

    private static day fresh(Form form) {
        return new day(NEW, "", true, ReceptionDay.State.OPEN, true, "", form, form.wrong());
    }

    private List<Line> lines(List<ReceptionDay> days) {
        LocalDate today = time.today();
        return days.stream().map(day -> new Line(day, day.state(today).label())).toList();
    }

    private static DayDraft draft(Form form) {
        return new DayDraft(
                form.value("day"),
                form.value("starts"),
                form.value("ends"),
                form.value("place"),
                form.value("leader"),
                form.value("position"),
                form.value("field"),
                form.value("places"),
                form.value("bookUntil"));
    }

    private static Map<String, List<String>> values(ReceptionDay day) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("day", List.of(day.day().toString()));
        values.put("starts", List.of(day.starts().toString()));
        values.put("ends", List.of(day.ends().toString()));
        values.put("place", List.of(day.place()));
        values.put("leader", List.of(day.leader()));
        values.put("position", List.of(day.position()));
        values.put("field", List.of(day.field()));
        values.put("places", List.of(Integer.toString(day.places())));
        values.put("bookUntil", List.of(day.bookUntil().toString()));
        values.put("version", List.of(Integer.toString(day.version())));
        return values;
    }

    private KeepReceptions.Mark mark(String before) {
        KeepReceptions.Mark now = new KeepReceptions.Mark(time.today(), 0);
        if (before == null || !before.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) {
            return now;
        }
        try {
            return new KeepReceptions.Mark(
                    LocalDate.parse(before.substring(0, 10)), Long.parseLong(before.substring(11)));
        } catch (DateTimeParseException none) {
            return now;
        }
    }

    private static String older(List<ReceptionDay> shown) {
        ReceptionDay last = shown.get(shown.size() - 1);
        return LIST + "?part=past&before=" + last.day() + "." + last.id();
    }

    /** A number that is none is one that nobody has. */
    static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new Refused(Reason.NOT_FOUND, "没有这一天的接访安排。");
        }
        return Long.parseLong(id);
    }
}
