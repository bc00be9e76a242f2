package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.petition.Guidance;
import portal.petition.Turn;

/**
 * The questions before the form. The answers so far stand in the address as a few letters; nothing of them is kept, and
 * they bind nobody.
 */
@Path("/petitions/new")
class GuidancePage {
    /** Follows the answers so far, since an empty field would not arrive at all. */
    private static final String MARK = "-";

    private static final String MISSED = "请选一项，或者直接填写。";

    private final Drafts drafts;
    private final FormCookies cookies;

    GuidancePage(Drafts drafts, FormCookies cookies) {
        this.drafts = drafts;
        this.cookies = cookies;
    }

    /** @param unfinished when a draft of this browser was last saved */
    record question(
            String place,
            Guidance.Question question,
            int number,
            boolean missed,
            List<FormView.Mistake> mistakes,
            Optional<OffsetDateTime> unfinished)
            implements TemplateInstance {}

    record turn(Turn turn, String back) implements TemplateInstance {}

    /**
     * Shows where the answers lead.
     *
     * @param so the answers before this one; there, but empty, when the first question was sent without an answer
     * @param chosen all answers with this one; absent when the button was pressed without a choice
     */
    @GET
    @PermitAll
    public Uni<Response> guide(
            @QueryParam("so") @Nullable String so,
            @QueryParam("to") @Nullable String chosen,
            @Context RoutingContext request) {
        String asked = chosen != null ? chosen : so == null ? Guidance.START : so.replace(MARK, "");
        Optional<Turn> turn = chosen == null ? Optional.empty() : Guidance.turn(asked);
        if (turn.isPresent()) {
            return Answer.page(new turn(turn.get(), asked.substring(0, asked.length() - 1)));
        }
        String place = Guidance.question(asked).isPresent() ? asked : Guidance.START;
        Guidance.Question question = Guidance.question(place).orElseThrow();
        boolean missed = chosen == null && !request.queryParam("so").isEmpty();
        List<FormView.Mistake> mistakes = missed ? List.of(new FormView.Mistake("to", MISSED)) : List.of();
        return drafts.open(cookies.draft(request))
                .map(draft -> draft.filter(one -> !one.filed()).map(Draft::savedAt))
                .map(saved -> new question(place, question, place.length() + 1, missed, mistakes, saved))
                .chain(page -> missed ? Answer.mistaken(page) : Answer.page(page));
    }
}
