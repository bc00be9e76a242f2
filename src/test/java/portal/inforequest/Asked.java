package portal.inforequest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import portal.law.Actor;
import portal.testing.Calendars;

/** Requests in every state, and every step that somebody could take with them. */
final class Asked {
    static final String OFFICE = "411000-xfj";
    static final Actor OFFICER = new Actor(Actor.Role.DISCLOSURE_OFFICER, "许昌市信访局", OFFICE);
    static final Actor HEAD = new Actor(Actor.Role.DISCLOSURE_HEAD, "许昌市信访局", OFFICE);
    static final Actor APPLICANT = new Actor(Actor.Role.CITIZEN, "申请人", "");
    static final RequestReckoning RECKONING = new RequestReckoning(Calendars.announced());

    private Asked() {}

    static InfoRequest arrived(RequestChannel channel, LocalDate day) {
        return InfoRequest.arrived(
                RequestNo.random("411000", YearMonth.from(day), new Random(1)), OFFICE, channel, day);
    }

    /** One handed in at the window on a day. */
    static InfoRequest inHand(LocalDate day) {
        return taken(arrived(RequestChannel.IN_PERSON, day), new OfficeStep.Register(), day);
    }

    static InfoRequest taken(InfoRequest request, RequestStep step, LocalDate day) {
        return request.after(step, step instanceof ApplicantStep ? APPLICANT : by(step), day, RECKONING);
    }

    static OfficeStep.Answer answer(AnswerKind kind) {
        return new OfficeStep.Answer(
                kind, kind.needsGround() ? Ground.PROCESS : null, "理由", "到网站下载", List.of("会议纪要.pdf"));
    }

    /** Every kind of step, complete; some kinds more than once. */
    static List<RequestStep> steps(LocalDate day) {
        return List.of(
                new OfficeStep.Register(),
                new OfficeStep.ConfirmReceipt("电话确认"),
                new OfficeStep.AskCorrection("写明年份", day.plusDays(15)),
                new OfficeStep.CloseUncorrected("没有说明"),
                new ExtensionStep.AskExtension(20, "需要查找档案"),
                new ExtensionStep.ApproveExtension(20),
                new ExtensionStep.RefuseExtension("能够按期"),
                new OfficeStep.AskReasons("一个月申请了四十件", day.plusDays(10)),
                new OfficeStep.GoOnUnexplained(),
                new OfficeStep.Delay(day.plusDays(60), "数量大"),
                new OfficeStep.Charge(FeeBasis.PAGES, 101, "到窗口缴纳"),
                new OfficeStep.ConfirmPayment(),
                new OfficeStep.CloseUnpaid(),
                answer(AnswerKind.GRANTED),
                answer(AnswerKind.REFUSED),
                answer(AnswerKind.NOT_EXISTING),
                new OfficeStep.Redirect("请求解决欠薪"),
                new OfficeStep.Serve(day, "网上下载"),
                new ConsultStep.AskThirdParty("某公司", "合同"),
                new ConsultStep.ThirdPartyAgrees(""),
                new ConsultStep.ThirdPartyObjects("商业秘密"),
                new ConsultStep.ThirdPartySilent(),
                new ConsultStep.TellThirdParty("合同金额", "涉及公共利益"),
                new ConsultStep.AskCoAuthor("某局", "联合发文"),
                new ConsultStep.CoAuthorAgrees(""),
                new ConsultStep.CoAuthorObjects("尚在审议"),
                new ConsultStep.CoAuthorSilent(),
                new ApplicantStep.Correct("2025年的"),
                new ApplicantStep.Explain("课题研究"),
                new ApplicantStep.ClaimPayment("今天转账"),
                new ApplicantStep.ChangeDelivery(Delivery.PICK_UP, ""),
                new ApplicantStep.AddFile("0".repeat(32), "委托书.pdf", "PDF", 1_000),
                new ApplicantStep.Withdraw(),
                new ApplicantStep.SuggestPublication("大家都关心"));
    }

    private static Actor by(RequestStep step) {
        return step instanceof ExtensionStep.ApproveExtension || step instanceof ExtensionStep.RefuseExtension
                ? HEAD
                : OFFICER;
    }
}
