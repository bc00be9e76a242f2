package portal.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns an office may publish under, from {@code disclosure/columns.csv}; empty ones are not shown. */
@ApplicationScoped
public class Columns {
    /** The column in which suggestions are called for, and what came of it is said. */
    public static final String CALLS = "suggestions";

    /** The column of outcomes of petitions whose petitioner agreed. */
    public static final String OUTCOMES = "outcomes";

    private static final String FILE = "/disclosure/columns.csv";
    private static final int FIELDS = 6;

    private final Map<String, Column> byCode = new LinkedHashMap<>();

    Columns() {
        lines().stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            Column column = parse(line);
            byCode.put(column.code(), column);
        });
    }

    public List<Column> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Column> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The column that people know by this name. */
    public Optional<Column> byName(String name) {
        return byCode.values().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    private static Column parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException(FILE + ": expected " + FIELDS + " fields in: " + line);
        }
        return new Column(
                fields[0],
                fields[1],
                Column.Place.valueOf(fields[2]),
                fields[3],
                fields[4],
                fields[5].replace(' ', ','));
    }

    private static List<String> lines() {
        try (InputStream text = Columns.class.getResourceAsStream(FILE)) {
            if (text == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
