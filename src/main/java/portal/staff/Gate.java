package portal.staff;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.law.Reason;
import portal.law.Refused;

/** What every request to a desk passes: nothing of it is kept by a browser, and without log-in nobody gets further. */
@Singleton
class Gate {
    /** After the door where every answer gets its headers, before anybody is asked who they are. */
    private static final int BEFORE_LOG_IN = 9_500;

    private static final String DESKS = "/staff";
    private static final String REQUEST = Gate.class.getName();
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private final boolean logIn;

    Gate(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean logIn) {
        this.logIn = logIn;
    }

    void open(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_LOG_IN);
    }

    /** The request to a desk that is being answered; empty elsewhere. */
    static Optional<RoutingContext> request() {
        return ContextLocals.get(REQUEST);
    }

    private void pass(RoutingContext request) {
        String path = request.normalizedPath();
        if (!path.equals(DESKS) && !path.startsWith(DESKS + "/")) {
            request.next();
            return;
        }
        ContextLocals.put(REQUEST, request);
        request.addHeadersEndHandler(ended -> request.response().putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE));
        if (logIn) {
            request.next();
        } else {
            request.fail(403, new Refused(Reason.FORBIDDEN, "工作台的登录还没有设置好，目前不能进入。群众办事的页面不受影响。"));
        }
    }
}
