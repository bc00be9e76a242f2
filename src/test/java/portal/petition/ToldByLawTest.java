package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.law.Party;

/** A citizen hears of every step that the regulation says must be told, written down here from its text. */
class ToldByLawTest {
    /** By article: what the citizen is told of, in whatever words the regulation has for it (告知、答复、回复、反馈). */
    private static final Map<String, Set<Class<? extends Step>>> TOLD = Map.ofEntries(
            Map.entry("19, third paragraph: not taken up while in hand below", Set.of(IntakeStep.Decline.class)),
            Map.entry(
                    "22: registered, and where it went",
                    Set.of(
                            IntakeStep.Register.class,
                            IntakeStep.Transfer.class,
                            IntakeStep.Assign.class,
                            IntakeStep.PutToGovernment.class,
                            IntakeStep.PassToPoliticalLegal.class,
                            IntakeStep.PassToDiscipline.class)),
            Map.entry("23: received, and by what way it is handled", Set.of(HandlingStep.Accept.class)),
            Map.entry("24: who handles it after a dispute", Set.of(IntakeStep.DecideCompetence.class)),
            Map.entry("29: the answer to a suggestion", Set.of(AnswerStep.AnswerSuggestion.class)),
            Map.entry("30: feedback on an accusation", Set.of(IntakeStep.GiveFeedback.class)),
            Map.entry("31: led to another procedure", Set.of(HandlingStep.Redirect.class)),
            Map.entry("32: the opinion", Set.of(AnswerStep.Conclude.class)),
            Map.entry("33: the agreement", Set.of(AnswerStep.Settle.class)),
            Map.entry("34: an extension and its reasons", Set.of(HandlingStep.Extend.class)),
            Map.entry(
                    "35: the answer to a request for review",
                    Set.of(ReviewStep.ConcludeReview.class, AnswerStep.Serve.class)),
            Map.entry(
                    "36: the answer to a request for final review, and no longer taken up",
                    Set.of(ReviewStep.ConcludeFinalReview.class, IntakeStep.Bar.class)));

    static Set<String> articles() {
        return TOLD.keySet();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void eachLineOfAStepThatMustBeToldTellsIt(String article) {
        for (Class<? extends Step> step : TOLD.get(article)) {
            assertThat(Procedure.table())
                    .filteredOn(move -> move.step() == step)
                    .isNotEmpty()
                    .allSatisfy(move -> assertThat(move.message()).isPresent());
        }
    }

    @Test
    void whoeverIsWrittenToHearsOfIt() {
        assertThat(Procedure.table())
                .filteredOn(move -> move.paper().map(Paper::forCitizen).orElse(false))
                .hasSizeGreaterThan(10)
                .allSatisfy(move -> assertThat(move.message()).isPresent());
    }

    @Test
    void aWindowOfTheCitizensOwnNeverOpensUnheard() {
        assertThat(Procedure.table())
                .filteredOn(move -> move.starts().stream().anyMatch(clock -> clock.party() == Party.CITIZEN))
                .hasSize(2)
                .allSatisfy(move -> assertThat(move.message()).contains(Message.SERVED));
    }

    @Test
    void aPetitionNeverEndsUnheard() {
        Set<Stage> ends = EnumSet.of(
                Stage.CONCLUDED,
                Stage.REDIRECTED,
                Stage.SETTLED,
                Stage.CLOSED,
                Stage.REVIEWED,
                Stage.FINALLY_REVIEWED,
                Stage.JOINED,
                Stage.DECLINED,
                Stage.BARRED,
                Stage.WITHDRAWN);
        assertThat(Procedure.table())
                .filteredOn(move -> move.to().map(ends::contains).orElse(false))
                .hasSizeGreaterThan(ends.size())
                .allSatisfy(move -> assertThat(move.message()).isPresent());
    }

    @Test
    void everyMessageIsToldBySomeLine() {
        assertThat(Procedure.table().stream()
                        .map(Move::message)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Message.values());
    }
}
