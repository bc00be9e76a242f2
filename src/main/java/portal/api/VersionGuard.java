package portal.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import portal.law.Reason;
import portal.law.Refused;

/** Stops clients that are too old to be understood, wherever they ask, but for which version they need. */
@ApplicationScoped
class VersionGuard {
    static final String HEADER = "X-Client-Version";

    private final ClientVersion lowest;

    VersionGuard(ClientVersions versions) {
        lowest = ClientVersion.of(versions.lowest())
                .orElseThrow(() -> new IllegalStateException("portal.miniprogram.lowest is no version"));
    }

    /** @throws Refused CLIENT_TOO_OLD; MALFORMED when the header is no version */
    @ServerRequestFilter
    public void check(RoutingContext context) {
        String header = context.request().getHeader(HEADER);
        if (header == null || !asks(context.normalizedPath())) {
            return;
        }
        ClientVersion version =
                ClientVersion.of(header).orElseThrow(() -> new Refused(Reason.MALFORMED, HEADER + " 应当像 1.0.0 这样写。"));
        if (version.compareTo(lowest) < 0) {
            throw Refused.clientTooOld("这个版本的小程序已经停用，请更新到最新版本再使用。");
        }
    }

    private static boolean asks(String path) {
        return path.startsWith(OfficeApi.PATH + "/");
    }
}
