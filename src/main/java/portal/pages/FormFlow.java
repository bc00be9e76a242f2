package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.casework.SubmitPetition;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.law.Fault;

/** The way through the form: which page opens now, and what is wrong with what was typed so far. */
@Singleton
class FormFlow {
    static final String RECEIPT = "/petitions/receipt";

    /** Where somebody lands whose draft is gone; the page says so. */
    static final String LOST = FormStep.PURPOSE.path() + "?lost=yes";

    private final Drafts drafts;
    private final SubmitPetition petitions;
    private final FormCookies cookies;

    FormFlow(Drafts drafts, SubmitPetition petitions, FormCookies cookies) {
        this.drafts = drafts;
        this.petitions = petitions;
        this.cookies = cookies;
    }

    /** Everything that still keeps a draft from being filed. */
    List<Fault> faults(Draft draft) {
        return petitions.check(new Answers(draft.answers()).filing());
    }

    /** Shows a page when all before it are done, and else leads to the first that is not. */
    Uni<Response> show(FormStep step, RoutingContext request, Function<Draft, TemplateInstance> page) {
        String token = cookies.draft(request);
        return drafts.open(token).chain(found -> {
            Optional<Draft> writing = found.filter(draft -> !draft.filed());
            if (step == FormStep.PURPOSE) {
                return Answer.page(page.apply(writing.orElse(Draft.EMPTY)));
            }
            if (writing.isPresent()) {
                FormStep due = FormStep.unfinished(faults(writing.get()));
                return step.compareTo(due) <= 0
                        ? Answer.page(page.apply(writing.get()))
                        : Uni.createFrom().item(Answer.to(due.path()));
            }
            boolean filed = found.isPresent() || token == null && cookies.receipt(request) != null;
            String elsewhere = filed ? RECEIPT : token == null ? FormStep.PURPOSE.path() : LOST;
            return Uni.createFrom().item(Answer.to(elsewhere));
        });
    }

    /** Keeps what was typed on a page; after filing, the first page begins another matter. */
    Uni<Drafts.Kept> keep(FormStep step, Map<String, List<String>> fields, RoutingContext request) {
        return drafts.save(cookies.draft(request), fields)
                .chain(kept -> kept.draft().filed() && step == FormStep.PURPOSE
                        ? drafts.save(null, fields)
                        : Uni.createFrom().item(kept))
                .invoke(kept -> cookies.hold(kept, request));
    }
}
