package portal.office;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Suggests the category and the competent agency of a new matter; a clerk decides. */
@Singleton
public final class Triage {
    /** The categories of the first level that categorised messages exist for. */
    static final List<String> LEARNED = List.of("城乡建设", "环境保护", "交通运输", "教育文体", "劳动和社会保障", "商贸旅游", "卫生计生");

    private static final int SUGGESTED = 3;
    private static final int NAMED_ONLY = 2;

    private final Categories categories;
    private final CompetentAgencies competent;
    private final NamedCategories named;
    private final TriageWeights weights;

    Triage(Categories categories, Agencies agencies) {
        this.categories = categories;
        competent = new CompetentAgencies(agencies);
        named = new NamedCategories(categories);
        weights = TriageWeights.learned(LEARNED);
    }

    /**
     * The three likeliest of the learned categories, the likeliest first, then at most two others that the title names
     * in a word of the category tree that the learned ones do not have.
     *
     * @param region code of any division, or empty
     * @param before what clerks decided before; that of other counties is ignored
     */
    public List<Suggested> suggest(String title, String text, String region, List<PriorDecision> before) {
        return Stream.concat(learned(title, text), onlyNamed(title))
                .map(found -> new Suggested(
                        found.path(),
                        found.confidence(),
                        found.words(),
                        found.naming(),
                        competent.of(found.path(), region, before)))
                .toList();
    }

    /** What the words alone say. */
    private record Found(String path, double confidence, List<DecidingWord> words, String naming) {}

    private Stream<Found> learned(String title, String text) {
        Map<String, Double> grams = Grams.of(title, text);
        double[] confidence = weights.confidence(weights.scores(grams));
        DecidingWords words = new DecidingWords(weights);
        return IntStream.range(0, confidence.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer category) -> -confidence[category]))
                .limit(SUGGESTED)
                .map(category -> found(
                        weights.categories().get(category),
                        named.below(weights.categories().get(category), title, text),
                        confidence[category],
                        words.of(grams, category, title, text)));
    }

    private Stream<Found> onlyNamed(String title) {
        return categories.roots().stream()
                .map(Category::name)
                .filter(name -> !weights.categories().contains(name))
                .flatMap(name -> named.below(name, title, "").stream()
                        .filter(finer -> !named.shared(finer.word(), weights.categories()))
                        .map(finer -> found(name, Optional.of(finer), 0, List.of())))
                .sorted(Comparator.comparingInt(found -> -found.naming().length()))
                .limit(NAMED_ONLY);
    }

    private static Found found(
            String first, Optional<NamedCategories.Named> finer, double confidence, List<DecidingWord> words) {
        return new Found(
                finer.map(NamedCategories.Named::path).orElse(first),
                confidence,
                words,
                finer.map(NamedCategories.Named::word).orElse(""));
    }
}
