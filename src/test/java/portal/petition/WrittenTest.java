package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portal.testing.Steps;

/** What must stand in writing: no step that needs reasons, a text or an agency is taken without. */
class WrittenTest {
    private static final String NOTHING = " \n";
    private static final LocalDate DAY = Course.MONDAY;
    private static final Facts FACTS = Facts.at(Steps.OFFICE, DAY);

    static Stream<Arguments> withoutText() {
        return Stream.of(
                arguments(new IntakeStep.Transfer(NOTHING, Optional.empty()), "/agency"),
                arguments(new IntakeStep.Assign(NOTHING, Optional.empty(), DAY), "/agency"),
                arguments(new IntakeStep.PutToGovernment(NOTHING), "/proposal"),
                arguments(new IntakeStep.PassToPoliticalLegal(NOTHING), "/agency"),
                arguments(new IntakeStep.PassToDiscipline(NOTHING), "/agency"),
                arguments(new IntakeStep.Reclassify(Purpose.APPEAL, Purpose.SUGGESTION, NOTHING), "/reason"),
                arguments(new IntakeStep.Join(NOTHING), "/other"),
                arguments(new IntakeStep.Decline(NOTHING), "/ground"),
                arguments(new IntakeStep.Bar(NOTHING), "/ground"),
                arguments(new IntakeStep.HandToRequests(NOTHING, ""), "/reasons"),
                arguments(new IntakeStep.SendBack(NOTHING), "/reasons"),
                arguments(new IntakeStep.RefuseSendBack(NOTHING), "/reasons"),
                arguments(new IntakeStep.Dispute(NOTHING), "/ground"),
                arguments(new IntakeStep.DecideCompetence(NOTHING, IntakeStep.Arbiter.JOINT_CONFERENCE), "/agency"),
                arguments(new IntakeStep.GiveFeedback(NOTHING), "/text"),
                arguments(new HandlingStep.LeaveSimple(NOTHING), "/ground"),
                arguments(new HandlingStep.Redirect(Route.ARBITRATION, NOTHING), "/where"),
                arguments(new HandlingStep.AskExtension(30, NOTHING), "/ground"),
                arguments(new HandlingStep.Extend(30, NOTHING), "/ground"),
                arguments(new HandlingStep.RefuseExtension(NOTHING), "/ground"),
                arguments(new HandlingStep.Suspend("等待鉴定", NOTHING), "/basis"),
                arguments(new HandlingStep.HoldHearing(DAY, DAY, NOTHING), "/record"),
                arguments(new HandlingStep.Mediate(NOTHING), "/record"),
                arguments(new AnswerStep.Settle(false, NOTHING), "/terms"),
                arguments(new AnswerStep.AnswerSuggestion(AnswerStep.Adoption.ADOPTED, NOTHING), "/answer"),
                arguments(new AnswerStep.ReportResult(NOTHING), "/text"),
                arguments(new AnswerStep.RecordExecution(NOTHING), "/text"),
                arguments(new ReviewStep.AskReview(Steps.ABOVE, NOTHING), "/grounds"),
                arguments(new ReviewStep.AskFinalReview(Steps.ABOVE, NOTHING), "/grounds"),
                arguments(new ReviewStep.AdmitLate(NOTHING), "/reasons"),
                arguments(new ReviewStep.RefuseLate(NOTHING), "/reasons"),
                arguments(new SideStep.Supplement(NOTHING), "/text"),
                arguments(new SideStep.ReportUpward(NOTHING), "/text"),
                arguments(new SideStep.Recuse("7", NOTHING), "/ground"),
                arguments(new SideStep.GiveHelp(NOTHING), "/help"),
                arguments(new SideStep.AskCounsel("9", NOTHING), "/question"),
                arguments(new SideStep.GiveCounsel(NOTHING), "/opinion"),
                arguments(new SideStep.Supervise(SideStep.Lapse.SHIRKED, NOTHING, DAY), "/demand"),
                arguments(new SideStep.AnswerSupervision(NOTHING), "/text"),
                arguments(new SideStep.Correct(1, NOTHING), "/text"));
    }

    @ParameterizedTest
    @MethodSource("withoutText")
    void whatIsNotWrittenIsAskedFor(Step step, String pointer) {
        assertThat(step.faults(FACTS)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo("missing");
            assertThat(fault.detail()).startsWith("请").endsWith("。");
        });
    }

    @Test
    void everyOtherStepNeedsNoWordsOrChecksThemItself() {
        Set<Class<?>> rest = new HashSet<>(Step.kinds().toList());
        rest.removeAll(
                withoutText().map(arguments -> arguments.get()[0].getClass()).collect(Collectors.toSet()));
        assertThat(rest)
                .containsExactlyInAnyOrder(
                        IntakeStep.Register.class,
                        IntakeStep.SettleAccused.class,
                        IntakeStep.AgreeSendBack.class,
                        HandlingStep.UseSimple.class,
                        HandlingStep.Accept.class,
                        HandlingStep.Resume.class,
                        AnswerStep.Conclude.class,
                        AnswerStep.Serve.class,
                        ReviewStep.ConcludeReview.class,
                        ReviewStep.ConcludeFinalReview.class,
                        SideStep.AddFile.class,
                        SideStep.AskWithdrawal.class,
                        SideStep.TakeBackWithdrawal.class,
                        SideStep.Withdraw.class,
                        SideStep.Rate.class);
    }

    @Test
    void aStepWithNothingMissingHasNoFault() {
        Facts handled = Course.handled().facts();
        assertThat(Steps.all(DAY))
                .allSatisfy(step -> assertThat(step.faults(handled).stream()
                                .filter(fault -> !fault.pointer().equals("/opinion/remedies"))
                                .toList())
                        .isEmpty());
        assertThat(List.copyOf(Steps.all(DAY))).hasSizeGreaterThan(50);
    }
}
