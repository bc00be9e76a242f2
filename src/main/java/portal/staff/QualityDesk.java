package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Duty;
import portal.office.Officer;
import portal.oversight.QualityReview;
import portal.oversight.QualityReviews;
import portal.oversight.Standard;

/** Quality reviews of closed cases: drawn month by month, looked at point by point, put right by a day. */
@Path("/staff/quality")
class QualityDesk {
    private static final String LIST = "/staff/quality";

    private final QualityReviews reviews;
    private final QualityWords words;
    private final Agencies agencies;
    private final LegalTime time;

    QualityDesk(QualityReviews reviews, QualityWords words, Agencies agencies, LegalTime time) {
        this.reviews = reviews;
        this.words = words;
        this.agencies = agencies;
        this.time = time;
    }

    record round(
            List<QualityWords.Round> rounds,
            String label,
            String month,
            QualityReviews.Waiting waiting,
            boolean draws,
            List<QualityWords.Count> counts,
            List<QualityWords.Line> lines,
            String older,
            List<QualityReview.Way> ways,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    record review(
            QualityReview found,
            QualityWords.Line line,
            String round,
            boolean reviews,
            boolean rights,
            boolean mutual,
            String reviewed,
            String righted,
            List<QualityWords.Point> points,
            List<Agency> agencies,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD, Duty.Code.AGENCY_CLERK})
    public Uni<Response> rounds(@Context RoutingContext request) {
        String asked = String.valueOf(request.queryParams().get("round"));
        String agency = String.valueOf(request.queryParams().get("agency"));
        String after = String.valueOf(request.queryParams().get("after"));
        return page(
                        OnDuty.officer(request),
                        month(asked),
                        agencies.byCode(agency).isPresent() ? agency : "",
                        after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0,
                        new Form(Map.of()))
                .chain(Answer::page);
    }

    @POST
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD})
    public Uni<Response> draw(@Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        YearMonth month = month(form.value("month"));
        QualityReview.Way way = QualityReview.Way.of(form.value("way")).orElse(null);
        return Answer.made(
                Uni.createFrom()
                        .deferred(() -> reviews.draw(month, way, officer))
                        .map(drawn -> LIST + "?round=" + month),
                form,
                again -> page(officer, null, "", 0, again),
                again -> Uni.createFrom().item(again));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD, Duty.Code.AGENCY_CLERK})
    public Uni<Response> show(String id, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return reviews.open(number(id), officer)
                .chain(found ->
                        page(found, officer, new Form(Map.of("version", List.of(Integer.toString(found.version()))))))
                .chain(Answer::page);
    }

    @POST
    @Path("{id}/review")
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD})
    public Uni<Response> review(String id, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        long number = number(id);
        QualityReview.Finding finding = new QualityReview.Finding(
                points(form, "met"),
                points(form, "fault"),
                form.value("finding"),
                form.value("rightBy"),
                form.value("reviewedFor"));
        return changed(reviews.review(number, form.version(), finding, officer), number, officer, form);
    }

    @POST
    @Path("{id}/righting")
    @RolesAllowed({Duty.Code.AGENCY_HEAD, Duty.Code.AGENCY_CLERK})
    public Uni<Response> right(String id, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        long number = number(id);
        return changed(reviews.right(number, form.version(), form.value("righted"), officer), number, officer, form);
    }

    private Uni<Response> changed(Uni<Void> change, long id, Officer officer, Form form) {
        return Answer.changed(
                change,
                LIST + "/" + id,
                form,
                again -> reviews.open(id, officer).chain(found -> page(found, officer, again)),
                again -> reviews.open(id, officer)
                        .map(now -> again.overtaken(now.version(), List.of(words.state(now, time.today())))));
    }

    private Uni<round> page(Officer officer, @Nullable YearMonth asked, String agency, long after, Form form) {
        return reviews.rounds(officer).chain(rounds -> {
            YearMonth month = asked != null
                    ? asked
                    : rounds.isEmpty() ? YearMonth.from(time.today()).minusMonths(1) : YearMonth.parse(rounds.get(0));
            return reviews.waiting(officer)
                    .chain(waiting -> reviews.counts(officer, month)
                            .chain(counts -> reviews.round(officer, month, agency, after)
                                    .chain(page -> words.lines(page.items(), officer)
                                            .map(lines -> new round(
                                                    words.rounds(rounds, month),
                                                    words.month(month),
                                                    month.toString(),
                                                    waiting,
                                                    reviews.draws(officer),
                                                    words.counts(counts, month, agency),
                                                    lines,
                                                    page.more() ? next(month, agency, page.items()) : "",
                                                    List.of(QualityReview.Way.values()),
                                                    form,
                                                    form.wrong())))));
        });
    }

    private Uni<review> page(QualityReview found, Officer officer, Form form) {
        return words.lines(List.of(found), officer)
                .map(lines -> new review(
                        found,
                        lines.get(0),
                        words.month(YearMonth.parse(found.round())),
                        reviews.reviews(officer, found),
                        reviews.rights(officer, found),
                        found.way() == QualityReview.Way.MUTUAL,
                        words.reviewed(found),
                        words.righted(found),
                        words.points(found),
                        agencies.all(),
                        form,
                        form.wrong()));
    }

    private static Set<Standard> points(Form form, String judged) {
        Set<Standard> points = EnumSet.noneOf(Standard.class);
        for (Standard point : Standard.values()) {
            if (form.has("standard/" + point.name(), judged)) {
                points.add(point);
            }
        }
        return points;
    }

    private static @Nullable YearMonth month(String typed) {
        try {
            return typed.matches("[0-9]{4}-[0-9]{2}") ? YearMonth.parse(typed) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String next(YearMonth month, String agency, List<QualityReview> shown) {
        return LIST + "?round=" + month + "&agency=" + agency + "&after="
                + shown.get(shown.size() - 1).id();
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new Refused(Reason.NOT_FOUND, "没有这项评查。");
        }
        return Long.parseLong(id);
    }
}
