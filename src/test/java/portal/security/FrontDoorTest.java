package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.PortalDatabase;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class FrontDoorTest {
    private static final int JSON_LIMIT = 256 << 10;
    private static final String FORM = "application/x-www-form-urlencoded";

    @TestHTTPResource("/")
    URI site;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/test/form", "/q/health", "/api/nowhere", "/a%00", "/test/upload"})
    void everyAnswerHasTheHeaders(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().map())
                .containsKeys("permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy")
                .doesNotContainKey("strict-transport-security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test%00form", "/search?q=%00", "/search?q=%ED%A0%80", "/api/v1/%c0%80", "/?%ff=1"})
    void anAddressThatIsNoTextIsRefused(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test", "/api/test/blocking"})
    void aJsonBodyArrivesWholeUpToTheLimitAndNoFurther(String path) throws Exception {
        String largest = json("信".repeat((JSON_LIMIT - 11) / 3));
        assertThat(post(path, "application/json", publisher(largest, false)).body())
                .startsWith("said 信信");
        assertThat(post(path, "application/json", publisher(largest, true)).body())
                .startsWith("said 信信");
        String tooLarge = json("信".repeat(JSON_LIMIT / 3));
        assertThat(post(path, "application/json", publisher(tooLarge, false)).statusCode())
                .isEqualTo(413);
        assertThat(post(path, "application/json", publisher(tooLarge, true)).statusCode())
                .isEqualTo(413);
        assertThat(post(path, "application/json", publisher(json("好"), true)).body())
                .isEqualTo("said 好");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"said\":\"\\u0000\"}|400",
                "{\"said\":\"\\ud800\"}|400",
                "{\"\\udc00\":1}|400",
                "{\"said\":|400",
                "[|400",
                "{\"said\":\"\\ud842\\udfb7\"}|200",
                "{\"said\":\"\u202e\u200b\"}|200"
            })
    void jsonThatIsNoTextIsRefused(String json, int status) throws Exception {
        assertThat(post("/api/test", "application/json", BodyPublishers.ofString(json))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws Exception {
        byte[] half = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        assertThat(post("/api/test", "application/json", BodyPublishers.ofByteArray(half))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(
                                "/api/test",
                                "application/json",
                                BodyPublishers.ofByteArray(json("好").getBytes("UTF-16")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyWithoutAKnownTypeIsNotRead() throws Exception {
        assertThat(post("/api/test", "text/plain", BodyPublishers.ofString("x")).statusCode())
                .isEqualTo(415);
        assertThat(post("/api/test", "text/plain", publisher("x".repeat(JSON_LIMIT + 1), false))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/api/test", "text/plain", publisher("x".repeat(JSON_LIMIT * 4), true))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws Exception {
        HttpResponse<String> answer = http.send(
                request(site.resolve("/api/test"))
                        .header("Content-Type", "application/json")
                        .expectContinue(true)
                        .POST(BodyPublishers.ofString(json("好")))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("said 好");
    }

    @Test
    void requestsSentInOneGoAreAnsweredInTurn() throws IOException {
        String body = json("好");
        String request =
                "POST /api/test HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
        String last = request.replace("Host:", "Connection: close\r\nHost:");
        String answers = raw(request + request + last);
        assertThat(answers.split("said 好", -1)).hasSize(4);
    }

    @Test
    void whatIsRefusedAtTheDoorIsAProblemOfTheApiAndAPageElsewhere() throws Exception {
        String tooLarge = "x".repeat(JSON_LIMIT + 1);
        for (boolean chunked : new boolean[] {false, true}) {
            assertThat(kind(post("/api/test", "application/json", publisher(tooLarge, chunked))))
                    .isEqualTo("413 application/problem+json");
            assertThat(kind(post("/test/form", FORM, publisher(tooLarge, chunked))))
                    .isEqualTo("413 text/html;charset=UTF-8");
        }
        assertThat(kind(get("/api/v1/%00"))).isEqualTo("400 application/problem+json");
        assertThat(get("/%00").body()).contains("这个网址里有无法识别的字符", "<main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--b\r\nbroken", "", "--b\r\n\r\nx\r\n--b--", "--c\r\n\r\nx\r\n--c--\r\n", "--b--\r\n"})
    void anUploadThatIsBrokenIsTheSendersMistake(String body) throws Exception {
        assertThat(post("/api/test/upload", "multipart/form-data; boundary=b", BodyPublishers.ofString(body))
                        .statusCode())
                .isIn(200, 400, 422);
        assertThat(send(page(), "multipart/form-data; boundary=b", body).statusCode())
                .isIn(400, 403);
    }

    @Test
    void aFormOfOursWithoutItsCookieIsShownAgainWithAllThatWasTyped() throws Exception {
        Page page = page();
        HttpRequest lost = request(site.resolve("/test/form?step=2"))
                .header("Content-Type", FORM)
                .header("Origin", "http://" + site.getAuthority())
                .POST(BodyPublishers.ofString("said=%22%3Cb%3E&other=%E5%A5%BD&csrf=" + page.token))
                .build();
        HttpResponse<String> again = http.send(lost, BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(again.body())
                .contains("action=\"/test/form?step=2\"", "name=\"said\" value=\"&quot;&lt;b&gt;\"", "value=\"好\"")
                .doesNotContain("<b>", page.token);
        Page shown = new Page(
                again.body(), again.headers().firstValue("Set-Cookie").orElseThrow(), Page.token(again.body()));
        assertThat(send(shown, FORM, "said=%22&csrf=" + shown.token).body()).isEqualTo("said \"");
    }

    @Test
    void aLengthThatIsNoNumberIsRefused() throws IOException {
        for (String length : new String[] {"99999999999999999999", "-1", "x", "+5"}) {
            assertThat(raw("POST /api/test HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Connection: close\r\nContent-Length: " + length + "\r\n\r\n{}"))
                    .as(length)
                    .matches("(?s)HTTP/1.1 4(00|13) .*");
        }
    }

    @Test
    void aFormWithItsFieldAndCookieIsTaken() throws Exception {
        Page page = page();
        assertThat(page.html).contains("&lt;字&gt;");
        assertThat(page.cookie).contains("HTTPOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
        assertThat(send(page, FORM, "said=%E5%A5%BD&csrf=" + page.token).body()).isEqualTo("said 好");
        assertThat(send(page, FORM, "said=again&csrf=" + page.token).body()).isEqualTo("said again");
        assertThat(send(page, FORM, "said=a%20b+c&csrf=" + page().token).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormWithoutItsFieldOrItsCookieIsRefused() throws Exception {
        Page page = page();
        Page stranger = new Page(page.html, "form=x", page.token);
        assertThat(send(page, FORM, "said=x").statusCode()).isEqualTo(403);
        assertThat(send(page, FORM, "said=x&csrf=").statusCode()).isEqualTo(403);
        assertThat(send(page, FORM, "said=x&csrf=" + page.token + "A").statusCode())
                .isEqualTo(403);
        assertThat(send(stranger, FORM, "said=x&csrf=" + page.token).statusCode())
                .isEqualTo(403);
        assertThat(post("/test/form", FORM, BodyPublishers.ofString("said=x&csrf=" + page.token))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/test/form", FORM, BodyPublishers.noBody()).statusCode())
                .isIn(403, 415);
    }

    @Test
    void theFieldDiffersEachTimeAndTheCookieStays() throws Exception {
        Page page = page();
        HttpResponse<String> again = http.send(
                request(site.resolve("/test/form"))
                        .header("Cookie", page.sent())
                        .build(),
                BodyHandlers.ofString());
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(again.body()).isNotEqualTo(page.html);
        assertThat(send(page, FORM, "said=x&csrf=" + Page.token(again.body())).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost.evil.example, 403",
        "Origin, ::::, 403"
    })
    void aPageOfAStrangerCannotSendEvenWithTheField(String header, String value, int status) throws Exception {
        Page page = page();
        HttpRequest request = page.post(site, "/test/form", FORM, "said=x&csrf=" + page.token)
                .header(header, value)
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(status);
        HttpRequest mode = page.post(site, "/mode", FORM, "mode=elder")
                .header(header, value)
                .build();
        assertThat(http.send(mode, BodyHandlers.ofString()).statusCode()).isEqualTo(status == 200 ? 303 : status);
    }

    @Test
    void ourOwnOriginPasses() throws Exception {
        Page page = page();
        HttpRequest request = page.post(site, "/test/form", FORM, "said=x&csrf=" + page.token)
                .header("Origin", "http://" + site.getAuthority())
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void theModeFormNeedsNoField() throws Exception {
        assertThat(post("/mode", FORM, BodyPublishers.ofString("mode=elder")).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"said=%00, 400", "said=%ED%A0%80, 400", "said=%zz, 400", "%00=1, 400"})
    void aFormThatIsNoTextIsRefused(String form, int status) throws Exception {
        Page page = page();
        assertThat(send(page, FORM, form + "&csrf=" + page.token).statusCode()).isEqualTo(status);
    }

    @Test
    void aFormIsTakenUpToItsLimits() throws Exception {
        Page page = page();
        String facts = "%E4%BF%A1".repeat(3000);
        assertThat(send(page, FORM, "csrf=" + page.token + "&said=" + facts).body())
                .hasSize(3005);
        assertThat(send(page, FORM, "csrf=" + page.token + "&said=" + "x".repeat(JSON_LIMIT))
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(page, FORM, "csrf=" + page.token + "&x=1".repeat(2000)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUploadCarriesItsFieldToo() throws Exception {
        Page page = page();
        assertThat(send(page, "multipart/form-data; boundary=b", multipart(page.token, "好", 1000))
                        .body())
                .isEqualTo("said 好 with 1000");
        assertThat(send(page, "multipart/form-data; boundary=b", multipart("", "好", 1000))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(page, "multipart/form-data; boundary=b", multipart(page.token, "\u0000", 10))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(page, "multipart/form-data; boundary=b", "--b\r\nbroken")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(send(page, "multipart/form-data", "x").statusCode()).isBetween(400, 499);
    }

    @Test
    void anUploadIsTakenUpToItsLimitAndWrittenToDisk() throws Exception {
        String type = "multipart/form-data; boundary=b";
        assertThat(post("/api/test/upload", type, publisher(multipart("", "", 20 << 20), false))
                        .body())
                .isEqualTo("with " + (20 << 20));
        assertThat(post("/api/test/upload", type, publisher(multipart("", "", 20 << 20), true))
                        .body())
                .isEqualTo("with " + (20 << 20));
        assertThat(post("/api/test/upload", type, publisher(multipart("", "", 22 << 20), false))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/api/test/upload", type, publisher(multipart("", "", 60 << 20), true))
                        .statusCode())
                .isEqualTo(413);
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                request(URI.create(site.toString().replaceAll("/$", "") + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body) throws Exception {
        return http.send(
                request(site.resolve(path))
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(Page page, String type, String body) throws Exception {
        String path = type.equals(FORM) ? "/test/form" : "/test/upload";
        return http.send(page.post(site, path, type, body).build(), BodyHandlers.ofString());
    }

    private Page page() throws Exception {
        HttpResponse<String> answer = get("/test/form");
        return new Page(
                answer.body(), answer.headers().firstValue("Set-Cookie").orElseThrow(), Page.token(answer.body()));
    }

    private static String kind(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream answers = socket.getInputStream();
            return new String(answers.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** With a length that is announced, or in chunks of which nobody knows how many will come. */
    private static HttpRequest.BodyPublisher publisher(String body, boolean chunked) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                : BodyPublishers.ofByteArray(bytes);
    }

    private static String json(String said) {
        return "{\"said\":\"" + said + "\"}";
    }

    private static String multipart(String token, String said, int size) {
        return "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"said\"\r\n\r\n" + said
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + "x".repeat(size) + "\r\n--b--\r\n";
    }

    /** A page with a form, as a browser holds it. */
    private record Page(String html, String cookie, String token) {
        static String token(String html) {
            Matcher field = Pattern.compile("<input type=\"hidden\" name=\"csrf\" value=\"([A-Za-z0-9_-]+)\">")
                    .matcher(html);
            assertThat(field.find()).isTrue();
            return field.group(1);
        }

        String sent() {
            return cookie.split(";")[0];
        }

        HttpRequest.Builder post(URI site, String path, String type, String body) {
            return request(site.resolve(path))
                    .header("Content-Type", type)
                    .header("Cookie", sent())
                    .POST(BodyPublishers.ofString(body));
        }
    }
}
