package portal.petition;

import static portal.law.Actor.Role.AGENCY;
import static portal.law.Actor.Role.CLEARED;
import static portal.law.Actor.Role.PETITION_OFFICE;
import static portal.law.Source.disclosureRegulation;
import static portal.law.Source.petitionRegulation;
import static portal.petition.LegalClock.NOTICE;
import static portal.petition.LegalClock.OBJECTION;
import static portal.petition.LegalClock.REPORT;
import static portal.petition.LegalClock.SIMPLE_ACCEPTANCE;
import static portal.petition.LegalClock.SORTING;
import static portal.petition.Purpose.ACCUSATION;
import static portal.petition.Purpose.APPEAL;
import static portal.petition.Purpose.SUGGESTION;
import static portal.petition.Stage.DISPUTED;
import static portal.petition.Stage.OBJECTED;
import static portal.petition.Stage.PASSED_ON;
import static portal.petition.Stage.PUT_TO_GOVERNMENT;
import static portal.petition.Stage.RECEIVED;
import static portal.petition.Stage.REGISTERED;
import static portal.petition.Stage.TRANSFERRED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** From the register to the agency that is competent: arts. 19, 22 to 25, 30 and 36. */
final class IntakeMoves {
    private static final Set<Stage> SORTED_HERE = EnumSet.of(REGISTERED, PUT_TO_GOVERNMENT);

