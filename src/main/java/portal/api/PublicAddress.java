package portal.api;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import portal.SiteConfig;
import portal.citizen.Proofs;
import portal.citizen.SessionSettings;

/**
 * Under which address a client reached a resource, as its proof names it: the public one, whatever proxies made of it on
 * the way. In development and tests also the one it was really sent to.
 */
@Singleton
class PublicAddress {
    private final String origin;

    PublicAddress(SessionSettings settings, SiteConfig site) {
        origin = settings.origin().orElse(site.baseUrl());
    }

    Proofs.Target of(HttpServerRequest request) {
        Set<String> addresses = new LinkedHashSet<>();
        addresses.add(origin + request.path());
        if (LaunchMode.current().isDevOrTest()) {
            addresses.add("http://" + request.getHeader("Host") + request.path());
        }
        return new Proofs.Target(request.method().name(), addresses);
    }
}
