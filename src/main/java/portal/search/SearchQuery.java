package portal.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody typed to find, as words. */
public final class SearchQuery {
    /** Longest query, in code points, that is looked up; longer ones are no search words but a text. */
    public static final int MAX_LENGTH = 100;

    private final String typed;
    private final List<Words.Run> runs;

    private SearchQuery(String typed, List<Words.Run> runs) {
        this.typed = typed;
        this.runs = runs;
    }

    /** Reads a query. One that is too long has no words: ask {@link #tooLong()} first. */
    public static SearchQuery of(String typed) {
        boolean tooLong = typed.codePointCount(0, typed.length()) > MAX_LENGTH;
        return new SearchQuery(
                typed, tooLong ? List.of() : Words.runs(Folded.of(typed).text()));
    }

    public String typed() {
        return typed;
    }

    public boolean tooLong() {
        return typed.codePointCount(0, typed.length()) > MAX_LENGTH;
    }

    /** Whether there is anything to look for: a query of only signs has no words. */
    public boolean hasWords() {
        return !runs.isEmpty();
    }

    /** Every word must occur, as a literal that PostgreSQL casts to {@code tsquery}. */
    public String allWords() {
        return joined(runs);
    }

    /** Any of the words as they were typed may occur: for the second try, when no document holds them all. */
    public String anyWord() {
        return runs.stream()
                .map(run -> "(" + joined(List.of(run)) + ")")
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    /** Whether a second try with {@link #anyWord()} would be the same as the first. */
    public boolean isOneWord() {
        return runs.size() == 1;
    }

    /** The words by which sealed texts are found; empty when there are only such as every text has. */
    public Set<String> keys() {
        return TextWords.of(runs);
    }

    /** Whether every run of characters that was typed stands in a text, in whatever order. */
    public boolean standsIn(String text) {
        String folded = Folded.of(text).text();
        return hasWords() && runs.stream().allMatch(run -> folded.contains(run.text()));
    }

    List<Words.Run> runs() {
        return runs;
    }

    private static String joined(List<Words.Run> runs) {
        Set<String> words = new LinkedHashSet<>();
        runs.forEach(run -> words.addAll(run.pairs()));
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & "));
    }
}
