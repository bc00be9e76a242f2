package portal.inforequest;

import static portal.inforequest.RequestClock.ANSWER;
import static portal.inforequest.RequestClock.CONFIRMATION;
import static portal.inforequest.RequestClock.CORRECTION;
import static portal.inforequest.RequestClock.CORRECTION_NOTICE;
import static portal.inforequest.RequestClock.DELAYED;
import static portal.inforequest.RequestClock.EXPLANATION;
import static portal.inforequest.RequestClock.FEE;
import static portal.inforequest.RequestStage.ABANDONED;
import static portal.inforequest.RequestStage.ANSWERED;
import static portal.inforequest.RequestStage.ARRIVED;
import static portal.inforequest.RequestStage.AWAITING_FEE;
import static portal.inforequest.RequestStage.CORRECTING;
import static portal.inforequest.RequestStage.EXPLAINING;
import static portal.inforequest.RequestStage.IN_HAND;
import static portal.inforequest.RequestStage.REDIRECTED;
import static portal.inforequest.RequestStage.SUBMITTED;
import static portal.law.Actor.Role.DISCLOSURE_HEAD;
import static portal.law.Actor.Role.DISCLOSURE_OFFICER;
import static portal.law.Source.disclosureRegulation;

import java.util.EnumSet;
import java.util.List;
import portal.law.Source;

/** What the office does with a request: arts. 30, 31, 33, 35, 36, 39 and 42. */
final class OfficeMoves {
    private static final Source FEES = new Source("政府信息公开信息处理费管理办法", 0, 0);

