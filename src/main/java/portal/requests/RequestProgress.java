package portal.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.casework.Credentials;
import portal.drafts.StoredFile;
import portal.inforequest.AnswerKind;
import portal.inforequest.ApplicantStep;
import portal.inforequest.ConsultStep;
import portal.inforequest.InfoRequest;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestProcedure;
import portal.inforequest.RequestStep;
import portal.office.Agencies;
import portal.office.Agency;

/** Tells an applicant where a request stands: the same answer for page and API. */
@ApplicationScoped
public class RequestProgress {
    private final RequestAccess access;
    private final RequestFile.Opener opener;
    private final GivenFiles files;
    private final BroughtWithRequest brought;
    private final Agencies agencies;
    private final LegalTime time;

    RequestProgress(
            RequestAccess access,
            RequestFile.Opener opener,
            GivenFiles files,
            BroughtWithRequest brought,
            Agencies agencies,
            LegalTime time) {
        this.access = access;
        this.opener = opener;
        this.files = files;
        this.brought = brought;
        this.agencies = agencies;
        this.time = time;
    }

    /** For whoever shows that it is theirs; fails as {@link RequestAccess} does. */
    public Uni<RequestView> by(Credentials credentials) {
        return access.open(credentials).chain(this::view);
    }

    /** For the browser of a viewing session; NOT_FOUND when the session is over. */
    public Uni<RequestView> byViewing(String token) {
        return access.byViewing(token).chain(this::view);
    }

    private Uni<RequestView> view(HeldRequest held) {
        return opener.open(held)
                .chain(file ->
                        files.given(held).chain(given -> brought.list(held.no()).map(mine -> view(file, given, mine))));
    }

    private RequestView view(RequestFile file, List<StoredFile> given, List<StoredFile> mine) {
        InfoRequest request = file.held().request();
        String digits = request.no().digits();
        String api = "/api/v1/disclosure-requests/" + digits;
        Agency office = agencies.byCode(request.facts().office()).orElse(agencies.office());
        Optional<AnswerKind> answer = request.facts().answer();
        return new RequestView(
                digits,
                file.title(),
                request.stage().word(),
                request.stage().label(),
                request.stage().plainLabel(),
                file.held().registeredAt(),
                new RequestView.Holder(office.name(), office.phone().isEmpty() ? null : office.phone()),
                file.held().delivery().label(),
                next(file),
                terms(request),
                timeline(file),
                file.papers().stream()
                        .filter(paper -> paper.kind().forApplicant())
                        .map(paper -> new RequestView.Paper(
                                paper.id(),
                                paper.kind().label(),
                                paper.number(),
                                paper.at().toLocalDate(),
                                api + "/papers/" + paper.id()))
                        .toList(),
                given.stream()
                        .map(each -> new RequestView.GivenFile(
                                each.fileKey(), each.label(), each.size(), api + "/files/" + each.fileKey()))
                        .toList(),
                mine.stream()
                        .map(each -> new RequestView.BroughtFile(each.fileKey(), each.label(), each.size()))
                        .toList(),
                RequestProcedure.open(request, TakeRequestStep.By.APPLICANT.actor(), time.today()).stream()
                        .map(move -> new RequestView.Action(
                                RequestStep.word(move.step()),
                                move.words().term(),
                                move.source().basis()))
                        .toList(),
                answer.map(AnswerKind::label).orElse(null),
                answer.map(AnswerKind::remedy).orElse(null));
    }

    /** The nearest day first, whoever has to act by it. */
    private static List<RequestView.Term> terms(InfoRequest request) {
        return request.clocks().entrySet().stream()
                .filter(each -> each.getKey().applicants())
                .map(each -> new RequestView.Term(
                        each.getKey().word(),
                        each.getKey().label(),
                        request.stands(each.getKey())
                                ? null
                                : each.getValue().dueOn().orElse(null),
                        each.getValue().pending(),
                        request.stands(each.getKey()),
                        each.getValue().basis(),
                        request.stands(each.getKey())
                                ? "正在征求意见，这段时间不计入期限；意见收到以后接着计算，再告诉您最后一天。"
                                : each.getValue().explanation(each.getKey().event())))
                .sorted(Comparator.comparing(RequestView.Term::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** What the last line said that changed it. */
    private static String next(RequestFile file) {
        for (int i = file.course().size() - 1; i >= 0; i--) {
            String next = file.course().get(i).told().words().next();
            if (!next.isEmpty()) {
                return next;
            }
        }
        return "";
    }

    private static List<RequestView.Entry> timeline(RequestFile file) {
        List<RequestView.Entry> entries = new ArrayList<>();
        for (int i = file.course().size() - 1; i >= 0; i--) {
            RequestFile.Line line = file.course().get(i);
            if (line.told().shown()) {
                entries.add(new RequestView.Entry(
                        line.at(),
                        line.word(),
                        line.told().words().plain() + "（" + shown(line) + "）",
                        line.actor(),
                        note(line.step()),
                        line.told().source().basis()));
            }
        }
        return entries;
    }

    /** What a third party said is between it and the office until the answer tells of it. */
    private static String shown(RequestFile.Line line) {
        boolean heard = line.step() instanceof ConsultStep
                && !(line.step() instanceof ConsultStep.AskThirdParty)
                && !(line.step() instanceof ConsultStep.AskCoAuthor);
        return heard ? "征求意见结束" : line.told().words().term();
    }

    private static @Nullable String note(@Nullable RequestStep step) {
        if (step instanceof OfficeStep.AskCorrection asked) {
            return "需要补正：" + asked.what();
        }
        if (step instanceof OfficeStep.AskReasons asked) {
            return asked.what();
        }
        if (step instanceof OfficeStep.Charge charge) {
            return "应缴 " + charge.fee() + " 元。" + charge.howToPay();
        }
        if (step instanceof OfficeStep.Answer answer && answer.kind() != null) {
            return answer.kind().label();
        }
        if (step instanceof ApplicantStep.AddFile added) {
            return added.name();
        }
        return null;
    }
}
