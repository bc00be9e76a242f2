package portal.petition;

import static portal.law.Actor.Role.CITIZEN;
import static portal.law.Actor.Role.REVIEWER;
import static portal.law.Source.petitionRegulation;
import static portal.petition.LegalClock.FINAL_REVIEW;
import static portal.petition.LegalClock.FINAL_REVIEW_REQUEST;
import static portal.petition.LegalClock.HANDLING;
import static portal.petition.LegalClock.REVIEW;
import static portal.petition.LegalClock.REVIEW_REQUEST;
import static portal.petition.Purpose.APPEAL;
import static portal.petition.Stage.CONCLUDED;
import static portal.petition.Stage.FINAL_REVIEWING;
import static portal.petition.Stage.LATE_FINAL_REVIEW;
import static portal.petition.Stage.LATE_REVIEW;
import static portal.petition.Stage.REVIEWED;
import static portal.petition.Stage.REVIEWING;

import java.util.List;

/** The two instances above the agency: arts. 35 and 36. A late request goes to a person, never to the bin. */
final class ReviewMoves {
    static final List<Move> ALL = List.of(
            Line.at(CONCLUDED, ReviewStep.AskReview.class)
                    .of(APPEAL)
                    .by(CITIZEN)
                    .to(REVIEWING)
                    .when(Condition.BY_PETITION_ROUTE, Condition.REVIEW_IN_TIME)
                    .starts(REVIEW)
                    .stops(REVIEW_REQUEST)
                    .tells(Message.REVIEWING)
                    .says("您请求了复查", "请求复查", "上一级单位作出复查意见，书面答复您", petitionRegulation(35)),
            Line.at(CONCLUDED, ReviewStep.AskReview.class)
                    .of(APPEAL)
                    .by(CITIZEN)
                    .to(LATE_REVIEW)
                    .when(Condition.BY_PETITION_ROUTE, Condition.REVIEW_LATE)
                    .tells(Message.LATE_REQUEST)
                    .says("您请求复查，期限已经过了", "逾期请求复查", "工作人员看有没有正当理由，再告诉您", petitionRegulation(35)),
            Line.at(LATE_REVIEW, ReviewStep.AdmitLate.class)
                    .by(REVIEWER)
                    .to(REVIEWING)
                    .starts(REVIEW)
                    .stops(REVIEW_REQUEST)
                    .tells(Message.REVIEWING)
                    .says("有正当理由，接受复查请求", "接受逾期请求", "上一级单位作出复查意见，书面答复您", petitionRegulation(35)),
            Line.at(LATE_REVIEW, ReviewStep.RefuseLate.class)
                    .by(REVIEWER)
                    .to(CONCLUDED)
                    .tells(Message.LATE_REFUSED)
                    .says("逾期的复查请求没有被接受", "不接受逾期请求", "有新的事实或者理由，可以作为新的事项提出", petitionRegulation(35)),
            Line.at(REVIEWING, ReviewStep.ConcludeReview.class)
                    .by(REVIEWER)
                    .to(REVIEWED)
                    .when(Condition.STANDS)
                    .stops(REVIEW)
                    .issues(Paper.REVIEW_OPINION)
                    .tells(Message.REVIEWED)
                    .says("上一级单位作出了复查意见", "复查意见", "书面答复送到您手上以后，不服的可以在期限内请求复核", petitionRegulation(35)),
            Line.at(REVIEWING, ReviewStep.ConcludeReview.class)
                    .by(REVIEWER)
                    .to(Stage.HANDLING)
                    .when(Condition.REVOKES)
                    .starts(HANDLING)
                    .stops(REVIEW)
                    .issues(Paper.REVIEW_OPINION)
                    .tells(Message.REVIEWED)
                    .says("复查撤销了原处理意见，责令重新办理", "撤销重办", "原办理单位重新作出处理意见", petitionRegulation(35)),
            Line.at(REVIEWED, AnswerStep.Serve.class)
                    .by(REVIEWER)
                    .when(Condition.NOT_SERVED)
                    .starts(FINAL_REVIEW_REQUEST)
                    .tells(Message.SERVED)
                    .says("复查意见已经送达", "送达", "不服的，可以在期限内向再上一级单位请求复核", petitionRegulation(36)),
            Line.at(REVIEWED, ReviewStep.AskFinalReview.class)
                    .by(CITIZEN)
                    .to(FINAL_REVIEWING)
                    .when(Condition.FINAL_REVIEW_IN_TIME)
                    .starts(FINAL_REVIEW)
                    .stops(FINAL_REVIEW_REQUEST)
                    .tells(Message.FINAL_REVIEWING)
                    .says("您请求了复核", "请求复核", "再上一级单位作出复核意见", petitionRegulation(36)),
            Line.at(REVIEWED, ReviewStep.AskFinalReview.class)
                    .by(CITIZEN)
                    .to(LATE_FINAL_REVIEW)
                    .when(Condition.FINAL_REVIEW_LATE)
                    .tells(Message.LATE_REQUEST)
                    .says("您请求复核，期限已经过了", "逾期请求复核", "工作人员看有没有正当理由，再告诉您", petitionRegulation(36)),
            Line.at(LATE_FINAL_REVIEW, ReviewStep.AdmitLate.class)
                    .by(REVIEWER)
                    .to(FINAL_REVIEWING)
                    .starts(FINAL_REVIEW)
                    .stops(FINAL_REVIEW_REQUEST)
                    .tells(Message.FINAL_REVIEWING)
                    .says("有正当理由，接受复核请求", "接受逾期请求", "再上一级单位作出复核意见", petitionRegulation(36)),
            Line.at(LATE_FINAL_REVIEW, ReviewStep.RefuseLate.class)
                    .by(REVIEWER)
                    .to(REVIEWED)
                    .tells(Message.LATE_REFUSED)
                    .says("逾期的复核请求没有被接受", "不接受逾期请求", "有新的事实或者理由，可以作为新的事项提出", petitionRegulation(36)),
            Line.at(FINAL_REVIEWING, ReviewStep.ConcludeFinalReview.class)
                    .by(REVIEWER)
                    .to(Stage.FINALLY_REVIEWED)
                    .stops(FINAL_REVIEW)
                    .issues(Paper.FINAL_REVIEW_OPINION)
                    .tells(Message.FINALLY_REVIEWED)
                    .says("作出了复核意见", "复核意见", "信访程序到此结束；有新的事实或者理由，可以作为新的事项提出", petitionRegulation(36)));

    private ReviewMoves() {}
}
