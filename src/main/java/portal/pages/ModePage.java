package portal.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The switch between 标准版 and 长辈版, one tap each way and without a script. */
@Path("/mode")
class ModePage {
    private static final URI HOME = URI.create("/");

    @POST
    @PermitAll
    public Response change(
            @FormParam("mode") @Nullable String mode,
            @FormParam("back") @Nullable String back,
            @Context RoutingContext request) {
        return changed(Mode.of(mode == null ? "" : mode), back, request);
    }

    /** Remembers the mode and goes back to where the reader was, on this site only. */
    static Response changed(Mode mode, @Nullable String back, RoutingContext request) {
        mode.hold(request);
        return Answer.to(
                here(back, request.request().getHeader(HttpHeaders.REFERER)).toString());
    }

    /**
     * The page the form stood on. The form names only its path, since a page may be kept for all who ask for it; the
     * browser adds what was asked.
     */
    static URI here(@Nullable String back, @Nullable String referer) {
        Optional<URI> path = ours(back);
        return path.flatMap(known -> asked(known, referer)).or(() -> path).orElse(HOME);
    }

    private static Optional<URI> asked(URI path, @Nullable String referer) {
        return address(referer)
                .filter(page -> path.toString().equals(page.getRawPath()) && page.getRawQuery() != null)
                .flatMap(page -> ours(page.getRawPath() + "?" + page.getRawQuery()));
    }

    /** An absolute path, not one of the forms that browsers take for another host. */
    private static Optional<URI> ours(@Nullable String back) {
        return Optional.ofNullable(back)
                .filter(path -> path.matches("/(?![/\\\\])[^\\\\\\s]*"))
                .flatMap(ModePage::address);
    }

    private static Optional<URI> address(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