    static final List<Move> ALL = List.of(
            Line.at(RECEIVED, IntakeStep.Register.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(REGISTERED)
                    .starts(SORTING)
                    .issues(Paper.RECEIPT)
                    .tells(Message.REGISTERED)
                    .says("您提交的事项已经登记", "登记", "信访局把它转给有权处理的单位，转送以后会告诉您是哪个单位", petitionRegulation(22)),
            Line.at(RECEIVED, IntakeStep.Register.class)
                    .of(ACCUSATION)
                    .by(PETITION_OFFICE)
                    .to(REGISTERED)
                    .starts(SORTING)
                    .issues(Paper.RECEIPT)
                    .tells(Message.REGISTERED)
                    .says("您的来件已经登记", "登记", "由专人保密处理，按管理权限转给有权处理的机关，不会转给被反映的单位和个人", petitionRegulation(22)),
            Line.at(SORTED_HERE, IntakeStep.Transfer.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(TRANSFERRED)
                    .starts(NOTICE, OBJECTION)
                    .stops(SORTING)
                    .issues(Paper.TRANSFER_LETTER)
                    .tells(Message.TRANSFERRED)
                    .says("已经转给有权处理的单位", "转送", "办理单位书面告诉您收到了没有、怎么办理", petitionRegulation(22)),
            Line.at(SORTED_HERE, IntakeStep.Assign.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(TRANSFERRED)
                    .starts(NOTICE, OBJECTION, REPORT)
                    .stops(SORTING)
                    .issues(Paper.ASSIGNMENT_LETTER)
                    .tells(Message.TRANSFERRED)
                    .says("已经交给有权处理的单位，并要求它反馈结果", "交办", "办理单位书面告诉您收到了没有、怎么办理", petitionRegulation(22)),
            Line.at(REGISTERED, IntakeStep.PutToGovernment.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(PUT_TO_GOVERNMENT)
                    .stops(SORTING)
                    .tells(Message.PUT_TO_GOVERNMENT)
                    .says("情况重大，已经报请本级党委和政府决定", "报请决定", "党委和政府决定由哪个单位办理，然后转过去", petitionRegulation(22)),
            Line.at(SORTED_HERE, IntakeStep.PassToPoliticalLegal.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(PASSED_ON)
                    .stops(SORTING)
                    .issues(Paper.TRANSFER_LETTER)
                    .tells(Message.PASSED_ON)
                    .says("涉及诉讼，已经转给同级政法部门", "转送政法部门", "政法部门按照法律和它的规定处理并告诉您", petitionRegulation(22)),
            Line.at(SORTED_HERE, IntakeStep.PassToDiscipline.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(PASSED_ON)
                    .when(Condition.NAMES_NO_ACCUSED)
                    .stops(SORTING)
                    .issues(Paper.TRANSFER_LETTER)
                    .tells(Message.PASSED_ON)
                    .says("已经转给纪检监察机关", "转送纪检监察机关", "纪检监察机关按照它的规定处理并告诉您", petitionRegulation(22)),
            Line.at(REGISTERED, IntakeStep.SettleAccused.class)
                    .of(ACCUSATION)
                    .by(CLEARED)
                    .inside("核定被检举控告的单位", petitionRegulation(30)),
            Line.at(REGISTERED, IntakeStep.PassToDiscipline.class)
                    .of(ACCUSATION)
                    .by(CLEARED)
                    .to(PASSED_ON)
                    .when(Condition.ACCUSED_SETTLED_OR_NAMED)
                    .stops(SORTING)
                    .issues(Paper.TRANSFER_LETTER)
                    .tells(Message.PASSED_ON)
                    .says("已经转给有权处理的机关", "转送有权机关", "有权处理的机关按照它的规定处理并反馈", petitionRegulation(22)),
            Line.at(REGISTERED, IntakeStep.PassToPoliticalLegal.class)
                    .of(ACCUSATION)
                    .by(CLEARED)
                    .to(PASSED_ON)
                    .when(Condition.ACCUSED_SETTLED)
                    .stops(SORTING)
                    .issues(Paper.TRANSFER_LETTER)
                    .tells(Message.PASSED_ON)
                    .says("已经转给有权处理的机关", "转送有权机关", "有权处理的机关按照它的规定处理并反馈", petitionRegulation(22)),
            Line.at(PASSED_ON, IntakeStep.GiveFeedback.class)
                    .by(AGENCY)
                    .to(Stage.CLOSED)
                    .tells(Message.CONCLUDED)
                    .says("有权处理的机关已经反馈", "反馈", "这件事项到此办完", petitionRegulation(30)),
            Line.at(REGISTERED, IntakeStep.Join.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(Stage.JOINED)
                    .stopsAll()
                    .tells(Message.JOINED)
                    .says("和您正在办理的同一件事合并了", "并入", "请凭正在办理的那一件的编号查看进度", petitionRegulation(19)),
            Line.at(REGISTERED, IntakeStep.Decline.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(Stage.DECLINED)
                    .stopsAll()
                    .issues(Paper.DECLINE_NOTICE)
                    .tells(Message.DECLINED)
                    .says("同一件事正由下级单位办理，不另外受理", "不予受理", "正在办理的单位会按期限答复您", petitionRegulation(19, 3)),
            Line.at(REGISTERED, IntakeStep.Bar.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(Stage.BARRED)
                    .stopsAll()
                    .issues(Paper.BAR_NOTICE)
                    .tells(Message.BARRED)
                    .says("同一件事已经复核终结，不再受理", "不再受理", "有新的事实或者理由，可以作为新的事项提出", petitionRegulation(36, 3)),
            Line.at(REGISTERED, IntakeStep.HandToRequests.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(Stage.REDIRECTED)
                    .stopsAll()
                    .tells(Message.HANDED_TO_REQUESTS)
                    .says(
                            "您要的是政府信息，已经按政府信息公开申请登记",
                            "转为政府信息公开申请",
                            "凭申请编号在“查询公开申请”里查看，查询码在那里用登记的手机重新获取",
                            disclosureRegulation(27)),
            Line.at(TRANSFERRED, IntakeStep.SendBack.class)
                    .by(AGENCY)
                    .to(OBJECTED)
                    .when(Condition.OBJECTION_IN_TIME)
                    .stops(OBJECTION)
                    .says("收到的单位认为不归它管，提出了异议", "提出异议", "信访局核实该由哪个单位办理", petitionRegulation(23, 3)),
            Line.at(OBJECTED, IntakeStep.AgreeSendBack.class)
                    .by(PETITION_OFFICE)
                    .to(REGISTERED)
                    .starts(SORTING)
                    .stops(NOTICE, REPORT, SIMPLE_ACCEPTANCE)
                    .says("信访局同意退回，重新确定办理单位", "同意退回", "信访局把它转给另一个单位", petitionRegulation(23, 3)),
            Line.at(OBJECTED, IntakeStep.RefuseSendBack.class)
                    .by(PETITION_OFFICE)
                    .to(TRANSFERRED)
                    .says("信访局核实后仍由该单位办理", "不同意退回", "办理单位书面告诉您怎么办理", petitionRegulation(23, 3)),
            Line.at(EnumSet.of(REGISTERED, PUT_TO_GOVERNMENT, OBJECTED), IntakeStep.Dispute.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .to(DISPUTED)
                    .stops(SORTING, NOTICE, OBJECTION, SIMPLE_ACCEPTANCE)
                    .says("几个单位对由谁办有不同意见", "管辖争议", "由它们共同的上一级单位或者联席会议决定由谁办理", petitionRegulation(24)),
            Line.at(DISPUTED, IntakeStep.DecideCompetence.class)
                    .by(PETITION_OFFICE)
                    .to(TRANSFERRED)
                    .starts(NOTICE)
                    .issues(Paper.TRANSFER_LETTER)
                    .tells(Message.TRANSFERRED)
                    .says("已经决定由哪个单位办理", "决定受理机关", "办理单位书面告诉您怎么办理", petitionRegulation(24)));

    private IntakeMoves() {}
}
