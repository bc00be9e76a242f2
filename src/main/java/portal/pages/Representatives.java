package portal.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.petition.FilingRules;

/** The blocks of the form in which those who file together name who speaks for them. */
final class Representatives {
    private static final List<String> FIELDS = List.of("name", "idType", "idNumber", "phone", "region", "address");

    private Representatives() {}

    /** One more block, empty; none beyond the most that are taken. */
    static Map<String, List<String>> added(Answers answers) {
        int count = Math.min(answers.representatives() + 1, FilingRules.MAX_REPRESENTATIVES);
        return Map.of(Answers.REPRESENTATIVES, List.of(Integer.toString(count)));
    }

    /** Without the block at an index; those below move up. */
    static Map<String, List<String>> removed(Answers answers, int index) {
        int count = answers.representatives();
        if (index < 0 || index >= count) {
            return Map.of();
        }
        Map<String, List<String>> moved = new HashMap<>();
        for (int i = index; i < count; i++) {
            for (String field : FIELDS) {
                String below = "representatives." + (i + 1) + "." + field;
                moved.put("representatives." + i + "." + field, i + 1 < count ? answers.list(below) : List.of());
            }
        }
        moved.put(Answers.REPRESENTATIVES, List.of(Integer.toString(count - 1)));
        return moved;
    }
}
