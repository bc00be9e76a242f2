package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import portal.casework.Filed;
import portal.citizen.Matters;
import portal.reception.MyBooking;
import portal.requests.FiledRequest;

/**
 * Puts what this browser has just filed into the list of whoever is logged in, without number and code being typed again:
 * the receipt, which shows both, is what proves that it may. Receipts lead here whether somebody is logged in or not, since
 * they cannot know; the log-in comes back here. Nothing happens before a button is pressed, and an accusation is added by
 * number and code alone.
 */
@Path(MyFiledPage.PATH)
class MyFiledPage {
    static final String PATH = MyAddPage.PATH + "/{what:petition|request|booking}";

    private final HeldReceipts receipts;
    private final Matters matters;

    MyFiledPage(HeldReceipts receipts, Matters matters) {
        this.receipts = receipts;
        this.matters = matters;
    }

    /**
     * What a receipt is of.
     *
     * @param number how it is read
     * @param title what it is called
     * @param back the receipt itself
     * @param secret whether it is an accusation
     */
    record Matter(
            Matters.Kind kind,
            String digits,
            String number,
            String title,
            OffsetDateTime filedAt,
            String back,
            boolean secret) {
        static Matter of(Filed filed) {
            return new Matter(
                    Matters.Kind.PETITION,
                    filed.number().digits(),
                    filed.number().display(),
                    filed.title(),
                    filed.registeredAt(),
                    FormFlow.RECEIPT,
                    filed.purpose().secret());
        }

        static Matter of(FiledRequest filed) {
            return new Matter(
                    Matters.Kind.REQUEST,
                    filed.number().digits(),
                    filed.number().display(),
                    filed.title(),
                    filed.registeredAt(),
                    AskPage.RECEIPT,
                    false);
        }

        static Matter of(MyBooking booked) {
            return new Matter(
                    Matters.Kind.BOOKING,
                    booked.number().digits(),
                    booked.number().display(),
                    "领导接访 " + booked.day().when(),
                    booked.bookedAt(),
                    MyBookingPage.PATH,
                    false);
        }
    }

    /** The matter and one button. */
    record offer(Matter matter, String action) implements TemplateInstance {}

    /** Why there is no button: it is an accusation, or the receipt is no longer shown. */
    record none(boolean secret) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@PathParam("what") String what, @Context RoutingContext context) {
        return held(what, context)
                .chain(found -> found.filter(matter -> !matter.secret())
                        .map(matter -> Answer.page(new offer(matter, path(what))))
                        .orElseGet(() -> found.isPresent()
                                ? Answer.page(new none(true))
                                : Answer.page(new none(false), Response.Status.NOT_FOUND)));
    }

    /** @param number what the page showed: another receipt may have come since, which nobody agreed to */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> add(
            @PathParam("what") String what, @RestForm @Nullable String number, @Context RoutingContext context) {
        long account = SignedIn.account(context);
        return held(what, context)
                .chain(found -> found.filter(matter -> !matter.secret())
                        .filter(matter -> matter.digits().equals(number))
                        .map(matter -> matters.link(account, matter.kind(), matter.digits(), matter.filedAt())
                                .replaceWith(() -> Answer.to(MePage.PATH)))
                        .orElseGet(() -> Uni.createFrom().item(() -> Answer.to(path(what)))));
    }

    private Uni<Optional<Matter>> held(String what, RoutingContext context) {
        return switch (what) {
            case "petition" -> receipts.petition(context).map(found -> found.map(kept -> Matter.of(kept.filed())));
            case "request" -> receipts.request(context).map(found -> found.map(Matter::of));
            default -> receipts.booking(context).map(found -> found.map(Matter::of));
        };
    }

    private static String path(String what) {
        return MyAddPage.PATH + "/" + what;
    }
}
