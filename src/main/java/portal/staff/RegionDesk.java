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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.office.Duty;
import portal.office.KeepRegions;
import portal.office.Region;
import portal.office.RegionEntry;

/** The city, its counties and towns, kept by the administrator. */
@Path("/staff/regions")
class RegionDesk {
    private static final String LIST = "/staff/regions";
    private static final String NEW = "new";
    private static final String NAME = "name";
    private static final String RETIRED = "retired";

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put(NAME, "名称");
        FIELDS.put(RETIRED, "停用");
    }

    private final KeepRegions keep;

    RegionDesk(KeepRegions keep) {
        this.keep = keep;
    }

    record list(List<County> counties, int total) implements TemplateInstance {}

    /** The city or a county with what lies below it in the list. */
    record County(Region region, List<Region> towns) {}

    record region(String code, boolean fresh, Form form, boolean wrong) implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> list() {
        return keep.all().chain(all -> Answer.page(new list(counties(all), all.size())));
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
                keep.add(form.value("code"), form.value(NAME), OnDuty.officer(request)),
                LIST,
                form,
                again -> Uni.createFrom().item(page(NEW, again)),
                again -> Uni.createFrom().item(again.overtaken(0, List.of("这个代码刚才已经添加了地区"))));
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> show(String code) {
        return keep.find(code).chain(found -> Answer.page(page(code, new Form(values(found)))));
    }

    @POST
    @Path("{code}")
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> change(String code, @Context RoutingContext request) {
        Form form = Form.posted();
        return keep.find(code)
                .chain(known -> Answer.changed(
                        keep.change(
                                code,
                                form.value(NAME),
                                form.has(RETIRED, "yes"),
                                form.version(),
                                OnDuty.officer(request)),
                        LIST,
                        form,
                        again -> Uni.createFrom().item(page(code, again)),
                        again -> keep.find(code)
                                .map(now -> again.overtaken(now.version(), News.between(FIELDS, again, values(now))))));
    }

    private static region page(String code, Form form) {
        return new region(code, code.equals(NEW), form, form.wrong());
    }

    private static List<County> counties(List<RegionEntry> all) {
        List<Region> regions = all.stream().map(RegionEntry::region).toList();
        return regions.stream()
                .filter(region -> region.code().length() == 6)
                .map(county -> new County(
                        county,
                        regions.stream()
                                .filter(town -> town.code().length() > 6
                                        && town.parent().equals(county.code()))
                                .toList()))
                .toList();
    }

    private static Map<String, List<String>> values(RegionEntry entry) {
        return Map.of(
                NAME,
                List.of(entry.region().name()),
                RETIRED,
                entry.region().retired() ? List.of("yes") : List.of(),
                "version",
                List.of(Integer.toString(entry.version())));
    }
}
