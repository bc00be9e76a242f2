package portal.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portal.drafts.Drafts;
import portal.security.Cookies;

/** The two tokens a browser holds on the way from the form to the receipt. */
@Singleton
class FormCookies {
    private static final String DRAFT = "draft";
    private static final String RECEIPT = "receipt";
    private static final Duration DRAFT_KEPT = Duration.ofHours(24);
    private static final Duration RECEIPT_KEPT = Duration.ofMinutes(30);

    private final Cookies cookies;

    FormCookies(Cookies cookies) {
        this.cookies = cookies;
    }

    @Nullable
    String draft(RoutingContext request) {
        return cookies.read(request, DRAFT).orElse(null);
    }

    @Nullable
    String receipt(RoutingContext request) {
        return cookies.read(request, RECEIPT).orElse(null);
    }

    /** Gives the browser the token of a draft, for as long as that is kept. */
    void hold(Drafts.Kept kept, RoutingContext request) {
        cookies.set(request, DRAFT, kept.token(), DRAFT_KEPT);
    }

    /** The draft became a petition: the browser gets the receipt for it. */
    void exchange(String receipt, RoutingContext request) {
        cookies.set(request, RECEIPT, receipt, RECEIPT_KEPT);
        cookies.forget(request, DRAFT);
    }

    void forgetDraft(RoutingContext request) {
        cookies.forget(request, DRAFT);
    }
}
