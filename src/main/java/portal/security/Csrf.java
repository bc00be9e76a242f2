package portal.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Proves that a form was made for the browser that sends it: its hidden field is a keyed hash of a random cookie. It does
 * not run out, so that an hour's pause costs nobody what was typed.
 */
@ApplicationScoped // made with the first form: filters are made before the settings of the running portal are known
class Csrf {
    static final String FIELD = "csrf";
    private static final String COOKIE = "form";
    private static final String TOKEN = Csrf.class.getName();
    private static final Duration LIFE = Duration.ofDays(30);
    private static final int NONCE_LENGTH = 22;

    private final KeyedHash hash;
    private final Cookies cookies;

    Csrf(KeyedHash hash, Cookies cookies) {
        this.hash = hash;
        this.cookies = cookies;
    }

    /** The field's value for a form on the page being answered; differs each time, so that compression tells nothing. */
    String token(RoutingContext context) {
        String nonce = Tokens.fresh().substring(0, NONCE_LENGTH);
        return nonce + proof(nonce, browser(context));
    }

    boolean holds(RoutingContext context, String token) {
        Optional<String> browser = cookies.read(context, COOKIE);
        if (browser.isEmpty() || token.length() <= NONCE_LENGTH) {
            return false;
        }
        String nonce = token.substring(0, NONCE_LENGTH);
        byte[] expected = proof(nonce, browser.get()).getBytes(StandardCharsets.UTF_8);
        byte[] given = token.substring(NONCE_LENGTH).getBytes(StandardCharsets.UTF_8);
        return KeyedHash.same(expected, given);
    }

    /** What the browser's cookie holds; a browser without one is given it with this answer. */
    private String browser(RoutingContext context) {
        String given = context.get(TOKEN);
        if (given == null) {
            given = cookies.read(context, COOKIE).orElseGet(() -> {
                String fresh = Tokens.fresh();
                cookies.set(context, COOKIE, fresh, LIFE);
                return fresh;
            });
            context.put(TOKEN, given);
        }
        return given;
    }

    private String proof(String nonce, String browser) {
        byte[] proof = hash.of(Use.FORM, nonce, browser);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(proof, 20));
    }
}
