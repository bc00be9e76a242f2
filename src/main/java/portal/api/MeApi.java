package portal.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import portal.casework.OwnPetitions;
import portal.citizen.Accounts;
import portal.citizen.SavedDrafts;
import portal.reception.OwnBookings;
import portal.requests.OwnRequests;
import portal.search.Paging;

/** What the first screen of whoever signed in shows, in one answer, and the end of the account. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@Proved
class MeApi {
    private static final Paging NEWEST = new Paging(1, 3);

    private final Accounts accounts;
    private final OwnPetitions petitions;
    private final OwnRequests requests;
    private final OwnBookings bookings;
    private final SavedDrafts drafts;
    private final ReceptionViews views;
    private final Caller caller;

    MeApi(
            Accounts accounts,
            OwnPetitions petitions,
            OwnRequests requests,
            OwnBookings bookings,
            SavedDrafts drafts,
            ReceptionViews views,
            Caller caller) {
        this.accounts = accounts;
        this.petitions = petitions;
        this.requests = requests;
        this.bookings = bookings;
        this.drafts = drafts;
        this.views = views;
        this.caller = caller;
    }

    /** The newest of each list, how long it is, and what is being written. */
    record Me(
            NewestPetitions petitions,
            NewestRequests requests,
            NewestBookings bookings,
            List<DraftApi.DraftItem> drafts) {}

    /** The petitions filed last, and how many there are. */
    record NewestPetitions(List<OwnPetitions.Line> items, long total) {}

    /** The requests filed last, and how many there are. */
    record NewestRequests(List<OwnRequests.Line> items, long total) {}

    /** The bookings made last, and how many there are. */
    record NewestBookings(List<ReceptionApi.BookingView> items, long total) {}

    /** That nothing is left of the account. */
    record Forgotten(String detail) {}

    @GET
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "首屏需要的全部内容", description = "信访、公开申请、预约各最近三件和总数，以及草稿。")
    public Uni<Me> me() {
        long account = caller.signed().account();
        return Uni.combine()
                .all()
                .unis(
                        petitions.page(account, NEWEST),
                        requests.page(account, NEWEST),
                        bookings.page(account, NEWEST).map(page -> page.map(views::booking)),
                        drafts.list(account))
                .with((filed, asked, booked, written) -> new Me(
                        new NewestPetitions(filed.items(), filed.total()),
                        new NewestRequests(asked.items(), asked.total()),
                        new NewestBookings(booked.items(), booked.total()),
                        written.stream().map(DraftApi.DraftItem::of).toList()));
    }

    @DELETE
    @PermitAll
    @Operation(summary = "注销账号", description = "登录、列表、草稿和订阅都删除，所有设备退出；提交过的信访事项和申请依法保存，凭编号和查询码还能查。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Forgotten.class)))
    public Uni<Response> forget() {
        return accounts.forget(caller.signed().account())
                .map(done -> Personal.of(new Forgotten("账号已经注销。提交过的凭编号和查询码还能查。")));
    }
}
