package portal.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.Cookies;

/**
 * Whether citizens can log in here at all; without it their pages do not exist. Of those no browser keeps a copy, and
 * whoever logs out leaves nothing open that their list opened.
 */
@Singleton
class CitizenLogIn {
    /** After the door where every answer gets its headers, before anybody is asked who they are. */
    private static final int BEFORE_LOG_IN = 9_500;

    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private static final String LOG_OUT = MePage.PATH + "/logout";

    private final boolean open;
    private final Cookies cookies;

    CitizenLogIn(@ConfigProperty(name = "quarkus.oidc.citizen.tenant-enabled") boolean open, Cookies cookies) {
        this.open = open;
        this.cookies = cookies;
    }

    /** Whether pages should lead there. */
    boolean open() {
        return open;
    }

    void install(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_LOG_IN);
    }

    private void pass(RoutingContext request) {
        String path = request.normalizedPath();
        if (!path.equals(MePage.PATH) && !path.startsWith(MePage.PATH + "/")) {
            request.next();
            return;
        }
        request.addHeadersEndHandler(ended -> request.response().putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE));
        if (open) {
            if (path.equals(LOG_OUT)) {
                cookies.forget(request, TrackPage.VIEWING);
                cookies.forget(request, AskTrackPage.VIEWING);
            }
            request.next();
        } else {
            request.fail(404, new Refused(Reason.NOT_FOUND, "这里还没有开通登录。请凭编号和查询码查询进度。"));
        }
    }
}
