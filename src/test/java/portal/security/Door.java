package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The front door as a client stands before it, able to send what no browser would. */
record Door(URI site, HttpClient http) {
    static final int JSON_LIMIT = 256 << 10;
    static final String FORM = "application/x-www-form-urlencoded";

    Door(URI site) {
        this(site, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(
                request(URI.create(site.toString().replaceAll("/$", "") + path)).build());
    }

    HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body) throws Exception {
        return send(request(site.resolve(path))
                .header("Content-Type", type)
                .POST(body)
                .build());
    }

    HttpResponse<String> send(Page page, String type, String body) throws Exception {
        String path = type.equals(FORM) ? "/test/form" : "/test/upload";
        return send(page.post(site, path, type, body).build());
    }

    Page page() throws Exception {
        HttpResponse<String> answer = get("/test/form");
        return new Page(
                answer.body(), answer.headers().firstValue("Set-Cookie").orElseThrow(), Page.token(answer.body()));
    }

    static String kind(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("");
    }

    String raw(String request) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream answers = socket.getInputStream();
            return new String(answers.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** With a length that is announced, or in chunks of which nobody knows how many will come. */
    static HttpRequest.BodyPublisher publisher(String body, boolean chunked) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                : BodyPublishers.ofByteArray(bytes);
    }

    static String json(String said) {
        return "{\"said\":\"" + said + "\"}";
    }

    static String multipart(String token, String said, int size) {
        return "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"said\"\r\n\r\n" + said
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + "x".repeat(size) + "\r\n--b--\r\n";
    }

    /** A page with a form, as a browser holds it. */
    record Page(String html, String cookie, String token) {
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
