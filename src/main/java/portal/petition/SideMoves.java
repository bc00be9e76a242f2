package portal.petition;

import static portal.law.Actor.Role.AGENCY;
import static portal.law.Actor.Role.AGENCY_HEAD;
import static portal.law.Actor.Role.CITIZEN;
import static portal.law.Actor.Role.CLEARED;
import static portal.law.Actor.Role.LEGAL_ADVISER;
import static portal.law.Actor.Role.PETITION_OFFICE;
import static portal.law.Actor.Role.PORTAL;
import static portal.law.Actor.Role.REVIEWER;
import static portal.law.Actor.Role.SUPERVISOR;
import static portal.law.Source.petitionRegulation;
import static portal.petition.Purpose.ACCUSATION;
import static portal.petition.Purpose.APPEAL;
import static portal.petition.Purpose.SUGGESTION;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may happen beside the road: by the citizen at any time, and by those who watch over it. */
final class SideMoves {
    private static final Set<Stage> ANSWERED = EnumSet.of(
            Stage.CONCLUDED, Stage.SETTLED, Stage.REVIEWED, Stage.FINALLY_REVIEWED, Stage.LATE_REVIEW, Stage.REVIEWING);
    private static final Set<Stage> AFTER_REGISTRATION = EnumSet.complementOf(EnumSet.of(Stage.RECEIVED));

    static final List<Move> ALL = List.of(
            Line.at(Stage.open(), SideStep.AddFile.class)
                    .by(CITIZEN)
                    .says("您补交了一份文件", "补充材料", "", petitionRegulation(19)),
            Line.at(Stage.open(), SideStep.Supplement.class)
                    .by(CITIZEN)
                    .says("您补充了说明", "补充说明", "", petitionRegulation(19)),
            Line.at(withdrawable(), SideStep.AskWithdrawal.class)
                    .by(CITIZEN)
                    .when(Condition.NO_WITHDRAWAL_ASKED)
                    .tells(Message.WITHDRAWAL_ASKED)
                    .says("您申请撤回，24小时以后生效", "申请撤回", "", petitionRegulation(17)),
            Line.at(withdrawable(), SideStep.TakeBackWithdrawal.class)
                    .by(CITIZEN)
                    .when(Condition.WITHDRAWAL_ASKED)
                    .tells(Message.WITHDRAWAL_TAKEN_BACK)
                    .says("您取消了撤回，继续办理", "取消撤回", "", petitionRegulation(17)),
            Line.at(withdrawnWhole(), SideStep.Withdraw.class)
                    .by(PORTAL)
                    .to(Stage.WITHDRAWN)
                    .when(Condition.WITHDRAWAL_ASKED, Condition.WITHDRAWAL_DUE)
                    .stopsAll()
                    .tells(Message.WITHDRAWN)
                    .says("撤回已经生效", "撤回", "这件事项不再办理；以后可以重新提出", petitionRegulation(17)),
            Line.at(Stage.REVIEWING, SideStep.Withdraw.class)
                    .by(PORTAL)
                    .to(Stage.CONCLUDED)
                    .when(Condition.WITHDRAWAL_ASKED, Condition.WITHDRAWAL_DUE)
                    .stops(LegalClock.REVIEW)
                    .tells(Message.WITHDRAWN)
                    .says("复查请求的撤回已经生效", "撤回复查请求", "原处理意见不变", petitionRegulation(35)),
            Line.at(Stage.FINAL_REVIEWING, SideStep.Withdraw.class)
                    .by(PORTAL)
                    .to(Stage.REVIEWED)
                    .when(Condition.WITHDRAWAL_ASKED, Condition.WITHDRAWAL_DUE)
                    .stops(LegalClock.FINAL_REVIEW)
                    .tells(Message.WITHDRAWN)
                    .says("复核请求的撤回已经生效", "撤回复核请求", "复查意见不变", petitionRegulation(36)),
            Line.at(ANSWERED, SideStep.Rate.class)
                    .of(APPEAL)
                    .by(CITIZEN)
                    .when(Condition.BY_PETITION_ROUTE, Condition.NOT_RATED)
                    .says("您作了评价", "满意度评价", "", petitionRegulation(21)),
            Line.at(Stage.CONCLUDED, SideStep.Rate.class)
                    .of(SUGGESTION)
                    .by(CITIZEN)
                    .when(Condition.NOT_RATED)
                    .says("您作了评价", "满意度评价", "", petitionRegulation(21)),
            Line.at(Stage.open(), SideStep.ReportUpward.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE)
                    .inside("重大紧急情况上报", petitionRegulation(25)),
            Line.at(Stage.open(), SideStep.Recuse.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE, AGENCY, AGENCY_HEAD, REVIEWER)
                    .inside("回避", petitionRegulation(28)),
            Line.at(Stage.REGISTERED, SideStep.Recuse.class)
                    .of(ACCUSATION)
                    .by(CLEARED)
                    .inside("回避", petitionRegulation(28)),
            Line.at(Stage.PASSED_ON, SideStep.Recuse.class)
                    .of(ACCUSATION)
                    .by(CLEARED, AGENCY)
                    .inside("回避", petitionRegulation(28)),
            Line.at(AFTER_REGISTRATION, SideStep.GiveHelp.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE, AGENCY)
                    .says("告知或者帮助您申请救助", "帮扶救助", "", petitionRegulation(37)),
            Line.at(Stage.open(), SideStep.AskCounsel.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE, AGENCY)
                    .inside("请法律顾问提意见", petitionRegulation(28)),
            Line.at(Stage.open(), SideStep.GiveCounsel.class)
                    .of(APPEAL, SUGGESTION)
                    .by(LEGAL_ADVISER)
                    .inside("法律意见", petitionRegulation(28)),
            Line.at(Stage.withAgency(), SideStep.Supervise.class)
                    .of(APPEAL, SUGGESTION)
                    .by(SUPERVISOR)
                    .starts(LegalClock.SUPERVISION)
                    .issues(Paper.SUPERVISION_LETTER)
                    .inside("督办", petitionRegulation(40)),
            Line.at(AFTER_REGISTRATION, SideStep.AnswerSupervision.class)
                    .of(APPEAL, SUGGESTION)
                    .by(AGENCY, REVIEWER)
                    .when(Condition.SUPERVISED)
                    .stops(LegalClock.SUPERVISION)
                    .inside("答复督办", petitionRegulation(40)),
            Line.at(AFTER_REGISTRATION, SideStep.Correct.class)
                    .of(APPEAL, SUGGESTION)
                    .by(PETITION_OFFICE, AGENCY, REVIEWER)
                    .says("更正了一处记录", "更正", "", petitionRegulation(21)),
            Line.at(AFTER_REGISTRATION, SideStep.Correct.class)
                    .of(ACCUSATION)
                    .by(CLEARED)
                    .says("更正了一处记录", "更正", "", petitionRegulation(21)));

    private SideMoves() {}

    private static Set<Stage> withdrawnWhole() {
        Set<Stage> stages = Stage.inHand();
        stages.add(Stage.PASSED_ON);
        return stages;
    }

    private static Set<Stage> withdrawable() {
        Set<Stage> stages = withdrawnWhole();
        stages.addAll(EnumSet.of(Stage.REVIEWING, Stage.FINAL_REVIEWING));
        return stages;
    }
}
