import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Files real messages as petitions through the public API, then looks every one up. Ends with status 1 unless exactly
 * those were refused that break a limit of the interface, each for that limit, and all others are found again.
 *
 * <p>{@code java src/bench/Loader.java [--url http://localhost:8080] [--messages file.jsonl.gz] [--connections 16]
 * [--bodies file] [--receipts file]}: the bodies are written as sent, one a line; so are number and code of each receipt.
 * With {@code --bodies} alone and {@code --url none} nothing is sent.
 */
class Loader {
    private static final int TITLE_MIN = 4;
    private static final int TITLE_MAX = 50;
    private static final int FACTS_MIN = 10;
    private static final int FACTS_MAX = 3000;
    private static final int REQUEST_MAX = 300;
    private static final String[] COUNTIES = {"411002", "411003", "411024", "411025", "411081", "411082"};
    /** Nobody alive was born then. */
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1907, 1, 1);

    private static final int BIRTH_DAYS = (int) (LocalDate.of(1913, 1, 1).toEpochDay() - FIRST_BIRTH.toEpochDay());
    /** The limit on filings, whose default is meant for people. */
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String url;
    private final String run = UUID.randomUUID().toString();

    private Loader(String url) {
        this.url = url;
    }

    /** One line of the input. */
    private record Message(int index, String title, String text) {
        /** The limits it breaks, by the code that the portal gives them. */
        List<String> broken() {
            List<String> codes = new ArrayList<>();
            int title = length(tidy(this.title));
            int facts = length(tidy(text));
            if (title < TITLE_MIN || title > TITLE_MAX) {
                codes.add(title < TITLE_MIN ? "title.too-short" : "title.too-long");
            }
            if (facts < FACTS_MIN || facts > FACTS_MAX) {
                codes.add(facts < FACTS_MIN ? "facts.too-short" : "facts.too-long");
            }
            return codes;
        }

        String shownTitle() {
            return tidy(title).replaceAll("[\n\t\u2028\u2029]+", " ");
        }

        String body() {
            String wish = "请调查处理并书面答复：" + tidy(title);
            String county = COUNTIES[index % COUNTIES.length];
            return """
                    {"purpose":"appeal","title":%s,"request":%s,"facts":%s,"region":"%s","target":"有关单位",\
                    "priorProcedures":["none"],"headcount":1,"petitioner":{"kind":"person","name":"样例%s",\
                    "idType":"resident-id","idNumber":"%s","phone":"%s","region":"%s","address":"样例路%d号"},\
                    "publishable":false,"declaration":true,"privacyNoticeRead":true}"""
                    .formatted(
                            json(title),
                            json(wish.codePointCount(0, wish.length()) > REQUEST_MAX
                                    ? wish.substring(0, wish.offsetByCodePoints(0, REQUEST_MAX))
                                    : wish),
                            json(text),
                            county,
                            chineseDigits(index),
                            residentId(index, county),
                            phone(index),
                            county,
                            index + 1);
        }
    }

    /** What came of one message: a receipt, or the refusal's status and codes. */
    private record Outcome(Message message, int status, String number, String code, List<String> refusals) {
        boolean accepted() {
            return status == 201;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        Path data = Path.of(options.getOrDefault("--messages", "src/bench/data/messages.jsonl.gz"));
        List<Message> messages = read(data);
        if (options.containsKey("--bodies")) {
            Files.write(
                    Path.of(options.get("--bodies")),
                    messages.stream().filter(each -> each.broken().isEmpty()).map(Message::body).toList());
        }
        String url = options.getOrDefault("--url", "http://localhost:8080");
        if (!url.equals("none")) {
            int connections = Integer.parseInt(options.getOrDefault("--connections", "16"));
            Optional<Path> receipts = Optional.ofNullable(options.get("--receipts")).map(Path::of);
            System.exit(new Loader(url).load(messages, connections, receipts) ? 0 : 1);
        }
    }

    private boolean load(List<Message> messages, int connections, Optional<Path> receipts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            Instant start = Instant.now();
            List<Outcome> outcomes = each(threads, messages, this::file);
            Instant filed = Instant.now();
            List<Outcome> accepted = outcomes.stream().filter(Outcome::accepted).toList();
            List<String> lost = each(threads, accepted, this::track).stream()
                    .flatMap(Optional::stream)
                    .toList();
            System.out.printf(
                    "filed    %d of %d messages in %s s, %d at a time%n",
                    accepted.size(), messages.size(), seconds(start, filed), connections);
            System.out.printf(
                    "tracked  %d of %d by number and code in %s s: title and status as filed%n",
                    accepted.size() - lost.size(), accepted.size(), seconds(filed, Instant.now()));
            lost.stream().limit(10).forEach(each -> System.out.println("  LOST " + each));
            if (receipts.isPresent()) {
                Files.write(
                        receipts.get(),
                        accepted.stream().map(each -> each.number() + " " + each.code()).toList());
            }
            return refusalsAreRight(outcomes) & lost.isEmpty();
        } finally {
            threads.shutdown();
        }
    }

    /** Prints the refusals by limit and compares each with what the message itself says. */
    private static boolean refusalsAreRight(List<Outcome> outcomes) {
        List<Outcome> refused = outcomes.stream().filter(each -> !each.accepted()).toList();
        Map<String, Integer> byCode = new TreeMap<>();
        refused.forEach(each -> each.refusals().forEach(code -> byCode.merge(code, 1, Integer::sum)));
        System.out.printf("refused  %d: %s%n", refused.size(), byCode);
        List<Outcome> wrong = outcomes.stream()
                .filter(each -> !each.refusals().equals(each.message().broken()))
                .toList();
        wrong.stream()
                .limit(10)
                .forEach(each -> System.out.printf(
                        "  WRONG line %d: answered %d %s, breaks %s%n",
                        each.message().index() + 1, each.status(), each.refusals(), each.message().broken()));
        if (wrong.stream().anyMatch(each -> each.status() == TOO_MANY)) {
            System.out.println("  Start the portal with -Dportal.limits.filings-per-client=1000000");
        }
        System.out.println(
                wrong.isEmpty()
                        ? "         each of them breaks that limit, and nothing else was refused"
                        : "         " + wrong.size() + " answers differ from what the limits say");
        return wrong.isEmpty();
    }

    private Outcome file(Message message) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/api/v1/petitions", message.body(), run + "-" + message.index());
        if (answer.statusCode() == 201) {
            return new Outcome(
                    message, 201, value(answer.body(), "receiptNumber"), value(answer.body(), "queryCode"), List.of());
        }
        List<String> codes = values(faults(answer.body()), "code");
        return new Outcome(
                message,
                answer.statusCode(),
                "",
                "",
                codes.isEmpty() ? List.of("status " + answer.statusCode()) : codes);
    }

    /** What is wrong with the answer to a look-up; empty when it is right. */
    private Optional<String> track(Outcome filed) throws IOException, InterruptedException {
        String asked = "{\"receiptNumber\":\"" + filed.number() + "\",\"queryCode\":\"" + filed.code() + "\"}";
        HttpResponse<String> answer = post("/api/v1/petitions/lookup", asked, null);
        boolean right = answer.statusCode() == 200
                && value(answer.body(), "title").equals(filed.message().shownTitle())
                && value(answer.body(), "status").equals("registered")
                && value(answer.body(), "receiptNumber").equals(filed.number());
        return right
                ? Optional.empty()
                : Optional.of("line " + (filed.message().index() + 1) + ": " + answer.statusCode());
    }

    private HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A call over HTTP. */
    private interface Call<A, B> {
        B of(A input) throws Exception;
    }

    /** The part of a refusal that lists the faults; all of it when it lists none. */
    private static String faults(String refusal) {
        int from = refusal.indexOf("\"errors\":[");
        return from < 0 ? refusal : refusal.substring(from, refusal.lastIndexOf(']') + 1);
    }

    private static <A, B> List<B> each(ExecutorService threads, List<A> inputs, Call<A, B> call)
            throws InterruptedException, ExecutionException {
        List<Future<B>> running =
                inputs.stream().map(input -> threads.submit(() -> call.of(input))).toList();
        List<B> results = new ArrayList<>(inputs.size());
        for (Future<B> each : running) {
            results.add(each.get());
        }
        return results;
    }

    private static List<Message> read(Path file) throws IOException {
        List<Message> messages = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                messages.add(new Message(messages.size(), value(line, "title"), value(line, "text")));
            }
        }
        return messages;
    }

    /** A number whose check character is right, of a person born before 1913; a different one for each index. */
    private static String residentId(int index, String county) {
        String digits = county
                + FIRST_BIRTH.plusDays(index % BIRTH_DAYS).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(1 + index / BIRTH_DAYS);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, weights.length)
                .map(i -> (digits.charAt(i) - '0') * weights[i])
                .sum();
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** A well-formed mobile number that no telephone has: 1440 begins the 13 digits of machines. */
    private static String phone(int index) {
        return "1440%07d".formatted(index);
    }

    private static String chineseDigits(int number) {
        StringBuilder digits = new StringBuilder();
        "%04d".formatted(number).chars().forEach(each -> digits.append("〇一二三四五六七八九".charAt(each - '0')));
        return digits.toString();
    }

    /** As a text is stored: NFC, LF, trimmed of every kind of white space. */
    private static String tidy(String typed) {
        int[] points = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .toArray();
        int from = 0;
        int to = points.length;
        while (from < to && white(points[from])) {
            from++;
        }
        while (to > from && white(points[to - 1])) {
            to--;
        }
        return new String(points, from, to - from);
    }

    private static boolean white(int each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String seconds(Instant from, Instant to) {
        return "%.1f".formatted(Duration.between(from, to).toMillis() / 1000.0);
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(each -> {
            if (each < ' ' || each == '"' || each == '\\') {
                out.append("\\u%04x".formatted(each));
            } else {
                out.append((char) each);
            }
        });
        return out.append('"').toString();
    }

    private static String value(String json, String name) {
        List<String> values = values(json, name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Every string value of that name, in order; enough of JSON for what is read here. */
    private static List<String> values(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(json);
        List<String> values = new ArrayList<>();
        while (found.find()) {
            values.add(unescaped(found.group(1)));
        }
        return values;
    }

    private static String unescaped(String value) {
        return Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)").matcher(value).replaceAll(escape -> {
            String code = escape.group(1);
            String character = code.length() == 5
                    ? String.valueOf((char) Integer.parseInt(code.substring(1), 16))
                    : switch (code) {
                        case "n" -> "\n";
                        case "t" -> "\t";
                        case "r" -> "\r";
                        case "b" -> "\b";
                        case "f" -> "\f";
                        default -> code;
                    };
            return Matcher.quoteReplacement(character);
        });
    }
}
