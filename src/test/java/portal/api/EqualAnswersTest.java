package portal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.petition.PetitionNo;
import portal.testing.Clients;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;

/** Nobody learns from an answer, its size or its time whether a number exists. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class EqualAnswersTest {
    private static final int TRIES = 200;
    private static final int WARM_UP = 30;
    private static final int PETITIONS = 20;
    private static final double CLOSE_MILLIS = 5;
    private static final String WRONG_CODE = "0000-0000-0000";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    @TestHTTPResource("/")
    URI site;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(4);

    /** What is wrong with a try. */
    private enum Wrong {
        MALFORMED,
        UNKNOWN,
        CODE
    }

    /** One try and its answer. */
    private record Tried(Wrong wrong, HttpResponse<byte[]> answer, long nanos) {}

    @Test
    void theApiAnswersAlikeWhateverIsWrong() throws Exception {
        List<Tried> tries = tries(number -> HttpRequest.newBuilder(site.resolve("/api/v1/petitions/lookup"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Requests.json(Map.of("receiptNumber", number, "queryCode", WRONG_CODE)))));
        assertThat(tries.stream().map(each -> each.answer().statusCode())).containsOnly(404);
        assertThat(tries.stream().map(each -> new String(each.answer().body(), StandardCharsets.UTF_8)))
                .as("the very same bytes")
                .containsOnly(new String(tries.get(0).answer().body(), StandardCharsets.UTF_8));
        assertSameHeaders(tries);
        assertCloseMedians(tries);
    }

    @Test
    void thePageAnswersAlikeWhateverIsWrong() throws Exception {
        Response page = given().get("/petitions/track");
        Matcher csrf = CSRF.matcher(page.asString());
        assertThat(csrf.find()).isTrue();
        String cookies = page.getCookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        List<Tried> tries = tries(number -> HttpRequest.newBuilder(site.resolve("/petitions/track"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(HttpRequest.BodyPublishers.ofString("csrf=" + csrf.group(1) + "&number="
                        + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&code=" + WRONG_CODE)));
        assertThat(tries.stream().map(each -> each.answer().statusCode())).containsOnly(303);
        assertThat(tries.stream().map(EqualAnswersTest::address)).containsOnly("/petitions/track?wrong=yes");
        assertThat(tries.stream().map(each -> each.answer().body().length)).containsOnly(0);
        assertThat(tries.stream().map(each -> carried(each).length()))
                .as("what the browser carries to the page has one length")
                .containsOnly(carried(tries.get(0)).length());
        assertSameHeaders(tries);
        assertCloseMedians(tries);
        assertSamePages(tries, cookies);
    }

    /** The page that a browser is led to shows what was typed, in the same words and the same size for all. */
    private void assertSamePages(List<Tried> tries, String cookies) throws Exception {
        List<Tried> pages = new ArrayList<>();
        for (Tried tried : tries) {
            pages.add(timed(
                    tried.wrong(),
                    HttpRequest.newBuilder(site.resolve(address(tried)))
                            .header("Cookie", cookies + "; " + carried(tried))
                            .build()));
        }
        Tried first = pages.get(0);
        assertThat(withoutWhatVaries(first.answer().body())).contains("没有查到");
        assertThat(pages.stream().map(each -> each.answer().statusCode())).containsOnly(200);
        assertThat(pages.stream().map(each -> each.answer().body().length))
                .as("the same length")
                .containsOnly(first.answer().body().length);
        assertThat(pages.stream().map(each -> withoutWhatVaries(each.answer().body())))
                .as("the same words")
                .containsOnly(withoutWhatVaries(first.answer().body()));
        assertSameHeaders(pages);
        assertCloseMedians(pages);
    }

    private static String address(Tried tried) {
        return URI.create(tried.answer().headers().firstValue("Location").orElseThrow())
                .toString()
                .replaceFirst("https?://[^/]+", "");
    }

    private static String carried(Tried tried) {
        return tried.answer().headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /** A way to ask for a number with a wrong code. */
    private interface Door {
        HttpRequest.Builder request(String number);
    }

    /** So many tries of each kind, in random order, each by a client of its own. */
    private List<Tried> tries(Door door) throws IOException, InterruptedException {
        List<Receipt> filed = Stream.generate(() -> Requests.file(Filings.fullAppeal()))
                .limit(PETITIONS)
                .toList();
        List<Tried> tries = new ArrayList<>();
        for (int i = -WARM_UP; i < TRIES; i++) {
            List<Wrong> order = new ArrayList<>(List.of(Wrong.values()));
            java.util.Collections.shuffle(order, random);
            for (Wrong wrong : order) {
                HttpRequest request = door.request(number(wrong, filed, i))
                        .header("X-Forwarded-For", Clients.fresh())
                        .build();
                Tried tried = timed(wrong, request);
                if (i >= 0) {
                    tries.add(tried);
                }
            }
        }
        return tries;
    }

    private Tried timed(Wrong wrong, HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        return new Tried(wrong, answer, System.nanoTime() - start);
    }

    private String number(Wrong wrong, List<Receipt> filed, int i) {
        return switch (wrong) {
            case MALFORMED ->
                List.of("4110002611", "编号不记得了", "", "411000261100000019", "x".repeat(300))
                        .get(Math.floorMod(i, 5));
            case UNKNOWN ->
                PetitionNo.random("411000", java.time.YearMonth.of(2026, 11), random)
                        .digits();
            case CODE -> filed.get(Math.floorMod(i, PETITIONS)).number();
        };
    }

    private static void assertSameHeaders(List<Tried> tries) {
        assertThat(tries.stream().map(EqualAnswersTest::headers)).containsOnly(headers(tries.get(0)));
    }

    /** All of them, without the date and what is sealed in a cookie. */
    private static Map<String, List<String>> headers(Tried tried) {
        Map<String, List<String>> headers =
                new TreeMap<>(tried.answer().headers().map());
        headers.remove("date");
        headers.computeIfPresent(
                "set-cookie",
                (name, values) -> values.stream()
                        .map(value -> value.replaceFirst("=[^;]*", "").replaceFirst("Expires=[^;]*", ""))
                        .toList());
        return headers;
    }

    private static void assertCloseMedians(List<Tried> tries) {
        Map<Wrong, Double> medians = new EnumMap<>(Wrong.class);
        for (Wrong wrong : Wrong.values()) {
            long[] sorted = tries.stream()
                    .filter(each -> each.wrong() == wrong)
                    .mapToLong(Tried::nanos)
                    .sorted()
                    .toArray();
            assertThat(sorted).hasSize(TRIES);
            medians.put(
                    wrong,
                    Arrays.stream(sorted, TRIES / 2 - 1, TRIES / 2 + 1)
                                    .average()
                                    .orElseThrow()
                            / 1e6);
        }
        double slowest = medians.values().stream().max(Double::compare).orElseThrow();
        double fastest = medians.values().stream().min(Double::compare).orElseThrow();
        assertThat(slowest - fastest).as("medians in milliseconds: %s", medians).isLessThan(CLOSE_MILLIS);
    }

    /** The form's own token, the number that was typed and the space that makes up for its length. */
    private static String withoutWhatVaries(byte[] page) {
        return new String(page, StandardCharsets.UTF_8)
                .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "")
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("\\s+", " ");
    }
}
