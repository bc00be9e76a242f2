package portal.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.security.SealedCookies;

/**
 * What was wrong with a form whose contents are not kept. The browser carries it, sealed, to the page with the form: a
 * page that is fetched can be reloaded and come back to, and nothing of what was typed stands in its address.
 */
@Singleton
class CarriedMistakes {
    private static final String WRONG = "?wrong=yes";

    private final SealedCookies cookies;

    CarriedMistakes(SealedCookies cookies) {
        this.cookies = cookies;
    }

    /**
     * A mistake on its way.
     *
     * @param number the number that was typed with it; all numbers have one length on the way
     */
    record Mistake(String detail, EchoedNumber number) {}

    /** Where the form at a path shows the mistake. */
    String carry(RoutingContext request, String path, String detail, @Nullable String number) {
        EchoedNumber echoed = EchoedNumber.of(number);
        cookies.set(request, cookie(path), echoed.shown() + echoed.padding() + detail);
        return path + WRONG;
    }

    /** The mistake for the form at a path, if the page was asked to show one and the browser carries it. */
    Optional<Mistake> shown(RoutingContext request, String path, @Nullable String wrong) {
        return wrong == null
                ? Optional.empty()
                : cookies.read(request, cookie(path)).map(CarriedMistakes::mistake);
    }

    /** The form at a path was sent without a mistake. */
    void forget(RoutingContext request, String path) {
        cookies.forget(request, cookie(path));
    }

    /** A number holds no space and always has one behind it. */
    private static Mistake mistake(String carried) {
        int end = carried.indexOf(' ');
        return new Mistake(carried.substring(end).strip(), EchoedNumber.of(carried.substring(0, end)));
    }

    private static String cookie(String path) {
        return "wrong" + path.replace('/', '-');
    }
}
