package portal.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Asks over HTTP. WeChat answers 200 to everything and may call JSON {@code text/plain}; secret, codes and tokens stand in
 * addresses, so no address, body or foreign message is ever repeated.
 */
@Singleton
class HttpLine implements Line {
    private static final Logger LOG = Logger.getLogger(HttpLine.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int OK = 200;

    private final HttpClient client;
    private final WeChatSettings settings;
    private final ObjectMapper json;

    HttpLine(Vertx vertx, WeChatSettings settings, ObjectMapper json) {
        this.client = vertx.createHttpClient();
        this.settings = settings;
        this.json = json;
        check(URI.create(settings.url()));
    }

    @Override
    public boolean open(WeChatSettings.App app) {
        return app.known();
    }

    @Override
    public Uni<Reply> get(String path, Map<String, String> query) {
        return answered(
                path, client.request(request(HttpMethod.GET, path, query)).chain(request -> request.send()));
    }

    @Override
    public Uni<Reply> post(String path, Map<String, String> query, Map<String, ?> body) {
        RequestOptions asked = request(HttpMethod.POST, path, query).putHeader("Content-Type", "application/json");
        Buffer sent = Buffer.buffer(written(body));
        return answered(path, client.request(asked).chain(request -> request.send(sent)));
    }

    private Uni<Reply> answered(String path, Uni<HttpClientResponse> answer) {
        return answer.chain(this::read)
                .invoke(reply -> {
                    if (!reply.ok()) {
                        LOG.infof("WeChat answered %d to %s (rid %s)", reply.errcode(), path, reply.rid());
                    }
                })
                .ifNoItem()
                .after(settings.timeout())
                .failWith(() -> new NoAnswer("timeout"))
                .onFailure(failure -> !(failure instanceof NoAnswer))
                .transform(failure -> new NoAnswer("unreachable"))
                .onFailure(NoAnswer.class)
                .invoke(none -> LOG.warnf("WeChat did not answer %s: %s", path, none.getMessage()));
    }

    private Uni<Reply> read(HttpClientResponse answer) {
        return answer.body().map(body -> {
            if (answer.statusCode() != OK) {
                throw new NoAnswer("http-" + answer.statusCode());
            }
            try {
                JsonNode read = json.readTree(body.getBytes());
                if (read != null && read.isObject()) {
                    return Reply.of(read);
                }
            } catch (IOException unreadable) {
                throw new NoAnswer("unreadable");
            }
            throw new NoAnswer("unreadable");
        });
    }

    private RequestOptions request(HttpMethod method, String path, Map<String, String> query) {
        String asked = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        return new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(settings.url() + path + (query.isEmpty() ? "" : asked))
                .setTimeout(settings.timeout().toMillis());
    }

    private byte[] written(Map<String, ?> body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What WeChat is asked cannot be written");
        }
    }

    private static void check(URI url) {
        boolean here = "http".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost()));
        if (!here && !"https".equals(url.getScheme())) {
            throw new IllegalStateException("portal.wechat.url must begin with https:// unless it is on this machine");
        }
    }
}
