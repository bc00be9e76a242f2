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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;

/** The step of the form that takes files, one a request. */
@Path("/petitions/new/attachments")
class AttachmentsPage {
    private static final FormStep STEP = FormStep.ATTACHMENTS;
    private static final DraftFiles.Place HERE =
            new DraftFiles.Place(STEP.path(), STEP.back(), STEP.next().path(), FormFlow.RECEIPT, FormFlow.LOST);

    private final FormFlow flow;
    private final DraftFiles files;
    private final FormCookies cookies;

    AttachmentsPage(FormFlow flow, DraftFiles files, FormCookies cookies) {
        this.flow = flow;
        this.files = files;
        this.cookies = cookies;
    }

    record attachments(FormView form, DraftFiles.Listed brought) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@QueryParam("wrong") @Nullable String wrong, @Context RoutingContext request) {
        List<Fault> faults = files.faults(HERE, request, wrong);
        return flow.show(
                STEP,
                request,
                draft ->
                        new attachments(new FormView(STEP, draft, faults, false), DraftFiles.Listed.of(draft.files())));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> add(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("go") @Nullable String go,
            @Context RoutingContext request) {
        return files.add(HERE, cookies.draft(request), file, go, request);
    }

    @POST
    @Path("remove")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> remove(@RestForm("key") @Nullable String key, @Context RoutingContext request) {
        return files.remove(HERE, cookies.draft(request), key);
    }
}
