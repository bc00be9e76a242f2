package portal.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import portal.petition.QueryCode;
import portal.reception.Booked;
import portal.reception.BookingNo;
import portal.security.SealedCookies;

/** Number and code of a booking that a browser may look at for ten minutes, sealed. */
@Singleton
class BookingCookie {
    private static final String NAME = "booking";
    private static final String FRESH = "fresh";

    private final SealedCookies cookies;

    BookingCookie(SealedCookies cookies) {
        this.cookies = cookies;
    }

    /** @param fresh whether it was booked just now, so that the code is shown */
    record Held(String number, String code, boolean fresh) {
        String shownCode() {
            return fresh ? QueryCode.parse(code).map(QueryCode::display).orElse("") : "";
        }
    }

    void hold(RoutingContext request, Booked booked) {
        cookies.set(
                request,
                NAME,
                String.join(" ", FRESH, booked.number().digits(), booked.code().canonical()));
    }

    void hold(RoutingContext request, BookingNo number, String code) {
        String canonical = QueryCode.parse(code).map(QueryCode::canonical).orElse("");
        cookies.set(request, NAME, String.join(" ", "known", number.digits(), canonical));
    }

    Optional<Held> held(RoutingContext request) {
        return cookies.read(request, NAME)
                .map(text -> text.split(" "))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Held(parts[1], parts[2], parts[0].equals(FRESH)));
    }

    void forget(RoutingContext request) {
        cookies.forget(request, NAME);
    }
}
