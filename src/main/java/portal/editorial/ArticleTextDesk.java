package portal.editorial;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.SiteConfig;
import portal.disclosure.Column;
import portal.disclosure.Columns;
import portal.disclosure.Manuscript;
import portal.disclosure.ManuscriptFiles;
import portal.disclosure.Manuscripts;
import portal.disclosure.Openness;
import portal.disclosure.Validity;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** Where an article is written: header, text and files in one form, kept without JavaScript too. */
@Path("/staff/articles")
class ArticleTextDesk {
    private static final String LIST = "/staff/articles";

    private final Manuscripts manuscripts;
    private final ManuscriptFiles files;
    private final Columns columns;
    private final SiteConfig site;
    private final LegalTime time;

    ArticleTextDesk(Manuscripts manuscripts, ManuscriptFiles files, Columns columns, SiteConfig site, LegalTime time) {
        this.manuscripts = manuscripts;
        this.files = files;
        this.columns = columns;
        this.site = site;
        this.time = time;
    }

    record Choices(List<Column> columns, List<Openness> openness, List<Validity> validity) {}

    record text(
            String action,
            String back,
            boolean fresh,
            boolean correcting,
            Form form,
            Choices choices,
            List<Manuscript.File> files,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @Path("new")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> start() {
        return Answer.page(fresh(ArticleForm.blank(site, time.today().toString())));
    }

    @POST
    @RolesAllowed(Duty.Code.EDITOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> begin(@RestForm("file") @Nullable FileUpload file, @Context RoutingContext request) {
        Form form = Form.posted();
        Officer by = OnDuty.officer(request);
        return manuscripts
                .start(ArticleForm.text(form), by)
                .chain(id -> kept(Uni.createFrom().voidItem(), id, file, form, by))
                .onFailure(Refused.because(Reason.INVALID))
                .recoverWithUni(
                        failure -> Answer.page(fresh(form.wrong(((Refused) failure).faults())), Answer.INVALID));
    }

    @GET
    @Path("{id}/text")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> show(long id) {
        return manuscripts.find(id).chain(found -> Answer.page(page(found, new Form(ArticleForm.values(found)))));
    }

    /** Keeps what was written, then takes in the chosen file. */
    @POST
    @Path("{id}/text")
    @RolesAllowed(Duty.Code.EDITOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> save(long id, @RestForm("file") @Nullable FileUpload file, @Context RoutingContext request) {
        Form form = Form.posted();
        Officer by = OnDuty.officer(request);
        Uni<Void> save = manuscripts
                .save(id, form.version(), ArticleForm.text(form), by)
                .onFailure(Refused.because(Reason.NOT_ALLOWED_NOW))
                .transform(failure -> Refused.invalid(
                        List.of(new Fault("/body", "body.late", ((Refused) failure).detail() + "您写的还在这里。"))));
        return kept(save, id, file, form, by);
    }

    /** Takes a file out again. */
    @POST
    @Path("{id}/files/remove")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> remove(long id, @Context RoutingContext request) {
        Form form = Form.posted();
        return files.remove(id, form.version(), form.value("name"), OnDuty.officer(request))
                .replaceWith(Answer.to(path(id)));
    }

    /** Takes the chosen file in once the text is kept; then goes on, or shows the form with what is wrong. */
    private Uni<Response> kept(Uni<Void> text, long id, @Nullable FileUpload file, Form form, Officer by) {
        return Answer.changed(
                text.chain(() -> attached(id, file, by)),
                path(id) + (form.has("go", "stay") ? "/text" : ""),
                form,
                again -> again(id, again),
                again -> manuscripts
                        .find(id)
                        .map(now -> again.overtaken(now.version(), ArticleForm.news(again, now, columns))));
    }

    /** A file that is refused is said beside its field; the text is kept by then. */
    private Uni<Void> attached(long id, @Nullable FileUpload file, Officer by) {
        if (file == null || file.size() + file.fileName().length() == 0) {
            return Uni.createFrom().voidItem();
        }
        return manuscripts
                .find(id)
                .chain(now -> files.add(id, now.version(), file.uploadedFile(), file.fileName(), by))
                .onFailure(Refused.because(Reason.WRONG_TYPE, Reason.TOO_LARGE))
                .transform(failure -> Refused.invalid(
                        List.of(new Fault("/file", "file.refused", ((Refused) failure).detail() + "文字已经保存。"))));
    }

    private Uni<text> again(long id, Form form) {
        return manuscripts
                .find(id)
                .map(now -> page(
                        now,
                        form.faults().stream().anyMatch(fault -> fault.pointer().equals("/file"))
                                ? form.overtaken(now.version(), List.of())
                                : form));
    }

    private text fresh(Form form) {
        return new text(LIST, LIST, true, false, form, choices(), List.of(), form.wrong());
    }

    private text page(Manuscript found, Form form) {
        return new text(
                path(found.id()) + "/text",
                path(found.id()),
                false,
                found.released(),
                form,
                choices(),
                found.files(),
                form.wrong());
    }

    private Choices choices() {
        return new Choices(columns.all(), List.of(Openness.values()), List.of(Validity.values()));
    }

    static String path(long id) {
        return LIST + "/" + id;
    }
}
