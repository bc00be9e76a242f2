package portal.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import portal.citizen.Proof;
import portal.citizen.Proofs;
import portal.citizen.Sessions;
import portal.law.Refused;

/**
 * Checks the session that a request comes with, before the resource sees the request: one round trip to the database.
 * Officers' log-in is another thing and has nothing to do with the API.
 */
@ApplicationScoped
class SessionGuard {
    private final Proofs proofs;
    private final Sessions sessions;
    private final PublicAddress addresses;
    private final Caller caller;

    SessionGuard(Proofs proofs, Sessions sessions, PublicAddress addresses, Caller caller) {
        this.proofs = proofs;
        this.sessions = sessions;
        this.addresses = addresses;
        this.caller = caller;
    }

    /** Goes on without anybody when no token came; fails with {@link Refused} NOT_SIGNED_IN when one came in vain. */
    @Proved
    @ServerRequestFilter
    public Uni<Void> check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String authorization = request.getHeader("Authorization");
        if (authorization == null
                || !authorization.regionMatches(true, 0, ProofHeader.SCHEME, 0, ProofHeader.SCHEME.length())) {
            return Uni.createFrom().voidItem();
        }
        String token = authorization.substring(ProofHeader.SCHEME.length()).strip();
        Proof proof = proofs.check(
                ProofHeader.only(request.headers().getAll(ProofHeader.NAME)), addresses.of(request), token);
        return sessions.check(token, proof)
                .invoke(signed -> caller.is(signed, token))
                .replaceWithVoid();
    }
}
