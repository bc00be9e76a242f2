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
import portal.office.KeepSentences;
import portal.office.Sentence;

/** The sentences that officers put into papers, kept by the administrator. */
@Path("/staff/sentences")
class SentenceDesk {
    private static final String LIST = "/staff/sentences";
    private static final long NEW = 0;

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("kind", "用在");
        FIELDS.put("title", "标题");
        FIELDS.put("text", "内容");
        FIELDS.put("retired", "停用");
    }

    private final KeepSentences keep;

    SentenceDesk(KeepSentences keep) {
        this.keep = keep;
    }

    record list(List<Sentence> sentences) implements TemplateInstance {}

    record sentence(long id, boolean fresh, Form form, List<String> kinds, boolean wrong) implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> list() {
        return keep.all().chain(all -> Answer.page(new list(all)));
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
                keep.add(sentence(NEW, form), OnDuty.officer(request)),
                LIST,
                form,
                again -> Uni.createFrom().item(page(NEW, again)),
                again -> Uni.createFrom().item(again));
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
                        keep.change(sentence(id, form), OnDuty.officer(request)),
                        LIST,
                        form,
                        again -> Uni.createFrom().item(page(id, again)),
                        again -> keep.find(id)
                                .map(now -> again.overtaken(now.version(), News.between(FIELDS, again, values(now))))));
    }

    private static sentence page(long id, Form form) {
        return new sentence(id, id == NEW, form, KeepSentences.KINDS, form.wrong());
    }

    private static Sentence sentence(long id, Form form) {
        return new Sentence(
                id,
                form.value("kind"),
                form.value("title"),
                form.value("text"),
                form.has("retired", "yes"),
                form.version());
    }

    private static Map<String, List<String>> values(Sentence sentence) {
        return Map.of(
                "kind", List.of(sentence.kind()),
                "title", List.of(sentence.title()),
                "text", List.of(sentence.text()),
                "retired", sentence.retired() ? List.of("yes") : List.of(),
                "version", List.of(Integer.toString(sentence.version())));
    }
}
