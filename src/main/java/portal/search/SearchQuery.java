package portal.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What somebody typed to find, as words. */
public final class SearchQuery {
    /** Longest query, in code points, that is looked up; longer ones are no search words but a text. */
    public static final int MAX_LENGTH = 100;

    /** How people ask, which says nothing of what they ask about. */
    private static final Pattern ASKING = Pattern.compile(
            "请问|咨询|怎么办|怎么样|怎么|怎样|如何|什么|为何|哪里|哪儿|哪些|是否|能否|能不能|可不可以|可以|多少|多久|有没有|吗|呢|的|了|我们|我想|我要|我|您好|你好");
    /** Of so many words every half is tried. */
    private static final int MOST_TOLD = 8;

    /** As many suggestions are made, for as many words. */
    private static final int MOST_INSTEAD = 3;

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");

    private final String typed;
    private final List<Words.Run> runs;
    private final List<Words.Run> matter;

    private SearchQuery(String typed, String folded) {
        this.typed = typed;
        this.runs = Words.runs(folded);
        List<Words.Run> told = Words.runs(ASKING.matcher(folded).replaceAll(" "));
        this.matter = told.isEmpty() ? runs : told;
    }

    /** Reads a query. One that is too long has no words: ask {@link #tooLong()} first. */
    public static SearchQuery of(String typed) {
        boolean tooLong = typed.codePointCount(0, typed.length()) > MAX_LENGTH;
        return new SearchQuery(typed, tooLong ? "" : Folded.of(typed).text());
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
        return literal(words(runs), " & ");
    }

    /** Half of the words of what is asked about must occur: people do not use the words that a text uses. */
    public String halfOfWords() {
        List<String> telling = telling().stream().limit(MOST_TOLD).toList();
        return atLeast((telling.size() + 1) / 2, telling);
    }

    /** Any of the words may occur, but for those that stand everywhere: the last try, and what ranks. */
    public String anyWord() {
        return literal(telling(), " | ");
    }

    /** Whether there is nothing to leave out: no other try finds more. */
    public boolean isOneWord() {
        return words(runs).size() == 1;
    }

    /** Whether more than two characters stand together in it, which few texts have in common. */
    public boolean isRare() {
        return runs.stream().anyMatch(run -> run.pairs().size() > 1);
    }

    /** The words side by side as they were typed; where there was a gap they may stand apart. */
    public String phrase() {
        return GAP.splitAsStream(Folded.of(typed).text())
                .map(Words::runs)
                .filter(typedTogether -> !typedTogether.isEmpty())
                .map(SearchQuery::together)
                .collect(Collectors.joining(" & "));
    }

    /** The words that may be mistyped, each with what a text holds that knows it. */
    public Map<String, String> doubtful() {
        Map<String, String> words = new LinkedHashMap<>();
        words().forEach(run -> words.put(run.text(), together(List.of(run))));
        return words;
    }

    /** What texts hold that know a word near to one of these. */
    public static String near(List<String> mistyped) {
        return mistyped.stream()
                .flatMap(word -> Words.runs(word).stream())
                .map(SearchQuery::allButOne)
                .collect(Collectors.joining(" | "));
    }

    /** The same with one of the mistyped words put right by a word that these texts know. */
    public List<String> instead(List<String> mistyped, List<String> texts) {
        List<List<Words.Run>> known =
                texts.stream().map(text -> Words.runs(Folded.of(text).text())).toList();
        return words().filter(run -> mistyped.contains(run.text()))
                .flatMap(run -> NearWords.of(run, known).stream()
                        .map(word -> Folded.of(typed).text().replace(run.text(), word)))
                .distinct()
                .limit(MOST_INSTEAD)
                .toList();
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

    private Stream<Words.Run> words() {
        return matter.stream().filter(NearWords::isWord).limit(MOST_INSTEAD);
    }

    private static String allButOne(Words.Run run) {
        if (!run.han()) {
            return literal(run.text().substring(0, 2)) + ":*";
        }
        List<String> characters =
                run.text().codePoints().mapToObj(Character::toString).toList();
        return IntStream.range(0, characters.size())
                .mapToObj(left -> IntStream.range(0, characters.size())
                        .filter(at -> at != left)
                        .mapToObj(at -> literal(characters.get(at)))
                        .collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" | "));
    }

    /** All words, also those that only ask: texts that answer questions repeat them. */
    Set<String> asked() {
        Set<String> asked = TextWords.of(runs);
        return asked.isEmpty() ? words(runs) : asked;
    }

    /** The words of what is asked about. */
    Set<String> telling() {
        Set<String> telling = TextWords.of(matter);
        return telling.isEmpty() ? words(matter) : telling;
    }

    /** So many of the words: some of one half with the others of the other half, which is short even for many words. */
    private static String atLeast(int enough, List<String> words) {
        if (enough <= 1 || enough == words.size()) {
            return literal(words, enough <= 1 ? " | " : " & ");
        }
        List<String> left = words.subList(0, words.size() / 2);
        List<String> right = words.subList(words.size() / 2, words.size());
        return IntStream.rangeClosed(Math.max(0, enough - right.size()), Math.min(enough, left.size()))
                .mapToObj(some -> some == 0
                        ? atLeast(enough, right)
                        : some == enough
                                ? atLeast(enough, left)
                                : "(" + atLeast(some, left) + ") & (" + atLeast(enough - some, right) + ")")
                .collect(Collectors.joining(" | "));
    }

    private static String together(List<Words.Run> runs) {
        StringBuilder phrase = new StringBuilder("(");
        int distance = 0;
        for (Words.Run run : runs) {
            for (String word : run.pairs()) {
                phrase.append(phrase.length() == 1 ? "" : " <" + distance + "> ")
                        .append(literal(word));
                distance = 1;
            }
            distance = run.han() && run.length() > 1 ? 2 : 1;
        }
        return phrase.append(")").toString();
    }

    private static Set<String> words(List<Words.Run> runs) {
        Set<String> words = new LinkedHashSet<>();
        runs.forEach(run -> words.addAll(run.pairs()));
        return words;
    }

    private static String literal(Collection<String> words, String operator) {
        return words.stream().map(SearchQuery::literal).collect(Collectors.joining(operator));
    }

    private static String literal(String word) {
        return "'" + word + "'";
    }
}
