package portal.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Agencies;
import portal.office.Duty;
import portal.office.Officer;
import portal.security.Cookies;
import portal.security.Tokens;

/**
 * What an officer is writing down for others: a draft each, under an id in the address, so that several can be open side
 * by side. The token that opens it is held by the browser, under a name with the officer in it: whoever logs in next at
 * the same counter does not come upon it.
 */
@Singleton
class CounterDrafts {
    static final String START = "/staff/cases/new";

    /** Where somebody lands whose draft is gone. */
    static final String LOST = START + "?lost=yes";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration RECEIPT_KEPT = Duration.ofMinutes(30);
    private static final int ID = 8;

    private final Drafts drafts;
    private final Cookies cookies;
    private final Agencies agencies;

    CounterDrafts(Drafts drafts, Cookies cookies, Agencies agencies) {
        this.drafts = drafts;
        this.cookies = cookies;
        this.agencies = agencies;
    }

    /** Whether an officer writes them at all: of the intake, in the office whose register it is. */
    boolean enters(Officer officer) {
        return officer.has(Duty.INTAKE_CLERK)
                && officer.agency().equals(agencies.office().code());
    }

    /** Who writes: an officer of the office whose register it is. */
    Officer officer(RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        if (!officer.agency().equals(agencies.office().code())) {
            throw new Refused(Reason.FORBIDDEN, "代录登记由信访局的收件员办理。");
        }
        return officer;
    }

    /** Begins a draft; answers with its id. */
    Uni<String> begin(Map<String, List<String>> answers, RoutingContext request) {
        String id = Tokens.fresh().substring(0, ID);
        return drafts.save(null, answers)
                .invoke(kept -> cookies.set(request, name("entry", id, request), kept.token(), KEPT))
                .replaceWith(id);
    }

    /** Works with a draft, or does something else when it is gone. */
    <T> Uni<T> with(String id, RoutingContext request, BiFunction<String, Draft, Uni<T>> work, Supplier<T> lost) {
        String token = token(id, request);
        return drafts.open(token)
                .chain(found -> token == null || found.isEmpty()
                        ? Uni.createFrom().item(lost)
                        : work.apply(token, found.get()));
    }

    @Nullable
    String token(String id, RoutingContext request) {
        return cookies.read(request, name("entry", id, request)).orElse(null);
    }

    /** The draft became a petition: the browser gets the receipt for it, and keeps the draft for a second press. */
    Uni<Void> filed(String id, String token, String receipt, RoutingContext request) {
        cookies.set(request, name("handed", id, request), receipt, RECEIPT_KEPT);
        cookies.set(request, name("entry", id, request), token, RECEIPT_KEPT);
        return drafts.filed(token);
    }

    Optional<String> receipt(String id, RoutingContext request) {
        return cookies.read(request, name("handed", id, request));
    }

    static String path(String id) {
        return START + "/" + id;
    }

    /** An address can hold anything, the name of a cookie cannot. */
    private static String name(String kind, String id, RoutingContext request) {
        if (!id.matches("[A-Za-z0-9_-]{1,27}")) {
            throw new Refused(Reason.NOT_FOUND, "没有这一页。");
        }
        return kind + "-" + OnDuty.officer(request).id() + "-" + id;
    }
}
