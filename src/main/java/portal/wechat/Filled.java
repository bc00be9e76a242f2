package portal.wechat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template with values in it, each within what WeChat takes in a field of its kind. */
record Filled(Map<String, String> fields) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern KIND = Pattern.compile("([a-z_]+?)\\d+");

    /** What the documentation of subscribe messages allows, by the field's kind. */
    private static final Map<String, Pattern> LIMITS = Map.of(
            "thing", Pattern.compile("[^\\p{Cc}]{1,20}"),
            "phrase", Pattern.compile("\\p{IsHan}{1,5}"),
            "character_string", Pattern.compile("[\\x20-\\x7e]{1,32}"),
            "number", Pattern.compile("\\d{1,32}"),
            "date", Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日( \\d{2}:\\d{2})?"),
            "time", Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日 \\d{2}:\\d{2}"),
            "const", Pattern.compile("[^\\p{Cc}]{1,20}"));

    /** Values in the places of a template. */
    static Filled of(Map<String, String> template, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        template.forEach((name, text) -> fields.put(
                name,
                PLACE.matcher(text)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())))));
        return new Filled(fields);
    }

    /** The first field that WeChat would refuse; empty when all are good. */
    Optional<String> fault() {
        return fields.entrySet().stream()
                .filter(field -> !good(field.getKey(), field.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** As WeChat wants them. */
    Map<String, Map<String, String>> data() {
        Map<String, Map<String, String>> data = new LinkedHashMap<>();
        fields.forEach((name, value) -> data.put(name, Map.of("value", value)));
        return data;
    }

    /** A pattern counts a character beyond the basic plane once, as WeChat's own limits are taken to. */
    private static boolean good(String name, String value) {
        Matcher kind = KIND.matcher(name);
        Pattern limit = kind.matches() ? LIMITS.get(kind.group(1)) : null;
        return limit != null
                && limit.matcher(value).matches()
                && !PLACE.matcher(value).find();
    }
}
