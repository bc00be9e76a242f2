package portal.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import portal.SiteConfig;

/**
 * Cookies that scripts cannot read and strangers' pages cannot send: HttpOnly, SameSite=Lax, for the whole site; under
 * https also Secure and named {@code __Host-…}, so that no neighbouring site can set them.
 */
@Singleton
public final class Cookies {
    private static final String HOST = "__Host-";

    private final ClientAddress client;
    private final boolean secureSite;

    public Cookies(ClientAddress client, SiteConfig site) {
        this.client = client;
        this.secureSite = site.baseUrl().startsWith("https:");
    }

    /** What the browser sent under a name of ours. */
    public Optional<String> read(RoutingContext context, String name) {
        Cookie cookie = context.request().getCookie(name(context, name));
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** Sends a cookie with the answer, however that is made. */
    public void set(RoutingContext context, String name, String value, Duration life) {
        boolean secure = secure(context);
        context.response()
                .addCookie(Cookie.cookie(name(context, name), value)
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setSameSite(CookieSameSite.LAX)
                        .setPath("/")
                        .setMaxAge(life.toSeconds()));
    }

    /** Has the browser forget a cookie. */
    public void forget(RoutingContext context, String name) {
        set(context, name, "", Duration.ZERO);
    }

    private String name(RoutingContext context, String name) {
        return secure(context) ? HOST + name : name;
    }

    private boolean secure(RoutingContext context) {
        return secureSite || client.https(context.request());
    }
}
