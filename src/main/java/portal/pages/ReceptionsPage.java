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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.law.Refused;
import portal.office.Agencies;
import portal.petition.IdType;
import portal.reception.BookPlace;
import portal.reception.BookingRules;
import portal.reception.ReceptionDay;
import portal.reception.Receptions;
import portal.reception.Sent;
import portal.security.ClientAddress;

/** 领导接访: the coming days, and the form for a place on one of them. */
@Path(ReceptionsPage.PATH)
class ReceptionsPage {
    static final String PATH = "/receptions";

    private final Receptions receptions;
    private final BookPlace book;
    private final Agencies agencies;
    private final FormChoices choices;
    private final BookingCookie cookie;
    private final ClientAddress clients;
    private final LegalTime time;

    ReceptionsPage(
            Receptions receptions,
            BookPlace book,
            Agencies agencies,
            FormChoices choices,
            BookingCookie cookie,
            ClientAddress clients,
            LegalTime time) {
        this.receptions = receptions;
        this.book = book;
        this.agencies = agencies;
        this.choices = choices;
        this.cookie = cookie;
        this.clients = clients;
        this.time = time;
    }

    record list(List<ShownDay> days) implements TemplateInstance {}

    /**
     * The form for one day.
     *
     * @param refused why there is no place, when somebody else was quicker
     * @param others where one is still to be had then
     */
    record booking(
            ShownDay shown,
            BookingForm form,
            List<IdType> idTypes,
            int most,
            String basis,
            @Nullable String refused,
            List<ShownDay> others,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show() {
        return shown().chain(days -> Answer.page(new list(days)));
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @PermitAll
    public Uni<Response> form(@PathParam("id") long id) {
        return receptions.open(id).chain(day -> Answer.page(page(day, BookingForm.empty(), null, List.of())));
    }

    @POST
    @Path("{id:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> book(
            @PathParam("id") long id, @RestForm @Nullable String go, @Context RoutingContext context) {
        BookingForm form = BookingForm.posted();
        Optional<Mode> mode = Mode.pressed(go);
        if (mode.isPresent()) {
            mode.get().hold(context);
            return receptions.open(id).chain(day -> Answer.page(page(day, form, null, List.of())));
        }
        long chosen = form.text("day").matches("\\d{1,18}") ? Long.parseLong(form.text("day")) : id;
        Sent sent = Sent.of(clients.of(context.request()), form.text(BookingForm.ONCE), form.sent(chosen));
        return book.book(chosen, form.asked(), sent)
                .map(booked -> {
                    cookie.hold(context, booked);
                    return Answer.to(MyBookingPage.PATH);
                })
                .onFailure(Refused.class)
                .recoverWithUni(failure -> again(chosen, form, (Refused) failure));
    }

    /** The form again with what was typed: with what is wrong, or with the days on which there still is a place. */
    private Uni<Response> again(long id, BookingForm form, Refused refused) {
        return switch (refused.reason()) {
            case INVALID ->
                receptions
                        .open(id)
                        .chain(day -> Answer.mistaken(page(day, form.wrong(refused.faults()), null, List.of())));
            case NOT_ALLOWED_NOW, STALE ->
                receptions
                        .open(id)
                        .chain(day -> shown().map(days -> page(
                                day,
                                form,
                                refused.detail(),
                                days.stream().filter(ShownDay::open).toList())))
                        .chain(page -> Answer.page(page, Response.Status.CONFLICT));
            default -> Uni.createFrom().failure(refused);
        };
    }

    private booking page(ReceptionDay day, BookingForm form, @Nullable String refused, List<ShownDay> others) {
        return new booking(
                ShownDay.of(day, agencies, time.today()),
                form,
                choices.idTypes(),
                BookingRules.MOST_REPRESENTATIVES,
                BookingRules.REPRESENTATIVES.basis(),
                refused,
                others,
                form.wrong() || refused != null);
    }

    private Uni<List<ShownDay>> shown() {
        LocalDate today = time.today();
        return receptions
                .coming()
                .map(days -> days.stream()
                        .map(day -> ShownDay.of(day, agencies, today))
                        .toList());
    }
}
