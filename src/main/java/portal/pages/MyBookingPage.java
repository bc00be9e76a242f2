package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;
import portal.reception.MyBooking;
import portal.reception.MyBookings;
import portal.security.ClientAddress;

/** A booking for whoever made it: the receipt, and by number and code what became of it, and giving it back. */
@Path(MyBookingPage.PATH)
class MyBookingPage {
    static final String PATH = "/receptions/booking";

    private final MyBookings bookings;
    private final BookingCookie cookie;
    private final CarriedMistakes mistakes;
    private final ClientAddress clients;

    MyBookingPage(MyBookings bookings, BookingCookie cookie, CarriedMistakes mistakes, ClientAddress clients) {
        this.bookings = bookings;
        this.cookie = cookie;
        this.mistakes = mistakes;
        this.clients = clients;
    }

    record lookup(CodeForm asked) implements TemplateInstance {}

    /** @param code shown once, right after booking; empty otherwise */
    record mine(MyBooking booking, String code) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@QueryParam("wrong") @Nullable String wrong, @Context RoutingContext context) {
        Optional<CarriedMistakes.Mistake> mistake = mistakes.shown(context, PATH, wrong);
        if (mistake.isPresent()) {
            return Answer.page(new lookup(CodeForm.mistaken(mistake.get())));
        }
        Optional<BookingCookie.Held> held = cookie.held(context);
        return held.isEmpty()
                ? Answer.page(new lookup(CodeForm.BLANK))
                : bookings.open(held.get().number(), held.get().code(), clients.of(context.request()))
                        .chain(booking ->
                                Answer.page(new mine(booking, held.get().shownCode())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> open(
            @RestForm @Nullable String number,
            @RestForm @Nullable String code,
            @RestForm @Nullable String go,
            @RestForm @Nullable String wrong,
            @Context RoutingContext context) {
        Optional<Mode> mode = Mode.pressed(go);
        if (mode.isPresent()) {
            mode.get().hold(context);
            return Answer.page(new lookup(CodeForm.typed(number, code, mistakes.shown(context, PATH, wrong))));
        }
        return bookings.open(number, code, clients.of(context.request()))
                .map(booking -> {
                    cookie.hold(context, booking.number(), Objects.requireNonNullElse(code, ""));
                    mistakes.forget(context, PATH);
                    return Answer.to(PATH);
                })
                .onFailure(Refused.because(Reason.NOT_FOUND))
                .recoverWithItem(
                        failure -> Answer.to(mistakes.carry(context, PATH, ((Refused) failure).detail(), number)));
    }

    @POST
    @Path("cancel")
    @PermitAll
    public Uni<Response> cancel(@Context RoutingContext context) {
        return cookie.held(context)
                .map(held -> bookings.cancel(held.number(), held.code(), clients.of(context.request()))
                        .replaceWith(() -> Answer.to(PATH)))
                .orElseGet(() -> Uni.createFrom().item(() -> Answer.to(PATH)));
    }

    @POST
    @Path("end")
    @PermitAll
    public Response end(@Context RoutingContext context) {
        cookie.forget(context);
        return Answer.to(PATH);
    }
}
