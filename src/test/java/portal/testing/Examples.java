package portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Example bodies that the tests of the mini-program are fed with: an answer must have the shape of its example, no field
 * more and none less, each of the same kind.
 */
public final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** An example by its file's name. */
    public static JsonNode read(String name) {
        try (InputStream file = Examples.class.getResourceAsStream("/api/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where an answer differs from its example; nothing when it has its shape. */
    public static List<String> differences(String name, String answer) {
        List<String> differences = new ArrayList<>();
        try {
            compare("", read(name), JSON.readTree(answer), differences);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
        return differences;
    }

    /** What is null in one may be anything in the other; of lists the first items stand for all. */
    private static void compare(String at, JsonNode example, JsonNode answer, List<String> differences) {
        if (example.isNull() || answer.isNull()) {
            return;
        }
        if (kind(example) != kind(answer)) {
            differences.add(at + ": " + example.getNodeType() + " became " + answer.getNodeType());
        } else if (example.isObject()) {
            example.fieldNames().forEachRemaining(field -> {
                if (!answer.has(field)) {
                    differences.add(at + "/" + field + " is missing");
                }
            });
            answer.properties().forEach(field -> {
                if (example.has(field.getKey())) {
                    compare(at + "/" + field.getKey(), example.get(field.getKey()), field.getValue(), differences);
                } else {
                    differences.add(at + "/" + field.getKey() + " is new");
                }
            });
        } else if (example.isArray() && !example.isEmpty() && !answer.isEmpty()) {
            compare(at + "/0", example.get(0), answer.get(0), differences);
        } else if (example.isTextual() && !form(example.textValue()).equals(form(answer.textValue()))) {
            differences.add(at + ": " + example + " became " + answer);
        }
    }

    private static Object kind(JsonNode node) {
        return node.isNumber() ? Number.class : node.getNodeType();
    }

    /** Of text only whether it is a moment, a day or a receipt number. */
    private static String form(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*\\+08:00")) {
            return "moment";
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return "day";
        }
        return text.matches("\\d{18}") ? "number" : "text";
    }
}
