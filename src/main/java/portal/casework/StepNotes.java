package portal.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.law.ChineseDate;
import portal.office.Agencies;
import portal.office.Agency;
import portal.petition.AnswerStep;
import portal.petition.HandlingStep;
import portal.petition.IntakeStep;
import portal.petition.ReviewStep;
import portal.petition.Route;
import portal.petition.SideStep;
import portal.petition.Step;

/** What of a step its citizen reads beside what it is called. */
@ApplicationScoped
class StepNotes {
    private final Map<Class<? extends Step>, Function<Step, String>> notes = new HashMap<>();
    private final Agencies agencies;

    StepNotes(Agencies agencies) {
        this.agencies = agencies;
        note(IntakeStep.Transfer.class, step -> "办理单位：" + name(step.agency()));
        note(IntakeStep.Assign.class, step -> "办理单位：" + name(step.agency()));
        note(IntakeStep.DecideCompetence.class, step -> step.by().label() + "决定由" + name(step.agency()) + "办理");
        note(IntakeStep.Join.class, step -> "并入编号 " + step.other());
        note(IntakeStep.Decline.class, IntakeStep.Decline::ground);
        note(IntakeStep.Bar.class, IntakeStep.Bar::ground);
        note(
                IntakeStep.HandToRequests.class,
                step -> step.reasons() + " 申请编号 " + step.infoRequest() + "，收到之日以工作人员和您确认的那天为准。");
        note(IntakeStep.SendBack.class, IntakeStep.SendBack::reasons);
        note(IntakeStep.RefuseSendBack.class, IntakeStep.RefuseSendBack::reasons);
        note(
                HandlingStep.Accept.class,
                step -> step.route().map(Route::label).map(way -> "办理途径：" + way).orElse(""));
        note(HandlingStep.Redirect.class, step -> step.route().label() + "。" + step.where());
        note(HandlingStep.Extend.class, step -> "延长 " + step.days() + " 日。" + step.ground());
        note(HandlingStep.Suspend.class, step -> step.ground() + "（" + step.basis() + "）");
        note(
                HandlingStep.HoldHearing.class,
                step -> ChineseDate.monthDay(step.from()) + "至" + ChineseDate.monthDay(step.to()));
        note(AnswerStep.AnswerSuggestion.class, step -> step.adoption().label() + "。" + step.answer());
        note(IntakeStep.GiveFeedback.class, IntakeStep.GiveFeedback::text);
        note(AnswerStep.Serve.class, step -> step.way().label());
        note(AnswerStep.RecordExecution.class, AnswerStep.RecordExecution::text);
        note(ReviewStep.AdmitLate.class, ReviewStep.AdmitLate::reasons);
        note(ReviewStep.RefuseLate.class, ReviewStep.RefuseLate::reasons);
        note(
                ReviewStep.ConcludeReview.class,
                step -> step.opinion().result() == null
                        ? ""
                        : step.opinion().result().label());
        note(
                ReviewStep.ConcludeFinalReview.class,
                step -> step.opinion().result() == null
                        ? ""
                        : step.opinion().result().label());
        note(SideStep.Supplement.class, SideStep.Supplement::text);
        note(ReviewStep.AskReview.class, ReviewStep.AskReview::grounds);
        note(ReviewStep.AskFinalReview.class, ReviewStep.AskFinalReview::grounds);
        note(
                SideStep.Rate.class,
                step -> "信访局：" + step.office().label() + "；办理单位："
                        + step.agency().label() + (step.reason().isEmpty() ? "" : "。" + step.reason()));
        note(SideStep.GiveHelp.class, SideStep.GiveHelp::help);
        note(SideStep.Correct.class, SideStep.Correct::text);
    }

    /** Empty when there is nothing to add. */
    Optional<String> of(Step step) {
        return Optional.ofNullable(notes.get(step.getClass()))
                .map(note -> note.apply(step))
                .filter(text -> !text.isEmpty());
    }

    private <S extends Step> void note(Class<S> type, Function<S, String> note) {
        notes.put(type, step -> note.apply(type.cast(step)));
    }

    private String name(String agency) {
        return agencies.byCode(agency).map(Agency::name).orElse("有权处理的单位");
    }
}
