package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import portal.casework.Access;
import portal.casework.Credentials;
import portal.citizen.Matters;
import portal.citizen.SavedDrafts;
import portal.citizen.Sessions;
import portal.citizen.Signed;
import portal.citizen.Writing;
import portal.law.Reason;
import portal.law.Refused;
import portal.reception.MyBookings;
import portal.requests.RequestAccess;
import portal.search.Paging;
import portal.security.ClientAddress;
import portal.security.Cookies;
import portal.wechat.WeChat;

/**
 * 我的信访: what somebody who logged in filed, or added by number and code, opened without a code. Opening lends the browser
 * the same half hour of looking that number and code do.
 */
@Path(MePage.PATH)
class MePage {
    static final String PATH = "/me";

    /** No device of the mini-program: the browser's own session is the log-in's. */
    private static final UUID BROWSER = new UUID(0, 0);

    private final MyList lists;
    private final Access petitions;
    private final RequestAccess requests;
    private final MyBookings bookings;
    private final Matters matters;
    private final SavedDrafts drafts;
    private final Sessions sessions;
    private final WeChat weChat;
    private final Cookies cookies;
    private final ClientAddress clients;

    MePage(
            MyList lists,
            Access petitions,
            RequestAccess requests,
            MyBookings bookings,
            Matters matters,
            SavedDrafts drafts,
            Sessions sessions,
            WeChat weChat,
            Cookies cookies,
            ClientAddress clients) {
        this.lists = lists;
        this.petitions = petitions;
        this.requests = requests;
        this.bookings = bookings;
        this.matters = matters;
        this.drafts = drafts;
        this.sessions = sessions;
        this.weChat = weChat;
        this.cookies = cookies;
        this.clients = clients;
    }

    /**
     * The page.
     *
     * @param page which of the lists' pages
     * @param pages how many the longest list has
     * @param joinable whether there is a mini-program that could show the same list
     */
    record list(MyList.All all, int page, long pages, boolean joinable) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@QueryParam("page") @Nullable String page, @Context RoutingContext context) {
        Paging paging = new Paging(number(page), Paging.DEFAULT_SIZE);
        return lists.of(by(context), paging)
                .chain(all -> Answer.page(new list(all, paging.page(), all.lastPage(), weChat.open())));
    }

    /** Where the log-in sends somebody back; whoever opens it by hand is logged in already. */
    @GET
    @Path("login")
    @PermitAll
    public Response loggedIn() {
        return Answer.to(PATH);
    }

    @POST
    @Path("open")
    @PermitAll
    public Uni<Response> open(
            @RestForm @Nullable String kind, @RestForm @Nullable String number, @Context RoutingContext context) {
        Credentials by = Credentials.account(number, SignedIn.account(context), clients.of(context.request()));
        return "request".equals(kind)
                ? requests.view(by).map(token -> {
                    cookies.set(context, AskTrackPage.VIEWING, token, RequestAccess.VIEWING);
                    return Answer.to(AskTrackPage.PATH);
                })
                : petitions.view(by).map(token -> {
                    cookies.set(context, TrackPage.VIEWING, token, Access.VIEWING);
                    return Answer.to(TrackPage.PATH);
                });
    }

    @POST
    @Path("remove")
    @PermitAll
    public Uni<Response> remove(
            @RestForm @Nullable String kind, @RestForm @Nullable String number, @Context RoutingContext context) {
        String digits = Objects.requireNonNullElse(number, "");
        if (!digits.matches("\\d{18}")) {
            throw new Refused(Reason.NOT_FOUND, "您的列表里没有这一件。");
        }
        return matters.unlink(SignedIn.account(context), matter(kind), digits).replaceWith(() -> Answer.to(PATH));
    }

    @POST
    @Path("cancel")
    @PermitAll
    public Uni<Response> cancel(@RestForm @Nullable String number, @Context RoutingContext context) {
        return bookings.cancel(SignedIn.account(context), number).replaceWith(() -> Answer.to(PATH));
    }

    @POST
    @Path("drafts")
    @PermitAll
    public Uni<Response> forget(@RestForm @Nullable String kind, @Context RoutingContext context) {
        Writing writing = Writing.of(Objects.requireNonNullElse(kind, ""))
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有保存的草稿。"));
        return drafts.delete(SignedIn.account(context), writing).replaceWith(() -> Answer.to(PATH));
    }

    @POST
    @Path("devices")
    @PermitAll
    public Uni<Response> end(@RestForm @Nullable String device, @Context RoutingContext context) {
        return sessions.end(by(context), device(device)).replaceWith(() -> Answer.to(PATH));
    }

    private static Signed by(RoutingContext context) {
        return new Signed(SignedIn.account(context), BROWSER, true);
    }

    private static Matters.Kind matter(@Nullable String kind) {
        return switch (Objects.requireNonNullElse(kind, "")) {
            case "request" -> Matters.Kind.REQUEST;
            case "booking" -> Matters.Kind.BOOKING;
            default -> Matters.Kind.PETITION;
        };
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    private static UUID device(@Nullable String id) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(id, ""));
        } catch (IllegalArgumentException none) {
            throw new Refused(Reason.NOT_FOUND, "没有这台设备，它可能已经退出。");
        }
    }
}
