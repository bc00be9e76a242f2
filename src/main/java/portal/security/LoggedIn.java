package portal.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy.CheckResult;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.function.Function;
import portal.law.Refused;

/**
 * Asks for the log-in where somebody comes without one, or with one that ran out. A page is opened once the log-in is done;
 * a form cannot go that way, since browsers let none be led to another host ({@link LogInOver}).
 */
public final class LoggedIn {
    private static final Set<HttpMethod> PAGES = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private LoggedIn() {}

    /**
     * Whether the request may pass.
     *
     * @param known decides on somebody whom the provider knows
     * @throws Refused NOT_SIGNED_IN (in the Uni) for a form that comes without a log-in
     */
    public static Uni<CheckResult> check(
            RoutingContext request,
            Uni<SecurityIdentity> identity,
            Function<SecurityIdentity, Uni<CheckResult>> known) {
        boolean page = PAGES.contains(request.request().method());
        return identity.onFailure(failure -> !page && failure instanceof AuthenticationFailedException)
                .transform(failure -> over())
                .chain(who -> who.isAnonymous() ? stranger(page) : known.apply(who));
    }

    private static Uni<CheckResult> stranger(boolean page) {
        return page ? CheckResult.deny() : Uni.createFrom().failure(LoggedIn::over);
    }

    private static Refused over() {
        return Refused.notSignedIn("session.ended", "登录已经过期，刚才这一步没有做成。请重新登录，再做一次。");
    }
}
