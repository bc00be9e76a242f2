package portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives resources their ETag and answers 304 to who has them already. */
@ApplicationScoped
class Revalidation {
    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;

    Revalidation(ObjectMapper json) {
        this.json = json;
    }

    @Revalidated
    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        tag(request, response, "public, no-cache", "Accept-Encoding");
    }

    @RevalidatedPrivately
    @ServerResponseFilter
    void tagPrivately(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        tag(request, response, "private, no-cache", "Accept-Encoding, Authorization");
    }

    private void tag(ContainerRequestContext request, ContainerResponseContext response, String kept, String varies)
            throws JsonProcessingException {
        if (response.getStatus() != Response.Status.OK.getStatusCode() || !response.hasEntity()) {
            return;
        }
        byte[] body = json.writeValueAsBytes(response.getEntity());
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(digest(body), 0, TAG_BYTES));
        response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + tag.getValue() + '"');
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, kept);
        response.getHeaders().putSingle(HttpHeaders.VARY, varies);
        if (request.getRequest().evaluatePreconditions(tag) == null) {
            response.setEntity(body);
        } else {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
