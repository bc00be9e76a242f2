package portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;

/** One object of a request body, read field by field; what has the wrong type or no meaning here becomes a fault. */
final class JsonObject {
    private static final int UNKNOWN_TOLD = 20;
    private static final int NAME_TOLD = 60;

    private final JsonNode node;
    private final String pointer;
    private final List<Fault> faults;

    /** Reads the object at the pointer; every name it has beside the known ones is a fault. */
    JsonObject(JsonNode node, String pointer, List<Fault> faults, Set<String> known) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
        StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .filter(name -> !known.contains(name))
                .limit(UNKNOWN_TOLD)
                .map(name -> name.length() > NAME_TOLD ? name.substring(0, NAME_TOLD) : name)
                .map(name -> name.replace("~", "~0").replace("/", "~1"))
                .forEach(name -> faults.add(new Fault(pointer + "/" + name, "field.unknown", "没有这个字段，请对照接口说明检查名称")));
    }

    @Nullable
    String text(String name) {
        JsonNode value = given(name);
        if (value != null && !value.isTextual()) {
            fault(name, "type", "应当是文字");
            return null;
        }
        return value == null ? null : value.textValue();
    }

    @Nullable
    Integer whole(String name) {
        JsonNode value = given(name);
        if (value != null && !(value.isIntegralNumber() && value.canConvertToInt())) {
            fault(name, "type", "应当是整数");
            return null;
        }
        return value == null ? null : value.intValue();
    }

    @Nullable
    Boolean flag(String name) {
        JsonNode value = given(name);
        if (value != null && !value.isBoolean()) {
            fault(name, "type", "应当是 true 或 false");
            return null;
        }
        return value == null ? null : value.booleanValue();
    }

    @Nullable
    List<@Nullable String> texts(String name) {
        return list(name, JsonNode::isTextual, JsonNode::textValue, "应当是文字");
    }

    <T> @Nullable T object(String name, Set<String> known, Function<JsonObject, T> reader) {
        JsonNode value = given(name);
        if (value != null && !value.isObject()) {
            fault(name, "type", "应当是一组字段");
            return null;
        }
        return value == null ? null : reader.apply(new JsonObject(value, pointer + "/" + name, faults, known));
    }

    <T> @Nullable List<@Nullable T> objects(String name, Set<String> known, Function<JsonObject, T> reader) {
        int[] index = {0};
        return list(
                name,
                JsonNode::isObject,
                value -> reader.apply(new JsonObject(value, pointer + "/" + name + "/" + index[0]++, faults, known)),
                "应当是一组字段");
    }

    private <T> @Nullable List<@Nullable T> list(
            String name, Function<JsonNode, Boolean> fits, Function<JsonNode, T> reader, String wanted) {
        JsonNode value = given(name);
        if (value == null) {
            return null;
        }
        if (!value.isArray()) {
            fault(name, "type", "应当是列表");
            return null;
        }
        List<@Nullable T> items = new ArrayList<>();
        for (JsonNode item : value) {
            if (fits.apply(item)) {
                items.add(reader.apply(item));
            } else {
                fault(name + "/" + items.size(), "type", wanted);
                items.add(null);
            }
        }
        return items;
    }

    private @Nullable JsonNode given(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private void fault(String name, String problem, String detail) {
        String field = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
        faults.add(new Fault(pointer + "/" + name, field + "." + problem, detail));
    }
}
