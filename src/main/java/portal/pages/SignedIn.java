package portal.pages;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
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
        return accounts.of(Accounts.Kind.OIDC, subject(known.getPrincipal()))
                .invoke(found -> request.put(ACCOUNT, found.account()))
                .map(found -> new CheckResult(true, known));
    }

    /**
     * Under which name an account is kept. Another log-in may give the same {@code sub} to somebody else, so that a city
     * that changes its log-in must not hand out lists; the one of development has another address at every start.
     */
    static String subject(Principal known) {
        boolean lasting = LaunchMode.current() != LaunchMode.DEVELOPMENT;
        return lasting && known instanceof JsonWebToken token
                ? token.getIssuer() + " " + token.getSubject()
                : known.getName();
    }
}
