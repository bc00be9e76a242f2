package portal.pages;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import portal.citizen.Accounts;
import portal.law.Refused;

/** Lets citizens through to their own pages: the city's log-in says who somebody is, and here is their account. */
@Singleton
class SignedIn implements HttpSecurityPolicy {
    private static final String ACCOUNT = SignedIn.class.getName();
    private static final Set<HttpMethod> PAGES = Set.of(HttpMethod.GET, HttpMethod.HEAD);

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
        boolean page = PAGES.contains(request.request().method());
        return identity.onFailure(failure -> !page && failure instanceof AuthenticationFailedException)
                .transform(failure -> over())
                .chain(known -> known.isAnonymous() ? stranger(page) : citizen(request, known));
    }

    /** A page is opened once the log-in is done. A form cannot go that way: browsers let none lead to another host. */
    private static Uni<CheckResult> stranger(boolean page) {
        return page ? CheckResult.deny() : Uni.createFrom().failure(SignedIn::over);
    }

    private Uni<CheckResult> citizen(RoutingContext request, SecurityIdentity known) {
        return accounts.of(Accounts.Kind.OIDC, known.getPrincipal().getName())
                .invoke(found -> request.put(ACCOUNT, found.account()))
                .map(found -> new CheckResult(true, known));
    }

    private static Refused over() {
        return Refused.notSignedIn("session.ended", "登录已经过期，刚才这一步没有做成。请重新登录，再做一次。");
    }
}
