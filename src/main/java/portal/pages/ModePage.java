package portal.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The switch between 标准版 and 长辈版, one tap each way and without a script. */
@Path("/mode")
class ModePage {
    private static final URI HOME = URI.create("/");

    /** Fields that say what this page is to do. */
    private static final Set<String> OWN = Set.of("mode", "back");

    @POST
    @PermitAll
    public Response change(
            @FormParam("mode") @Nullable String mode,
            @FormParam("back") @Nullable String back,
            @QueryParam("back") @Nullable String asking,
            @Context RoutingContext request) {
        Mode wanted = Mode.of(mode == null ? "" : mode);
        if (asking == null) {
            return changed(wanted, back, request);
        }
        wanted.hold(request);
        return Answer.to(asked(asking, FormReader.typed(OWN), referer(request)).toString());
    }

    /** Remembers the mode and goes back to where the reader was, on this site only. */
    static Response changed(Mode mode, @Nullable String back, RoutingContext request) {
        mode.hold(request);
        return Answer.to(here(back, referer(request)).toString());
    }

    private static @Nullable String referer(RoutingContext request) {
        return request.request().getHeader(HttpHeaders.REFERER);
    }

    /** The page of a form whose answer has an address, with what was typed; the same page of it where nothing was changed. */
    static URI asked(String back, Map<String, String> typed, @Nullable String referer) {
        URI before = here(back, referer);
        return ours(back)
                .filter(path -> !typed.equals(query(before)))
                .flatMap(path -> ours(typed.isEmpty() ? path.getRawPath() : path.getRawPath() + query(typed)))
                .orElse(before);
    }

    private static String query(Map<String, String> typed) {
        return typed.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** What an address asks, but for the number of the page and what was left empty. */
    private static Map<String, String> query(URI address) {
        String asked = address.getRawQuery();
        Map<String, String> fields = new TreeMap<>();
        for (String field : asked == null ? new String[0] : asked.split("&")) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2 && !parts[1].isEmpty() && !parts[0].equals("page")) {
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
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
