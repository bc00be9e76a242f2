package portal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A few short texts that are always there, such as the articles of a law, found by the words of a query without a
 * database. A word that few of them have tells more than one that most have, and one in the title more than one in the
 * text.
 */
public final class FewTexts<T> {
    private static final double IN_TITLE = 2.5;
    /** So much of what a query tells must be there. */
    private static final double ENOUGH = 0.45;
    /** A pair that no text has is often no word at all, but the end of one and the beginning of the next. */
    private static final double UNKNOWN = 1;

    /** A query that tells less, such as a word that most of the texts have, is answered by none of them. */
    private static final double LEAST = 1;

    private final List<Indexed<T>> all;
    private final Map<String, Integer> held = new HashMap<>();

    /** A text with its words. */
    private record Indexed<T>(T item, Set<String> title, Set<String> text) {
        boolean has(String word) {
            return title.contains(word) || text.contains(word);
        }
    }

    /** A text with how well it answers. */
    private record Answer<T>(T item, double score) {}

    private FewTexts(List<Indexed<T>> all) {
        this.all = all;
        for (Indexed<T> each : all) {
            Set<String> words = new HashSet<>(each.title());
            words.addAll(each.text());
            words.forEach(word -> held.merge(word, 1, Integer::sum));
        }
    }

    /** Makes them ready to be found. */
    public static <T> FewTexts<T> of(List<T> items, Function<T, String> title, Function<T, String> text) {
        List<Indexed<T>> all = new ArrayList<>();
        items.forEach(item -> all.add(new Indexed<>(
                item, Set.copyOf(TextWords.of(title.apply(item))), Set.copyOf(TextWords.of(text.apply(item))))));
        return new FewTexts<>(all);
    }

    /** Those that answer a query, best first, at most so many; none when too little of it is there. */
    public List<T> find(SearchQuery query, int most) {
        // A digit or letter by itself stands anywhere and tells nothing.
        Set<String> words =
                query.telling().stream().filter(word -> word.length() > 1).collect(Collectors.toSet());
        Set<String> asked = query.asked();
        double whole = words.stream().mapToDouble(this::weight).sum();
        if (whole < LEAST) {
            return List.of();
        }
        return all.stream()
                .filter(each -> words.stream()
                                .filter(each::has)
                                .mapToDouble(this::weight)
                                .sum()
                        >= ENOUGH * whole)
                .map(each -> new Answer<>(each.item(), score(each, asked)))
                .filter(answer -> answer.score() > 0)
                .sorted(Comparator.<Answer<T>>comparingDouble(Answer::score).reversed())
                .limit(most)
                .map(Answer::item)
                .toList();
    }

    private double score(Indexed<T> each, Set<String> words) {
        double score = 0;
        for (String word : words) {
            score += each.has(word) ? weight(word) : 0;
            score += each.title().contains(word) ? IN_TITLE * weight(word) : 0;
        }
        return score / (1 + Math.log(1 + each.text().size()));
    }

    private double weight(String word) {
        Integer texts = held.get(word);
        return texts == null ? UNKNOWN : Math.log((all.size() + 1.0) / (texts + 0.5));
    }
}
