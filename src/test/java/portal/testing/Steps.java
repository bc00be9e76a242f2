package portal.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.petition.Opinion;
import portal.petition.Rating;
import portal.petition.Remedy;
import portal.petition.ReviewOpinion;
import portal.petition.Route;
import portal.petition.Step;

/** Steps with nothing missing in them, as they would be taken on a day. */
public final class Steps {
    public static final String OFFICE = "411000-xfj";
    public static final String AGENCY = "411002-zjj";
    public static final String ABOVE = "411002-zf";
    public static final String DISCIPLINE = "411000-jw";

    private Steps() {}

    /** Every step there is, some in several ways. */
    public static List<Step> all(LocalDate day) {
        return Stream.of(intake(day), handling(day), reviews(), aside(day))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step> intake(LocalDate day) {
        return List.of(
                new Step.Register(),
                transfer(),
                new Step.Assign(AGENCY, Optional.of(Route.PETITION), day.plusDays(40)),
                new Step.PutToGovernment("情况重大，建议由市政府决定。"),
                new Step.ReportUpward("已报省信访局和国家信访局。"),
                new Step.PassToPoliticalLegal("411000-zfw"),
                new Step.PassToDiscipline(DISCIPLINE),
                new Step.SettleAccused(Set.of(AGENCY)),
                new Step.Join("411000261100017833"),
                new Step.Decline("同一事项魏都区正在办理。"),
                new Step.Bar("复核意见已经作出，事实和理由相同。"),
                new Step.SendBack("不属于本单位职权。"),
                new Step.AgreeSendBack(),
                new Step.RefuseSendBack("按三定方案属于该单位。"),
                new Step.Dispute("两局都认为不归自己。"),
                new Step.DecideCompetence(AGENCY, Step.Arbiter.COMMON_SUPERIOR));
    }

    private static List<Step> handling(LocalDate day) {
        return List.of(
                new Step.UseSimple(Step.SimpleGround.CLEAR),
                new Step.LeaveSimple("双方说法不一。"),
                accept(Route.PETITION),
                new Step.Accept(Optional.of(Route.DUTY), List.of("查处违法建设"), Optional.of(day.plusDays(60))),
                new Step.Accept(Optional.empty(), List.of("建议增设座椅"), Optional.empty()),
                new Step.Redirect(Route.ARBITRATION, "向市劳动人事争议仲裁委员会申请仲裁。"),
                new Step.AskExtension(30, "需要鉴定。"),
                new Step.Extend(30, "需要鉴定。"),
                new Step.RefuseExtension("不复杂。"),
                new Step.Suspend("等待鉴定结论", "行政处罚法"),
                new Step.Resume(5),
                new Step.HoldHearing(day, day.plusDays(2), "双方到场。"),
                new Step.Mediate("双方同意调解。"),
                new Step.Settle(true, "于月底前修好。"),
                conclude(Remedy.REVIEW),
                conclude(Remedy.RECONSIDERATION, Remedy.LAWSUIT),
                new Step.AnswerSuggestion(Step.Adoption.PARTLY_ADOPTED, "明年增设二十处。"),
                new Step.GiveFeedback("已经按规定处理。"),
                new Step.ReportResult("已经办结。"),
                new Step.Serve(Step.Way.ONLINE),
                new Step.RecordExecution("已经修好。"));
    }

    private static List<Step> reviews() {
        return List.of(
                new Step.AskReview(ABOVE, "认定的事实不对。"),
                new Step.AskFinalReview("411000-zf", "认定的事实不对。"),
                new Step.AdmitLate("住院期间不能申请。"),
                new Step.RefuseLate("没有正当理由。"),
                new Step.ConcludeReview(review(ReviewOpinion.Result.CONFIRMED, Remedy.FINAL_REVIEW)),
                new Step.ConcludeReview(review(ReviewOpinion.Result.REVOKED)),
                new Step.ConcludeFinalReview(review(ReviewOpinion.Result.CONFIRMED)));
    }

    private static List<Step> aside(LocalDate day) {
        return List.of(
                new Step.AddFile(),
                new Step.Supplement("补充一张照片的说明。"),
                new Step.AskWithdrawal(noon(day)),
                new Step.TakeBackWithdrawal(),
                new Step.Withdraw(noon(day).plusDays(1)),
                new Step.Rate(Rating.SATISFIED, Rating.DISSATISFIED, "拖了很久"),
                new Step.Recuse("7", "与当事人是亲属。"),
                new Step.GiveHelp("告知了申请临时救助的办法。"),
                new Step.AskCounsel("9", "合同是否有效？"),
                new Step.GiveCounsel("合同有效。"),
                new Step.Supervise(Step.Lapse.OVERDUE, "请于十日内答复。", day.plusDays(10)),
                new Step.AnswerSupervision("已经答复信访人。"),
                new Step.Correct(2, "承办单位名称应为魏都区住房和城乡建设局。"));
    }

    public static Step.Transfer transfer() {
        return new Step.Transfer(AGENCY, Optional.of(Route.PETITION));
    }

    public static Step.Accept accept(Route route) {
        return new Step.Accept(Optional.of(route), List.of("督促供热公司整改"), Optional.empty());
    }

    public static Step.Conclude conclude(Remedy... remedies) {
        return new Step.Conclude(new Opinion(
                List.of(new Opinion.Reply("督促供热公司整改", Opinion.Outcome.UPHELD, "已责令整改。")),
                "室温低于标准。",
                "《城市供热条例》",
                "责令供热公司整改。",
                List.of(remedies)));
    }

    public static ReviewOpinion review(ReviewOpinion.@Nullable Result result, Remedy... remedies) {
        return new ReviewOpinion(result, "查明的事实一致。", "《信访工作条例》第三十五条", List.of(remedies));
    }

    static OffsetDateTime noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(8));
    }
}
