package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jspecify.annotations.Nullable;
import portal.casework.Attempt;
import portal.casework.Filed;
import portal.casework.Receipts;
import portal.casework.SubmitPetition;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.Filing;
import portal.security.ClientAddress;

/** The last step: everything once more, the declaration of art. 19, and the button that files. */
@Path("/petitions/new/check")
class CheckPage {
    private static final FormStep STEP = FormStep.CHECK;

    private final FormFlow flow;
    private final Drafts drafts;
    private final SubmitPetition petitions;
    private final Receipts receipts;
    private final Review review;
    private final FormCookies cookies;
    private final ClientAddress client;

    CheckPage(
            FormFlow flow,
            Drafts drafts,
            SubmitPetition petitions,
            Receipts receipts,
            Review review,
            FormCookies cookies,
            ClientAddress client) {
        this.flow = flow;
        this.drafts = drafts;
        this.petitions = petitions;
        this.receipts = receipts;
        this.review = review;
        this.cookies = cookies;
        this.client = client;
    }

    record check(FormView form, List<Review.Section> sections) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@QueryParam("wrong") @Nullable String wrong, @Context RoutingContext request) {
        String token = cookies.draft(request);
        return drafts.open(token)
                .chain(found -> token != null && found.filter(Draft::filed).isPresent()
                        ? late(token, found.get(), request)
                        : flow.show(
                                STEP,
                                request,
                                draft -> page(draft, wrong == null ? List.of() : STEP.mine(flow.faults(draft)))));
    }

    /** Files what the draft holds: once, however often the button is pressed. */
    @POST
    @PermitAll
    @WithFormRead
    public Uni<Response> submit(@Context RoutingContext request) {
        String token = cookies.draft(request);
        Map<String, List<String>> statements = FormReader.read(STEP);
        Optional<Mode> mode = Mode.pressed(FormReader.button());
        return drafts.open(token)
                .chain(found -> found.isPresent()
                        ? flow.keep(STEP, statements, request)
                                .chain(kept -> kept.draft().filed()
                                        ? late(kept.token(), kept.draft(), request)
                                        : mode.map(wanted -> shown(wanted, request))
                                                .orElseGet(() -> file(kept, request)))
                        : gone(token));
    }

    private static Uni<Response> shown(Mode mode, RoutingContext request) {
        return Uni.createFrom().item(ModePage.changed(mode, STEP.path(), request));
    }

    private Uni<Response> file(Drafts.Kept kept, RoutingContext request) {
        Draft draft = kept.draft();
        List<Fault> faults = flow.faults(draft);
        if (!STEP.mine(faults).isEmpty()) {
            return Uni.createFrom().item(Answer.mistaken(STEP, false));
        }
        if (!faults.isEmpty()) {
            return Uni.createFrom().item(Answer.to(FormStep.unfinished(faults).path()));
        }
        Filing filing = new Answers(draft.answers()).filing();
        return petitions
                .file(filing, attempt(kept.token(), draft, request))
                .onFailure(Refused.because(Reason.KEY_REUSED))
                .transform(refused ->
                        new Refused(Reason.NOT_ALLOWED_NOW, "这份内容刚才已经提交成功过一次，没有再提交第二次。编号已经用短信发给您；想另外提交一件，请先清除这一份。"))
                .chain(filed -> receipt(filed, kept.token(), draft, request));
    }

    /** The draft was filed with the petition; once its receipt lies here too, it is needed for a double tap only. */
    private Uni<Response> receipt(Filed filed, String token, Draft draft, RoutingContext request) {
        Filing filing = new Answers(draft.answers()).filing();
        return receipts.keep(filed, filing.agent(), draft.files().size())
                .call(() -> drafts.filed(token))
                .invoke(receipt -> cookies.exchange(receipt, request))
                .replaceWith(() -> Answer.to(FormFlow.RECEIPT));
    }

    /** The receipt of a draft that was filed although its browser never heard of it. */
    private Uni<Response> late(String token, Draft draft, RoutingContext request) {
        return petitions
                .before(attempt(token, draft, request))
                .chain(before -> before.map(filed -> receipt(filed, token, draft, request))
                        .orElseGet(() -> Uni.createFrom().item(Answer.to(FormFlow.LOST))));
    }

    private Attempt attempt(String token, Draft draft, RoutingContext request) {
        return Attempt.written(client.of(request.request()), token, draft.files())
                .answering(new Answers(draft.answers()).answering());
    }

    /** After a filing the browser holds its receipt and no draft: a press of the old button leads there. */
    private Uni<Response> gone(@Nullable String token) {
        return Uni.createFrom().item(Answer.to(token == null ? FormFlow.RECEIPT : FormFlow.LOST));
    }

    private TemplateInstance page(Draft draft, List<Fault> faults) {
        return new check(new FormView(STEP, draft, faults, false), review.sections(draft));
    }
}
