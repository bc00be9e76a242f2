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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.office.Agencies;
import portal.office.AgencyEntry;
import portal.office.Duty;
import portal.office.KeepAgencies;
import portal.office.Region;
import portal.office.Regions;

/** The list of agencies, kept by the administrator. */
@Path("/staff/agencies")
class AgencyDesk {
    private static final String LIST = "/staff/agencies";
    private static final String NEW = "new";

    /** The fields of the form and what they are called. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    private static final Map<String, String> LEVELS = new LinkedHashMap<>();
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        LEVELS.put("CITY", "市级");
        LEVELS.put("COUNTY", "县级");
        KINDS.put("DEPARTMENT", "职能部门");
        KINDS.put("GOVERNMENT", "人民政府");
        KINDS.put("PETITION_OFFICE", "信访部门");
        KINDS.put("DISCIPLINE_INSPECTION", "纪检监察机关");
        KINDS.put("POLITICAL_LEGAL", "政法委");
        KINDS.put("JOINT_CONFERENCE", "联席会议");
        FIELDS.put("name", "名称");
        FIELDS.put("region", "地区");
        FIELDS.put("parent", "上级单位");
        FIELDS.put("level", "层级");
        FIELDS.put("kind", "类别");
        FIELDS.put("phone", "电话");
        FIELDS.put("succeededBy", "承接单位");
        FIELDS.put("categories", "负责的内容分类");
    }

    private final KeepAgencies keep;
    private final Agencies agencies;
    private final Regions regions;

    AgencyDesk(KeepAgencies keep, Agencies agencies, Regions regions) {
        this.keep = keep;
        this.agencies = agencies;
        this.regions = regions;
    }

    record list(List<Item> agencies) implements TemplateInstance {}

    /** One agency in the list. */
    record Item(AgencyEntry agency, String region, boolean own) {
        public String label() {
            return LEVELS.getOrDefault(agency.level(), "") + " " + KINDS.getOrDefault(agency.kind(), "");
        }
    }

    record agency(
            String code,
            boolean fresh,
            Form form,
            List<Region> regions,
            List<AgencyEntry> others,
            Set<Map.Entry<String, String>> levels,
            Set<Map.Entry<String, String>> kinds,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> list() {
        String own = agencies.office().code();
        return keep.all()
                .map(all -> all.stream()
                        .map(each -> new Item(
                                each, regions.label(each.region()), each.code().equals(own)))
                        .toList())
                .chain(items -> Answer.page(new list(items)));
    }

    @GET
    @Path("new")
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> start() {
        return page(NEW, new Form(Map.of())).chain(Answer::page);
    }

    @POST
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> add(@Context RoutingContext request) {
        Form form = Form.posted();
        return Answer.changed(
                keep.add(entry(form.value("code"), form), OnDuty.officer(request)),
                LIST,
                form,
                again -> page(NEW, again),
                again -> Uni.createFrom().item(again.overtaken(0, List.of("这个编码刚才已经添加了单位"))));
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> show(String code) {
        return keep.find(code)
                .chain(found -> page(code, new Form(values(found))))
                .chain(Answer::page);
    }

    @POST
    @Path("{code}")
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> change(String code, @Context RoutingContext request) {
        Form form = Form.posted();
        return keep.find(code)
                .chain(known -> Answer.changed(
                        keep.change(entry(code, form), OnDuty.officer(request)),
                        LIST,
                        form,
                        again -> page(code, again),
                        again -> keep.find(code)
                                .map(now -> again.overtaken(now.version(), News.between(FIELDS, again, values(now))))));
    }

    private Uni<agency> page(String code, Form form) {
        return keep.all()
                .map(all -> new agency(
                        code,
                        code.equals(NEW),
                        form,
                        regions.all(),
                        all.stream().filter(each -> !each.code().equals(code)).toList(),
                        LEVELS.entrySet(),
                        KINDS.entrySet(),
                        form.wrong()));
    }

    private static AgencyEntry entry(String code, Form form) {
        return new AgencyEntry(
                code,
                form.value("name"),
                form.value("region"),
                form.given("parent"),
                form.value("level"),
                form.value("kind"),
                form.value("phone"),
                false,
                form.given("succeededBy"),
                Arrays.stream(form.value("categories").split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                form.version());
    }

    private static Map<String, List<String>> values(AgencyEntry agency) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("name", List.of(agency.name()));
        values.put("region", List.of(agency.region()));
        values.put("parent", texts(agency.parent()));
        values.put("level", List.of(agency.level()));
        values.put("kind", List.of(agency.kind()));
        values.put("phone", List.of(agency.phone()));
        values.put("succeededBy", texts(agency.succeededBy()));
        values.put("categories", List.of(String.join("\n", agency.categories())));
        values.put("version", List.of(Integer.toString(agency.version())));
        return values;
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable String text) {
        return text == null ? new ArrayList<>() : List.of(text);
    }
}
