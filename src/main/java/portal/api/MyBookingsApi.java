package portal.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.reception.OwnBookings;

/** The places at receptions that whoever signed in booked. */
@Path("/api/v1/me/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@Proved
class MyBookingsApi {
    private final OwnBookings bookings;
    private final ReceptionViews views;
    private final Caller caller;

    MyBookingsApi(OwnBookings bookings, ReceptionViews views, Caller caller) {
        this.bookings = bookings;
        this.views = views;
        this.caller = caller;
    }

    /** A page of the list. */
    record BookingList(List<ReceptionApi.BookingView> items, int page, int size, long total) {}

    @GET
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "我的预约", description = "登录后预约的领导接访，新约的在前；取消了的也在。")
    public Uni<BookingList> list(@QueryParam("page") @Nullable String page, @QueryParam("size") @Nullable String size) {
        return bookings.page(caller.signed().account(), AskedPage.of(page, size))
                .map(found -> found.map(views::booking))
                .map(found -> new BookingList(found.items(), found.page(), found.size(), found.total()));
    }
}
