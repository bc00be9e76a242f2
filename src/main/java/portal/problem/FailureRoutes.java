package portal.problem;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sends what fails outside JAX-RS through the same answers. */
@ApplicationScoped
class FailureRoutes {
    /** Just before the platform's own handler, which knows neither our pages nor our problems. */
    private static final int BEFORE_LAST = Integer.MAX_VALUE - 1;

    private static final int NOT_FOUND = 404;

    void install(@Observes Router router, Failures failures) {
        router.route().order(BEFORE_LAST).failureHandler(failures::answer);
        router.errorHandler(NOT_FOUND, failures::answer);
    }
}
