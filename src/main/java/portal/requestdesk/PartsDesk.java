package portal.requestdesk;

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
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.inforequest.RequestNo;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.requests.PartPapers;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** The papers of a request that are given out in part: how far each is, and a new one. */
@Path("/staff/requests/{no}/parts")
class PartsDesk {
    private final PartPapers papers;

    PartsDesk(PartPapers papers) {
        this.papers = papers;
    }

    /** A paper and where its officer goes on with it. */
    record Line(String name, int pages, String state, String href) {}

    record list(String number, String back, List<Line> lines, boolean mayAdd, Form form, boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> show(String no, @Context RoutingContext request) {
        return page(no, OnDuty.officer(request), new Form(Map.of())).chain(Answer::page);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> add(String no, @RestForm("file") @Nullable FileUpload file, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        if (file == null || file.size() + file.fileName().length() == 0) {
            return again(no, officer, "请先选择要上传的文件。");
        }
        return papers.add(RequestDesk.number(no), officer, file.uploadedFile(), file.fileName())
                .map(id -> Answer.to(path(no) + "/" + id))
                .onFailure(Refused.unless(Reason.NOT_FOUND))
                .recoverWithUni(failure -> again(no, officer, ((Refused) failure).detail()));
    }

    static String path(String no) {
        return "/staff/requests/" + RequestDesk.number(no).digits() + "/parts";
    }

    private Uni<Response> again(String no, Officer officer, String wrong) {
        Form form = new Form(Map.of()).wrong(List.of(new Fault("/file", "file", wrong)));
        return page(no, officer, form).chain(page -> Answer.page(page, Answer.INVALID));
    }

    private Uni<list> page(String no, Officer officer, Form form) {
        RequestNo number = RequestDesk.number(no);
        return papers.atDesk(number, officer)
                .map(all -> new list(
                        number.display(),
                        "/staff/requests/" + number.digits(),
                        all.stream().map(each -> line(no, each)).toList(),
                        officer.has(Duty.DISCLOSURE_OFFICER),
                        form,
                        form.wrong()));
    }

    private static Line line(String no, PartPapers.Line paper) {
        String path = path(no) + "/" + paper.id();
        return switch (paper.state()) {
            case MARKING -> new Line(paper.name(), paper.pages(), "正在标出不公开的内容", path);
            case MADE -> new Line(paper.name(), paper.pages(), "已做好，等另一位看过放行", path + "/made");
            case OUT -> new Line(paper.name(), paper.pages(), "已放行", path + "/made");
        };
    }
}
