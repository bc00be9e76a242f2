package portal.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Sends text messages through the HTTP gateway of whoever the office has a contract with. */
@Singleton
@Priority(10)
class SmsGateway implements Sender {
    private final HttpClient client;
    private final SmsSettings settings;
    private final Optional<Pattern> accepted;
    private final Clock clock;

    SmsGateway(Vertx vertx, SmsSettings settings, Clock clock) {
        this.client = vertx.createHttpClient();
        this.settings = settings;
        this.accepted = settings.accepted().map(Pattern::compile);
        this.clock = clock;
        settings.url().ifPresent(SmsGateway::check);
    }

    @Override
    public boolean ready() {
        return settings.url().isPresent();
    }

    @Override
    public boolean reaches(Opened message) {
        return !message.phone().isEmpty();
    }

    @Override
    public Uni<Void> send(Opened message) {
        String body = SmsRequest.body(
                settings.template(),
                settings.contentType(),
                message,
                clock.instant().getEpochSecond());
        return client.request(request(message, body))
                .chain(request -> request.send(Buffer.buffer(body)))
                .chain(this::judged)
                .ifNoItem()
                .after(settings.timeout())
                .failWith(() -> new Undelivered("timeout"))
                .onFailure(TimeoutException.class)
                .transform(late -> new Undelivered("timeout"))
                .onFailure(IOException.class)
                .transform(broken -> new Undelivered("unreachable"));
    }

    private RequestOptions request(Opened message, String body) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(settings.url().orElseThrow())
                .setTimeout(settings.timeout().toMillis())
                .putHeader("Content-Type", settings.contentType() + "; charset=utf-8")
                .putHeader("Idempotency-Key", message.id().toString());
        settings.secret()
                .ifPresent(secret -> request.putHeader(settings.signatureHeader(), SmsRequest.signature(secret, body)));
        return request;
    }

    private Uni<Void> judged(HttpClientResponse answer) {
        return answer.body()
                .invoke(body -> {
                    if (answer.statusCode() / 100 != 2) {
                        throw new Undelivered("http-" + answer.statusCode());
                    }
                    accepted.filter(wanted -> !wanted.matcher(body.toString()).find())
                            .ifPresent(other -> {
                                throw new Undelivered("not-accepted");
                            });
                })
                .replaceWithVoid();
    }

    private static void check(String url) {
        String scheme = URI.create(url).getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalStateException("portal.sms.url must be an http or https address");
        }
    }
}
