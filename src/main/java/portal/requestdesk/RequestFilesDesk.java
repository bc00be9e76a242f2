package portal.requestdesk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.casework.BroughtFiles;
import portal.drafts.TakeFile;
import portal.inforequest.RequestNo;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.requests.BroughtWithRequest;
import portal.requests.GivenFiles;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** The files of a request: those given out with its answer, while they lie ready, and those it came with. */
@Path("/staff/requests/{no}/files")
class RequestFilesDesk {
    private final GivenFiles files;
    private final BroughtWithRequest brought;
    private final RequestSheet sheet;

    RequestFilesDesk(GivenFiles files, BroughtWithRequest brought, RequestSheet sheet) {
        this.files = files;
        this.brought = brought;
        this.sheet = sheet;
    }

    /** Lays a file ready that is given out with the answer. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> add(String no, @RestForm("file") @Nullable FileUpload file, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return added(no, officer, "file", "files", () -> {
            FileUpload chosen = chosen(file);
            return files.add(RequestDesk.number(no), officer, chosen.uploadedFile(), chosen.fileName());
        });
    }

    /** Adds a scan of what the applicant sent on paper. */
    @POST
    @Path("brought")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> scan(String no, @RestForm("scan") @Nullable FileUpload scan, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return added(no, officer, "scan", "brought", () -> scanned(brought, RequestDesk.number(no), scan, officer));
    }

    /** Keeps a scan with what the request came with; refused as INVALID when none was chosen. */
    static Uni<?> scanned(BroughtWithRequest brought, RequestNo number, @Nullable FileUpload scan, Officer officer) {
        FileUpload chosen = chosen(scan);
        return brought.addAtDesk(number, officer, new TakeFile.Upload(chosen.uploadedFile(), chosen.fileName(), null));
    }

    private static FileUpload chosen(@Nullable FileUpload file) {
        if (file == null || file.size() + file.fileName().length() == 0) {
            throw new Refused(Reason.INVALID, "请先选择要上传的文件。");
        }
        return file;
    }

    /** Goes on to where the files are listed, or shows the request again with what is wrong at the field. */
    private Uni<Response> added(String no, Officer officer, String field, String place, Supplier<Uni<?>> work) {
        return Uni.createFrom()
                .deferred(work)
                .replaceWith(() -> Answer.to("/staff/requests/" + no + "#" + place))
                .onFailure(Refused.unless(Reason.NOT_FOUND))
                .recoverWithUni(failure -> again(no, officer, field, ((Refused) failure).detail()));
    }

    private Uni<Response> again(String no, Officer officer, String field, String wrong) {
        return sheet.again(no, officer, new Form(Map.of()).wrong(List.of(new Fault("/" + field, field, wrong))));
    }

    @POST
    @Path("{id}/remove")
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> remove(String no, String id, @Context RoutingContext request) {
        return files.remove(RequestDesk.number(no), OnDuty.officer(request), id)
                .replaceWith(() -> Answer.to("/staff/requests/" + no + "#files"));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Multi<byte[]> file(String no, String id, @Context RoutingContext request) {
        return RestMulti.fromUniResponse(
                files.openAtDesk(RequestDesk.number(no), OnDuty.officer(request), id),
                BroughtFiles.Open::pieces,
                RequestFilesDesk::headers);
    }

    /** A file that the applicant brought: saved, never shown. */
    @GET
    @Path("brought/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Multi<byte[]> brought(String no, String id, @Context RoutingContext request) {
        return RestMulti.fromUniResponse(
                brought.openAtDesk(RequestDesk.number(no), OnDuty.officer(request), id),
                BroughtFiles.Open::pieces,
                RequestFilesDesk::headers);
    }

    private static Map<String, List<String>> headers(BroughtFiles.Open file) {
        Map<String, List<String>> headers = new HashMap<>();
        file.download().headers().forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put(HttpHeaders.CONTENT_LENGTH, List.of(Long.toString(file.size())));
        return headers;
    }
}
