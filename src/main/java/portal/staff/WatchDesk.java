package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import portal.LegalTime;
import portal.caseload.Caseload;
import portal.caseload.Urgency;
import portal.caseload.Watchlist;
import portal.caseload.Watchlist.Part;
import portal.law.ChineseDate;
import portal.office.Agencies;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.LegalClock;

/** What is overdue or nearly so, by agency, with the step that urges one click away; and what was not answered. */
@Path("/staff/watch")
class WatchDesk {
    private static final String LIST = "/staff/watch";

    private final Watchlist watchlist;
    private final CaseWords words;
    private final Agencies agencies;
    private final LegalTime time;

    WatchDesk(Watchlist watchlist, CaseWords words, Agencies agencies, LegalTime time) {
        this.watchlist = watchlist;
        this.words = words;
        this.agencies = agencies;
        this.time = time;
    }

    /** An agency with what it has in hand. */
    record Holder(String href, String name, Watchlist.Counts of, String state, boolean current) {}

    /** A petition; with a way to the step only where it can be taken now. */
    record Shown(
            String href,
            String title,
            String number,
            String agency,
            String todo,
            String state,
            String left,
            String day,
            String asked,
            String askedState,
            String supervise) {}

    record watch(
            String part,
            String agency,
            List<ListRequest.Tab> tabs,
            List<Holder> holders,
            boolean most,
            boolean mostUnanswered,
            String caption,
            List<Shown> cases,
            String older)
            implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.SUPERVISOR)
    public Uni<Response> look(@Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Watchlist.Wanted wanted = wanted(request.queryParams());
        return Uni.combine()
                .all()
                .unis(watchlist.counts(officer), watchlist.page(officer, wanted))
                .asTuple()
                .chain(found -> Answer.page(page(wanted, found.getItem1(), found.getItem2())));
    }

    private watch page(Watchlist.Wanted wanted, List<Watchlist.Counts> counts, Watchlist.Page page) {
        Caseload.Mark older = page.older();
        String name = wanted.agency().isEmpty() ? "" : words.agency(wanted.agency());
        return new watch(
                word(wanted.part()),
                name,
                List.of(
                        tab(Part.LATE, "已超期", sum(counts, Watchlist.Counts::late), "late", wanted),
                        tab(Part.SOON, "五日内到期", sum(counts, each -> each.soon() + each.near()), "soon", wanted),
                        tab(Part.UNANSWERED, "督办没有答复", sum(counts, Watchlist.Counts::unanswered), "", wanted)),
                counts.stream().map(each -> holder(each, wanted)).toList(),
                sum(counts, each -> each.late() + each.soon() + each.near()) >= Watchlist.COUNTED,
                sum(counts, Watchlist.Counts::unanswered) >= Watchlist.COUNTED_UNANSWERED,
                caption(wanted, name),
                page.items().stream().map(this::shown).toList(),
                older == null ? "" : href(wanted.part(), wanted.agency()) + "&after=" + older.due() + "." + older.no());
    }

    private static String caption(Watchlist.Wanted wanted, String name) {
        String order = wanted.part() == Part.UNANSWERED ? "要求答复的日期近的在前" : "期限近的在前";
        return name.isEmpty() ? order : name + "，" + order;
    }

    private Holder holder(Watchlist.Counts of, Watchlist.Wanted wanted) {
        return new Holder(
                href(wanted.part(), of.agency()),
                words.agency(of.agency()),
                of,
                of.late() > 0 ? "late" : of.soon() + of.near() > 0 ? "soon" : "",
                of.agency().equals(wanted.agency()));
    }

    private Shown shown(Watchlist.Item item) {
        LocalDate today = time.today();
        LocalDate asked = item.answerOn().orElse(null);
        String one = "/staff/cases/" + item.no().digits();
        return new Shown(
                one,
                item.title(),
                item.no().display(),
                words.agency(item.agency()),
                item.clock().map(LegalClock::label).orElse(item.stage().label()),
                Running.state(item.urgency()),
                item.urgency() == Urgency.NONE ? item.stage().label() : Running.left(item.due(), today),
                item.urgency() == Urgency.NONE ? "" : ChineseDate.full(item.due()),
                asked == null ? "" : "要求 " + ChineseDate.full(asked) + " 前答复，" + Running.left(asked, today),
                Running.state(Urgency.of(asked, today)),
                item.supervisable() ? one + "/steps/supervise" : "");
    }

    private Watchlist.Wanted wanted(MultiMap asked) {
        String agency = String.valueOf(asked.get("agency"));
        return new Watchlist.Wanted(
                part(String.valueOf(asked.get("part"))),
                agencies.byCode(agency).isPresent() ? agency : "",
                ListRequest.mark(String.valueOf(asked.get("after"))));
    }

    private static Part part(String word) {
        return switch (word) {
            case "soon" -> Part.SOON;
            case "unanswered" -> Part.UNANSWERED;
            default -> Part.LATE;
        };
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static ListRequest.Tab tab(Part part, String label, int count, String state, Watchlist.Wanted wanted) {
        return new ListRequest.Tab(
                href(part, wanted.agency()), label, Integer.toString(count), state, part == wanted.part());
    }

    private static String href(Part part, String agency) {
        return LIST + "?part=" + word(part) + (agency.isEmpty() ? "" : "&agency=" + agency);
    }

    private static int sum(List<Watchlist.Counts> counts, ToIntFunction<Watchlist.Counts> of) {
        return counts.stream().mapToInt(of).sum();
    }
}
