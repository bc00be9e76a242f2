package portal.disclosure;

import static portal.disclosure.EditorialAct.*;
import static portal.disclosure.EditorialState.*;

import java.util.List;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;

/** The whole way of an article, as one table: from where, what, to where. Nothing else decides what may follow what. */
final class Editing {
    /**
     * One line.
     *
     * @param another whether nobody may do it who wrote on the text
     */
    record Move(EditorialState from, EditorialAct act, boolean another, EditorialState to) {}

    static final List<Move> MOVES = List.of(
            new Move(DRAFT, SAVE, false, DRAFT),
            new Move(DRAFT, ATTACH, false, DRAFT),
            new Move(DRAFT, DETACH, false, DRAFT),
            new Move(DRAFT, HAND_IN, false, IN_REVIEW),
            new Move(DRAFT, WITHDRAW, false, WITHDRAWN),
            new Move(IN_REVIEW, TAKE_BACK, false, DRAFT),
            new Move(IN_REVIEW, SEND_BACK, false, DRAFT),
            new Move(IN_REVIEW, CLEAR_SECRECY, true, IN_REVIEW),
            new Move(IN_REVIEW, REVIEW_OPENNESS, true, IN_REVIEW),
            new Move(IN_REVIEW, DECIDE, true, IN_REVIEW),
            new Move(IN_REVIEW, SCHEDULE, true, SCHEDULED),
            new Move(IN_REVIEW, PUBLISH, true, PUBLISHED),
            new Move(IN_REVIEW, WITHDRAW, false, WITHDRAWN),
            new Move(SCHEDULED, SEND_BACK, false, DRAFT),
            new Move(SCHEDULED, PUBLISH, true, PUBLISHED),
            new Move(SCHEDULED, WITHDRAW, false, WITHDRAWN),
            new Move(PUBLISHED, CORRECT, false, DRAFT),
            new Move(PUBLISHED, MARK, false, PUBLISHED),
            new Move(PUBLISHED, WITHDRAW, false, WITHDRAWN),
            new Move(WITHDRAWN, CORRECT, false, DRAFT));

    private Editing() {}

    /** What an officer may do with an article as it stands. */
    static List<EditorialAct> open(Manuscript manuscript, Officer by) {
        return MOVES.stream()
                .filter(move ->
                        move.from() == manuscript.state() && by.has(move.act().duty()))
                .filter(move -> !move.another() || !manuscript.writers().contains(by.id()))
                .filter(move -> ripe(move, manuscript))
                .map(Move::act)
                .toList();
    }

    /**
     * Where an act leads.
     *
     * @throws Refused NOT_ALLOWED_NOW when the article is elsewhere, FORBIDDEN when it is another's to do
     */
    static EditorialState after(Manuscript manuscript, EditorialAct act, Officer by) {
        Move move = MOVES.stream()
                .filter(each -> each.from() == manuscript.state() && each.act() == act)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Reason.NOT_ALLOWED_NOW, "这篇文章" + manuscript.state().label() + "，现在不能" + act.label() + "。"));
        if (!by.has(act.duty())) {
            throw new Refused(Reason.FORBIDDEN, act.label() + "由" + act.duty().label() + "办理。");
        }
        if (move.another() && manuscript.writers().contains(by.id())) {
            throw new Refused(Reason.FORBIDDEN, "自己写的文章由别的审核人员" + act.label() + "。");
        }
        if (!ripe(move, manuscript)) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, unripe(act));
        }
        return move.to();
    }

    /** Nothing is published without both examinations of art. 17; nothing is withdrawn that never was out. */
    private static boolean ripe(Move move, Manuscript manuscript) {
        return switch (move.act()) {
            case PUBLISH, SCHEDULE -> manuscript.secrecy() && manuscript.reviewed();
            case CLEAR_SECRECY -> !manuscript.secrecy();
            case REVIEW_OPENNESS -> !manuscript.reviewed();
            case WITHDRAW -> manuscript.released();
            case START, ADOPT, SAVE, ATTACH, DETACH, HAND_IN, TAKE_BACK, SEND_BACK, DECIDE, CORRECT, MARK -> true;
        };
    }

    private static String unripe(EditorialAct act) {
        return switch (act) {
            case PUBLISH, SCHEDULE -> "保密审查和公开属性审查都记录以后才能" + act.label() + "（《政府信息公开条例》第十七条）。";
            case WITHDRAW -> "这篇文章还没有发布过，不用撤回。";
            default -> act.label() + "已经记录过了。";
        };
    }
}
