package portal.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import portal.SiteConfig;

/** Whether a request that changes something was sent by a page of ours, as far as the browser says where it came from. */
@Singleton
class SameOrigin {
    /** From a page of ours, or by the user himself. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final ClientAddress client;
    private final Optional<String> published;

    SameOrigin(ClientAddress client, SiteConfig site) {
        this.client = client;
        this.published = authority(site.baseUrl());
    }

    /** False when the browser names another origin; a client that says nothing is no browser, or an old one. */
    boolean plausible(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null
                || authority(origin).filter(said -> ours(said, request)).isPresent();
    }

    /** True only when the browser itself says that a page of ours sent this. */
    boolean proven(HttpServerRequest request) {
        boolean said = request.getHeader("Sec-Fetch-Site") != null || request.getHeader("Origin") != null;
        return said && !"none".equals(request.getHeader("Sec-Fetch-Site")) && plausible(request);
    }

    private boolean ours(String authority, HttpServerRequest request) {
        return published.filter(authority::equals).isPresent()
                || authority.equalsIgnoreCase(withoutUsualPort(client.authority(request)));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority())
                    .map(authority -> withoutUsualPort(authority.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException noOrigin) {
            return Optional.empty();
        }
    }

    /** Browsers leave out the port that a scheme has anyway, some proxies do not. */
    private static String withoutUsualPort(String authority) {
        return authority.replaceFirst(":(80|443)$", "");
    }
}
