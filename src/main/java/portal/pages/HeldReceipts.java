package portal.pages;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import portal.casework.Receipts;
import portal.law.Reason;
import portal.law.Refused;
import portal.reception.MyBooking;
import portal.reception.MyBookings;
import portal.requests.FileRequest;
import portal.requests.FiledRequest;
import portal.requests.RequestAttempt;
import portal.security.ClientAddress;
import portal.security.Cookies;

/** The receipts that this browser may still look at: what was filed or booked in it within the last minutes. */
@Singleton
class HeldReceipts {
    private final Receipts receipts;
    private final FileRequest requests;
    private final MyBookings bookings;
    private final FormCookies petitionCookies;
    private final BookingCookie bookingCookie;
    private final Cookies cookies;
    private final ClientAddress clients;
    private final Clock clock;

    HeldReceipts(
            Receipts receipts,
            FileRequest requests,
            MyBookings bookings,
            FormCookies petitionCookies,
            BookingCookie bookingCookie,
            Cookies cookies,
            ClientAddress clients,
            Clock clock) {
        this.receipts = receipts;
        this.requests = requests;
        this.bookings = bookings;
        this.petitionCookies = petitionCookies;
        this.bookingCookie = bookingCookie;
        this.cookies = cookies;
        this.clients = clients;
        this.clock = clock;
    }

    /** The petition that was filed last; empty when its half hour is over. */
    Uni<Optional<Receipts.Kept>> petition(RoutingContext request) {
        return receipts.open(petitionCookies.receipt(request));
    }

    /** The same of a request for information. */
    Uni<Optional<FiledRequest>> request(RoutingContext request) {
        Optional<String> token = cookies.read(request, AskPage.RECEIPT_COOKIE);
        if (token.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return requests.before(RequestAttempt.written(clients.of(request.request()), token.get(), List.of()))
                .map(found -> found.filter(filed ->
                        OffsetDateTime.now(clock).isBefore(filed.registeredAt().plus(AskPage.RECEIPT_KEPT))));
    }

    /** The booking that was made, or opened by number and code; empty when its ten minutes are over. */
    Uni<Optional<MyBooking>> booking(RoutingContext request) {
        Optional<BookingCookie.Held> held = bookingCookie.held(request);
        if (held.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return bookings.open(held.get().number(), held.get().code(), clients.of(request.request()))
                .map(Optional::of)
                .onFailure(Refused.because(Reason.NOT_FOUND))
                .recoverWithItem(Optional.empty());
    }
}
