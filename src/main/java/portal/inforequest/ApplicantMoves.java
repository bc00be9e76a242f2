package portal.inforequest;

import static portal.inforequest.RequestClock.ANSWER;
import static portal.inforequest.RequestClock.CORRECTION;
import static portal.inforequest.RequestClock.EXPLANATION;
import static portal.inforequest.RequestStage.ANSWERED;
import static portal.inforequest.RequestStage.AWAITING_FEE;
import static portal.inforequest.RequestStage.CORRECTING;
import static portal.inforequest.RequestStage.EXPLAINING;
import static portal.inforequest.RequestStage.IN_HAND;
import static portal.law.Actor.Role.CITIZEN;
import static portal.law.Actor.Role.DISCLOSURE_OFFICER;
import static portal.law.Source.disclosureRegulation;

import java.util.List;

/** What the applicant does, or sends: arts. 29, 30, 35, 40, 42 and 44. */
final class ApplicantMoves {
    static final List<RequestMove> ALL = List.of(
            RequestLine.at(CORRECTING, ApplicantStep.Correct.class)
                    .by(CITIZEN)
                    .to(IN_HAND)
                    .starts(ANSWER)
                    .stops(CORRECTION)
                    .says("您补正了申请", "补正申请", "工作人员查找、审核，书面答复您；从收到补正起重新计算期限", disclosureRegulation(30)),
            RequestLine.at(EXPLAINING, ApplicantStep.Explain.class)
                    .by(CITIZEN)
                    .to(IN_HAND)
                    .stops(EXPLANATION)
                    .says("您说明了理由", "说明理由", "工作人员看理由是否合理，书面答复您", disclosureRegulation(35)),
            RequestLine.at(AWAITING_FEE, ApplicantStep.ClaimPayment.class)
                    .by(CITIZEN)
                    .when(RequestCondition.NO_PAYMENT_CLAIMED)
                    .says("您告诉我们已经缴费", "告知已缴费", "工作人员核对到账以后，重新计算答复期限", disclosureRegulation(42)),
            RequestLine.at(RequestStage.open(), ApplicantStep.ChangeDelivery.class)
                    .by(CITIZEN)
                    .says("您改了获取信息的方式", "变更获取方式", "", disclosureRegulation(40)),
            RequestLine.at(RequestStage.open(), ApplicantStep.AddFile.class)
                    .by(CITIZEN)
                    .by(DISCLOSURE_OFFICER)
                    .says("收到了您的材料", "补交材料", "", disclosureRegulation(29)),
            RequestLine.at(RequestStage.open(), ApplicantStep.Withdraw.class)
                    .by(CITIZEN)
                    .to(RequestStage.WITHDRAWN)
                    .stopsAll()
                    .tells(RequestNews.WITHDRAWN)
                    .says("您撤回了申请", "撤回申请", "需要时可以重新申请", disclosureRegulation(29)),
            RequestLine.at(ANSWERED, ApplicantStep.SuggestPublication.class)
                    .by(CITIZEN)
                    .when(RequestCondition.SOMETHING_GIVEN, RequestCondition.NOT_SUGGESTED)
                    .says("您建议把这些信息主动公开", "建议主动公开", "", disclosureRegulation(44, 2)));

    private ApplicantMoves() {}
}
