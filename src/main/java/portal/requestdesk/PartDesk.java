package portal.requestdesk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.redaction.Area;
import portal.redaction.Marks;
import portal.redaction.Word;
import portal.requests.PartPapers;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** One paper that is given out in part: its pages as pictures, and the words and areas that are taken out. */
@Path("/staff/requests/{no}/parts/{id}")
class PartDesk {
    private final PartPapers papers;

    PartDesk(PartPapers papers) {
        this.papers = papers;
    }

    record mark(PartView view, Form form, boolean wrong) implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> show(String no, String id, @RestQuery @Nullable String page, @Context RoutingContext request) {
        return page(no, id, number(page), OnDuty.officer(request), new Form(Map.of()))
                .chain(Answer::page);
    }

    @GET
    @Path("pages/{page:\\d{1,3}}")
    @Produces("image/png")
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<byte[]> picture(String no, String id, int page, @Context RoutingContext request) {
        return papers.picture(RequestDesk.number(no), OnDuty.officer(request), id, page);
    }

    @POST
    @Path("words")
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> words(String no, String id, @Context RoutingContext request) {
        Form form = Form.posted();
        return marked(no, id, form, request, marks -> {
            List<Word> words = new ArrayList<>(marks.words());
            PartForm.words(form).stream()
                    .filter(word ->
                            words.stream().noneMatch(known -> known.text().equals(word.text())))
                    .forEach(words::add);
            return new Marks(words, marks.areas(), marks.elsewhere());
        });
    }

    @POST
    @Path("areas")
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> area(String no, String id, @Context RoutingContext request) {
        Form form = Form.posted();
        return marked(no, id, form, request, marks -> {
            List<Area> areas = new ArrayList<>(marks.areas());
            areas.add(PartForm.area(form, number(form.value("page"))));
            return new Marks(marks.words(), areas, marks.elsewhere());
        });
    }

    @POST
    @Path("unmark")
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> unmark(String no, String id, @Context RoutingContext request) {
        Form form = Form.posted();
        return marked(
                no,
                id,
                form,
                request,
                marks -> new Marks(
                        without(marks.words(), form.value("word")),
                        without(marks.areas(), form.value("area")),
                        marks.elsewhere()));
    }

    /** Makes the paper without what is marked and proves it; goes on to look at it. */
    @POST
    @Path("make")
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> make(String no, String id, @Context RoutingContext request) {
        Form form = Form.posted();
        Officer officer = OnDuty.officer(request);
        boolean elsewhere = form.has("elsewhere", "yes");
        return answered(
                papers.mark(
                                RequestDesk.number(no),
                                officer,
                                id,
                                form.version(),
                                marks -> new Marks(marks.words(), marks.areas(), elsewhere))
                        .chain(() -> papers.make(RequestDesk.number(no), officer, id, form.version() + 1)),
                path(no, id) + "/made",
                no,
                id,
                form,
                officer);
    }

    @POST
    @Path("remove")
    @RolesAllowed(Duty.Code.DISCLOSURE_OFFICER)
    public Uni<Response> remove(String no, String id, @Context RoutingContext request) {
        Form form = Form.posted();
        Officer officer = OnDuty.officer(request);
        return answered(
                papers.remove(RequestDesk.number(no), officer, id, form.version()),
                PartsDesk.path(no),
                no,
                id,
                form,
                officer);
    }

    static String path(String no, String id) {
        return PartsDesk.path(no) + "/" + id;
    }

    static int number(@Nullable String page) {
        return page == null || page.isEmpty() ? 1 : page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0;
    }

    private static <T> List<T> without(List<T> all, String index) {
        List<T> rest = new ArrayList<>(all);
        if (index.matches("\\d{1,3}") && Integer.parseInt(index) < rest.size()) {
            rest.remove(Integer.parseInt(index));
        }
        return rest;
    }

    private Uni<Response> marked(String no, String id, Form form, RoutingContext request, UnaryOperator<Marks> change) {
        Officer officer = OnDuty.officer(request);
        return answered(
                Uni.createFrom()
                        .deferred(() -> papers.mark(RequestDesk.number(no), officer, id, form.version(), change)),
                path(no, id) + "?page=" + number(form.value("page")) + "#marks",
                no,
                id,
                form,
                officer);
    }

    private Uni<Response> answered(Uni<Void> done, String next, String no, String id, Form form, Officer officer) {
        return done.replaceWith(() -> Answer.to(next))
                .onFailure(Refused.unless(Reason.NOT_FOUND))
                .recoverWithUni(failure -> again(no, id, form, officer, (Refused) failure));
    }

    private Uni<Response> again(String no, String id, Form form, Officer officer, Refused refused) {
        List<Fault> faults = refused.reason() == Reason.INVALID
                ? refused.faults()
                : List.of(new Fault("/make", "make", refused.detail()));
        int status = refused.reason() == Reason.INVALID ? Answer.INVALID : Answer.CONFLICT;
        return page(no, id, Math.max(1, number(form.value("page"))), officer, form.wrong(faults))
                .chain(page -> Answer.page(page, status));
    }

    private Uni<mark> page(String no, String id, int page, Officer officer, Form form) {
        return papers.one(RequestDesk.number(no), officer, id, page).map(found -> {
            Map<String, List<String>> now = new HashMap<>(form.values());
            now.put("version", List.of(Integer.toString(found.version())));
            Form current = new Form(now, form.faults(), form.news());
            return new mark(PartView.of(no, found, page, officer), current, current.wrong());
        });
    }
}
