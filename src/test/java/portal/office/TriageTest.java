package portal.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How well the office's suggestions fit what clerks decided, and that they say truly why. */
@Execution(ExecutionMode.CONCURRENT)
class TriageTest {
    private static final Logger LOG = Logger.getLogger(TriageTest.class);
    private static final int FOLDS = 5;
    private static final List<Categorised> MESSAGES = Categorised.all();

    private final Triage triage = new Triage(new Categories(), Lists.agencies());

    /** What five runs, each on messages its weights have not seen, came to. */
    private record Figures(double first, double amongThree, double rightWhenSure, double sure) {}

    @Test
    void messagesNeverSeenAreSortedAsClerksDid() {
        for (long seed = 1; seed <= 3; seed++) {
            Figures figures = figures(Categorised.folds(MESSAGES, FOLDS, seed));
            LOG.infof(
                    "Triage, five folds, seed %d: %.1f %% first, %.1f %% among three; %.1f %% right of the %.0f %%"
                            + " sure",
                    seed, figures.first(), figures.amongThree(), figures.rightWhenSure(), figures.sure());
            assertThat(figures.first()).isGreaterThanOrEqualTo(82);
            assertThat(figures.amongThree()).isGreaterThanOrEqualTo(95);
            assertThat(figures.rightWhenSure()).isGreaterThanOrEqualTo(90);
        }
    }

    private static Figures figures(List<List<Categorised>> folds) {
        int first = 0;
        int amongThree = 0;
        int sure = 0;
        int rightWhenSure = 0;
        for (List<Categorised> held : folds) {
            TriageWeights weights = TriageTraining.learn(folds.stream()
                    .filter(fold -> fold != held)
                    .flatMap(Collection::stream)
                    .toList());
            for (Categorised message : held) {
                double[] shares = weights.confidence(weights.scores(TriageTraining.grams(message)));
                double right = shares[Triage.LEARNED.indexOf(message.category())];
                long before = IntStream.range(0, shares.length)
                        .filter(category -> shares[category] > right)
                        .count();
                double top = IntStream.range(0, shares.length)
                        .mapToDouble(category -> shares[category])
                        .max()
                        .orElseThrow();
                first += before == 0 ? 1 : 0;
                amongThree += before < 3 ? 1 : 0;
                sure += top > 0.8 ? 1 : 0;
                rightWhenSure += top > 0.8 && before == 0 ? 1 : 0;
            }
        }
        double hundredth = MESSAGES.size() / 100.0;
        return new Figures(first / hundredth, amongThree / hundredth, 100.0 * rightWhenSure / sure, sure / hundredth);
    }

    @Test
    void theWeightsOfTheResourcesAreWhatTheMessagesTeach() {
        assertThat(TriageWeights.learned(Triage.LEARNED).lines())
                .isEqualTo(TriageTraining.learn(MESSAGES).lines());
    }

