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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Duty;
import portal.office.KeepOfficers;
import portal.office.Officer;
import portal.office.OfficerEntry;

/** The list of officers, kept by the administrator. */
@Path("/staff/officers")
class OfficerDesk {
    private static final String LIST = "/staff/officers";
    private static final long NEW = 0;

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("subject", "登录编号");
        FIELDS.put("name", "姓名");
        FIELDS.put("agency", "所在单位");
        FIELDS.put("duties", "岗位");
        FIELDS.put("cleared", "检举控告专岗");
        FIELDS.put("disabled", "停用");
    }

    private final KeepOfficers keep;
    private final Agencies agencies;

    OfficerDesk(KeepOfficers keep, Agencies agencies) {
        this.keep = keep;
        this.agencies = agencies;
    }

    record list(List<Item> officers) implements TemplateInstance {}

    /** One officer in the list. */
    record Item(OfficerEntry entry, String agency) {}

    record officer(long id, boolean fresh, Form form, List<Agency> agencies, List<Duty> duties, boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> list() {
        return keep.all()
                .map(all -> all.stream()
                        .map(each -> new Item(each, agency(each.officer().agency())))
                        .toList())
                .chain(items -> Answer.page(new list(items)));
    }

    @GET
    @Path("new")
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> start() {
        return Answer.page(page(NEW, new Form(Map.of())));
    }

    @POST
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> add(@Context RoutingContext request) {
        Form form = Form.posted();
        return Answer.changed(
                keep.add(entry(NEW, form), OnDuty.officer(request)),
                LIST,
                form,
                again -> Uni.createFrom().item(page(NEW, again)),
                again -> Uni.createFrom().item(again.overtaken(0, List.of("这个登录编号刚才已经登记了"))));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> show(long id) {
        return keep.find(id).chain(found -> Answer.page(page(id, new Form(values(found)))));
    }

    @POST
    @Path("{id: [0-9]{1,18}}")
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> change(long id, @Context RoutingContext request) {
        Form form = Form.posted();
        return keep.find(id)
                .chain(known -> Answer.changed(
                        keep.change(entry(id, form), form.has("disabled", "yes"), OnDuty.officer(request)),
                        LIST,
                        form,
                        again -> Uni.createFrom().item(page(id, again)),
                        again -> keep.find(id)
                                .map(now -> again.overtaken(now.version(), News.between(FIELDS, again, values(now))))));
    }

    private officer page(long id, Form form) {
        return new officer(id, id == NEW, form, agencies.all(), List.of(Duty.values()), form.wrong());
    }

    private String agency(String code) {
        return agencies.byCode(code).map(Agency::name).orElse(code);
    }

    private static OfficerEntry entry(long id, Form form) {
        Officer officer = new Officer(
                id,
                form.value("name"),
                form.value("agency"),
                form.all("duties").stream()
                        .flatMap(code -> Duty.of(code).stream())
                        .collect(Collectors.toSet()),
                form.has("cleared", "yes"));
        return new OfficerEntry(officer, form.value("subject"), null, form.version());
    }

    private static Map<String, List<String>> values(OfficerEntry entry) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("subject", List.of(entry.subject()));
        values.put("name", List.of(entry.officer().name()));
        values.put("agency", List.of(entry.officer().agency()));
        values.put(
                "duties",
                entry.officer().duties().stream().sorted().map(Duty::code).toList());
        values.put("cleared", entry.officer().cleared() ? List.of("yes") : List.of());
        values.put("disabled", entry.disabled() ? List.of("yes") : List.of());
        values.put("version", List.of(Integer.toString(entry.version())));
        return values;
    }
}
