package portal.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps the request within reach of the layout, error pages outside JAX-RS included. */
@ApplicationScoped
class FrameRoute {
    /** Before every filter that may fail a request: its error page needs the frame too. */
    private static final int FIRST = 11_000;

    void remember(@Observes Filters filters) {
        filters.register(FrameRoute::keep, FIRST);
    }

    private static void keep(RoutingContext request) {
        ContextLocals.put(Frame.REQUEST, request);
        request.next();
    }
}
