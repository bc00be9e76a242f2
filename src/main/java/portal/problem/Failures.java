package portal.problem;

import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import portal.law.Reason;
import portal.law.Refused;

/** Turns what was thrown into an answer; what nobody foresaw gets a number that stands in the log. */
@jakarta.enterprise.context.ApplicationScoped
class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    /** What belongs to a citizen's account and cannot be written once it is gone. */
    private static final Pattern OF_AN_ACCOUNT = Pattern.compile("(citizen|wechat)_[a-z]+_account_fkey");

    @Inject
    Rendering rendering;

    @ServerExceptionMapper
    public Response refused(Refused refused, RoutingContext request) {
        Response.ResponseBuilder answer = answer(Problem.of(refused), request);
        refused.retryAfter().ifPresent(seconds -> answer.header("Retry-After", seconds));
        if (refused.reason() == Reason.NOT_SIGNED_IN) {
            answer.header("WWW-Authenticate", "DPoP algs=\"ES256\"");
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response status(WebApplicationException failure, RoutingContext request) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return status == 500
                ? unexpected(failure, request)
                : answer(Problem.of(status), request).build();
    }

    /** Somebody who is known and whose duty this is not. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, RoutingContext request) {
        return refused(LogInTurns.refusal(failure).orElseThrow(), request);
    }

    /** An upload that breaks off or is none at all is the sender's mistake; any other broken stream is ours. */
    @ServerExceptionMapper
    public Response broken(IOException failure, RoutingContext request) {
        boolean upload = String.valueOf(failure.getMessage()).contains("multipart");
        return upload ? answer(Problem.of(400), request).build() : unexpected(failure, request);
    }

    /** Whoever ended their account while something of theirs was on its way is not signed in any more; nothing was written. */
    @ServerExceptionMapper
    public Response database(PgException failure, RoutingContext request) {
        boolean ended = FOREIGN_KEY_VIOLATION.equals(failure.getSqlState())
                && OF_AN_ACCOUNT
                        .matcher(String.valueOf(failure.getConstraint()))
                        .matches();
        return ended
                ? refused(Refused.notSignedIn("session.ended", "账号已经注销，这一步没有办。请重新登录，或者不登录再办一次。"), request)
                : unexpected(failure, request);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, RoutingContext request) {
        return answer(recorded(failure), request).build();
    }

    /** Answers a request that failed before or beside JAX-RS: too large, unreadable, no such address. */
    void answer(RoutingContext request) {
        HttpServerResponse response = request.response();
        Throwable thrown = request.failure();
        if (response.ended() || response.closed() || LogInTurns.taken(request, thrown)) {
            return;
        }
        Throwable failure =
                LogInTurns.refusal(thrown).<Throwable>map(refused -> refused).orElse(thrown);
        Problem problem;
        if (failure instanceof Refused refused) {
            problem = Problem.of(refused);
            refused.retryAfter().ifPresent(seconds -> response.putHeader("Retry-After", Long.toString(seconds)));
        } else if (request.statusCode() >= 400 && request.statusCode() < 500) {
            problem = Problem.of(request.statusCode());
        } else {
            problem = failure == null ? Problem.of(500) : recorded(failure);
        }
        Rendering.Body body = rendering.of(problem, request.normalizedPath());
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, body.mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.end(body.text());
    }

    private Response.ResponseBuilder answer(Problem problem, RoutingContext request) {
        Rendering.Body body = rendering.of(problem, request.normalizedPath());
        return Response.status(problem.status())
                .type(body.mediaType())
                .header("Cache-Control", "no-store")
                .entity(body.text());
    }

    private static Problem recorded(Throwable failure) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "Incident %s", incident);
        return Problem.unexpected(incident);
    }
}
