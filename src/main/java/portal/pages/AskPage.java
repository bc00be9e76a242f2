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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jspecify.annotations.Nullable;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.drafts.StoredFile;
import portal.inforequest.ApplicantKind;
import portal.inforequest.Delivery;
import portal.inforequest.Help;
import portal.inforequest.InfoFilingRules;
import portal.law.Fault;
import portal.petition.IdType;
import portal.petition.TextLimit;
import portal.requests.FileRequest;
import portal.requests.RequestAttempt;
import portal.security.ClientAddress;
import portal.security.Cookies;

/** 依申请公开: the steps of the form. Every POST keeps what was typed, right or wrong; the last one files. */
@Path(AskStep.HOME)
class AskPage {
    static final String RECEIPT_COOKIE = "request-receipt";
    static final Duration RECEIPT_KEPT = Duration.ofMinutes(30);
    static final String DRAFT = "request-draft";
    private static final Duration DRAFT_KEPT = Duration.ofHours(24);
    static final String RECEIPT = "/disclosure/requests/receipt";

    /** Where somebody lands whose draft is gone; the page says so. */
    static final String LOST = AskStep.WHAT.path() + "?lost=yes";

    private final Drafts drafts;
    private final FileRequest requests;
    private final Cookies cookies;
    private final ClientAddress clients;

    AskPage(Drafts drafts, FileRequest requests, Cookies cookies, ClientAddress clients) {
        this.drafts = drafts;
        this.requests = requests;
        this.cookies = cookies;
        this.clients = clients;
    }

    /**
     * What can be asked for and what cannot, before the first step.
     *
     * @param unfinished when a draft of this browser was last saved
     */
    record start(Optional<OffsetDateTime> unfinished) implements TemplateInstance {}

    record what(AskView form, TextLimit name, TextLimit documentNumber, TextLimit description, boolean lost)
            implements TemplateInstance {}

    record how(AskView form, List<Delivery> deliveries, List<Help> help) implements TemplateInstance {}

    record kind(AskView form, List<ApplicantKind> kinds) implements TemplateInstance {}

    record who(AskView form, List<IdType> idTypes) implements TemplateInstance {}

    record check(AskView form, List<DraftFiles.Item> files) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> begin(@Context RoutingContext request) {
        return drafts.open(token(cookies, request))
                .chain(found -> Answer.page(
                        new start(found.filter(draft -> !draft.filed()).map(Draft::savedAt))));
    }

    @GET
    @Path("{step}")
    @PermitAll
    public Uni<Response> show(
            @PathParam("step") String word,
            @QueryParam("from") @Nullable String from,
            @QueryParam("lost") @Nullable String lost,
            @QueryParam("wrong") @Nullable String wrong,
            @Context RoutingContext request) {
        AskStep step = step(word);
        String token = token(cookies, request);
        return drafts.open(token).chain(found -> {
            Optional<Draft> writing = found.filter(draft -> !draft.filed());
            if (writing.isEmpty() && step != AskStep.WHAT) {
                return token != null && found.isPresent() ? receipt(token, request) : elsewhere(request);
            }
            Answers answers = new Answers(writing.orElse(Draft.EMPTY).answers());
            List<Fault> faults = requests.check(AskView.filing(answers));
            AskStep due = AskStep.unfinished(faults);
            if (step.compareTo(due) > 0) {
                return Uni.createFrom().item(Answer.to(due.path()));
            }
            AskView view =
                    new AskView(step, answers, wrong == null ? List.of() : step.mine(faults), "check".equals(from));
            return Answer.page(page(view, writing.orElse(Draft.EMPTY).files(), lost != null));
        });
    }

    @POST
    @Path("{step}")
    @PermitAll
    @WithFormRead
    public Uni<Response> save(@PathParam("step") String word, @Context RoutingContext request) {
        AskStep step = step(word);
        String button = FormReader.button();
        boolean fromCheck = FormReader.fromCheck();
        Map<String, List<String>> fields = new HashMap<>();
        step.fields().forEach(name -> fields.put(name, FormReader.values(name)));
        return drafts.save(token(cookies, request), fields)
                .chain(kept -> kept.draft().filed() && step == AskStep.WHAT
                        ? drafts.save(null, fields)
                        : Uni.createFrom().item(kept))
                .invoke(kept -> cookies.set(request, DRAFT, kept.token(), DRAFT_KEPT))
                .chain(kept -> Mode.pressed(button)
                        .map(mode -> Uni.createFrom().item(ModePage.changed(mode, step.path(), request)))
                        .orElseGet(() -> answer(step, kept, button, fromCheck, request)));
    }

    private Uni<Response> answer(
            AskStep step, Drafts.Kept kept, String button, boolean fromCheck, RoutingContext request) {
        if (kept.draft().filed()) {
            return receipt(kept.token(), request);
        }
        if (kept.fresh() && step != AskStep.WHAT) {
            return Uni.createFrom().item(Answer.to(LOST));
        }
        if (button.equals(FormReader.BACK)) {
            return Uni.createFrom().item(Answer.to(step.back()));
        }
        Answers answers = new Answers(kept.draft().answers());
        List<Fault> faults = requests.check(AskView.filing(answers));
        if (!step.mine(faults).isEmpty()) {
            return Uni.createFrom().item(Answer.to(step.path() + "?wrong=yes" + (fromCheck ? "&from=check" : "")));
        }
        if (step != AskStep.CHECK) {
            return Uni.createFrom().item(Answer.to((fromCheck ? AskStep.unfinished(faults) : step.next()).path()));
        }
        if (!faults.isEmpty()) {
            return Uni.createFrom().item(Answer.to(AskStep.unfinished(faults).path()));
        }
        RequestAttempt attempt = RequestAttempt.written(
                clients.of(request.request()), kept.token(), kept.draft().files());
        return requests.file(AskView.filing(answers), attempt)
                .call(() -> drafts.filed(kept.token()))
                .chain(filed -> receipt(kept.token(), request));
    }

    /** The draft was filed: for half an hour its token opens the receipt. */
    private Uni<Response> receipt(String token, RoutingContext request) {
        cookies.set(request, RECEIPT_COOKIE, token, RECEIPT_KEPT);
        cookies.forget(request, DRAFT);
        return Uni.createFrom().item(Answer.to(RECEIPT));
    }

    private Uni<Response> elsewhere(RoutingContext request) {
        boolean filed = cookies.read(request, RECEIPT_COOKIE).isPresent();
        return Uni.createFrom().item(Answer.to(filed ? RECEIPT : LOST));
    }

    private static TemplateInstance page(AskView form, List<StoredFile> files, boolean lost) {
        return switch (form.step()) {
            case WHAT ->
                new what(
                        form, InfoFilingRules.NAME, InfoFilingRules.DOCUMENT_NUMBER, InfoFilingRules.DESCRIPTION, lost);
            case HOW -> new how(form, List.of(Delivery.values()), List.of(Help.values()));
            case KIND -> new kind(form, List.of(ApplicantKind.values()));
            case WHO ->
                new who(
                        form,
                        Arrays.stream(IdType.values())
                                .filter(type -> !type.organization())
                                .toList());
            case FILES -> throw new IllegalStateException("Not a page of this door: " + form.step());
            case CHECK -> new check(form, DraftFiles.Listed.of(files).files());
        };
    }

    /** The token of the draft that the browser holds. */
    static @Nullable String token(Cookies cookies, RoutingContext request) {
        return cookies.read(request, DRAFT).orElse(null);
    }

    private static AskStep step(String word) {
        return AskStep.of(word).filter(step -> step != AskStep.FILES).orElseThrow(NotFoundException::new);
    }
}
