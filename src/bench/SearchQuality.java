import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * How much is found among all 7,142 messages, through the API of a portal that has each as an article: {@code write
 * <folder> <data>} writes the articles' files, {@code measure <url> <data> <judged.tsv>…} looks the queries up.
 *
 * <p>Judged queries: recall at 20 of the messages that were judged to answer, and the reciprocal rank of the first of
 * them among those that were judged at all, since of the other 6,642 nobody knows. Known items: every message is looked
 * for by its title, by the first half of it and by the second.
 */
final class SearchQuality {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_PAGE = 20;
    private static final int MOST = 100;
    /** Fewer characters are no title that anybody remembers. */
    private static final int LEAST_TYPED = 4;

    private record Message(String id, String day, String title, String text) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args[0].equals("write")) {
            write(Path.of(args[1]), messages(Path.of(args[2])));
            return;
        }
        SearchQuality quality = new SearchQuality(args[1]);
        Set<String> judged = new HashSet<>();
        for (String line : Files.readAllLines(Path.of(args[3]).resolve("messages.tsv"))) {
            judged.add(line.substring(0, line.indexOf('\t')));
        }
        for (String file : new String[] {"judged.tsv", "heldout.tsv"}) {
            quality.judged(file, Path.of(args[3]).resolve(file), judged);
        }
        List<Message> messages = messages(Path.of(args[2]));
        quality.known("whole title", messages, 0, 2);
        quality.known("first half of the title", messages, 0, 1);
        quality.known("second half of the title", messages, 1, 2);
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    private SearchQuality(String url) {
        this.url = url;
    }

    private void judged(String name, Path file, Set<String> judged) throws IOException, InterruptedException {
        int queries = 0;
        double recall = 0;
        double rank = 0;
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t");
            Set<String> relevant = line.startsWith("#")
                    ? Set.of()
                    : Arrays.stream(fields[1].split(" ")).filter(judged::contains).collect(Collectors.toSet());
            if (relevant.isEmpty()) {
                continue;
            }
            List<String> found = found(fields[0]);
            List<String> known = found.stream().filter(judged::contains).toList();
            queries++;
            recall += (double) known.stream().limit(FIRST_PAGE).filter(relevant::contains).count()
                    / Math.min(FIRST_PAGE, relevant.size());
            rank += reciprocal(known, relevant);
        }
        System.out.printf(
                "%-26s %5d queries: recall at %d %.3f, mean reciprocal rank %.3f (among the judged of the best %d)%n",
                name, queries, FIRST_PAGE, recall / queries, rank / queries, MOST);
    }

    private void known(String name, List<Message> messages, int from, int to) throws IOException, InterruptedException {
        int queries = 0;
        double recall = 0;
        double rank = 0;
        for (Message message : messages) {
            int[] title = message.title().codePoints().toArray();
            int begin = title.length * from / 2;
            String typed = new String(title, begin, title.length * to / 2 - begin).strip();
            if (typed.codePointCount(0, typed.length()) < LEAST_TYPED) {
                continue;
            }
            List<String> found = found(typed);
            queries++;
            recall += found.stream().limit(FIRST_PAGE).anyMatch(message.id()::equals) ? 1 : 0;
            rank += reciprocal(found, Set.of(message.id()));
        }
        System.out.printf(
                "%-26s %5d queries: recall at %d %.3f, mean reciprocal rank %.3f%n",
                name, queries, FIRST_PAGE, recall / queries, rank / queries);
    }

    private static double reciprocal(List<String> found, Set<String> relevant) {
        for (int at = 0; at < found.size(); at++) {
            if (relevant.contains(found.get(at))) {
                return 1.0 / (at + 1);
            }
        }
        return 0;
    }

    private List<String> found(String typed) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(url + "/api/v1/disclosures?size=" + MOST + "&q="
                                + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        List<String> found = new ArrayList<>();
        if (answer.statusCode() == 422) {
            return found; // only signs, or longer than a query may be: nothing is found
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(typed + ": " + answer.statusCode() + " " + answer.body());
        }
        for (JsonNode item : JSON.readTree(answer.body()).get("items")) {
            found.add(item.get("indexNo").asText());
        }
        return found;
    }

    private static void write(Path folder, List<Message> messages) throws IOException {
        for (Message message : messages) {
            String title = message.title().replaceAll("\\s+", " ").strip();
            Files.writeString(folder.resolve(message.id() + ".md"), "标题：" + (title.length() > 100 ? title.substring(0, 100) : title)
                    + "\n栏目：methods\n索引号：" + message.id() + "\n生成日期：" + message.day()
                    + "\n发布机构：为测量\n概述：为测量而写。\n保密审查：不涉密\n公开审查：可以公开\n个人信息：为测量而写\n---\n"
                    + message.text() + "\n");
        }
    }

    private static List<Message> messages(Path data) throws IOException {
        List<Message> messages = new ArrayList<>();
        for (String file : new String[] {"messages.jsonl.gz", "answered.jsonl.gz", "further.jsonl.gz"}) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(data.resolve(file))), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode message = JSON.readTree(line);
                    messages.add(new Message(
                            message.get("id").asText(),
                            message.get("time").asText().substring(0, 10),
                            message.get("title").asText(),
                            message.get("text").asText()));
                }
            }
        }
        return messages;
    }
}
