package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jspecify.annotations.Nullable;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.law.Fault;
import portal.office.RegionChoices;
import portal.petition.IdType;
import portal.petition.PriorProcedure;
import portal.petition.Purpose;
import portal.petition.TextLimit;

/** The steps of the form in which one types. Every POST keeps what was typed, right or wrong. */
@Path("/petitions/new/{step}")
class SubmitPage {
    private static final Set<FormStep> TYPED =
            Set.of(FormStep.PURPOSE, FormStep.MATTER, FormStep.FACTS, FormStep.WHO, FormStep.PERSON);
    private static final String ADD = "add";
    private static final String REMOVE = "remove-";

    private final FormFlow flow;
    private final FormChoices choices;

    SubmitPage(FormFlow flow, FormChoices choices) {
        this.flow = flow;
        this.choices = choices;
    }

    /** A purpose, with an example for those to whom the words of the law say nothing. */
    record PurposeChoice(String word, String label, String example) {
        static PurposeChoice of(Purpose purpose) {
            String example = switch (purpose) {
                case APPEAL -> "例如欠薪、房屋质量、补偿没到位";
                case SUGGESTION -> "对政策、服务、城市管理的想法";
                case ACCUSATION -> "走单独的保密通道，被反映的人和单位看不到";
            };
            return new PurposeChoice(purpose.word(), purpose.plainLabel() + "（" + purpose.label() + "）", example);
        }
    }

    record purpose(FormView form, List<PurposeChoice> purposes, boolean lost) implements TemplateInstance {}

    record matter(
            FormView form, List<RegionChoices.Group> regions, FormChoices.Categories categories, String titleLength)
            implements TemplateInstance {}

    record facts(FormView form, List<PriorProcedure> procedures, TextLimit facts, TextLimit request, TextLimit reasons)
            implements TemplateInstance {}

    record who(FormView form, String headcount) implements TemplateInstance {}

    /** The fields of one representative. */
    record Block(int index) {
        public int number() {
            return index + 1;
        }

        public String id() {
            return "representatives-" + index;
        }

        public String field(String name) {
            return "representatives." + index + "." + name;
        }
    }

    record person(
            FormView form,
            PersonView person,
            List<RegionChoices.Group> homes,
            List<IdType> idTypes,
            List<Block> representatives)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(
            @PathParam("step") String word,
            @QueryParam("from") @Nullable String from,
            @QueryParam("lost") @Nullable String lost,
            @QueryParam("wrong") @Nullable String wrong,
            @Context RoutingContext request) {
        FormStep step = step(word);
        return flow.show(step, request, draft -> {
            List<Fault> faults = wrong == null ? List.of() : step.mine(flow.faults(draft));
            return page(new FormView(step, draft, faults, "check".equals(from)), lost != null);
        });
    }

    @POST
    @PermitAll
    @WithFormRead
    public Uni<Response> save(@PathParam("step") String word, @Context RoutingContext request) {
        FormStep step = step(word);
        String button = FormReader.button();
        boolean fromCheck = FormReader.fromCheck();
        return flow.keep(step, fields(step), request)
                .chain(kept -> pressed(step, kept, button, request))
                .chain(kept -> answer(step, kept, button, fromCheck, request));
    }

    private Uni<Response> answer(
            FormStep step, Drafts.Kept kept, String button, boolean fromCheck, RoutingContext request) {
        Draft draft = kept.draft();
        if (draft.filed()) {
            return Uni.createFrom().item(Answer.to(FormFlow.RECEIPT));
        }
        if (kept.fresh() && step != FormStep.PURPOSE) {
            return Uni.createFrom().item(Answer.to(FormFlow.LOST));
        }
        Optional<Mode> mode = Mode.pressed(button);
        if (mode.isPresent()) {
            return Uni.createFrom().item(ModePage.changed(mode.get(), step.path(), request));
        }
        if (button.equals(FormReader.BACK)) {
            return Uni.createFrom().item(Answer.to(step.back()));
        }
        if (!button.equals("next")) {
            String from = fromCheck ? "?from=check" : "";
            return Uni.createFrom().item(Answer.to(step.path() + from + "#" + target(button, draft)));
        }
        List<Fault> faults = flow.faults(draft);
        if (!step.mine(faults).isEmpty()) {
            return Uni.createFrom().item(Answer.mistaken(step, fromCheck));
        }
        FormStep next = fromCheck ? FormStep.unfinished(faults) : step.next();
        return Uni.createFrom().item(Answer.to(next.path()));
    }

    /** Does what the other buttons of a page say. */
    private Uni<Drafts.Kept> pressed(FormStep step, Drafts.Kept kept, String button, RoutingContext request) {
        Answers answers = new Answers(kept.draft().answers());
        Map<String, List<String>> changes = button.equals(ADD)
                ? Representatives.added(answers)
                : button.matches(REMOVE + "[0-9]")
                        ? Representatives.removed(answers, button.charAt(REMOVE.length()) - '0')
                        : Map.of();
        boolean nothing = changes.isEmpty() || step != FormStep.PERSON || kept.fresh();
        return nothing ? Uni.createFrom().item(kept) : flow.keep(step, changes, request);
    }

    private static String target(String button, Draft draft) {
        int last = new Answers(draft.answers()).representatives() - 1;
        return button.equals("category") ? "category" : last < 0 ? "representatives" : "representatives-" + last;
    }

    private static Map<String, List<String>> fields(FormStep step) {
        Map<String, List<String>> fields = new HashMap<>(FormReader.read(step));
        if (step == FormStep.WHO && fields.getOrDefault(Answers.FOR, List.of()).contains("self")) {
            List.of("agent.name", "agent.relation", "agent.phone").forEach(name -> fields.put(name, List.of()));
        }
        return fields;
    }

    private TemplateInstance page(FormView form, boolean lost) {
        return switch (form.step()) {
            case PURPOSE ->
                new purpose(
                        form,
                        Arrays.stream(Purpose.values()).map(PurposeChoice::of).toList(),
                        lost);
            case MATTER ->
                new matter(form, choices.regions(), choices.categories(form.answers()), TextLimit.TITLE.hint());
            case FACTS ->
                new facts(
                        form, List.of(PriorProcedure.values()), TextLimit.FACTS, TextLimit.REQUEST, TextLimit.REASONS);
            case WHO -> new who(form, form.text("headcount").isBlank() ? "1" : form.text("headcount"));
            case PERSON ->
                new person(form, new PersonView(form), choices.homes(), choices.idTypes(), blocks(form.answers()));
            case ATTACHMENTS, CHECK -> throw new IllegalStateException("Not a page of this door: " + form.step());
        };
    }

    private static List<Block> blocks(Answers answers) {
        return IntStream.range(0, answers.joint() ? answers.representatives() : 0)
                .mapToObj(Block::new)
                .toList();
    }

    private static FormStep step(String word) {
        return FormStep.of(word).filter(TYPED::contains).orElseThrow(NotFoundException::new);
    }
}
