package portal.petition;

import static portal.law.Actor.Role.AGENCY;
import static portal.law.Actor.Role.AGENCY_HEAD;
import static portal.law.Source.petitionRegulation;
import static portal.petition.LegalClock.HANDLING;
import static portal.petition.LegalClock.NOTICE;
import static portal.petition.LegalClock.OBJECTION;
import static portal.petition.LegalClock.REPORT;
import static portal.petition.LegalClock.REVIEW_REQUEST;
import static portal.petition.LegalClock.SIMPLE_ACCEPTANCE;
import static portal.petition.LegalClock.SIMPLE_OPINION;
import static portal.petition.LegalClock.STATUTORY;
import static portal.petition.Purpose.APPEAL;
import static portal.petition.Purpose.SUGGESTION;
import static portal.petition.Stage.CONCLUDED;
import static portal.petition.Stage.SUSPENDED;
import static portal.petition.Stage.TRANSFERRED;

import java.util.EnumSet;
import java.util.List;
import portal.law.Source;

/** What the competent agency does with a matter: arts. 23 and 29 to 34, and the simple handling. */
final class HandlingMoves {
    private static final Source SIMPLE = portal.law.Terms.SIMPLE_OPINION.source();

    static final List<Move> ALL = List.of(
            Line.at(TRANSFERRED, HandlingStep.UseSimple.class)
                    .of(APPEAL, SUGGESTION)
                    .by(AGENCY)
                    .when(Condition.NOT_SIMPLE, Condition.NOT_ASSIGNED)
                    .starts(SIMPLE_ACCEPTANCE)
                    .says("办理单位决定简易办理，会更快答复", "适用简易办理", "", SIMPLE),
            Line.at(TRANSFERRED, HandlingStep.Accept.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .to(Stage.HANDLING)
                    .when(Condition.NOT_SIMPLE, Condition.ACCEPTS_BY_PETITION_ROUTE)
                    .starts(HANDLING)
                    .stops(NOTICE, OBJECTION)
                    .issues(Paper.ACCEPTANCE_NOTICE)
                    .tells(Message.ACCEPTED)
                    .says("办理单位已经收到并开始办理", "受理", "办理单位调查核实，作出书面的处理意见", petitionRegulation(23, 3)),
            Line.at(TRANSFERRED, HandlingStep.Accept.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .to(Stage.HANDLING)
                    .when(Condition.SIMPLE, Condition.ACCEPTS_BY_PETITION_ROUTE)
                    .starts(SIMPLE_OPINION)
                    .stops(NOTICE, OBJECTION, SIMPLE_ACCEPTANCE)
                    .issues(Paper.ACCEPTANCE_NOTICE)
                    .tells(Message.ACCEPTED)
                    .says("办理单位已经收到，按简易程序办理", "受理（简易）", "办理单位尽快作出答复", SIMPLE),
            Line.at(TRANSFERRED, HandlingStep.Accept.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .to(Stage.HANDLING)
                    .when(Condition.NOT_SIMPLE, Condition.ACCEPTS_BY_DUTY_ROUTE)
                    .starts(STATUTORY)
                    .stops(NOTICE, OBJECTION)
                    .issues(Paper.ACCEPTANCE_NOTICE)
                    .tells(Message.ACCEPTED)
                    .says("办理单位已经收到，依照法定职责办理", "受理（依法履职）", "办理单位依法履行职责或者答复您", petitionRegulation(31)),
            Line.at(TRANSFERRED, HandlingStep.Accept.class)
                    .of(SUGGESTION)
                    .by(AGENCY)
                    .to(Stage.HANDLING)
                    .when(Condition.NOT_SIMPLE)
                    .stops(NOTICE, OBJECTION)
                    .issues(Paper.ACCEPTANCE_NOTICE)
                    .tells(Message.ACCEPTED)
                    .says("办理单位已经收到您的建议", "受理", "办理单位研究论证以后答复您", petitionRegulation(29)),
            Line.at(TRANSFERRED, HandlingStep.Accept.class)
                    .of(SUGGESTION)
                    .by(AGENCY)
                    .to(Stage.HANDLING)
                    .when(Condition.SIMPLE)
                    .starts(SIMPLE_OPINION)
                    .stops(NOTICE, OBJECTION, SIMPLE_ACCEPTANCE)
                    .issues(Paper.ACCEPTANCE_NOTICE)
                    .tells(Message.ACCEPTED)
                    .says("办理单位已经收到您的建议，按简易程序办理", "受理（简易）", "办理单位尽快答复您", SIMPLE),
            Line.at(EnumSet.of(TRANSFERRED, Stage.HANDLING), HandlingStep.Redirect.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .to(Stage.REDIRECTED)
                    .when(Condition.LEADS_ELSEWHERE)
                    .stopsAll()
                    .issues(Paper.REDIRECT_NOTICE)
                    .tells(Message.REDIRECTED)
                    .says("这件事要走法律规定的另一条路", "导入法定途径", "请按告知书写的机关和方式提出", petitionRegulation(31)),
            Line.at(Stage.HANDLING, HandlingStep.LeaveSimple.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .when(Condition.SIMPLE)
                    .starts(HANDLING)
                    .stops(SIMPLE_OPINION)
                    .says("这件事不宜简易办理，改按普通程序办理", "转为普通程序", "", SIMPLE),
            Line.at(Stage.HANDLING, HandlingStep.LeaveSimple.class)
                    .of(SUGGESTION)
                    .by(AGENCY)
                    .when(Condition.SIMPLE)
                    .stops(SIMPLE_OPINION)
                    .says("这件建议不宜简易办理，改按普通程序办理", "转为普通程序", "", SIMPLE),
            Line.at(Stage.HANDLING, HandlingStep.AskExtension.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .when(
                            Condition.BY_PETITION_ROUTE,
                            Condition.NOT_SIMPLE,
                            Condition.NOT_EXTENDED,
                            Condition.NO_EXTENSION_ASKED,
                            Condition.WITHIN_THE_TERM)
                    .inside("申请延期", petitionRegulation(34)),
            Line.at(Stage.HANDLING, HandlingStep.Extend.class)
                    .of(APPEAL)
                    .by(AGENCY_HEAD)
                    .when(
                            Condition.BY_PETITION_ROUTE,
                            Condition.NOT_SIMPLE,
                            Condition.NOT_EXTENDED,
                            Condition.EXTENSION_ASKED,
                            Condition.WITHIN_THE_TERM)
                    .issues(Paper.EXTENSION_NOTICE)
                    .tells(Message.EXTENDED)
                    .says("情况复杂，经单位负责人批准延长了办理期限", "延期", "办理单位在延长的期限内作出处理意见", petitionRegulation(34)),
            Line.at(Stage.HANDLING, HandlingStep.RefuseExtension.class)
                    .of(APPEAL)
                    .by(AGENCY_HEAD)
                    .when(Condition.EXTENSION_ASKED)
                    .inside("不批准延期", petitionRegulation(34)),
            Line.at(Stage.HANDLING, HandlingStep.Suspend.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .to(SUSPENDED)
                    .when(Condition.BY_DUTY_ROUTE)
                    .tells(Message.SUSPENDED)
                    .says("依法暂停办理", "中止", "原因消除后恢复办理", petitionRegulation(31)),
            Line.at(SUSPENDED, HandlingStep.Resume.class)
                    .by(AGENCY)
                    .to(Stage.HANDLING)
                    .tells(Message.RESUMED)
                    .says("恢复办理", "恢复", "办理单位继续依法办理", petitionRegulation(31)),
            Line.at(EnumSet.of(Stage.HANDLING, Stage.FINAL_REVIEWING), HandlingStep.HoldHearing.class)
                    .of(APPEAL)
                    .by(AGENCY, portal.law.Actor.Role.REVIEWER)
                    .when(Condition.BY_PETITION_ROUTE)
                    .says("举行了听证", "听证", "", petitionRegulation(31)),
            Line.at(Stage.HANDLING, HandlingStep.Mediate.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .says("经双方同意进行了调解", "调解", "", petitionRegulation(33)),
            Line.at(Stage.HANDLING, AnswerStep.Settle.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .to(Stage.SETTLED)
                    .stops(HANDLING, STATUTORY, SIMPLE_OPINION)
                    .issues(Paper.SETTLEMENT)
                    .tells(Message.SETTLED)
                    .says("双方达成了协议", "调解（和解）", "双方按协议履行", petitionRegulation(33)),
            Line.at(Stage.HANDLING, AnswerStep.Conclude.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .to(CONCLUDED)
                    .stops(HANDLING, STATUTORY, SIMPLE_OPINION)
                    .issues(Paper.OPINION)
                    .tells(Message.CONCLUDED)
                    .says("办理单位作出了书面答复", "办结", "书面答复送到您手上以后，不服的可以在期限内按答复里写的途径提出", petitionRegulation(32)),
            Line.at(Stage.HANDLING, AnswerStep.AnswerSuggestion.class)
                    .of(SUGGESTION)
                    .by(AGENCY)
                    .to(CONCLUDED)
                    .stops(SIMPLE_OPINION)
                    .issues(Paper.SUGGESTION_ANSWER)
                    .tells(Message.CONCLUDED)
                    .says("办理单位答复了您的建议", "答复", "这件建议到此办完，可以评价", petitionRegulation(29)),
            Line.at(
                            EnumSet.of(CONCLUDED, Stage.SETTLED, Stage.REDIRECTED, Stage.HANDLING),
                            AnswerStep.ReportResult.class)
                    .of(APPEAL, SUGGESTION)
                    .by(AGENCY)
                    .when(Condition.ASSIGNED)
                    .stops(REPORT)
                    .inside("提交办结报告", petitionRegulation(22)),
            Line.at(CONCLUDED, AnswerStep.Serve.class)
                    .of(APPEAL)
                    .by(AGENCY)
                    .when(Condition.BY_PETITION_ROUTE, Condition.NOT_SERVED)
                    .starts(REVIEW_REQUEST)
                    .tells(Message.SERVED)
                    .says("书面答复已经送达", "送达", "不服的，可以在期限内向上一级单位请求复查", petitionRegulation(35)),
            Line.at(
                            EnumSet.of(CONCLUDED, Stage.SETTLED, Stage.REVIEWED, Stage.FINALLY_REVIEWED),
                            AnswerStep.RecordExecution.class)
                    .of(APPEAL, SUGGESTION)
                    .by(AGENCY)
                    .says("处理意见已经执行", "执行情况", "", petitionRegulation(32)));

    private HandlingMoves() {}
}
