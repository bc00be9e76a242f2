package portal.pages;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import portal.citizen.Accounts;
import portal.law.Refused;
import portal.security.LoggedIn;

/** Lets citizens through to their own pages: the city's log-in says who somebody is, and here is their account. */
@Singleton
class SignedIn implements HttpSecurityPolicy {
    private static final String ACCOUNT = SignedIn.class.getName();

    private final Accounts accounts;

    SignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account of whoever asks. */
    static long account(RoutingContext request) {
        return Optional.<Long>ofNullable(request.get(ACCOUNT))
                .orElseThrow(() -> Refused.notSignedIn("session.missing", "请先登录。"));
    }

    /** The name in {@code application.properties}. */
    @Override
    public String name() {
        return "signed-in";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return LoggedIn.check(request, identity, known -> citizen(request, known));
    }

    private Uni<CheckResult> citizen(RoutingContext request, SecurityIdentity known) {
        return accounts.of(Accounts.Kind.OIDC, known.getPrincipal().getName())
                .invoke(found -> request.put(ACCOUNT, found.account()))
                .map(found -> new CheckResult(true, known));
    }
}
