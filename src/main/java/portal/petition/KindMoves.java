package portal.petition;

import static portal.law.Actor.Role.CLEARED;
import static portal.law.Actor.Role.PETITION_OFFICE;
import static portal.law.Source.petitionRegulation;
import static portal.petition.Purpose.ACCUSATION;
import static portal.petition.Purpose.APPEAL;
import static portal.petition.Purpose.SUGGESTION;
import static portal.petition.Stage.PUT_TO_GOVERNMENT;
import static portal.petition.Stage.REGISTERED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was filed as the wrong one of the three kinds is put right before it goes to anybody: arts. 29 to 31. The fifteen
 * days of art. 22 run on from its receipt. Anybody of the intake may make an accusation of it, only those who may know of
 * accusations may say that it is none.
 */
final class KindMoves {
    private static final Set<Stage> BEFORE_TRANSFER = EnumSet.of(REGISTERED, PUT_TO_GOVERNMENT);
    private static final String TERM = "更正类别";
    private static final String TO_BE_TRANSFERRED = "信访局把它转给有权处理的单位，转送以后会告诉您是哪个单位";
    private static final String NOW_APPEAL = "您的来件改按申诉求决办理，收到的日期不变";
    private static final String NOW_SUGGESTION = "您的来件改按建议意见办理，收到的日期不变";

    static final List<Move> ALL = List.of(
            Line.at(BEFORE_TRANSFER, IntakeStep.Reclassify.class)
                    .of(APPEAL, SUGGESTION)
                    .into(ACCUSATION)
                    .by(PETITION_OFFICE)
                    .to(REGISTERED)
                    .when(Condition.INTO_ACCUSATION)
                    .stops(LegalClock.SUPERVISION)
                    .tells(Message.RECLASSIFIED)
                    .says("您的来件改由专人保密处理，收到的日期不变", TERM, "按管理权限转给有权处理的机关，不会转给被反映的单位和个人", petitionRegulation(30)),
            Line.at(BEFORE_TRANSFER, IntakeStep.Reclassify.class)
                    .of(SUGGESTION)
                    .into(APPEAL)
                    .by(PETITION_OFFICE)
                    .when(Condition.INTO_APPEAL)
                    .tells(Message.RECLASSIFIED)
                    .says(NOW_APPEAL, TERM, TO_BE_TRANSFERRED, petitionRegulation(31)),
            Line.at(BEFORE_TRANSFER, IntakeStep.Reclassify.class)
                    .of(APPEAL)
                    .into(SUGGESTION)
                    .by(PETITION_OFFICE)
                    .when(Condition.INTO_SUGGESTION)
                    .tells(Message.RECLASSIFIED)
                    .says(NOW_SUGGESTION, TERM, TO_BE_TRANSFERRED, petitionRegulation(29)),
            Line.at(REGISTERED, IntakeStep.Reclassify.class)
                    .of(ACCUSATION)
                    .into(APPEAL)
                    .by(CLEARED)
                    .when(Condition.INTO_APPEAL)
                    .tells(Message.RECLASSIFIED)
                    .says(NOW_APPEAL, TERM, TO_BE_TRANSFERRED, petitionRegulation(31)),
            Line.at(REGISTERED, IntakeStep.Reclassify.class)
                    .of(ACCUSATION)
                    .into(SUGGESTION)
                    .by(CLEARED)
                    .when(Condition.INTO_SUGGESTION)
                    .tells(Message.RECLASSIFIED)
                    .says(NOW_SUGGESTION, TERM, TO_BE_TRANSFERRED, petitionRegulation(29)));

    private KindMoves() {}
}
