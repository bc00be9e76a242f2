package portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.reception.Asked;
import portal.reception.BookPlace;
import portal.reception.Booked;
import portal.reception.BookingRules;
import portal.reception.MyBooking;
import portal.reception.MyBookings;
import portal.reception.Receptions;
import portal.reception.Sent;
import portal.security.ClientAddress;

/** 领导接访: the coming days, and places on them. */
@Path("/api/v1/receptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "receptions")
@Proved
class ReceptionApi {
    private final Receptions receptions;
    private final BookPlace book;
    private final MyBookings bookings;
    private final ReceptionViews views;
    private final Caller caller;
    private final ClientAddress clients;
    private final JsonBody bodies;
    private final LegalTime time;

    ReceptionApi(
            Receptions receptions,
            BookPlace book,
            MyBookings bookings,
            ReceptionViews views,
            Caller caller,
            ClientAddress clients,
            JsonBody bodies,
            LegalTime time) {
        this.receptions = receptions;
        this.book = book;
        this.bookings = bookings;
        this.views = views;
        this.caller = caller;
        this.clients = clients;
        this.bodies = bodies;
        this.time = time;
    }

    /** The coming days, the next first. */
    record ReceptionList(List<ReceptionItem> items, int page, int size, long total) {
        static ReceptionList of(List<ReceptionItem> items) {
            return new ReceptionList(items, 1, Math.max(1, items.size()), items.size());
        }
    }

    /** A day; {@code left} counts the places that can still be booked, {@code calledOff} says why it does not take place. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReceptionItem(
            long id,
            LocalDate date,
            String from,
            String to,
            String place,
            String leader,
            String position,
            String field,
            String agency,
            int left,
            LocalDate bookUntil,
            String status,
            String statusLabel,
            @Nullable String calledOff) {}

    /** What is answered to a booking: the code is shown this once. */
    record BookingReceipt(String bookingNumber, String queryCode) {}

    /** A booking, for whoever has its number and code. */
    record BookingView(
            String bookingNumber,
            ReceptionItem reception,
            String about,
            List<String> representatives,
            int headcount,
            String status,
            String statusLabel,
            boolean cancelled,
            boolean cancellable) {}

    @GET
    @PermitAll
    @Revalidated
    @Operation(summary = "领导接访安排", description = "今天和以后的，日期近的在前；取消了的写明原因。")
    public Uni<ReceptionList> list() {
        return receptions
                .coming()
                .map(days -> ReceptionList.of(days.stream().map(views::item).toList()));
    }

    @POST
    @Path("{id:\\d{1,18}}/bookings")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "预约领导接访",
            description = "约满、截止、取消的回答 409。带同一个 Idempotency-Key 重发，24 小时内只约一次，回答相同。登录后预约的列在我的预约里。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Booking")))
    @APIResponse(
            responseCode = "201",
            description = "约好了；查询码只在这里给出一次",
            content = @Content(schema = @Schema(implementation = BookingReceipt.class)))
    public Uni<Response> book(
            @PathParam("id") long id,
            byte[] body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            @Context HttpServerRequest request) {
        String key = IdempotencyKey.checked(header);
        Sent sent = Sent.of(clients.of(request), key, withDay(id, body)).by(caller.account());
        return book.book(id, asked(body), sent).map(ReceptionApi::created);
    }

    @POST
    @Path("bookings/lookup")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "凭预约号和查询码查看预约", description = "登录后预约的，不填 queryCode。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "BookingCredentials")))
    @APIResponse(
            responseCode = "200",
            description = "预约",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    public Uni<Response> lookup(byte[] body, @Context HttpServerRequest request) {
        return by(
                body,
                (number, code) -> mine(code)
                        .map(account -> bookings.open(account, number))
                        .orElseGet(() -> bookings.open(number, code, clients.of(request))));
    }

    @POST
    @Path("bookings/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "取消预约", description = "最迟到接访的前一天，晚了回答 409。重复取消，回答相同。登录后预约的，不填 queryCode。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "BookingCredentials")))
    @APIResponse(
            responseCode = "200",
            description = "取消了的预约",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    public Uni<Response> cancel(byte[] body, @Context HttpServerRequest request) {
        return by(
                body,
                (number, code) -> mine(code)
                        .map(account -> bookings.cancel(account, number))
                        .orElseGet(() -> bookings.cancel(number, code, clients.of(request))));
    }

    /** In whose list to look, where somebody signed in gave no code. */
    private Optional<Long> mine(@Nullable String code) {
        return code == null ? Optional.ofNullable(caller.account()) : Optional.empty();
    }

    private Uni<Response> by(byte[] body, BiFunction<@Nullable String, @Nullable String, Uni<MyBooking>> open) {
        Map<String, String> said = bodies.texts(body, "bookingNumber", "queryCode");
        return open.apply(said.get("bookingNumber"), said.get("queryCode"))
                .map(booking -> Personal.of(views.booking(booking)));
    }

    private Asked asked(byte[] body) {
        return bodies.filing(
                body, BookingReader.FIELDS, BookingReader::read, asked -> BookingRules.faults(asked, time.today()));
    }

    /** One key is for one day, too. */
    private static byte[] withDay(long id, byte[] body) {
        return ByteBuffer.allocate(Long.BYTES + body.length)
                .putLong(id)
                .put(body)
                .array();
    }

    private static Response created(Booked booked) {
        return Personal.kept(Response.status(Response.Status.CREATED)
                .entity(new BookingReceipt(
                        booked.number().digits(), booked.code().display())));
    }
}
