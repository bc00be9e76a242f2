package portal.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;

/**
 * A form of a desk: what stands in its fields and what is wrong with it.
 *
 * @param news what somebody else changed meanwhile, in sentences
 */
public record Form(Map<String, List<String>> values, List<Fault> faults, List<String> news) {
    public Form(Map<String, List<String>> values) {
        this(values, List.of(), List.of());
    }

    /** A wrong field, as the summary of mistakes wants it. */
    public record Mistake(String id, String detail) {}

    /** What was posted. */
    public static Form posted() {
        Map<String, List<String>> values = new HashMap<>();
        FormData form = CurrentRequestManager.get().getFormData();
        for (String name : form == null ? List.<String>of() : form) {
            List<String> texts = new ArrayList<>();
            for (FormValue value : form.get(name)) {
                if (!value.isFileItem()) {
                    texts.add(value.getValue().replace("\r\n", "\n").strip());
                }
            }
            values.put(name, texts);
        }
        return new Form(values);
    }

    public Form wrong(List<Fault> found) {
        return new Form(values, found, news);
    }

    /** The same, with what stands elsewhere in the fields that were not sent. */
    public Form over(Map<String, List<String>> below) {
        Map<String, List<String>> all = new HashMap<>(below);
        all.putAll(values);
        return new Form(all, faults, news);
    }

    /** The same, to be sent again from the version that holds now. */
    public Form overtaken(int version, List<String> changes) {
        Map<String, List<String>> newer = new HashMap<>(values);
        newer.put("version", List.of(Integer.toString(version)));
        return new Form(newer, faults, changes);
    }

    /** What stands in a field; empty when nothing does. */
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** The same for one of several that are told by a number. */
    public boolean has(String name, long id) {
        return has(name, Long.toString(id));
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** What stands in a field, word by word; words are parted by white space and by commas of any script. */
    List<String> words(String name) {
        return Arrays.stream(value(name).split("[\\s,，、;；]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What stands in a field, or null where it was left empty. */
    public @Nullable String given(String name) {
        String value = value(name);
        return value.isEmpty() ? null : value;
    }

    /** The version the form was made from; one that never was when the field is no number. */
    public int version() {
        String version = value("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String name) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals("/" + name))
                .map(Fault::detail)
                .findFirst()
                .orElse("");
    }

    /** Every mistake; null when there is none, as the tag wants it. */
    public @Nullable List<Mistake> mistakes() {
        return faults.isEmpty()
                ? null
                : faults.stream()
                        .map(fault -> new Mistake(fault.pointer().substring(1), fault.detail()))
                        .toList();
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }
}
