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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import portal.casework.Credentials;
import portal.casework.Progress;
import portal.citizen.Matters;
import portal.inforequest.RequestNo;
import portal.law.Reason;
import portal.law.Refused;
import portal.reception.BookingNo;
import portal.reception.MyBookings;
import portal.requests.RequestProgress;
import portal.security.ClientAddress;

/** Puts what was filed or booked elsewhere into one's own list, by its number and code, once. */
@Path(MyAddPage.PATH)
class MyAddPage {
    static final String PATH = MePage.PATH + "/add";

    private final Progress petitions;
    private final RequestProgress requests;
    private final MyBookings bookings;
    private final Matters matters;
    private final CarriedMistakes mistakes;
    private final ClientAddress clients;

    MyAddPage(
            Progress petitions,
            RequestProgress requests,
            MyBookings bookings,
            Matters matters,
            CarriedMistakes mistakes,
            ClientAddress clients) {
        this.petitions = petitions;
        this.requests = requests;
        this.bookings = bookings;
        this.matters = matters;
        this.mistakes = mistakes;
        this.clients = clients;
    }

    record form(CodeForm asked) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@QueryParam("wrong") @Nullable String wrong, @Context RoutingContext context) {
        return Answer.page(mistakes.shown(context, PATH, wrong)
                .map(mistake -> new form(CodeForm.mistaken(mistake)))
                .orElseGet(() -> new form(CodeForm.BLANK)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> add(
            @RestForm @Nullable String number,
            @RestForm @Nullable String code,
            @RestForm @Nullable String go,
            @RestForm @Nullable String wrong,
            @Context RoutingContext context) {
        Optional<Mode> mode = Mode.pressed(go);
        if (mode.isPresent()) {
            mode.get().hold(context);
            return Answer.page(new form(CodeForm.typed(number, code, mistakes.shown(context, PATH, wrong))));
        }
        Credentials shown = Credentials.code(number, code, clients.of(context.request()));
        return added(SignedIn.account(context), number, shown)
                .map(done -> {
                    mistakes.forget(context, PATH);
                    return Answer.to(MePage.PATH);
                })
                .onFailure(Refused.because(Reason.NOT_FOUND))
                .recoverWithItem(
                        failure -> Answer.to(mistakes.carry(context, PATH, ((Refused) failure).detail(), number)));
    }

    /** Its check digit tells of what a number is; one that is of nothing is looked for as a petition. */
    private Uni<Void> added(long account, @Nullable String number, Credentials shown) {
        if (BookingNo.parse(number).isPresent()) {
            return bookings.open(number, shown.code(), shown.client())
                    .chain(found -> matters.link(
                            account, Matters.Kind.BOOKING, found.number().digits(), found.bookedAt()));
        }
        return RequestNo.parse(number).isPresent()
                ? requests.by(shown)
                        .chain(found -> matters.link(
                                account, Matters.Kind.REQUEST, found.receiptNumber(), found.registeredAt()))
                : petitions
                        .by(shown)
                        .chain(found -> matters.link(
                                account, Matters.Kind.PETITION, found.receiptNumber(), found.registeredAt()));
    }
}
