package portal.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import portal.law.Reason;
import portal.law.Refused;

/**
 * What every request passes before anything else: its answer gets the headers of all answers; an address or a body that
 * is no text, a body too large and a request sent by a stranger's page go no further.
 */
@Singleton
class FrontDoor {
    /** Before every other filter. */
    private static final int FIRST = 10_000;

    private final AnswerHeaders headers;
    private final SameOrigin origin;
    private final Bodies bodies;

    FrontDoor(AnswerHeaders headers, SameOrigin origin, Bodies bodies) {
        this.headers = headers;
        this.origin = origin;
        this.bodies = bodies;
    }

    void open(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    static boolean isApi(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/");
    }

    /** Throws the rest of a body away, and the connection with it when the rest does not end. */
    static void drain(HttpServerRequest request, long patience) {
        if (!request.isEnded()) {
            long[] left = {patience};
            request.handler((Buffer piece) -> {
                left[0] -= piece.length();
                if (left[0] < 0) {
                    request.connection().close();
                }
            });
            request.resume();
        }
    }

    private void pass(RoutingContext context) {
        headers.on(context);
        HttpMethod method = context.request().method();
        if (!CleanText.cleanUri(context.request().uri())) {
            context.fail(400, new Refused(Reason.MALFORMED, "这个网址里有无法识别的字符。"));
        } else if (method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS) {
            context.next();
        } else if (!isApi(context) && !origin.plausible(context.request())) {
            context.fail(403, new Refused(Reason.FORBIDDEN, "这次提交不是从本网站的页面发出的，没有受理。请从本网站重新打开页面再提交。"));
        } else {
            bodies.take(context);
        }
    }
}