    @Test
    void weightsWithoutABaseAreRefused() {
        assertThatThrownBy(() -> new TriageWeights(Triage.LEARNED, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The weights have no row *");
    }

    @Test
    void everyMessageGetsThreeSuggestionsWithWordsThatStandInIt() {
        Categories categories = new Categories();
        for (Categorised message : MESSAGES) {
            List<Suggested> suggested = triage.suggest(message.title(), message.text(), "411081108", List.of());
            assertThat(suggested).hasSizeBetween(3, 5);
            assertThat(suggested.get(0).words()).isNotEmpty();
            assertThat(suggested).allSatisfy(each -> {
                assertThat(categories.byPath(each.category())).isPresent();
                assertThat(each.agencies()).hasSizeBetween(1, 3);
                assertThat(each.words()).hasSizeLessThanOrEqualTo(5).allSatisfy(word -> {
                    assertThat(word.word()).hasSizeBetween(2, 8);
                    assertThat(word.weight()).isPositive();
                    assertThat(message.title() + "\n" + message.text()).contains(word.word());
                });
                assertThat(message.title() + "\n" + message.text()).contains(each.naming());
            });
        }
    }

    @Test
    void aSuggestionSaysWhatWhoAndWhy() {
        List<Suggested> suggested = triage.suggest("医院乱收费", "我母亲在人民医院住院，医生重复收取检查费，医院不予退还。", "411081", List.of());
        assertThat(suggested.get(0).category()).startsWith("卫生计生");
        assertThat(suggested.get(0).confidence()).isGreaterThan(0.8);
        assertThat(suggested.get(0).words()).extracting(DecidingWord::word).anyMatch(word -> word.contains("医院"));
        assertThat(suggested.get(0).agencies())
                .extracting(each -> each.agency().name())
                .contains("禹州市卫生健康委员会");
        assertThat(suggested.stream().limit(3).mapToDouble(Suggested::confidence))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void theTitleMayNameACategoryThatNobodyTaughtYet() {
        assertThat(triage.suggest("户籍迁移被拒", "派出所不给办。", "411002", List.of()))
                .last()
                .satisfies(each -> {
                    assertThat(each.category()).isEqualTo("政法/户籍证件");
                    assertThat(each.naming()).isEqualTo("户籍");
                    assertThat(each.confidence()).isZero();
                    assertThat(each.words()).isEmpty();
                    assertThat(each.agencies().get(0).agency().name()).isEqualTo("许昌市公安局魏都分局");
                });
    }

    @Test
    void practiceGoesBeforeTheListsOnceItIsSettled() {
        PriorDecision thrice = new PriorDecision("城乡建设/住房保障与房地产/物业服务", "411081100", "411081-cgj", 3);
        PriorDecision twice = new PriorDecision("城乡建设/住房保障与房地产/物业服务", "411081", "411081-mzj", 2);
        PriorDecision elsewhere = new PriorDecision("城乡建设/住房保障与房地产/物业服务", "411002", "411002-jyj", 90);
        PriorDecision unknown = new PriorDecision("城乡建设/住房保障与房地产/物业服务", "411081", "nobody", 90);
        PriorDecision wider = new PriorDecision("城乡建设", "411081", "411081-jtj", 90);
        assertThat(codes(List.of(twice, thrice, elsewhere, unknown, wider)))
                .containsExactly(Map.entry("411081-cgj", 3L), Map.entry("411081-zjj", 0L), Map.entry("411081-zf", 0L));
        assertThat(codes(List.of(twice)).get(0)).isEqualTo(Map.entry("411081-zjj", 0L));
        PriorDecision merged = new PriorDecision("城乡建设/住房保障与房地产/物业服务", "411081", "411000-gsj", 4);
        assertThat(codes(List.of(merged)).get(0)).isEqualTo(Map.entry("411000-scj", 4L));
    }

    private List<Map.Entry<String, Long>> codes(List<PriorDecision> before) {
        return triage.suggest("小区物业不作为", "物业服务差，业主投诉无人管。", "411081108", before).get(0).agencies().stream()
                .map(each -> Map.entry(each.agency().code(), each.timesBefore()))
                .toList();
    }

    @Test
    void aMessageWithoutAWordOfChineseStillGetsAnAnswer() {
        List<Suggested> suggested = triage.suggest("", "http://example.org 12345 <b>", "", List.of());
        assertThat(suggested).hasSize(3).allSatisfy(each -> {
            assertThat(each.words()).isEmpty();
            assertThat(each.confidence()).isBetween(0.05, 0.3);
        });
    }

    @Test
    void aSuggestionTakesMilliseconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        suggestForAll();
        long busyBefore = threads.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        suggestForAll();
        double mean = (System.nanoTime() - before) / 1e6 / MESSAGES.size();
        double busy = (threads.getCurrentThreadCpuTime() - busyBefore) / 1e6 / MESSAGES.size();
        LOG.infof("Triage: %.2f ms a message, %.2f ms of it on the processor", mean, busy);
        assertThat(mean).isBetween(0.0, 50.0);
    }

    private void suggestForAll() {
        for (Categorised message : MESSAGES) {
            assertThat(triage.suggest(message.title(), message.text(), "411081108", List.of()))
                    .isNotEmpty();
        }
    }
}
