package portal.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.law.ChineseDate;
import portal.office.Agencies;
import portal.office.Agency;
import portal.petition.Route;
import portal.petition.Step;

/** What of a step its citizen reads beside what it is called. */
@ApplicationScoped
class StepNotes {
    private final Map<Class<? extends Step>, Function<Step, String>> notes = new HashMap<>();
    private final Agencies agencies;

    StepNotes(Agencies agencies) {
        this.agencies = agencies;
        note(Step.Transfer.class, step -> "办理单位：" + name(step.agency()));
        note(Step.Assign.class, step -> "办理单位：" + name(step.agency()));
        note(Step.DecideCompetence.class, step -> step.by().label() + "决定由" + name(step.agency()) + "办理");
        note(Step.Join.class, step -> "并入编号 " + step.other());
        note(Step.Decline.class, Step.Decline::ground);
        note(Step.Bar.class, Step.Bar::ground);
        note(Step.SendBack.class, Step.SendBack::reasons);
        note(Step.RefuseSendBack.class, Step.RefuseSendBack::reasons);
        note(
                Step.Accept.class,
                step -> step.route().map(Route::label).map(way -> "办理途径：" + way).orElse(""));
        note(Step.Redirect.class, step -> step.route().label() + "。" + step.where());
        note(Step.Extend.class, step -> "延长 " + step.days() + " 日。" + step.ground());
        note(Step.Suspend.class, step -> step.ground() + "（" + step.basis() + "）");
        note(Step.HoldHearing.class, step -> ChineseDate.monthDay(step.from()) + "至" + ChineseDate.monthDay(step.to()));
        note(Step.AnswerSuggestion.class, step -> step.adoption().label() + "。" + step.answer());
        note(Step.GiveFeedback.class, Step.GiveFeedback::text);
        note(Step.Serve.class, step -> step.way().label());
        note(Step.RecordExecution.class, Step.RecordExecution::text);
        note(Step.AdmitLate.class, Step.AdmitLate::reasons);
        note(Step.RefuseLate.class, Step.RefuseLate::reasons);
        note(
                Step.ConcludeReview.class,
                step -> step.opinion().result() == null
                        ? ""
                        : step.opinion().result().label());
        note(
                Step.ConcludeFinalReview.class,
                step -> step.opinion().result() == null
                        ? ""
                        : step.opinion().result().label());
        note(Step.Supplement.class, Step.Supplement::text);
        note(Step.AskReview.class, Step.AskReview::grounds);
        note(Step.AskFinalReview.class, Step.AskFinalReview::grounds);
        note(
                Step.Rate.class,
                step -> "信访局：" + step.office().label() + "；办理单位："
                        + step.agency().label() + (step.reason().isEmpty() ? "" : "。" + step.reason()));
        note(Step.GiveHelp.class, Step.GiveHelp::help);
        note(Step.Correct.class, Step.Correct::text);
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
