package portal.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;

/** Collects what is wrong with the fields of a filing. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public List<Fault> all() {
        return List.copyOf(found);
    }

    public void add(String pointer, String problem, String detail) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        found.add(new Fault(pointer, field + "." + problem, detail));
    }

    /** Adds {@code required} when the value is absent. */
    public boolean missing(String pointer, @Nullable String value, String detail) {
        if (value == null) {
            add(pointer, "required", detail);
        }
        return value == null;
    }

    public void required(String pointer, @Nullable String value, TextLimit limit) {
        if (!missing(pointer, value, "请填写" + limit.label() + "。")) {
            optional(pointer, value, limit);
        }
    }

    public void optional(String pointer, @Nullable String value, TextLimit limit) {
        if (value == null) {
            return;
        }
        int length = TextLimit.length(value);
        if (length < limit.min()) {
            add(pointer, "too-short", limit.label() + "太短了：至少 " + limit.min() + " 个字，现在只有 " + length + " 个字。");
        }
        if (length > limit.max()) {
            add(
                    pointer,
                    "too-long",
                    limit.label() + "太长了：最多 " + limit.max() + " 个字，现在有 " + length + " 个字，请删去 " + (length - limit.max())
                            + " 个字。");
        }
    }

    /** One of a fixed list: absent is {@code required}, any other word {@code unknown}. */
    public <T> Optional<T> choice(String pointer, @Nullable String value, Optional<T> known, String label) {
        if (!missing(pointer, value, "请选择" + label + "。") && known.isEmpty()) {
            add(pointer, "unknown", "没有这样的" + label + "，请从列出的选项里选。");
        }
        return known;
    }

    /** Adds a problem when a value is there and does not pass. */
    void unless(Predicate<String> passes, String pointer, @Nullable String value, String problem, String detail) {
        if (value != null && !passes.test(value)) {
            add(pointer, problem, detail);
        }
    }
}
