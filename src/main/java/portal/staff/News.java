package portal.staff;

import java.util.List;
import java.util.Map;

/** What somebody else changed while a form was open. */
final class News {
    private News() {}

    /** Each field in which what holds now differs from what was sent, with what holds now. */
    static List<String> between(Map<String, String> labels, Form sent, Map<String, List<String>> now) {
        return labels.entrySet().stream()
                .filter(field -> !same(sent.all(field.getKey()), now.getOrDefault(field.getKey(), List.of())))
                .map(field -> field.getValue() + "：现在是“" + String.join("、", now.getOrDefault(field.getKey(), List.of()))
                        + "”")
                .toList();
    }

    private static boolean same(List<String> sent, List<String> now) {
        return String.join("\n", sent).strip().equals(String.join("\n", now).strip());
    }
}
