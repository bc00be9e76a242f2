package portal.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import portal.SiteConfig;

/** Keeps the request within reach of the layout, error pages outside JAX-RS included. */
@ApplicationScoped
class FrameRoute {
    /** Before every filter that may fail a request: its error page needs the frame too. */
    private static final int FIRST = 11_000;

    private static final String REQUEST = FrameRoute.class.getName();

    private final SiteConfig site;
    private final CitizenLogIn logIn;

    FrameRoute(SiteConfig site, CitizenLogIn logIn) {
        this.site = site;
        this.logIn = logIn;
    }

    void remember(@Observes Filters filters) {
        filters.register(FrameRoute::keep, FIRST);
    }

    private static void keep(RoutingContext request) {
        ContextLocals.put(REQUEST, request);
        request.next();
    }

    /** The frame of the page being made; made outside a request it is the plain one of the first page. */
    Frame frame() {
        return ContextLocals.<RoutingContext>get(REQUEST)
                .map(request -> new Frame(site, request.normalizedPath(), Mode.of(request), logIn.open()))
                .orElseGet(() -> new Frame(site, "/", Mode.STANDARD, logIn.open()));
    }
}
