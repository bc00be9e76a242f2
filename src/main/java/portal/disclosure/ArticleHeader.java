package portal.disclosure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header of an article file, line by line: {@code 标题：…}. */
final class ArticleHeader {
    private static final String SAMPLE = "（示例）";
    private static final int LONGEST_VALUE = 1_000;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private final String file;
    private final Map<HeaderKey, String> values = new EnumMap<>(HeaderKey.class);
    private final Map<HeaderKey, Integer> lines = new EnumMap<>(HeaderKey.class);
    private final Set<HeaderKey> samples = EnumSet.noneOf(HeaderKey.class);

    ArticleHeader(String file) {
        this.file = file;
    }

    void add(int number, String line) {
        int colon = colon(line);
        if (colon < 1) {
            throw new UnreadableArticle(file, number, "应为“名称：内容”，或以单独一行 --- 结束文件头，实际是：" + shortened(line));
        }
        String name = line.substring(0, colon).strip();
        HeaderKey key = HeaderKey.of(name)
                .orElseThrow(
                        () -> new UnreadableArticle(file, number, "不认识的名称“" + shortened(name) + "”，可用：" + known()));
        if (lines.putIfAbsent(key, number) != null) {
            throw new UnreadableArticle(file, number, "“" + key.chinese() + "”写了两次");
        }
        String value = line.substring(colon + 1).strip();
        if (value.length() > LONGEST_VALUE) {
            throw new UnreadableArticle(file, number, "“" + key.chinese() + "”超过" + LONGEST_VALUE + "个字");
        }
        if (value.endsWith(SAMPLE)) {
            samples.add(key);
            value = value.substring(0, value.length() - SAMPLE.length()).strip();
        }
        if (!value.isEmpty()) {
            values.put(key, value);
        }
    }

    /** Every line that must be there, is. */
    void checkComplete(int lastLine) {
        for (HeaderKey key : HeaderKey.values()) {
            if (key.required() && !values.containsKey(key)) {
                throw new UnreadableArticle(file, lines.getOrDefault(key, lastLine), "缺少“" + key.chinese() + "”");
            }
        }
    }

    String required(HeaderKey key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException(file + " was not checked for " + key);
        }
        return value;
    }

    @Nullable
    String optional(HeaderKey key) {
        return values.get(key);
    }

    String or(HeaderKey key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    LocalDate date(HeaderKey key) {
        try {
            return LocalDate.parse(required(key), DATE);
        } catch (DateTimeParseException e) {
            throw wrong(key, "应为 2025-01-15 这样的日期");
        }
    }

    @Nullable
    OffsetDateTime moment(HeaderKey key) {
        String value = values.get(key);
        if (value == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(value, TIME).atZone(SHANGHAI).toOffsetDateTime();
        } catch (DateTimeParseException e) {
            throw wrong(key, "应为 2025-01-20 09:00 这样的时间");
        }
    }

    List<String> list(HeaderKey key) {
        return Arrays.stream(or(key, "").split("[,，、;；\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Set<HeaderKey> samples() {
        return samples;
    }

    UnreadableArticle wrong(HeaderKey key, String expected) {
        return new UnreadableArticle(
                file,
                lines.getOrDefault(key, 1),
                "“" + key.chinese() + "”" + expected + "，实际是：" + shortened(or(key, "")));
    }

    private static int colon(String line) {
        int wide = line.indexOf('：');
        int narrow = line.indexOf(':');
        return wide < 0 ? narrow : narrow < 0 ? wide : Math.min(wide, narrow);
    }

    private static String known() {
        return String.join(
                "、", Arrays.stream(HeaderKey.values()).map(HeaderKey::chinese).toList());
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
