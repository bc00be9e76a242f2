package portal.security;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import portal.SiteConfig;

/** The headers of every answer, made once: what a browser may load, frame, send along and remember. */
@Singleton
class AnswerHeaders {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            // Not no-referrer: a form of ours would then be sent with "Origin: null", as a stranger's is.
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** Where an editor sees an article as it will stand on a telephone: the page in a frame, and what frames it. */
    private static final Pattern PREVIEW = Pattern.compile("/staff/articles/\\d{1,18}/preview(/page)?");

    private final List<Header> always;
    private final Header framed = new Header(
            "Content-Security-Policy",
            POLICY.replace("frame-ancestors 'none'", "frame-src 'self'; frame-ancestors 'self'"));
    private final Header frame = new Header("X-Frame-Options", "SAMEORIGIN");
    private final Header policy = new Header("Content-Security-Policy", POLICY);
    private final Header https = new Header("Strict-Transport-Security", "max-age=31536000");
    private final boolean secure;
    private final boolean tools;

    AnswerHeaders(SiteConfig site) {
        always = ALWAYS.entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList();
        secure = site.baseUrl().startsWith("https:");
        tools = LaunchMode.current() == LaunchMode.DEVELOPMENT;
    }

    /** A header in the form that is cheapest to write. */
    private record Header(CharSequence name, CharSequence value) {
        Header(String name, String value) {
            this(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }

        void on(MultiMap headers) {
            headers.set(name, value);
        }
    }

    void on(RoutingContext context) {
        MultiMap headers = context.response().headers();
        for (Header header : always) {
            header.on(headers);
        }
        // The tools of development mode bring scripts of their own.
        if (PREVIEW.matcher(context.normalizedPath()).matches()) {
            framed.on(headers);
            frame.on(headers);
        } else if (!tools || !context.request().uri().startsWith("/q/")) {
            policy.on(headers);
        }
        if (secure || context.request().isSSL()) {
            https.on(headers);
        }
    }
}
