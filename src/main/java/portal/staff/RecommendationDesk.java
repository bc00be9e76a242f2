package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import portal.document.OfficialPaper;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Duty;
import portal.office.Officer;
import portal.oversight.Recommendation;
import portal.oversight.Recommendations;

/** The three recommendations of art. 40: made by the office, answered in writing by whoever gets one. */
@Path("/staff/recommendations")
class RecommendationDesk {
    private static final String LIST = "/staff/recommendations";

    private final Recommendations recommendations;
    private final RecommendationWords words;
    private final Agencies agencies;

    RecommendationDesk(Recommendations recommendations, RecommendationWords words, Agencies agencies) {
        this.recommendations = recommendations;
        this.words = words;
        this.agencies = agencies;
    }

    record list(
            boolean waiting,
            boolean all,
            String target,
            List<Agency> agencies,
            int count,
            boolean makes,
            List<RecommendationWords.Line> lines,
            String older)
            implements TemplateInstance {}

    record fresh(Form form, List<Agency> agencies, List<Recommendation.Kind> kinds, boolean wrong)
            implements TemplateInstance {}

    record one(
            Recommendation found,
            OfficialPaper paper,
            String pdf,
            String target,
            List<RecommendationWords.Related> cases,
            boolean answers,
            boolean own,
            String answered,
            List<Recommendation.Adoption> adoptions,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD, Duty.Code.AGENCY_CLERK})
    public Uni<Response> list(@Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Recommendations.Wanted wanted = wanted(request.queryParams());
        return recommendations
                .list(officer, wanted)
                .chain(page -> recommendations
                        .waiting(officer)
                        .chain(count -> Answer.page(new list(
                                wanted.waiting(),
                                !wanted.waiting(),
                                wanted.target(),
                                agencies.all(),
                                count,
                                recommendations.makes(officer),
                                words.lines(page.items()),
                                page.more() ? next(wanted, page.items()) : ""))));
    }

    @GET
    @Path("new")
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD})
    public Uni<Response> start(@Context RoutingContext request) {
        if (!recommendations.makes(OnDuty.officer(request))) {
            throw none();
        }
        String about = request.queryParams().get("cases");
        return form(new Form(about == null ? Map.of() : Map.of("cases", List.of(about))))
                .chain(Answer::page);
    }

    @POST
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD})
    public Uni<Response> make(@Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        Recommendation.Draft draft = new Recommendation.Draft(
                form.value("kind"), form.value("target"), form.words("cases"), form.value("text"));
        return Answer.made(
                Uni.createFrom()
                        .deferred(() -> recommendations.issue(draft, officer))
                        .map(id -> LIST + "/" + id),
                form,
                this::form,
                again -> Uni.createFrom().item(again));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD, Duty.Code.AGENCY_CLERK})
    public Uni<Response> show(String id, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return recommendations
                .open(number(id), officer)
                .chain(found -> page(found, officer, new Form(version(found))))
                .chain(Answer::page);
    }

    @POST
    @Path("{id}")
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD, Duty.Code.AGENCY_CLERK})
    public Uni<Response> answer(String id, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        long number = number(id);
        return Answer.changed(
                recommendations.answer(number, form.version(), form.value("adoption"), form.value("text"), officer),
                LIST + "/" + number,
                form,
                again -> recommendations.open(number, officer).chain(found -> page(found, officer, again)),
                again -> recommendations
                        .open(number, officer)
                        .map(now -> again.overtaken(now.version(), List.of(words.answered(now)))));
    }

    @GET
    @Path("{id}/paper")
    @Produces("application/pdf")
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD, Duty.Code.AGENCY_CLERK})
    public Uni<Response> paper(String id, @Context RoutingContext request) {
        long number = number(id);
        return recommendations
                .print(number, OnDuty.officer(request))
                .map(pdf -> Response.ok(pdf)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"recommendation-" + number + ".pdf\"")
                        .build());
    }

    private Uni<fresh> form(Form form) {
        return Uni.createFrom()
                .item(new fresh(form, words.others(), List.of(Recommendation.Kind.values()), form.wrong()));
    }

    private Uni<one> page(Recommendation found, Officer officer, Form form) {
        return words.related(found.cases(), officer)
                .map(cases -> new one(
                        found,
                        recommendations.read(found),
                        LIST + "/" + found.id() + "/paper",
                        words.agency(found.target()),
                        cases,
                        recommendations.answers(officer, found),
                        found.target().equals(officer.agency()),
                        words.answered(found),
                        List.of(Recommendation.Adoption.values()),
                        form,
                        form.wrong()));
    }

    private static Map<String, List<String>> version(Recommendation found) {
        return Map.of("version", List.of(Integer.toString(found.version())));
    }

    private Recommendations.Wanted wanted(MultiMap asked) {
        String target = String.valueOf(asked.get("target"));
        String after = String.valueOf(asked.get("after"));
        return new Recommendations.Wanted(
                !"all".equals(asked.get("part")),
                agencies.byCode(target).isPresent() ? target : "",
                after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0);
    }

    private static String next(Recommendations.Wanted wanted, List<Recommendation> shown) {
        return LIST + "?part=" + (wanted.waiting() ? "waiting" : "all") + "&target=" + wanted.target() + "&after="
                + shown.get(shown.size() - 1).id();
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw none();
        }
        return Long.parseLong(id);
    }

    private static Refused none() {
        return new Refused(Reason.NOT_FOUND, "没有这份建议。");
    }
}
