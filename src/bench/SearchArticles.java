import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import portal.search.SearchIndex;
import portal.search.Weight;

/**
 * Writes articles as PostgreSQL's COPY takes them, made of real messages: each is a message's title with the places
 * changed, its first sentences and the last ones of another.
 */
final class SearchArticles {
    private static final Pattern FIELD = Pattern.compile("\"(title|text)\":\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern PLACE = Pattern.compile("[A-Z]\\d*(?=[市区县])");
    private static final String[] COLUMNS = {"functions", "documents", "budget", "channels", "methods", "receptions"};
    private static final String[] VALIDITIES = {"in-force", "in-force", "in-force", "amended", "repealed", "expired"};
    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);

    private record Message(String title, String text) {}

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        List<Message> messages = new ArrayList<>();
        for (String file : new String[] {"messages.jsonl.gz", "answered.jsonl.gz", "further.jsonl.gz"}) {
            read(Path.of(args[1], file), messages);
        }
        Random random = new Random(20_261_122);
        try (PrintStream out = new PrintStream(new java.io.BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                Message one = messages.get(i % messages.size());
                Message other = messages.get(random.nextInt(messages.size()));
                out.print(line(i, elsewhere(one.title, random), first(one.text) + last(other.text), random));
            }
        }
    }

    private static String line(int i, String title, String text, Random random) {
        String words = new SearchIndex()
                .add(Weight.A, title)
                .add(Weight.A, "BN-" + i)
                .add(Weight.C, title)
                .add(Weight.D, text)
                .toString();
        String body = escaped(text);
        LocalDate day = FIRST.plusDays(random.nextInt(6_700));
        return String.join(
                        "\t",
                        Integer.toString(1_000_000 + i),
                        "BN-" + i,
                        COLUMNS[random.nextInt(COLUMNS.length)],
                        escaped(title),
                        "第" + (1 + random.nextInt(40)) + "局",
                        day.toString(),
                        day + " 09:00:00+08",
                        escaped(title),
                        VALIDITIES[random.nextInt(VALIDITIES.length)],
                        "<p>" + body.replace("<", "&lt;") + "</p>",
                        body,
                        words)
                + "\n";
    }

    private static String elsewhere(String title, Random random) {
        return PLACE.matcher(title).replaceAll(place -> (char) ('A' + random.nextInt(14)) + "" + (1 + random.nextInt(9)));
    }

    private static String first(String text) {
        int half = text.indexOf('，', text.length() / 2);
        return half < 0 ? text : text.substring(0, half + 1);
    }

    private static String last(String text) {
        int half = text.indexOf('，', text.length() / 2);
        return half < 0 ? text : text.substring(half + 1);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n").replace("\r", "");
    }

    private static void read(Path file, List<Message> messages) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String title = "";
                String text = "";
                for (Matcher field = FIELD.matcher(line); field.find(); ) {
                    String value = field.group(2).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
                    title = field.group(1).equals("title") ? value : title;
                    text = field.group(1).equals("text") ? value : text;
                }
                messages.add(new Message(title, text));
            }
        }
    }
}
