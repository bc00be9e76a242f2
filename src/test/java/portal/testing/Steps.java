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
import portal.law.Actor;
import portal.petition.AnswerStep;
import portal.petition.HandlingStep;
import portal.petition.IntakeStep;
import portal.petition.Opinion;
import portal.petition.Petition;
import portal.petition.Purpose;
import portal.petition.Rating;
import portal.petition.Remedy;
import portal.petition.ReviewOpinion;
import portal.petition.ReviewStep;
import portal.petition.Route;
import portal.petition.SideStep;
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
                new IntakeStep.Register(),
                transfer(),
                new IntakeStep.Assign(AGENCY, Optional.of(Route.PETITION), day.plusDays(40)),
                new IntakeStep.PutToGovernment("情况重大，建议由市政府决定。"),
                new SideStep.ReportUpward("已报省信访局和国家信访局。"),
                new IntakeStep.PassToPoliticalLegal("411000-zfw"),
                new IntakeStep.PassToDiscipline(DISCIPLINE),
                new IntakeStep.PassToDiscipline(DISCIPLINE, Set.of(OFFICE)),
                new IntakeStep.SettleAccused(Set.of(AGENCY)),
                reclassify(Purpose.APPEAL, Purpose.SUGGESTION),
                reclassify(Purpose.APPEAL, Purpose.ACCUSATION),
                reclassify(Purpose.SUGGESTION, Purpose.APPEAL),
                reclassify(Purpose.SUGGESTION, Purpose.ACCUSATION),
                reclassify(Purpose.ACCUSATION, Purpose.APPEAL),
                reclassify(Purpose.ACCUSATION, Purpose.SUGGESTION),
                new IntakeStep.Join("411000261100017833"),
                new IntakeStep.Decline("同一事项魏都区正在办理。"),
                new IntakeStep.Bar("复核意见已经作出，事实和理由相同。"),
                new IntakeStep.HandToRequests("要的是一份文件。", "GK-411000-2611-0001783-3"),
                new IntakeStep.SendBack("不属于本单位职权。"),
                new IntakeStep.AgreeSendBack(),
                new IntakeStep.RefuseSendBack("按三定方案属于该单位。"),
                new IntakeStep.Dispute("两局都认为不归自己。"),
                new IntakeStep.DecideCompetence(AGENCY, IntakeStep.Arbiter.COMMON_SUPERIOR));
    }

    private static List<Step> handling(LocalDate day) {
        return List.of(
                new HandlingStep.UseSimple(HandlingStep.SimpleGround.CLEAR),
                new HandlingStep.LeaveSimple("双方说法不一。"),
                accept(Route.PETITION),
                new HandlingStep.Accept(Optional.of(Route.DUTY), List.of("查处违法建设"), Optional.of(day.plusDays(60))),
                new HandlingStep.Accept(Optional.empty(), List.of("建议增设座椅"), Optional.empty()),
                new HandlingStep.Redirect(Route.ARBITRATION, "向市劳动人事争议仲裁委员会申请仲裁。"),
                new HandlingStep.AskExtension(30, "需要鉴定。"),
                new HandlingStep.Extend(30, "需要鉴定。"),
                new HandlingStep.RefuseExtension("不复杂。"),
                new HandlingStep.Suspend("等待鉴定结论", "行政处罚法"),
                new HandlingStep.Resume(5),
                new HandlingStep.HoldHearing(day, day.plusDays(2), "双方到场。"),
                new HandlingStep.Mediate("双方同意调解。"),
                new AnswerStep.Settle(true, "于月底前修好。"),
                conclude(Remedy.REVIEW),
                conclude(Remedy.RECONSIDERATION, Remedy.LAWSUIT),
                new AnswerStep.AnswerSuggestion(AnswerStep.Adoption.PARTLY_ADOPTED, "明年增设二十处。"),
                new IntakeStep.GiveFeedback("已经按规定处理。"),
                new AnswerStep.ReportResult("已经办结。"),
                new AnswerStep.Serve(AnswerStep.Way.ONLINE),
                new AnswerStep.RecordExecution("已经修好。"));
    }

    private static List<Step> reviews() {
        return List.of(
                new ReviewStep.AskReview(ABOVE, "认定的事实不对。"),
                new ReviewStep.AskFinalReview("411000-zf", "认定的事实不对。"),
                new ReviewStep.AdmitLate("住院期间不能申请。"),
                new ReviewStep.RefuseLate("没有正当理由。"),
                new ReviewStep.ConcludeReview(review(ReviewOpinion.Result.CONFIRMED, Remedy.FINAL_REVIEW)),
                new ReviewStep.ConcludeReview(review(ReviewOpinion.Result.REVOKED)),
                new ReviewStep.ConcludeFinalReview(review(ReviewOpinion.Result.CONFIRMED)));
    }

    private static List<Step> aside(LocalDate day) {
        return List.of(
                new SideStep.AddFile(),
                new SideStep.Supplement("补充一张照片的说明。"),
                new SideStep.AskWithdrawal(noon(day)),
                new SideStep.TakeBackWithdrawal(),
                new SideStep.Withdraw(noon(day).plusDays(1)),
                new SideStep.Rate(Rating.SATISFIED, Rating.DISSATISFIED, "拖了很久"),
                new SideStep.Recuse("7", "与当事人是亲属。"),
                new SideStep.GiveHelp("告知了申请临时救助的办法。"),
                new SideStep.AskCounsel("9", "合同是否有效？"),
                new SideStep.GiveCounsel("合同有效。"),
                new SideStep.Supervise(SideStep.Lapse.OVERDUE, "请于十日内答复。", day.plusDays(10)),
                new SideStep.AnswerSupervision("已经答复信访人。"),
                new SideStep.Correct(2, "承办单位名称应为魏都区住房和城乡建设局。"));
    }

    public static IntakeStep.Reclassify reclassify(Purpose was, Purpose purpose) {
        return new IntakeStep.Reclassify(was, purpose, "来信写的是另一类事项。");
    }

    public static IntakeStep.Transfer transfer() {
        return new IntakeStep.Transfer(AGENCY, Optional.of(Route.PETITION));
    }

    public static HandlingStep.Accept accept(Route route) {
        return new HandlingStep.Accept(Optional.of(route), List.of("督促供热公司整改"), Optional.empty());
    }

    public static AnswerStep.Conclude conclude(Remedy... remedies) {
        return new AnswerStep.Conclude(new Opinion(
                List.of(new Opinion.Reply("督促供热公司整改", Opinion.Outcome.UPHELD, "已责令整改。")),
                "室温低于标准。",
                "《城市供热条例》",
                "责令供热公司整改。",
                List.of(remedies)));
    }

    public static ReviewOpinion review(ReviewOpinion.@Nullable Result result, Remedy... remedies) {
        return new ReviewOpinion(result, "查明的事实一致。", "《信访工作条例》第三十五条", List.of(remedies));
    }

    /** Whoever has this role where it may act on the petition. */
    public static Actor actor(Actor.Role role, Petition petition) {
        return new Actor(
                role,
                role.label(),
                switch (role.bond()) {
                    case NONE -> "";
                    case OFFICE -> petition.facts().office();
                    case HOLDER -> petition.facts().holder();
                });
    }

    static OffsetDateTime noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(8));
    }
}
