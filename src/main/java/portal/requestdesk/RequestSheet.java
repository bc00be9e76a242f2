package portal.requestdesk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.caseload.Urgency;
import portal.drafts.StoredFile;
import portal.inforequest.RequestStage;
import portal.inforequest.RequestStep;
import portal.law.ChineseDate;
import portal.office.Duty;
import portal.office.Officer;
import portal.requests.BroughtWithRequest;
import portal.requests.DeskRequest;
import portal.requests.DeskRequests;
import portal.requests.GivenFiles;
import portal.staff.Answer;
import portal.staff.Button;
import portal.staff.Form;
import portal.staff.Running;

/** Lays out one request on its page: what is asked and by whom, its clocks, what can be done, its course. */
@ApplicationScoped
class RequestSheet {
    private final DeskRequests requests;
    private final GivenFiles files;
    private final BroughtWithRequest brought;
    private final LegalTime time;

    RequestSheet(DeskRequests requests, GivenFiles files, BroughtWithRequest brought, LegalTime time) {
        this.requests = requests;
        this.files = files;
        this.brought = brought;
        this.time = time;
    }

    /** The page once more, with what is wrong on it. */
    Uni<Response> again(String no, Officer officer, Form form) {
        return page(requests.open(RequestDesk.number(no), officer), officer, form)
                .chain(page -> Answer.page(page, Answer.INVALID));
    }

    /** The page of a request that is opened, with what was typed into its small forms. */
    Uni<RequestDesk.one> page(Uni<DeskRequest> opened, Officer officer, Form form) {
        return opened.chain(found -> files.atDesk(found.request().no(), officer)
                .chain(ready -> brought.atDesk(found.request().no(), officer)
                        .map(theirs -> page(found, ready, theirs, officer, form))));
    }

    private RequestDesk.one page(
            DeskRequest found, List<StoredFile> ready, List<StoredFile> theirs, Officer officer, Form form) {
        LocalDate received = found.receivedOn();
        boolean open = RequestStage.open().contains(found.request().stage());
        return new RequestDesk.one(
                found,
                found.request().no().display(),
                "/staff/requests/" + found.request().no().digits(),
                received == null ? "还没有确认收到" : ChineseDate.full(received),
                parts(
                        new RequestDesk.Part("名称", text(found.information().name())),
                        new RequestDesk.Part("文号", text(found.information().documentNumber())),
                        new RequestDesk.Part("其他特征", text(found.information().description())),
                        new RequestDesk.Part("怎样获取", found.delivery()),
                        new RequestDesk.Part("需要的帮助", String.join("；", found.help())),
                        new RequestDesk.Part("提交", found.submitted()),
                        new RequestDesk.Part("本月申请", "这个申请人本月共 " + found.thisMonth() + " 件")),
                parts(
                        new RequestDesk.Part("类型", found.applicant().kind()),
                        new RequestDesk.Part("姓名或者名称", found.applicant().name()),
                        new RequestDesk.Part(
                                found.applicant().idType(), found.applicant().idNumber()),
                        new RequestDesk.Part("联系人", found.applicant().contact()),
                        new RequestDesk.Part("电话", found.applicant().phone()),
                        new RequestDesk.Part("电子邮箱", found.applicant().email()),
                        new RequestDesk.Part("地址", found.applicant().address())),
                clocks(found),
                found.moves().stream()
                        .filter(move -> RequestForms.known(move.step()))
                        .map(move -> new Button(
                                RequestStep.word(move.step()),
                                move.words().term(),
                                move.source().basis()))
                        .toList(),
                found.course().stream()
                        .map(entry -> new RequestDesk.Entry(
                                entry.seq(),
                                entry.at(),
                                entry.term(),
                                entry.actor(),
                                RequestSaid.of(entry.step()),
                                entry.papers()))
                        .toList(),
                listed(ready),
                listed(theirs),
                open && officer.has(Duty.DISCLOSURE_OFFICER),
                form,
                form.wrong());
    }

    private static List<RequestDesk.File> listed(List<StoredFile> files) {
        return files.stream()
                .map(file -> new RequestDesk.File(file.fileKey(), file.label()))
                .toList();
    }

    private List<Running> clocks(DeskRequest found) {
        LocalDate today = time.today();
        return found.request().clocks().entrySet().stream()
                .map(each -> {
                    boolean stands = found.request().stands(each.getKey());
                    LocalDate due = stands ? null : each.getValue().dueOn().orElse(null);
                    return new Running(
                            each.getKey().label(),
                            stands ? "held" : Running.state(Urgency.of(due, today)),
                            stands ? "暂停计算" : Running.left(due, today),
                            due,
                            stands
                                    ? "征求意见的时间不计入；意见收到以后，扣除其间的工作日接着计算。"
                                    : each.getValue().explanation(each.getKey().event()),
                            each.getValue().basis());
                })
                .toList();
    }

    private static List<RequestDesk.Part> parts(RequestDesk.Part... parts) {
        return Stream.of(parts).filter(part -> !part.text().isEmpty()).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
