import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Replays answered messages as cases, moved six years later: each is filed through the public API at its moment, passed
 * on and accepted at the desks on that day, and answered there at the moment of its real answer, all in one order of time
 * with the portal's clock following. Then every case is looked for, and what was in time is counted. Ends with status 1
 * when a case is lost, repeated, at another stage or with another course than it went.
 *
 * <p>{@code java src/bench/Replay.java [--url http://localhost:8080] [--messages file.jsonl.gz] [--only 12]}: of a portal
 * in development mode, whose clock can be moved; {@code --only} takes so many messages, spread evenly.
 */
class Replay {
    private static final int YEARS = 6;
    private static final ZoneOffset HERE = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final int FACTS_MAX = 3000;
    private static final int REQUEST_MAX = 300;
    /** The longest text that a field of a step takes. */
    private static final int FIELD_MAX = 5000;

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int FOUND = 302;
    private static final int SEE_OTHER = 303;
    private static final String BASIS = "（示例）重放的答复没有单独写明依据";
    private static final String RESULT = "按查明的事实答复信访人（示例）";
    private static final String REPLY = "见查明的事实（示例）";

    /** By the first of these words in its title a message goes to a category and an agency; by none to the last line. */
    private enum Kind {
        TRAFFIC("交通运输", "jtj", "公交|地铁|交通|道路|路口|红绿灯|高速|出租|停车|车站|公路|高铁|路灯|修路|桥"),
        SCHOOLS("教育文体", "jyj", "学校|教育|小学|中学|幼儿园|教师|老师|学生|入学|学位|培训|高中|大学|学院|补课"),
        WORK("劳动和社会保障", "rsj", "工资|社保|养老|欠薪|医保|劳动|公积金|人才|退休|招聘|加班|社会保险|补贴"),
        HEALTH("卫生计生", "wjw", "医院|医生|疫苗|卫生|生育|二胎|独生|医疗"),
        ENVIRONMENT("环境保护", "sthj", "污染|噪音|噪声|扰民|油烟|垃圾|臭|粉尘|环境|扬尘"),
        TRADE("商贸旅游", "scj", "传销|消费|商家|电梯|市场|旅游|超市|快递|诈骗|退费"),
        BUILDING("城乡建设", "zjj", "");

        private final String category;
        private final String agency;
        private final Pattern words;

        Kind(String category, String agency, String words) {
            this.category = category;
            this.agency = "411002-" + agency;
            this.words = Pattern.compile(words);
        }

        static Kind of(String title) {
            return Stream.of(values())
                    .filter(kind -> kind.words.matcher(title).find())
                    .findFirst()
                    .orElseThrow();
        }

        /** Who works there: the officer that is there anyway, or one that this program registers. */
        String clerk() {
            return this == BUILDING ? "clerk" : "replay-" + agency;
        }
    }

    /** One line of the input, its times moved. */
    private record Message(
            int index, int person, String title, String text, LocalDateTime filed, String reply, LocalDateTime answered) {
        /** Who proposes and complains of nothing makes a suggestion; all others want something settled. */
        boolean suggestion() {
            return title.contains("建议") && !title.contains("投诉") && !title.contains("举报");
        }

        Kind kind() {
            return Kind.of(title);
        }

        String body() {
            String wish = "请调查处理并书面答复：" + title;
            String facts = cut(text, FACTS_MAX);
            String rest = text.substring(facts.length());
            return """
                    {"purpose":"%s","title":%s,"request":%s,"facts":%s,%s"region":"411002","category":"%s",\
                    "priorProcedures":["none"],"headcount":1,"petitioner":{"kind":"person","name":"样例%s",\
                    "idType":"resident-id","idNumber":"%s","phone":"%s","region":"411002","address":"样例路%d号"},\
                    "publishable":false,"declaration":true,"privacyNoticeRead":true}"""
                    .formatted(
                            suggestion() ? "suggestion" : "appeal",
                            json(title),
                            json(cut(wish, REQUEST_MAX)),
                            json(facts),
                            rest.isBlank() ? "" : "\"reasons\":" + json(rest) + ",",
                            kind().category,
                            chineseDigits(person),
                            residentId(person),
                            "1440%07d".formatted(person),
                            person + 1);
        }
    }

    /** What happens at one moment: a message is filed, or answered. */
    private record Event(LocalDateTime at, boolean answer, Message message) {
        static final Comparator<Event> ORDER = Comparator.comparing(Event::at)
                .thenComparing(Event::answer)
                .thenComparing(event -> event.message().index());
    }

    /** A filed message as its client knows it. */
    private record Receipt(String number, String code) {}

    /** Somebody with a browser: keeps cookies and sends back the hidden field of the last page. */
    private static final class Browser {
        private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
        private static final Pattern BACK = Pattern.compile("name='redirect_uri' value='([^']*)'");
        private static final HttpClient HTTP = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();

        private final String url;
        private final String subject;
        private final String role;
        private final Map<String, String> cookies = new LinkedHashMap<>();
        private String csrf = "";

        /** @param role what the provider is told of somebody whom it does not know */
        Browser(String url, String subject, String role) {
            this.url = url;
            this.subject = subject;
            this.role = role;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return kept(request(path).GET());
        }

        HttpResponse<String> json(String path, String body) throws IOException, InterruptedException {
            return kept(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** Sends a form, as names and values in turn. */
        HttpResponse<String> post(String path, List<String> fields) throws IOException, InterruptedException {
            return kept(form(path, Stream.concat(Stream.of("csrf", csrf), fields.stream()).toList()));
        }

        /** As {@link #get}, after another log-in where the last one has run out. */
        HttpResponse<String> page(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = get(path);
            if (answer.statusCode() == FOUND) {
                logIn();
                answer = get(path);
            }
            return answer;
        }

        /** The whole way through the provider of log-ins that development brings along; it knows some names itself. */
        void logIn() throws IOException, InterruptedException {
            cookies.clear();
            String provider = location(get("/staff"));
            Matcher back = BACK.matcher(
                    HTTP.send(HttpRequest.newBuilder(URI.create(provider)).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
            if (!back.find()) {
                throw new IllegalStateException("No log-in at " + provider);
            }
            HttpRequest.Builder proof = new Browser("", "", "")
                    .form(
                            provider.replaceFirst("/authorize.*", "/login"),
                            List.of(
                                    "redirect_uri",
                                    back.group(1),
                                    "response_type",
                                    "code",
                                    "client_id",
                                    "portal",
                                    "scope",
                                    "openid",
                                    role.isEmpty() ? "predefined-" + subject : "name",
                                    subject,
                                    "roles",
                                    role));
            String code = location(HTTP.send(proof.build(), HttpResponse.BodyHandlers.ofString()));
            kept(request("").uri(URI.create(code)).GET());
            check(get("/staff"), OK, "log-in of " + subject);
        }

        private HttpRequest.Builder form(String path, List<String> fields) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < fields.size(); i += 2) {
                body.append(i == 0 ? "" : "&")
                        .append(URLEncoder.encode(fields.get(i), StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
            }
            return request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        String.join("; ", cookies.entrySet().stream().map(Object::toString).toList()));
            }
            return request;
        }

        private HttpResponse<String> kept(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String header : answer.headers().allValues("Set-Cookie")) {
                String[] cookie = header.split(";", 2)[0].split("=", 2);
                if (cookie[1].isEmpty()) {
                    cookies.remove(cookie[0]);
                } else {
                    cookies.put(cookie[0], cookie[1]);
                }
            }
            Matcher hidden = CSRF.matcher(answer.body());
            if (hidden.find()) {
                csrf = hidden.group(1);
            }
            return answer;
        }

        private static String location(HttpResponse<String> answer) {
            return answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException("Led nowhere: " + answer));
        }
    }

    private final Browser citizen;
    private final Map<String, Browser> officers = new TreeMap<>();
    private final String url;
    private final Map<Message, Receipt> filed = new LinkedHashMap<>();
    private final Map<Message, String> due = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int reminded;

    private Replay(String url) {
        this.url = url;
        citizen = new Browser(url, "", "");
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        List<Message> all = read(Path.of(options.getOrDefault("--messages", "src/bench/data/answered.jsonl.gz")));
        int only = Math.min(all.size(), Integer.parseInt(options.getOrDefault("--only", "" + all.size())));
        List<Message> messages = IntStream.range(0, only)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / only)))
                .toList();
        System.exit(new Replay(options.getOrDefault("--url", "http://localhost:8080")).run(messages) ? 0 : 1);
    }

    private boolean run(List<Message> messages) throws Exception {
        Instant start = Instant.now();
        open(messages);
        List<Long> before = figures();
        List<Event> events = messages.stream()
                .flatMap(message -> Stream.of(
                        new Event(message.filed(), false, message), new Event(message.answered(), true, message)))
                .sorted(Event.ORDER)
                .toList();
        LocalDate day = events.get(0).at().toLocalDate();
        for (Event event : events) {
            for (; day.isBefore(event.at().toLocalDate()); day = day.plusDays(1)) {
                clock(day.plusDays(1).atStartOfDay());
                HttpResponse<String> done = citizen.json("/dev/clock/run", "");
                check(done, OK, "what came due by " + day);
                reminded += Integer.parseInt(number(done.body(), "reminded"));
            }
            clock(event.at());
            if (event.answer()) {
                answer(event.message());
            } else {
                file(event.message());
            }
        }
        String course = verify(messages);
        compare(messages, before, figures());
        print(messages, course, Duration.between(start, Instant.now()));
        check(citizen.json("/dev/clock", "{}"), OK, "the clock let go");
        return wrong.isEmpty();
    }

    /** The officers log in; those whom the portal does not bring along are registered first. */
    private void open(List<Message> messages) throws Exception {
        Browser admin = new Browser(url, "admin", "");
        admin.logIn();
        String known = admin.get("/staff/officers").body();
        officer("intake", "");
        for (Kind kind : new TreeSet<>(messages.stream().map(Message::kind).toList())) {
            if (kind != Kind.BUILDING && !known.contains(kind.clerk())) {
                admin.get("/staff/officers/new");
                List<String> entry = List.of(
                        "subject", kind.clerk(),
                        "name", "承办人（重放）",
                        "agency", kind.agency,
                        "duties", "agency-clerk",
                        "version", "0");
                check(admin.post("/staff/officers", entry), SEE_OTHER, "registering " + kind.clerk());
            }
            officer(kind.clerk(), kind == Kind.BUILDING ? "" : "agency-clerk");
        }
    }

    private void officer(String subject, String role) throws Exception {
        Browser browser = new Browser(url, subject, role);
        browser.logIn();
        officers.put(subject, browser);
    }

    private void clock(LocalDateTime moment) throws Exception {
        check(
                citizen.json("/dev/clock", "{\"now\":\"" + stamp(moment) + "\"}"),
                OK,
                "the clock at " + moment);
    }

    private void file(Message message) throws Exception {
        HttpResponse<String> answer = citizen.json("/api/v1/petitions", message.body());
        check(answer, CREATED, "filing message " + message.index());
        Receipt receipt = new Receipt(value(answer.body(), "receiptNumber"), value(answer.body(), "queryCode"));
        filed.put(message, receipt);
        String route = message.suggestion() ? "" : "petition";
        take("intake", receipt, "transfer", "agency", message.kind().agency, "route", route);
        take(message.kind().clerk(), receipt, "accept", "route", route, "requests", message.title());
    }

    private void answer(Message message) throws Exception {
        Receipt receipt = filed.get(message);
        String clerk = message.kind().clerk();
        due.put(message, dueOn(lookup(receipt)));
        String reply = message.reply();
        String first = reply.length() > FIELD_MAX ? reply.substring(0, FIELD_MAX) : reply;
        if (message.suggestion()) {
            take(clerk, receipt, "answer-suggestion", "adoption", "PARTLY_ADOPTED", "answer", reply);
            return;
        }
        take(
                clerk,
                receipt,
                "conclude",
                "opinion/replies/0/outcome",
                "EXPLAINED",
                "opinion/replies/0/answer",
                REPLY,
                "opinion/finding",
                first,
                "opinion/basis",
                BASIS,
                "opinion/result",
                reply.length() > FIELD_MAX ? reply.substring(FIELD_MAX) : RESULT);
        take(clerk, receipt, "serve", "way", "ONLINE");
    }

    /** Opens the form of a step and sends it filled in, as the officer's browser does. */
    private void take(String officer, Receipt receipt, String step, String... fields) throws Exception {
        String path = "/staff/cases/" + receipt.number() + "/steps/" + step;
        Browser browser = officers.get(officer);
        HttpResponse<String> form = browser.page(path);
        check(form, OK, step + " of " + receipt.number());
        List<String> all = new ArrayList<>(List.of(fields));
        for (String hidden : List.of("version", "seq")) {
            Matcher found = Pattern.compile("name=\"" + hidden + "\" value=\"(\\d+)\"").matcher(form.body());
            if (!found.find()) {
                throw new IllegalStateException("No " + hidden + " in the form of " + path);
            }
            all.addAll(List.of(hidden, found.group(1)));
        }
        HttpResponse<String> sent = browser.post(path, all);
        if (sent.statusCode() == FOUND) { // the log-in ran out between the form and its answer
            browser.logIn();
            take(officer, receipt, step, fields);
            return;
        }
        check(sent, SEE_OTHER, step + " of " + receipt.number());
    }

    private String lookup(Receipt receipt) throws Exception {
        HttpResponse<String> answer = citizen.json(
                "/api/v1/petitions/lookup",
                "{\"receiptNumber\":\"" + receipt.number() + "\",\"queryCode\":\"" + receipt.code() + "\"}");
        check(answer, OK, "look-up of " + receipt.number());
        return answer.body();
    }

    /** The last day that the portal told the citizen for the answer; empty where the law gives none. */
    private static String dueOn(String view) {
        Matcher found = Pattern.compile("\"kind\":\"handling\"[^}]*?\"dueOn\":\"([0-9-]+)\"").matcher(view);
        return found.find() ? found.group(1) : "";
    }

    /** Looks for every case by number and code and on the desk's list; a digest of what was found. */
    private String verify(List<Message> messages) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Message message : messages) {
            String view = lookup(filed.get(message));
            String expected = course(message);
            String found = value(view, "title") + " " + value(view, "status") + " " + found(view);
            if (!found.equals(message.title() + " concluded " + expected)) {
                wrong.add("message " + message.index() + ": " + found + " instead of " + expected);
            }
            digest.update((found + due.get(message) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Set<String> numbers = new HashSet<>();
        filed.values().forEach(receipt -> numbers.add(receipt.number()));
        if (numbers.size() != messages.size()) {
            wrong.add(messages.size() + " messages have " + numbers.size() + " numbers");
        }
        List<String> listed = listed("done").stream().filter(numbers::contains).toList();
        if (listed.size() != numbers.size() || !new HashSet<>(listed).equals(numbers)) {
            wrong.add("the desk lists " + listed.size() + " of " + numbers.size() + " as done");
        }
        if (listed("open").stream().anyMatch(numbers::contains)) {
            wrong.add("the desk lists an answered case as open");
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    /** The course that a case went: each step with its moment. */
    private static String course(Message message) {
        String filed = stamp(message.filed());
        String answered = stamp(message.answered());
        List<String> course = new ArrayList<>(
                List.of("register " + filed, "transfer " + filed, "accept " + filed));
        course.addAll(
                message.suggestion()
                        ? List.of("answer-suggestion " + answered)
                        : List.of("conclude " + answered, "serve " + answered));
        return String.join(", ", course);
    }

    /** The same as the portal shows it, which has the newest first. */
    private static String found(String view) {
        Matcher entry = Pattern.compile("\"at\":\"([^\"]*)\",\"kind\":\"([^\"]*)\"").matcher(view);
        List<String> course = new ArrayList<>();
        while (entry.find()) {
            course.add(entry.group(2) + " "
                    + stamp(OffsetDateTime.parse(entry.group(1))
                            .withOffsetSameInstant(HERE)
                            .toLocalDateTime()));
        }
        Collections.reverse(course);
        return String.join(", ", course);
    }

    /** Every number in one list of the office's desk, page by page. */
    private List<String> listed(String part) throws Exception {
        Pattern link = Pattern.compile("href=\"/staff/cases/(\\d{18})\"");
        Pattern next = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
        List<String> numbers = new ArrayList<>();
        String path = "/staff/cases?whose=office&part=" + part;
        while (!path.isEmpty()) {
            String page = officers.get("intake").page(path).body();
            link.matcher(page).results().map(found -> found.group(1)).forEach(numbers::add);
            Matcher older = next.matcher(page);
            path = older.find() ? older.group(1).replace("&amp;", "&") : "";
        }
        return numbers;
    }

    /** What the officers' figures count in all: filed, passed on in time, accepted, in time, late, without a last day. */
    private List<Long> figures() throws Exception {
        String csv = officers.get("intake")
                .page("/staff/figures/csv?from=2024-01-01&to=2026-12-31")
                .body();
        Matcher total = Pattern.compile("合计,合计,((?:\\d+,){6})").matcher(csv);
        if (!total.find()) {
            throw new IllegalStateException("No figures in " + csv);
        }
        return Stream.of(total.group(1).split(",")).map(Long::valueOf).toList();
    }

    /** The officers' figures must have grown by what was replayed, as it was counted here. */
    private void compare(List<Message> messages, List<Long> before, List<Long> after) {
        long all = messages.size();
        long timed = timed(messages).size();
        long inTime = inTime(messages);
        List<Long> expected = List.of(all, all, all, inTime, timed - inTime, all - timed);
        List<Long> grown = IntStream.range(0, expected.size())
                .mapToObj(i -> after.get(i) - before.get(i))
                .toList();
        if (!grown.equals(expected)) {
            wrong.add("the figures grew by " + grown + " instead of " + expected);
        }
    }

    private List<Message> timed(List<Message> messages) {
        return messages.stream().filter(message -> !due.get(message).isEmpty()).toList();
    }

    private long inTime(List<Message> messages) {
        return timed(messages).stream()
                .filter(message -> !message.answered().toLocalDate().isAfter(LocalDate.parse(due.get(message))))
                .count();
    }

    private void print(List<Message> messages, String digest, Duration took) {
        List<Message> timed = timed(messages);
        long inTime = inTime(messages);
        System.out.printf("replayed  %d messages, %s to %s%n", filed.size(), first(messages), last(messages));
        System.out.printf("kinds     %d appeals, %d suggestions%n", timed.size(), messages.size() - timed.size());
        System.out.printf(
                "in time   %d of %d answers with a last day, %d late%n", inTime, timed.size(), timed.size() - inTime);
        System.out.printf("reminded  %d%n", reminded);
        System.out.printf("course    %s%n", digest);
        System.out.printf("wrong     %d%n", wrong.size());
        wrong.stream().limit(10).forEach(each -> System.out.println("  WRONG " + each));
        System.out.printf("took      %d s%n", took.toSeconds());
    }

    private static LocalDate first(List<Message> messages) {
        return messages.get(0).filed().toLocalDate();
    }

    private static LocalDate last(List<Message> messages) {
        return messages.stream()
                .map(Message::answered)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .toLocalDate();
    }

    private static void check(HttpResponse<String> answer, int status, String what) {
        if (answer.statusCode() != status) {
            String body = answer.body();
            throw new IllegalStateException(what + ": " + answer.statusCode() + " instead of " + status + "\n"
                    + body.substring(0, Math.min(body.length(), 1000)));
        }
    }

    private static List<Message> read(Path file) throws IOException {
        List<Message> messages = new ArrayList<>();
        Map<String, Integer> people = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String user = value(line, "user");
                people.putIfAbsent(user, people.size());
                messages.add(new Message(
                        messages.size(),
                        people.get(user),
                        value(line, "title").strip(),
                        value(line, "text").strip(),
                        LocalDateTime.parse(value(line, "time")).plusYears(YEARS),
                        value(line, "reply").strip(),
                        LocalDateTime.parse(value(line, "reply_time")).plusYears(YEARS)));
            }
        }
        return messages;
    }

    private static String stamp(LocalDateTime moment) {
        return moment.atOffset(HERE).format(STAMP);
    }

    /** A number whose check character is right, of a person born before 1913; a different one for each person. */
    private static String residentId(int person) {
        String digits = "411002"
                + LocalDate.of(1907, 1, 1).plusDays(person).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "001";
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, weights.length)
                .map(i -> (digits.charAt(i) - '0') * weights[i])
                .sum();
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String chineseDigits(int number) {
        StringBuilder digits = new StringBuilder();
        "%04d".formatted(number).chars().forEach(each -> digits.append("〇一二三四五六七八九".charAt(each - '0')));
        return digits.toString();
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) > longest
                ? text.substring(0, text.offsetByCodePoints(0, longest))
                : text;
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

    private static String number(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(json);
        return found.find() ? found.group(1) : "0";
    }

    /** The first string value of that name; enough of JSON for what is read here. */
    private static String value(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(json);
        return found.find() ? unescaped(found.group(1)) : "";
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
