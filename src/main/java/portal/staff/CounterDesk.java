package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.caseload.EnterPetition;
import portal.drafts.Drafts;
import portal.law.Fault;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.FilingRules;

/** Filing for somebody who came, called or wrote (代录): the form. */
@Path("/staff/cases/new")
class CounterDesk {
    private final CounterDrafts entries;
    private final CounterChoices choices;
    private final Drafts drafts;
    private final EnterPetition enter;
    private final LegalTime time;

    CounterDesk(CounterDrafts entries, CounterChoices choices, Drafts drafts, EnterPetition enter, LegalTime time) {
        this.entries = entries;
        this.choices = choices;
        this.drafts = drafts;
        this.enter = enter;
        this.time = time;
    }

    /** The block of the form for one of those who speak for many. */
    record Block(int number, String at, boolean open) {}

    record form(String action, Form form, CounterChoices.Lists lists, List<Block> blocks, boolean lost, boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> start(@QueryParam("lost") @Nullable String lost, @Context RoutingContext request) {
        Officer officer = entries.officer(request);
        Form blank = new Form(Map.of(
                "receivedOn", List.of(time.today().toString()),
                "petitioner/kind", List.of("person"),
                "headcount", List.of("1")));
        return Answer.page(page(CounterDrafts.START, blank, officer, lost != null));
    }

    @POST
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> begin(@Context RoutingContext request) {
        Officer officer = entries.officer(request);
        CounterForm written = new CounterForm(Form.posted());
        return entries.begin(written.answers(), request).map(id -> onwards(id, written, officer));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> show(String id, @QueryParam("wrong") @Nullable String wrong, @Context RoutingContext request) {
        Officer officer = entries.officer(request);
        return entries.with(
                id,
                request,
                (token, draft) -> {
                    if (draft.filed()) {
                        return Uni.createFrom().item(Answer.to(CounterDrafts.path(id) + "/check"));
                    }
                    CounterForm written = new CounterForm(new Form(draft.answers()));
                    List<Fault> faults = wrong == null ? List.of() : faults(written, officer);
                    return Answer.page(page(CounterDrafts.path(id), written.wrong(faults), officer, false));
                },
                () -> Answer.to(CounterDrafts.LOST));
    }

    @POST
    @Path("{id}")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> save(String id, @Context RoutingContext request) {
        Officer officer = entries.officer(request);
        CounterForm written = new CounterForm(Form.posted());
        return entries.with(
                        id,
                        request,
                        (token, draft) ->
                                drafts.save(token, written.answers()).map(kept -> onwards(id, written, officer)),
                        () -> null)
                .onItem()
                .ifNull()
                .switchTo(
                        () -> entries.begin(written.answers(), request).map(fresh -> onwards(fresh, written, officer)));
    }

    private Response onwards(String id, CounterForm written, Officer officer) {
        return Answer.to(CounterDrafts.path(id) + (faults(written, officer).isEmpty() ? "/check" : "?wrong=yes"));
    }

    private List<Fault> faults(CounterForm written, Officer officer) {
        return enter.check(written.filing(), written.brought(), officer);
    }

    private form page(String action, Form written, Officer officer, boolean lost) {
        List<Block> blocks = IntStream.range(0, FilingRules.MAX_REPRESENTATIVES)
                .mapToObj(i -> "representatives/" + i)
                .map(at -> new Block(
                        Character.digit(at.charAt(at.length() - 1), 10) + 1,
                        at,
                        !written.value(at + "/name").isEmpty()))
                .toList();
        return new form(action, written, choices.of(officer), blocks, lost, written.wrong());
    }
}
