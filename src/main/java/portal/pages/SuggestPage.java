package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.WithFormRead;
import portal.casework.SubmitPetition;
import portal.disclosure.Article;
import portal.disclosure.Articles;
import portal.disclosure.Calls;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.law.Fault;
import portal.petition.Filing;
import portal.petition.PriorProcedure;
import portal.petition.Purpose;
import portal.petition.TextLimit;

/** The form of a call for suggestions: what one writes here goes on as an ordinary suggestion, with all its rights. */
@Path("/disclosure/articles/{id:[1-9][0-9]{0,17}}/suggest")
class SuggestPage {
    private static final List<String> FIELDS = List.of("title", "facts");

    private final Articles articles;
    private final Calls calls;
    private final Drafts drafts;
    private final SubmitPetition petitions;
    private final FormCookies cookies;

    SuggestPage(Articles articles, Calls calls, Drafts drafts, SubmitPetition petitions, FormCookies cookies) {
        this.articles = articles;
        this.calls = calls;
        this.drafts = drafts;
        this.petitions = petitions;
        this.cookies = cookies;
    }

    /**
     * The form.
     *
     * @param unfinished whether something else is being written in this browser
     */
    record suggest(Article article, String until, FormView form, TextLimit title, TextLimit facts, boolean unfinished)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@PathParam("id") long id, @Context RoutingContext request) {
        return page(id, Draft.EMPTY, List.of(), request).chain(Answer::page);
    }

    /** Begins a suggestion of its own; what else was being written gives way, as the page has said. */
    @POST
    @PermitAll
    @WithFormRead
    public Uni<Response> begin(@PathParam("id") long id, @Context RoutingContext request) {
        Map<String, List<String>> typed = new HashMap<>();
        FIELDS.forEach(name -> typed.put(name, FormReader.values(name)));
        typed.put(Answers.ORIGINAL, FormReader.values(Answers.ORIGINAL));
        Draft draft = new Draft(typed, List.of(), Draft.EMPTY.savedAt(), false);
        Optional<Mode> mode = Mode.pressed(FormReader.button());
        if (mode.isPresent()) {
            mode.get().hold(request);
            return page(id, draft, List.of(), request).chain(Answer::page);
        }
        List<Fault> faults = petitions.check(new Answers(typed).filing()).stream()
                .filter(fault -> FIELDS.contains(fault.pointer().substring(1)))
                .toList();
        if (!faults.isEmpty()) {
            return page(id, draft, faults, request).chain(Answer::mistaken);
        }
        typed.put(Answers.CALL, List.of(Long.toString(id)));
        typed.put("purpose", List.of(Purpose.SUGGESTION.word()));
        typed.put("request", List.of(Filing.PLEASE_ADOPT));
        typed.put("priorProcedures", List.of(PriorProcedure.NONE.word()));
        String before = cookies.draft(request);
        return calls.open(id)
                .chain(() -> drafts.save(null, typed))
                .call(kept -> drafts.refer(kept.token(), id))
                .call(() -> drafts.clear(before))
                .invoke(kept -> cookies.hold(kept, request))
                .replaceWith(() -> Answer.to(FormStep.MATTER.path()));
    }

    private Uni<suggest> page(long id, Draft draft, List<Fault> faults, RoutingContext request) {
        return calls.open(id)
                .chain(call -> articles.byId(id)
                        .chain(article -> drafts.open(cookies.draft(request))
                                .map(found -> new suggest(
                                        article,
                                        call.until(),
                                        new FormView(FormStep.FACTS, draft, faults, false),
                                        TextLimit.TITLE,
                                        TextLimit.FACTS,
                                        found.filter(one -> !one.filed() && begun(one))
                                                .isPresent()))));
    }

    private static boolean begun(Draft draft) {
        Answers answers = new Answers(draft.answers());
        return FIELDS.stream().anyMatch(name -> !answers.text(name).isBlank());
    }
}
