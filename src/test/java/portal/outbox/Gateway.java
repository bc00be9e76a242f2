package portal.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway for text messages as the settings describe one: it answers 200 unless told otherwise for a message. */
final class Gateway implements AutoCloseable {
    static final String SECRET = "a shared secret";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<UUID, Deque<Answer>> planned = new ConcurrentHashMap<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/sms", this::answer);
        server.start();
    }

    /** A request that came. */
    record Got(UUID id, String phone, String text, String body, Optional<String> signature, Optional<String> key) {}

    /** What is answered, and after how long. */
    record Answer(int status, String body, Duration after) {
        static Answer status(int status) {
            return new Answer(status, "", Duration.ZERO);
        }
    }

    /** The next answers to a message, in order; 200 after them. */
    void plan(UUID id, Answer... answers) {
        planned.put(id, new ArrayDeque<>(List.of(answers)));
    }

    List<Got> got() {
        return Collections.unmodifiableList(got);
    }

    List<UUID> ids() {
        return got.stream().map(Got::id).toList();
    }

    void forget() {
        got.clear();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
    }

    SmsSettings settings() {
        return new Settings(Optional.of(url()), Duration.ofSeconds(5), Optional.empty());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            JsonNode read = new ObjectMapper().readTree(body);
            UUID id = UUID.fromString(read.path("id").textValue());
            got.add(new Got(
                    id,
                    read.path("phone").textValue(),
                    read.path("text").textValue(),
                    body,
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Signature")),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))));
            Deque<Answer> answers = planned.getOrDefault(id, new ArrayDeque<>());
            Answer answer = answers.isEmpty() ? Answer.status(200) : answers.pop();
            Thread.sleep(answer.after().toMillis());
            byte[] said = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The settings as an office would make them, with what a test wants different. */
    record Settings(Optional<String> url, Duration timeout, Optional<String> accepted) implements SmsSettings {
        @Override
        public String template() {
            return "{\"id\":\"{id}\",\"kind\":\"{kind}\",\"phone\":\"{phone}\",\"text\":\"{text}\",\"time\":{time}}";
        }

        @Override
        public String contentType() {
            return "application/json";
        }

        @Override
        public Optional<String> secret() {
            return Optional.of(SECRET);
        }

        @Override
        public String signatureHeader() {
            return "X-Signature";
        }
    }
}
