package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import portal.inforequest.Delivery;
import portal.law.Reason;
import portal.law.Refused;
import portal.requests.ApplicantSteps;
import portal.requests.RequestProgress;
import portal.security.Cookies;

/** One thing that an applicant may do with their request, on a page of its own. */
@Path(AskTrackPage.PATH + "/steps/{word}")
class AskStepPage {
    private final RequestProgress progress;
    private final ApplicantSteps steps;
    private final Cookies cookies;

    AskStepPage(RequestProgress progress, ApplicantSteps steps, Cookies cookies) {
        this.progress = progress;
        this.steps = steps;
        this.cookies = cookies;
    }

    /** What was typed for it, and what is wrong with that. */
    record Sheet(AskAct act, ApplicantSteps.Typed typed, List<FormView.Mistake> mistakes) {
        public String text() {
            return Objects.requireNonNullElse(typed.text(), "");
        }

        public String idNumberTail() {
            return Objects.requireNonNullElse(typed.idNumberTail(), "");
        }

        public List<Delivery> deliveries() {
            return List.of(Delivery.values());
        }

        public boolean chosen(String word) {
            return word.equals(typed.delivery());
        }

        public String error(String field) {
            return mistakes.stream()
                    .filter(mistake -> mistake.id().equals(field))
                    .map(FormView.Mistake::detail)
                    .findFirst()
                    .orElse("");
        }

        public boolean wrong() {
            return !mistakes.isEmpty();
        }
    }

    record step(Sheet form) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> ask(@PathParam("word") String word, @Context RoutingContext context) {
        AskAct act = act(word);
        return progress.byViewing(AskTrackPage.token(cookies, context))
                .chain(view ->
                        view.actions().stream().anyMatch(each -> each.kind().equals(word))
                                ? Answer.page(new step(new Sheet(act, new ApplicantSteps.Typed("", "", ""), List.of())))
                                : Uni.createFrom().item(Answer.to(AskTrackPage.PATH)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> take(
            @PathParam("word") String word,
            @RestForm @Nullable String text,
            @RestForm @Nullable String delivery,
            @RestForm @Nullable String idNumberTail,
            @RestForm @Nullable String go,
            @Context RoutingContext context) {
        AskAct act = act(word);
        ApplicantSteps.Typed typed = new ApplicantSteps.Typed(text, delivery, idNumberTail);
        Optional<Mode> mode = Mode.pressed(go);
        if (mode.isPresent()) {
            mode.get().hold(context);
            return Answer.page(new step(new Sheet(act, typed, List.of())));
        }
        return steps.byViewing(AskTrackPage.token(cookies, context), word, typed)
                .map(done -> Answer.to(AskTrackPage.PATH))
                .onFailure(failure -> failure instanceof Refused refused && refused.reason() != Reason.NOT_FOUND)
                .recoverWithUni(
                        failure -> Answer.mistaken(new step(new Sheet(act, typed, mistakes((Refused) failure)))));
    }

    private static List<FormView.Mistake> mistakes(Refused refused) {
        return refused.faults().isEmpty()
                ? List.of(new FormView.Mistake("step", refused.detail()))
                : refused.faults().stream()
                        .map(fault -> new FormView.Mistake(fault.pointer().substring(1), fault.detail()))
                        .toList();
    }

    private static AskAct act(String word) {
        return AskAct.of(word).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一页。"));
    }
}
