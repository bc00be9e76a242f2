package portal.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Short texts that a browser carries from one answer to the next request, and can neither read nor change. */
@Singleton
public final class SealedCookies {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int KEY_LENGTH = 16;

    private final Cookies cookies;
    private final Sm4Gcm key;

    SealedCookies(Cookies cookies, Secrets secrets) {
        this.cookies = cookies;
        this.key = new Sm4Gcm(secrets.key("cookies", KEY_LENGTH));
    }

    /** What the browser still carries under a name; nothing when it is no text that was sealed here under that name. */
    public Optional<String> read(RoutingContext context, String name) {
        return cookies.read(context, name).flatMap(value -> opened(name, value));
    }

    /** Has the browser carry a text for ten minutes. Texts of as many bytes become cookies of the same length. */
    public void set(RoutingContext context, String name, String text) {
        byte[] sealed = Envelope.seal(key, "", place(name), text.getBytes(StandardCharsets.UTF_8));
        cookies.set(context, name, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFE);
    }

    /** Has the browser drop what it carries, if it carries anything. */
    public void forget(RoutingContext context, String name) {
        cookies.read(context, name).ifPresent(carried -> cookies.forget(context, name));
    }

    private Optional<String> opened(String name, String value) {
        try {
            String place = place(name);
            byte[] sealed = Base64.getUrlDecoder().decode(value);
            return Optional.of(new String(Envelope.read(sealed, place).open(key, place), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException changed) {
            return Optional.empty();
        }
    }

    private static String place(String name) {
        return "cookie." + name;
    }
}
