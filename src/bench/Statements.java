import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what PostgreSQL logged while the portal answered some requests into scripts for pgbench: the very statements,
 * with the very values as parameters, one script a request.
 *
 * <p>{@code java src/bench/Statements.java <log> <requests> <name> <folder> [<receipts>]}: the log (from {@code
 * log_statement = all}) of so many requests, each sent alone after the one before it. Statements that were not sent once
 * for every request are left out and named. Values that must differ are drawn by pgbench: numbers of 18 digits, UUIDs and
 * hashes of 32 bytes that were not the same in all requests; with receipts the numbers are drawn from those.
 */
class Statements {
    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d [0-9:.]+ \\S+ \\[\\d+\\] (\\w+): {2}(.*)", Pattern.DOTALL);
    private static final Pattern EXECUTE = Pattern.compile("execute [^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (?:NULL|'((?:[^']|'')*+)')");

    /** One execution as logged; a value may be null. */
    private record Executed(String sql, Map<Integer, String> values) {}

    public static void main(String[] arguments) throws IOException {
        int requests = Integer.parseInt(arguments[1]);
        String name = arguments[2];
        Path folder = Path.of(arguments[3]);
        String draw = arguments.length > 4
                ? drawnFrom(receipts(Path.of(arguments[4])))
                : "\\set no random(100000000000000000, 399999999999999999)\n";
        Map<String, List<Executed>> bySql = new LinkedHashMap<>();
        read(Path.of(arguments[0])).forEach(each -> bySql.computeIfAbsent(each.sql(), sql -> new ArrayList<>())
                .add(each));
        List<List<Executed>> statements = new ArrayList<>();
        bySql.forEach((sql, executions) -> {
            boolean each = executions.size() == requests;
            System.out.printf("  %-7s %4d x %s%n", each ? "taken" : "left", executions.size(), shortened(sql));
            if (each) {
                statements.add(executions);
            }
        });
        if (statements.isEmpty()) {
            throw new IllegalStateException("No statement was sent " + requests + " times");
        }
        // A line a variable; its value has no line end, since every text of a petition is sealed.
        List<String> variables = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            StringBuilder script = new StringBuilder(draw + "\\set any random(1, 9000000000000000000)\n");
            for (int i = 0; i < statements.size(); i++) {
                script.append(script(statements.get(i), request, "r" + request + "s" + i, variables)).append(";\n");
            }
            Files.writeString(folder.resolve(name + "-" + request + ".sql"), script);
        }
        Files.write(folder.resolve(name + ".variables"), variables);
    }

    private static String script(
            List<Executed> executions, int request, String prefix, List<String> variables) {
        Map<Integer, String> values = executions.get(request).values();
        values.forEach((number, value) -> {
            if (value != null && drawn(executions, number) == null) {
                variables.add(prefix + "p" + number + "=" + value);
            }
        });
        return PARAMETER.matcher(executions.get(request).sql()).replaceAll(parameter -> {
            int number = Integer.parseInt(parameter.group(1));
            String drawn = drawn(executions, number);
            String text = values.get(number) == null ? "null" : drawn != null ? drawn : ":" + prefix + "p" + number;
            return Matcher.quoteReplacement(text);
        });
    }

    /** What stands for a value that is another one in every request; null when it may stay as it was. */
    private static String drawn(List<Executed> executions, int number) {
        List<String> values = executions.stream().map(each -> each.values().get(number)).toList();
        if (values.contains(null) || values.stream().distinct().count() == 1) {
            return null;
        }
        if (values.stream().allMatch(each -> each.matches("\\d{18}"))) {
            return "(:no::bigint)";
        }
        if (values.stream().allMatch(each -> each.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))) {
            return "(lpad((:any::bigint + %d)::text, 32, '0')::uuid)".formatted(number);
        }
        if (values.stream().allMatch(each -> each.matches("\\\\x[0-9a-f]{64}"))) {
            return "(decode(lpad((:any::bigint + %d)::text, 64, '0'), 'hex'))".formatted(number);
        }
        return null;
    }

    private static List<Executed> read(Path log) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String line : Files.readString(log, StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.set(entries.size() - 1, entries.get(entries.size() - 1) + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        List<Executed> executions = new ArrayList<>();
        for (String entry : entries) {
            Matcher parts = ENTRY.matcher(entry);
            if (!parts.matches()) {
                continue;
            }
            Matcher executed = EXECUTE.matcher(parts.group(2));
            if (parts.group(1).equals("LOG") && executed.matches()) {
                executions.add(new Executed(executed.group(1), new LinkedHashMap<>()));
            } else if (parts.group(1).equals("DETAIL") && !executions.isEmpty()) {
                Matcher value = VALUE.matcher(parts.group(2));
                while (value.find()) {
                    String text = value.group(2) == null ? null : value.group(2).replace("''", "'");
                    executions.get(executions.size() - 1).values().put(Integer.parseInt(value.group(1)), text);
                }
            }
        }
        return executions;
    }

    private static List<String> receipts(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split(" ")[0]).toList();
    }

    /** Draws one of the numbers: a balanced tree of cases, a dozen comparisons each time. */
    private static String drawnFrom(List<String> numbers) {
        return "\\set at random(0, " + (numbers.size() - 1) + ")\n\\set no " + tree(numbers, 0, numbers.size()) + "\n";
    }

    private static String tree(List<String> numbers, int from, int to) {
        if (to - from == 1) {
            return numbers.get(from);
        }
        int middle = (from + to) / 2;
        return "case when :at < " + middle + " then " + tree(numbers, from, middle) + " else "
                + tree(numbers, middle, to) + " end";
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ");
        return line.length() > 90 ? line.substring(0, 90) + "…" : line;
    }
}
