package portal.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;

/** What the log-in throws: most of it is no failure but the next turn on the way, some of it a no with a reason. */
final class LogInTurns {
    private LogInTurns() {}

    /** Sends an officer on, to the provider or back to the page that was asked for; false when this is no such turn. */
    static boolean taken(RoutingContext request, @Nullable Throwable failure) {
        if (failure instanceof AuthenticationRedirectException turn) {
            request.response()
                    .setStatusCode(turn.getCode())
                    .putHeader(HttpHeaders.LOCATION, turn.getRedirectUri())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
            return true;
        }
        HttpAuthenticator provider = request.get(HttpAuthenticator.class.getName());
        if (provider == null || !asksForLogIn(failure)) {
            return false;
        }
        provider.sendChallenge(request)
                .subscribe()
                .with(
                        sent -> {
                            if (!request.response().ended()) {
                                request.response().end();
                            }
                        },
                        request::fail);
        return true;
    }

    /** Why an officer does not get in; empty when the failure is of another kind. */
    static Optional<Refused> refusal(@Nullable Throwable failure) {
        if (failure instanceof AuthenticationCompletionException) {
            return Optional.of(new Refused(Reason.FORBIDDEN, "登录没有完成，请关掉这个页面，从首页重新登录。"));
        }
        return failure instanceof ForbiddenException
                ? Optional.of(new Refused(Reason.FORBIDDEN, "这项工作不属于您的岗位。"))
                : Optional.empty();
    }

    private static boolean asksForLogIn(@Nullable Throwable failure) {
        return failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException;
    }
}
