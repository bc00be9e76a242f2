package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What a page of the form answers with: itself, or the way to another. None of it may be kept by a cache. */
public final class Answer {
    private static final int INVALID = 422;
    private static final String NO_STORE = "no-store";

    private Answer() {}

    public static Uni<Response> page(TemplateInstance page) {
        return page(page, Response.Status.OK);
    }

    public static Uni<Response> page(TemplateInstance page, Response.Status status) {
        return render(page, status.getStatusCode());
    }

    /** The same page with what is wrong on it. */
    static Uni<Response> mistaken(TemplateInstance page) {
        return render(page, INVALID);
    }

    /**
     * To a step that shows what is wrong with what was kept. It is fetched anew, since a browser asks whether to send a
     * form again when somebody comes back to, or reloads, the answer to one.
     */
    static Response mistaken(FormStep step, boolean fromCheck) {
        return to(step.path() + "?wrong=yes" + (fromCheck ? "&from=check" : ""));
    }

    /** On to another page, which is then fetched anew. */
    static Response to(String path) {
        return Response.seeOther(URI.create(path))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    private static Uni<Response> render(TemplateInstance page, int status) {
        return page.createUni()
                .map(html -> Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                        .entity(html)
                        .build());
    }
}
