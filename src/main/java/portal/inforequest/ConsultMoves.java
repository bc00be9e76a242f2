package portal.inforequest;

import static portal.inforequest.RequestClock.CO_AUTHOR;
import static portal.inforequest.RequestClock.THIRD_PARTY;
import static portal.inforequest.RequestStage.CONSULTING;
import static portal.inforequest.RequestStage.IN_HAND;
import static portal.law.Actor.Role.DISCLOSURE_OFFICER;
import static portal.law.Source.disclosureRegulation;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import portal.law.Source;

/** Others are asked: arts. 32 and 34. Each answer has two lines, for the last that was awaited and for another. */
final class ConsultMoves {
    private static final Source ASKED = disclosureRegulation(32);
    private static final Source CO_ASKED = disclosureRegulation(34);
    private static final String NOT_COUNTED = "意见收到以后继续计算期限；征求意见的时间不计入";
    private static final String GOES_ON = "工作人员接着审核，书面答复您";

    static final List<RequestMove> ALL = Stream.of(
                    List.of(RequestLine.at(EnumSet.of(IN_HAND, CONSULTING), ConsultStep.AskThirdParty.class)
                            .by(DISCLOSURE_OFFICER)
                            .to(CONSULTING)
                            .when(RequestCondition.NO_THIRD_PARTY_WAITS)
                            .starts(THIRD_PARTY)
                            .issues(RequestPaper.THIRD_PARTY_INQUIRY)
                            .says("公开可能影响别人的权益，正在征求他们的意见", "征求第三方意见", NOT_COUNTED, ASKED)),
                    heard(ConsultStep.ThirdPartyAgrees.class, true, "第三方同意公开"),
                    heard(ConsultStep.ThirdPartyObjects.class, true, "第三方不同意公开"),
                    heard(ConsultStep.ThirdPartySilent.class, true, "第三方逾期未提出意见，由本机关决定"),
                    List.of(
                            RequestLine.at(IN_HAND, ConsultStep.TellThirdParty.class)
                                    .by(DISCLOSURE_OFFICER)
                                    .when(RequestCondition.THIRD_PARTY_OBJECTED, RequestCondition.THIRD_PARTY_NOT_TOLD)
                                    .issues(RequestPaper.THIRD_PARTY_NOTICE)
                                    .inside("因公共利益决定公开，告知第三方", ASKED),
                            RequestLine.at(EnumSet.of(IN_HAND, CONSULTING), ConsultStep.AskCoAuthor.class)
                                    .by(DISCLOSURE_OFFICER)
                                    .to(CONSULTING)
                                    .when(RequestCondition.NO_CO_AUTHOR_WAITS)
                                    .starts(CO_AUTHOR)
                                    .issues(RequestPaper.CO_AUTHOR_INQUIRY)
                                    .says("信息是几个机关共同制作的，正在征求他们的意见", "征求共同制作机关意见", NOT_COUNTED, CO_ASKED)),
                    heard(ConsultStep.CoAuthorAgrees.class, false, "共同制作机关同意公开"),
                    heard(ConsultStep.CoAuthorObjects.class, false, "共同制作机关不同意公开"),
                    heard(ConsultStep.CoAuthorSilent.class, false, "共同制作机关逾期未提出意见，视为同意"))
            .flatMap(List::stream)
            .toList();

    private ConsultMoves() {}

    private static List<RequestMove> heard(Class<? extends ConsultStep> step, boolean thirdParty, String term) {
        return List.of(
                line(step, thirdParty)
                        .when(RequestCondition.THE_OTHER_STILL_WAITS)
                        .inside(term, source(thirdParty)),
                line(step, thirdParty)
                        .when(RequestCondition.THE_LAST_TO_ANSWER)
                        .to(IN_HAND)
                        .says("征求意见已经结束", term, GOES_ON, source(thirdParty)));
    }

    private static RequestLine line(Class<? extends ConsultStep> step, boolean thirdParty) {
        RequestLine line = RequestLine.at(CONSULTING, step)
                .by(DISCLOSURE_OFFICER)
                .when(thirdParty ? RequestCondition.THIRD_PARTY_WAITS : RequestCondition.CO_AUTHOR_WAITS)
                .stops(thirdParty ? THIRD_PARTY : CO_AUTHOR);
        if (step == ConsultStep.ThirdPartySilent.class) {
            line.when(RequestCondition.THIRD_PARTY_OVER);
        }
        if (step == ConsultStep.CoAuthorSilent.class) {
            line.when(RequestCondition.CO_AUTHOR_OVER);
        }
        return line;
    }

    private static Source source(boolean thirdParty) {
        return thirdParty ? ASKED : CO_ASKED;
    }
}
