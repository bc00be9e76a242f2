package portal.pages;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Answers with a page from memory before anything else is done, and keeps the pages that were rendered. */
@Singleton
class MemoryRoute {
    /** After the door where every answer gets its headers, before everything that takes time. */
    private static final int EARLY = 9_000;

    /** Filters of answers run from high to low; templates are rendered at the usual 5000. */
    private static final int AFTER_RENDERING = 1_000;

    private static final String MISSED = MemoryRoute.class.getName();
    private static final String ELDER = "mode=elder";
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence REVALIDATE = HttpHeaders.createOptimized("no-cache");
    private static final String PERSONAL = "no-store";
    private static final CharSequence VARY = HttpHeaders.createOptimized("Cookie, Accept-Encoding");

    private final PageMemory memory;

    MemoryRoute(PageMemory memory) {
        this.memory = memory;
    }

    /** A page that was asked for and not there, and when that was. */
    private record Missed(String key, long generation) {}

    void open(@Observes Filters filters) {
        filters.register(this::answer, EARLY);
    }

    /** Keeps a page that was just rendered, when everybody would get the same one; no browser keeps any other. */
    @ServerResponseFilter(priority = AFTER_RENDERING)
    public void keep(RoutingContext context, ContainerResponseContext response) {
        Missed missed = context.get(MISSED);
        if (missed == null
                || !(response.getEntity() instanceof String body)
                || !isForEverybody(context, response, body)) {
            response.getHeaders().computeIfAbsent("Cache-Control", name -> List.of(PERSONAL));
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        KeptPage page = new KeptPage(bytes, String.valueOf(response.getMediaType()), System.nanoTime());
        memory.keep(missed.key(), page, missed.generation());
        response.getHeaders().putSingle("ETag", page.plain().tag().toString());
        response.getHeaders().putSingle("Cache-Control", REVALIDATE.toString());
        response.getHeaders().putSingle("Vary", VARY.toString());
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD || !memory.isOn()) {
            context.next();
            return;
        }
        String key = isElder(request) ? request.uri() + '\n' + ELDER : request.uri();
        KeptPage page = memory.find(key, System.nanoTime());
        if (page != null) {
            send(page, request, context.response());
            return;
        }
        if (request.method() == HttpMethod.GET && PublicPaths.holds(request.path(), request.query())) {
            context.put(MISSED, new Missed(key, memory.generation()));
        }
        context.next();
    }

    private static void send(KeptPage page, HttpServerRequest request, HttpServerResponse response) {
        boolean gzip = accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        KeptPage.Variant variant = gzip ? page.gzipped() : page.plain();
        MultiMap headers = response.headers();
        headers.set(HttpHeaders.ETAG, variant.tag());
        headers.set(HttpHeaders.CACHE_CONTROL, REVALIDATE);
        headers.set(HttpHeaders.VARY, VARY);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && page.isKnownBy(known)) {
            response.setStatusCode(HttpResponseStatus.NOT_MODIFIED.code()).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, page.contentType());
        headers.set(HttpHeaders.CONTENT_LENGTH, variant.length());
        if (gzip) {
            headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(variant.body());
        }
    }

    /** The page is whole, sets no cookie and holds no form made for one browser. */
    private static boolean isForEverybody(RoutingContext context, ContainerResponseContext response, String body) {
        return response.getStatus() == HttpResponseStatus.OK.code()
                && !response.getHeaders().containsKey("Set-Cookie")
                && !context.response().headers().contains(HttpHeaders.SET_COOKIE)
                && !body.contains("name=\"csrf\"");
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    private static boolean isElder(HttpServerRequest request) {
        String cookies = request.getHeader(HttpHeaders.COOKIE);
        return cookies != null
                && cookies.contains(ELDER)
                && request.getCookie("mode") != null
                && "elder".equals(request.getCookie("mode").getValue());
    }
}
