package portal.security;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.qute.Engine;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import portal.law.Reason;
import portal.law.Refused;

/**
 * What a browser gets whose log-in ran out while a form was open. No form can go to the provider and back: browsers let
 * none be led to another host. So the log-in opens in a window of its own, and all that was typed waits to be sent again.
 */
@ApplicationScoped
class LogInOver {
    /** Just before every other failure gets its page. */
    private static final int BEFORE_OTHERS = Integer.MAX_VALUE - 2;

    private static final int UNAUTHORIZED = 401;

    private final Engine templates;
    private final SameOrigin origin;
    private final Csrf csrf;

    LogInOver(Engine templates, SameOrigin origin, Csrf csrf) {
        this.templates = templates;
        this.origin = origin;
        this.csrf = csrf;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_OTHERS).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        boolean over = request.failure() instanceof Refused refused && refused.reason() == Reason.NOT_SIGNED_IN;
        List<Again.Field> fields = over ? fields(request) : List.of();
        if (fields.isEmpty() || !origin.proven(request.request())) {
            request.next();
            return;
        }
        String page = templates
                .getTemplate("security/over.html")
                .data("address", request.request().uri())
                .data("door", door(request))
                .data("token", csrf.token(request))
                .data("fields", fields)
                .render();
        request.response()
                .setStatusCode(UNAUTHORIZED)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page);
    }

    /** The first page behind the log-in: the address up to its second slash. */
    private static String door(RoutingContext request) {
        String path = request.normalizedPath();
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private static List<Again.Field> fields(RoutingContext request) {
        Buffer body = request.body().buffer();
        if (body == null || !Bodies.isForm(Bodies.type(request.request()))) {
            return List.of();
        }
        return new QueryStringDecoder(body.toString(), StandardCharsets.UTF_8, false, Bodies.MOST_FIELDS)
                .parameters().entrySet().stream()
                        .filter(field -> !field.getKey().equals(Csrf.FIELD))
                        .flatMap(
                                field -> field.getValue().stream().map(value -> new Again.Field(field.getKey(), value)))
                        .toList();
    }
}
