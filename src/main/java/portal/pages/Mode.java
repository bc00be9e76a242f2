package portal.pages;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How large and plain the reader wants the pages. */
public enum Mode {
    STANDARD("standard"),
    /** 长辈版: larger type, stronger contrast, fewer choices at a time. */
    ELDER("elder");

    private static final String COOKIE = "mode";
    private static final Duration LIFE = Duration.ofDays(365);

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    static Mode of(RoutingContext request) {
        Mode fresh = request.get(COOKIE);
        if (fresh != null) {
            return fresh;
        }
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie == null ? STANDARD : of(cookie.getValue());
    }

    static Mode of(String word) {
        return word.equals(ELDER.word) ? ELDER : STANDARD;
    }

    /**
     * What the switch of a page with a form asks for. It is a button of that form, so that what was typed comes along and
     * the page can show it again; nothing else may be done with it.
     */
    public static Optional<Mode> pressed(@Nullable String button) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(button)).findFirst();
    }

    /** Has the browser remember it; the page being answered is made in it already. */
    public void hold(RoutingContext request) {
        request.put(COOKIE, this);
        request.response()
                .addCookie(Cookie.cookie(COOKIE, word)
                        .setPath("/")
                        .setMaxAge(elder() ? LIFE.toSeconds() : 0)
                        .setSameSite(CookieSameSite.LAX)
                        .setHttpOnly(true));
    }

    String word() {
        return word;
    }

    boolean elder() {
        return this == ELDER;
    }
}
