package portal.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets browsers keep an asset for ever when its address names the content, and ask each time otherwise. */
@ApplicationScoped
class AssetRoute {
    private static final int EARLY = 500;
    private static final CharSequence FOR_EVER = HttpHeaders.createOptimized("public, max-age=31536000, immutable");
    private static final CharSequence ASK = HttpHeaders.createOptimized("no-cache");

    void serve(@Observes Filters filters) {
        filters.register(AssetRoute::age, EARLY);
    }

    private static void age(RoutingContext request) {
        if (request.normalizedPath().startsWith(Assets.FOLDER)) {
            boolean named = request.request().getParam(Assets.VERSION) != null;
            request.addHeadersEndHandler(ended ->
                    request.response().putHeader(HttpHeaders.CACHE_CONTROL, named && found(request) ? FOR_EVER : ASK));
        }
        request.next();
    }

    private static boolean found(RoutingContext request) {
        int status = request.response().getStatusCode();
        return status == 200 || status == 304;
    }
}
