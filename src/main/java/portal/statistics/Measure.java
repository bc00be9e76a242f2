package portal.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is counted of a month; each thing that happened is counted in the one month in which it happened. */
public enum Measure {
    FILED("filed", "收到", List.of()),
    ACCEPTED("accepted", "告知受理", List.of(new Part("in-time", "按期"), new Part("late", "超期"))),
    ANSWERED("answered", "答复", List.of(new Part("in-time", "按期"), new Part("late", "超期"))),
    RATED("rated", "评价", List.of(new Part("satisfied", "满意"), new Part("dissatisfied", "不满意")));

    /** The word for all parts together. */
    public static final String ALL = "all";

    private final String word;
    private final String label;
    private final List<Part> parts;

    Measure(String word, String label, List<Part> parts) {
        this.word = word;
        this.label = label;
        this.parts = parts;
    }

    /** Into what it is divided. */
    public record Part(String word, String label) {}

    public static Optional<Measure> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** The word in the database and the API. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Empty where it is counted as a whole. */
    public List<Part> parts() {
        return parts;
    }

    /** The words of its numbers, the whole last. */
    public List<String> words() {
        return java.util.stream.Stream.concat(parts.stream().map(Part::word), java.util.stream.Stream.of(ALL))
                .toList();
    }
}
