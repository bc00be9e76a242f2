package portal.staff;

import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.casework.BroughtFiles;
import portal.casework.StoredFile;
import portal.casework.Urgency;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestStep;
import portal.law.ChineseDate;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.requests.DeskRequests;
import portal.requests.GivenFiles;
import portal.requests.RequestPapers;

/** One request on one page, with its papers and the files that are given out. */
@Path("/staff/requests/{no}")
class RequestDesk {
    private static final int INVALID = 422;

    private final DeskRequests requests;
    private final GivenFiles files;
    private final RequestPapers papers;
    private final LegalTime time;

    RequestDesk(DeskRequests requests, GivenFiles files, RequestPapers papers, LegalTime time) {
        this.requests = requests;
        this.files = files;
        this.papers = papers;
        this.time = time;
    }

    /** One labelled value. */
    record Part(String label, String text) {}

    /** One line of the course. */
    record Entry(
            int seq,
            java.time.OffsetDateTime at,
            String term,
            String actor,
            List<Part> said,
            List<DeskRequests.Paper> papers) {}

    /** A file that lies ready. */
    record File(String id, String name) {}

    record one(
            DeskRequests.One found,
            String number,
            String path,
            String received,
            List<Part> asked,
            List<Part> who,
            List<CaseWords.Running> clocks,
            List<CaseWords.Button> buttons,
            List<Entry> course,
            List<File> files,
            boolean mayGive,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> show(String no, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return page(requests.open(number(no), officer), officer, new Form(Map.of()))
                .chain(Answer::page);
    }

    /** Personal data as it is, in this one answer; who asks says why. */
    @POST
    @Path("reveal")
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> reveal(String no, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        return Uni.createFrom()
                .deferred(() -> page(requests.reveal(number(no), officer, form.value("reason")), officer, form))
                .chain(Answer::page)
                .onFailure(failure -> failure instanceof Refused refused && refused.reason() == Reason.INVALID)
                .recoverWithUni(failure -> again(no, officer, form.wrong(((Refused) failure).faults())));
    }

    /** Lays a file ready that is given out with the answer. */
    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> add(String no, @RestForm("file") @Nullable FileUpload file, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        if (file == null || file.size() + file.fileName().length() == 0) {
            return again(no, officer, new Form(Map.of()).wrong(List.of(new Fault("/file", "file", "请先选择要上传的文件。"))));
        }
        return files.add(number(no), officer, file.uploadedFile(), file.fileName())
                .replaceWith(() -> Answer.to("/staff/requests/" + no + "#files"))
                .onFailure(failure -> failure instanceof Refused refused && refused.reason() != Reason.NOT_FOUND)
                .recoverWithUni(failure -> again(
                        no,
                        officer,
                        new Form(Map.of()).wrong(List.of(new Fault("/file", "file", ((Refused) failure).detail())))));
    }

    @POST
    @Path("files/{id}/remove")
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> remove(String no, String id, @Context RoutingContext request) {
        return files.remove(number(no), OnDuty.officer(request), id)
                .replaceWith(() -> Answer.to("/staff/requests/" + no + "#files"));
    }

    @GET
    @Path("files/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Multi<byte[]> file(String no, String id, @Context RoutingContext request) {
        return RestMulti.fromUniResponse(
                files.openAtDesk(number(no), OnDuty.officer(request), id),
                BroughtFiles.Open::pieces,
                RequestDesk::headers);
    }

    @GET
    @Path("papers/{id:\\d{1,6}}")
    @Produces("application/pdf")
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> paper(String no, int id, @Context RoutingContext request) {
        return papers.forOfficer(number(no), OnDuty.officer(request), id)
                .map(pdf -> Response.ok(pdf, "application/pdf")
                        .header("Content-Disposition", "attachment; filename=\"paper-" + id + ".pdf\"")
                        .build());
    }

    static RequestNo number(String digits) {
        return RequestNo.parse(digits).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这件申请。"));
    }

    private Uni<Response> again(String no, Officer officer, Form form) {
        return page(requests.open(number(no), officer), officer, form).chain(page -> Answer.page(page, INVALID));
    }

    private Uni<one> page(Uni<DeskRequests.One> opened, Officer officer, Form form) {
        return opened.chain(
                found -> files.atDesk(found.request().no(), officer).map(ready -> page(found, ready, officer, form)));
    }

    private one page(DeskRequests.One found, List<StoredFile> ready, Officer officer, Form form) {
        LocalDate received = found.receivedOn();
        boolean open =
                portal.inforequest.RequestStage.open().contains(found.request().stage());
        return new one(
                found,
                found.request().no().display(),
                "/staff/requests/" + found.request().no().digits(),
                received == null ? "还没有确认收到" : ChineseDate.full(received),
                parts(
                        new Part("名称", text(found.information().name())),
                        new Part("文号", text(found.information().documentNumber())),
                        new Part("其他特征", text(found.information().description())),
                        new Part("怎样获取", found.delivery()),
                        new Part("需要的帮助", String.join("；", found.help())),
                        new Part("提交", found.submitted()),
                        new Part("本月申请", "这个申请人本月共 " + found.thisMonth() + " 件")),
                parts(
                        new Part("类型", found.applicant().kind()),
                        new Part("姓名或者名称", found.applicant().name()),
                        new Part(found.applicant().idType(), found.applicant().idNumber()),
                        new Part("联系人", found.applicant().contact()),
                        new Part("电话", found.applicant().phone()),
                        new Part("电子邮箱", found.applicant().email()),
                        new Part("地址", found.applicant().address())),
                clocks(found),
                found.moves().stream()
                        .filter(move -> RequestForms.known(move.step()))
                        .map(move -> new CaseWords.Button(
                                RequestStep.word(move.step()),
                                move.words().term(),
                                move.source().basis()))
                        .toList(),
                found.course().stream()
                        .map(entry -> new Entry(
                                entry.seq(),
                                entry.at(),
                                entry.term(),
                                entry.actor(),
                                RequestSaid.of(entry.step()),
                                entry.papers()))
                        .toList(),
                ready.stream()
                        .map(file -> new File(file.fileKey(), file.label()))
                        .toList(),
                open && officer.has(Duty.DISCLOSURE_OFFICER),
                form,
                form.wrong());
    }

    private List<CaseWords.Running> clocks(DeskRequests.One found) {
        LocalDate today = time.today();
        return found.request().clocks().entrySet().stream()
                .map(each -> {
                    boolean stands = found.request().stands(each.getKey());
                    LocalDate due = stands ? null : each.getValue().dueOn().orElse(null);
                    return new CaseWords.Running(
                            each.getKey().label(),
                            stands ? "held" : CaseWords.state(Urgency.of(due, today)),
                            stands ? "暂停计算" : CaseWords.left(due, today),
                            due,
                            stands
                                    ? "征求意见的时间不计入；意见收到以后，扣除其间的工作日接着计算。"
                                    : each.getValue().explanation(each.getKey().event()),
                            each.getValue().basis());
                })
                .toList();
    }

    private static List<Part> parts(Part... parts) {
        return Stream.of(parts).filter(part -> !part.text().isEmpty()).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, List<String>> headers(BroughtFiles.Open file) {
        Map<String, List<String>> headers = new HashMap<>();
        file.download().headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }
}
