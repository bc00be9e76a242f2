package portal.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a list that the office keeps under {@code office/} in the resources. */
final class Table {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Table() {}

    /** The cells of each row after the line of column names, which must be as expected. */
    static List<List<String>> rows(String file, String columns) {
        List<String> lines = lines(file).stream()
                .map(line -> line.replace(BYTE_ORDER_MARK, "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || !lines.get(0).equals(columns)) {
            throw new IllegalStateException("office/" + file + " does not begin with " + columns);
        }
        int width = columns.split(",", -1).length;
        List<List<String>> rows =
                lines.stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
        rows.stream().filter(row -> row.size() != width).findFirst().ifPresent(row -> {
            throw new IllegalStateException("office/" + file + " has a row of another width: " + row);
        });
        return rows;
    }

    private static List<String> lines(String file) {
        try (InputStream csv = Table.class.getResourceAsStream("/office/" + file)) {
            if (csv == null) {
                throw new IllegalStateException("There is no office/" + file);
            }
            return new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
