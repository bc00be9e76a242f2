package portal.bulletin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a round of the quiz is about. */
public enum QuizTopic {
    FILING("怎样提出信访事项"),
    HANDLING("谁来办、多久办完"),
    REVIEW("不满意怎么办"),
    REQUESTS("申请公开政府信息"),
    DISCLOSURE("哪些信息应当公开");

    private final String label;

    QuizTopic(String label) {
        this.label = label;
    }

    /** The topic of this word, where it is one. */
    public static Optional<QuizTopic> of(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(word))
                .findFirst();
    }

    public String label() {
        return label;
    }

    /** The word in addresses and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