    static final List<RequestMove> ALL = List.of(
            RequestLine.at(ARRIVED, OfficeStep.Register.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(IN_HAND)
                    .when(RequestCondition.COUNTS_AT_ONCE)
                    .starts(CORRECTION_NOTICE, ANSWER)
                    .issues(RequestPaper.RECEIPT)
                    .tells(RequestNews.RECEIVED)
                    .says("我们已经收到您的申请并登记", "登记", "工作人员查找、审核，书面答复您", disclosureRegulation(31)),
            RequestLine.at(ARRIVED, OfficeStep.Register.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(SUBMITTED)
                    .when(RequestCondition.COUNTS_FROM_CONFIRMATION)
                    .starts(CONFIRMATION)
                    .issues(RequestPaper.RECEIPT)
                    .tells(RequestNews.REGISTERED)
                    .says("您的申请已经登记", "登记", "工作人员和您确认收到，从确认那天起计算答复期限", disclosureRegulation(31)),
            RequestLine.at(SUBMITTED, OfficeStep.ConfirmReceipt.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(IN_HAND)
                    .starts(CORRECTION_NOTICE, ANSWER)
                    .stops(CONFIRMATION)
                    .tells(RequestNews.RECEIVED)
                    .says("工作人员和您确认收到了申请", "确认收到", "工作人员查找、审核，书面答复您", disclosureRegulation(31)),
            RequestLine.at(IN_HAND, OfficeStep.AskCorrection.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(CORRECTING)
                    .when(RequestCondition.NO_CORRECTION_ASKED, RequestCondition.CORRECTION_NOTICE_IN_TIME)
                    .starts(CORRECTION)
                    .stops(CORRECTION_NOTICE, ANSWER, DELAYED)
                    .issues(RequestPaper.CORRECTION_NOTICE)
                    .tells(RequestNews.CORRECTION_ASKED)
                    .says("申请的内容还不够清楚，请您补正", "告知补正", "您补正以后，从收到补正那天起重新计算答复期限", disclosureRegulation(30)),
            RequestLine.at(CORRECTING, OfficeStep.CloseUncorrected.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(ABANDONED)
                    .when(RequestCondition.CORRECTION_OVER)
                    .stopsAll()
                    .issues(RequestPaper.CLOSING_NOTICE)
                    .tells(RequestNews.ABANDONED)
                    .says("补正的期限过了，申请不再处理", "逾期不补正，不再处理", "仍然需要的，可以重新申请", disclosureRegulation(30)),
            RequestLine.at(IN_HAND, ExtensionStep.AskExtension.class)
                    .by(DISCLOSURE_OFFICER)
                    .when(
                            RequestCondition.ANSWER_RUNS,
                            RequestCondition.NOT_EXTENDED,
                            RequestCondition.NO_EXTENSION_ASKED,
                            RequestCondition.WITHIN_THE_TERM)
                    .inside("申请延长答复期限", disclosureRegulation(33, 2)),
            RequestLine.at(IN_HAND, ExtensionStep.ApproveExtension.class)
                    .by(DISCLOSURE_HEAD)
                    .when(
                            RequestCondition.ANSWER_RUNS,
                            RequestCondition.EXTENSION_ASKED,
                            RequestCondition.NOT_EXTENDED,
                            RequestCondition.WITHIN_THE_TERM)
                    .issues(RequestPaper.EXTENSION_NOTICE)
                    .tells(RequestNews.EXTENDED)
                    .says("经负责人同意，答复期限延长", "同意延长答复期限", "工作人员继续办理，在延长后的期限内答复您", disclosureRegulation(33, 2)),
            RequestLine.at(IN_HAND, ExtensionStep.RefuseExtension.class)
                    .by(DISCLOSURE_HEAD)
                    .when(RequestCondition.EXTENSION_ASKED)
                    .inside("不同意延长答复期限", disclosureRegulation(33, 2)),
            RequestLine.at(IN_HAND, OfficeStep.AskReasons.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(EXPLAINING)
                    .when(RequestCondition.NO_REASONS_ASKED)
                    .starts(EXPLANATION)
                    .issues(RequestPaper.REASONS_REQUEST)
                    .tells(RequestNews.REASONS_ASKED)
                    .says("申请的数量、次数明显偏多，请您说明理由", "要求说明理由", "请您说明理由；理由合理的，继续办理", disclosureRegulation(35)),
            RequestLine.at(EXPLAINING, OfficeStep.GoOnUnexplained.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(IN_HAND)
                    .when(RequestCondition.EXPLANATION_OVER)
                    .stops(EXPLANATION)
                    .says("说明理由的期限过了", "逾期未说明理由", "工作人员依法处理并书面告知您", disclosureRegulation(35)),
            RequestLine.at(IN_HAND, OfficeStep.Delay.class)
                    .by(DISCLOSURE_OFFICER)
                    .when(RequestCondition.ANSWER_RUNS, RequestCondition.EXPLAINED)
                    .starts(DELAYED)
                    .stops(ANSWER)
                    .issues(RequestPaper.DELAY_NOTICE)
                    .tells(RequestNews.DELAYED)
                    .says("您的理由合理，但需要更长时间，确定了延迟答复的日期", "延迟答复", "工作人员在确定的日期前答复您", disclosureRegulation(35)),
            RequestLine.at(IN_HAND, OfficeStep.Charge.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(AWAITING_FEE)
                    .when(RequestCondition.NOT_CHARGED)
                    .starts(FEE)
                    .stops(CORRECTION_NOTICE, ANSWER, DELAYED)
                    .issues(RequestPaper.FEE_NOTICE)
                    .tells(RequestNews.FEE_ASKED)
                    .says("申请的数量明显偏多，需要缴纳信息处理费", "通知缴纳信息处理费", "您缴费以后，重新计算答复期限", disclosureRegulation(42)),
            RequestLine.at(AWAITING_FEE, OfficeStep.ConfirmPayment.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(IN_HAND)
                    .starts(ANSWER)
                    .stops(FEE)
                    .tells(RequestNews.PAID)
                    .says("信息处理费已经收到", "确认缴费", "工作人员查找、审核，书面答复您", FEES),
            RequestLine.at(AWAITING_FEE, OfficeStep.CloseUnpaid.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(ABANDONED)
                    .when(RequestCondition.FEE_OVER)
                    .stopsAll()
                    .issues(RequestPaper.CLOSING_NOTICE)
                    .tells(RequestNews.ABANDONED)
                    .says("缴费的期限过了，申请不再处理", "逾期不缴费，不再处理", "仍然需要的，可以重新申请", FEES),
            RequestLine.at(IN_HAND, OfficeStep.Answer.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(ANSWERED)
                    .stopsAll()
                    .issues(RequestPaper.ANSWER)
                    .tells(RequestNews.ANSWERED)
                    .says("已经书面答复您", "答复", "请查看答复书；不服的，可以按答复书写明的途径提出", disclosureRegulation(36)),
            RequestLine.at(EnumSet.of(SUBMITTED, IN_HAND), OfficeStep.Redirect.class)
                    .by(DISCLOSURE_OFFICER)
                    .to(REDIRECTED)
                    .stopsAll()
                    .issues(RequestPaper.REDIRECT_NOTICE)
                    .tells(RequestNews.REDIRECTED)
                    .says(
                            "您反映的是信访、投诉、举报的事，已经按信访事项登记",
                            "转为信访事项",
                            "凭告知书上的信访编号查询进度，查询码用登记的手机重新获取",
                            disclosureRegulation(39)),
            RequestLine.at(ANSWERED, OfficeStep.Serve.class)
                    .by(DISCLOSURE_OFFICER)
                    .when(RequestCondition.NOT_SERVED)
                    .starts(RequestClock.RECONSIDERATION, RequestClock.LAWSUIT)
                    .says("答复书已经送达", "记录送达", "不服的，可以按答复书写明的途径提出", new Source("行政复议法", 20, 0)));

    private OfficeMoves() {}
}
