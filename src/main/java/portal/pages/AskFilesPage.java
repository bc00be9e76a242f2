package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.law.Fault;
import portal.requests.FileRequest;
import portal.security.Cookies;

/** The step of the form of a request that takes files: a letter of authority, what helps to find the information. */
@Path("/disclosure/requests/new/files")
class AskFilesPage {
    private static final AskStep STEP = AskStep.FILES;
    private static final DraftFiles.Place HERE =
            new DraftFiles.Place(STEP.path(), STEP.back(), STEP.next().path(), AskStep.CHECK.path(), AskPage.LOST);

    private final Drafts drafts;
    private final DraftFiles files;
    private final FileRequest requests;
    private final Cookies cookies;

    AskFilesPage(Drafts drafts, DraftFiles files, FileRequest requests, Cookies cookies) {
        this.drafts = drafts;
        this.files = files;
        this.requests = requests;
        this.cookies = cookies;
    }

    record files(AskView form, DraftFiles.Listed brought) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(
            @QueryParam("wrong") @Nullable String wrong,
            @QueryParam("from") @Nullable String from,
            @Context RoutingContext request) {
        List<Fault> faults = files.faults(HERE, request, wrong);
        return drafts.open(AskPage.token(cookies, request)).chain(found -> {
            Optional<Draft> writing = found.filter(draft -> !draft.filed());
            if (writing.isEmpty()) {
                return Uni.createFrom().item(Answer.to(HERE.filed()));
            }
            Answers answers = new Answers(writing.get().answers());
            AskStep due = AskStep.unfinished(requests.check(AskView.filing(answers)));
            return STEP.compareTo(due) > 0
                    ? Uni.createFrom().item(Answer.to(due.path()))
                    : Answer.page(new files(
                            new AskView(STEP, answers, faults, "check".equals(from)),
                            DraftFiles.Listed.of(writing.get().files())));
        });
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> add(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("go") @Nullable String go,
            @Context RoutingContext request) {
        return files.add(HERE, AskPage.token(cookies, request), file, go, request);
    }

    @POST
    @Path("remove")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> remove(@RestForm("key") @Nullable String key, @Context RoutingContext request) {
        return files.remove(HERE, AskPage.token(cookies, request), key);
    }
}
