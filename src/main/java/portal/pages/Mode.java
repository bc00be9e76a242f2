package portal.pages;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/** How large and plain the reader wants the pages. */
enum Mode {
    STANDARD("standard"),
    /** 长辈版: larger type, stronger contrast, fewer choices at a time. */
    ELDER("elder");

    static final String COOKIE = "mode";

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    static Mode of(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie == null ? STANDARD : of(cookie.getValue());
    }

    static Mode of(String word) {
        return word.equals(ELDER.word) ? ELDER : STANDARD;
    }

    String word() {
        return word;
    }

    boolean elder() {
        return this == ELDER;
    }
}
