package portal.problem;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sends what fails outside JAX-RS through the same answers. */
@ApplicationScoped
class FailureRoutes {
    private static final int[] ANSWERED = {400, 401, 403, 404, 405, 413, 414, 415, 431, 500, 503};

    void install(@Observes Router router, Failures failures) {
        for (int status : ANSWERED) {
            router.errorHandler(status, failures::answer);
        }
    }
}
