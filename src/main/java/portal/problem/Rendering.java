package portal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes a problem as whoever asked can read it. */
@ApplicationScoped
class Rendering {
    private static final Logger LOG = Logger.getLogger(Rendering.class);

    private final ObjectMapper json;
    private final Engine templates;

    Rendering(ObjectMapper json, Engine templates) {
        this.json = json;
        this.templates = templates;
    }

    /** The body and its media type. */
    record Body(String text, String mediaType) {}

    Body of(Problem problem, String path) {
        return isApi(path)
                ? new Body(asJson(problem), "application/problem+json")
                : new Body(asPage(problem, path), MediaType.TEXT_HTML + ";charset=UTF-8");
    }

    static boolean isApi(String path) {
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/q/");
    }

    /** A page for officers, whose layout has another navigation. */
    private static boolean isDesk(String path) {
        return path.equals("/staff") || path.startsWith("/staff/");
    }

    /** Where number and code open a matter again, below whose address this was; null elsewhere. */
    private static @Nullable String again(String path) {
        return Stream.of("/petitions/track", "/disclosure/requests/track")
                .filter(door -> path.startsWith(door + "/"))
                .findFirst()
                .orElse(null);
    }

    private String asJson(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page that fails to render must not hide the failure it was to show. */
    private String asPage(Problem problem, String path) {
        try {
            return templates
                    .getTemplate(isDesk(path) ? "problem/desk.html" : "problem/page.html")
                    .data("title", problem.title())
                    .data("status", problem.status())
                    .data("detail", problem.detail())
                    .data("incident", problem.incident())
                    .data("again", again(path))
                    .render();
        } catch (RuntimeException e) {
            LOG.error("The error page could not be rendered", e);
            return "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>" + problem.title()
                    + "</title><h1>" + problem.title() + "</h1><p>" + problem.detail() + "</p>";
        }
    }
}
