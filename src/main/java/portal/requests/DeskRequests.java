package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.casework.Masked;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoRequest;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestMove;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestProcedure;
import portal.inforequest.RequestStep;
import portal.law.Actor;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.Filing;
import portal.petition.IdType;
import portal.petition.Known;
import portal.petition.Purpose;
import portal.petition.TextLimit;
import portal.security.DataKey;
import portal.security.Vault;

/** Requests as the officers of the disclosure office see them; for everybody else there are none. */
@ApplicationScoped
public class DeskRequests {
    private static final int ON_A_PAGE = 50;

    private final Pool pool;
    private final RequestStore store;
    private final RequestFile.Opener opener;
    private final RequestSeals seals;
    private final Vault vault;
    private final TakeRequestStep steps;
    private final AccessLog log;
    private final Known known;
    private final Agencies agencies;
    private final LegalTime time;

    DeskRequests(
            Pool pool,
            RequestStore store,
            RequestFile.Opener opener,
            RequestSeals seals,
            Vault vault,
            TakeRequestStep steps,
            AccessLog log,
            Known known,
            Agencies agencies,
            LegalTime time) {
        this.pool = pool;
        this.store = store;
        this.opener = opener;
        this.seals = seals;
        this.vault = vault;
        this.steps = steps;
        this.log = log;
        this.known = known;
        this.agencies = agencies;
        this.time = time;
    }

    /** A line of the list. */
    public record ListLine(
            InfoRequest request,
            String title,
            String name,
            @Nullable LocalDate due) {}

    /**
     * A page of the list.
     *
     * @param older the mark of the next page; empty on the last
     */
    public record ListPage(List<ListLine> lines, Optional<String> older) {}

    /** One request as its page shows it. */
    public record One(
            InfoRequest request,
            int version,
            int seq,
            String title,
            InfoFiling.Information information,
            Person applicant,
            boolean revealed,
            String submitted,
            @Nullable LocalDate receivedOn,
            String delivery,
            List<String> help,
            int thisMonth,
            @Nullable String petition,
            List<Entry> course,
            List<RequestMove> moves) {}

    /** Who asks: masked, until an officer says why it must be seen. */
    public record Person(
            String kind,
            String name,
            String idType,
            String idNumber,
            String contact,
            String phone,
            String email,
            String address) {}

    /** One line of the course, with what was said and the papers it issued. */
    public record Entry(
            int seq,
            java.time.OffsetDateTime at,
            String term,
            String actor,
            @Nullable RequestStep step,
            List<Paper> papers) {}

    /** A paper as issued. */
    public record Paper(int id, String label, String number) {}

    /** Those that wait, what is due first on top; or those that are done, newest first. */
    public Uni<ListPage> list(Officer officer, boolean done, @Nullable String after) {
        agent(officer);
        String[] mark = after != null && after.matches("\\d{4}-\\d{2}-\\d{2}_\\d{18}") ? after.split("_") : null;
        List<Object> values = new ArrayList<>(List.of(officer.agency(), RequestStore.DONE));
        String where = " where r.office = $1 and r.next_due " + (done ? "=" : "<") + " $2";
        if (mark != null) {
            values.add(LocalDate.parse(mark[0]));
            values.add(Long.parseLong(mark[1]));
            where += done ? " and (r.last_day, r.no) < ($3, $4)" : " and (r.next_due, r.no) > ($3, $4)";
        }
        String order = done ? " order by r.last_day desc, r.no desc" : " order by r.next_due, r.no";
        return pool.preparedQuery("select r.next_due, " + HeldRequest.COLUMNS + HeldRequest.FROM + where + order
                        + " limit " + (ON_A_PAGE + 1))
                .execute(Tuple.wrap(values))
                .map(rows -> {
                    List<HeldRequest> found = new ArrayList<>();
                    List<LocalDate> dues = new ArrayList<>();
                    rows.forEach(row -> {
                        found.add(HeldRequest.of(row, store.reckoning()));
                        dues.add(row.getLocalDate("next_due"));
                    });
                    boolean more = found.size() > ON_A_PAGE;
                    List<ListLine> lines = new ArrayList<>();
                    for (int i = 0; i < Math.min(found.size(), ON_A_PAGE); i++) {
                        lines.add(line(found.get(i), dues.get(i)));
                    }
                    return new ListPage(lines, more ? Optional.of(mark(lines, done)) : Optional.empty());
                });
    }

    private static String mark(List<ListLine> lines, boolean done) {
        ListLine last = lines.get(lines.size() - 1);
        LocalDate day = done ? last.request().facts().lastDay() : RequestStore.nextDue(last.request());
        return day + "_" + last.request().no().digits();
    }

    /** How many wait, and how many of them are late. */
    public Uni<Map<String, Integer>> counts(Officer officer) {
        agent(officer);
        return pool.preparedQuery("select count(*) filter (where next_due < $2) as open, count(*) filter (where"
                        + " next_due < $3) as late, count(*) filter (where next_due = $2) as done from info_request"
                        + " where office = $1")
                .execute(Tuple.of(officer.agency(), RequestStore.DONE, time.today()))
                .map(rows -> rows.iterator().next())
                .map(row -> new TreeMap<>(Map.of(
                        "open", row.getInteger("open"),
                        "late", row.getInteger("late"),
                        "done", row.getInteger("done"))));
    }

    /** One request; looking is noted. NOT_FOUND for whoever is not of its office. */
    public Uni<One> open(RequestNo no, Officer officer) {
        return one(no, officer, false)
                .call(() ->
                        log.note(new AccessLog.Line(officer.id(), AccessLog.Act.VIEW, no.value(), "info-request", "")));
    }

    /** The same with the personal data as it is; INVALID without a reason. */
    public Uni<One> reveal(RequestNo no, Officer officer, String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid(List.of(new Fault("/reason", "reason.missing", "请写明为什么要看。")));
        }
        return seen(no, officer)
                .call(() -> log.note(
                        new AccessLog.Line(officer.id(), AccessLog.Act.REVEAL, no.value(), "info-request", reason)))
                .chain(() -> one(no, officer, true));
    }

    /** Takes a step as the officer's duty allows; fails as the procedure does. */
    public Uni<InfoRequest> take(RequestNo no, int version, RequestStep step, Officer officer) {
        return seen(no, officer)
                .chain(held -> steps.take(no, version, step, by(held.request(), step.getClass(), officer), null));
    }

    /** What a redirected request is filed as. */
    public record AsPetition(String purpose, String region, String request) {}

    /**
     * Redirects what is a petition in truth (art. 39), and registers it as one in the same act; its office has fifteen days
     * from today to pass it on.
     *
     * @param as null when the applicant is only told where to turn
     */
    public Uni<InfoRequest> redirect(
            RequestNo no, int version, OfficeStep.Redirect step, @Nullable AsPetition as, Officer officer) {
        List<Fault> faults = new ArrayList<>(as == null ? List.of() : faults(as));
        return seen(no, officer).chain(opener::open).chain(file -> {
            faults.addAll(0, step.faults(file.held().request().facts()));
            if (!faults.isEmpty()) {
                throw Refused.invalid(faults);
            }
            return steps.take(
                    no,
                    version,
                    step,
                    by(file.held().request(), OfficeStep.Redirect.class, officer),
                    as == null ? null : filing(file, as));
        });
    }

    private List<Fault> faults(AsPetition as) {
        List<Fault> faults = new ArrayList<>();
        if (!as.purpose().equals(Purpose.APPEAL.word()) && !as.purpose().equals(Purpose.SUGGESTION.word())) {
            faults.add(new Fault("/purpose", "purpose.unknown", "请选择按哪一类登记。"));
        }
        if (!known.region(as.region())) {
            faults.add(new Fault("/region", "region.unknown", "请选择问题属地。"));
        }
        int length = as.request().codePointCount(0, as.request().length());
        if (length < TextLimit.REQUEST.min() || length > TextLimit.REQUEST.max()) {
            faults.add(new Fault("/request", "request.length", "请写明要求解决什么，" + TextLimit.REQUEST.hint() + "。"));
        }
        return faults;
    }

    private static Filing filing(RequestFile file, AsPetition as) {
        InfoFiling.Applicant who = file.applicant();
        boolean organization = file.held().kind().organization();
        return new Filing(
                as.purpose(),
                file.title(),
                as.request(),
                text(file.information().description()).isEmpty()
                        ? file.title()
                        : text(file.information().description()),
                null,
                as.region(),
                null,
                null,
                null,
                null,
                List.of(),
                1,
                new Filing.Petitioner(
                        organization ? "organization" : "person",
                        who.name(),
                        who.idType(),
                        who.idNumber(),
                        who.phone(),
                        who.email(),
                        null,
                        who.address()),
                null,
                List.of(),
                false,
                false,
                true);
    }

    /** A request that the officer may see; the access is for the caller to note. */
    Uni<HeldRequest> seen(RequestNo no, Officer officer) {
        agent(officer);
        return store.held(no).invoke(held -> {
            if (!held.request().facts().office().equals(officer.agency())) {
                throw none();
            }
        });
    }

    TakeRequestStep.By by(InfoRequest request, Class<? extends RequestStep> step, Officer officer) {
        List<Actor> actors = actors(officer);
        Actor actor = actors.stream()
                .filter(each -> RequestProcedure.open(request, each, time.today()).stream()
                        .anyMatch(move -> move.step() == step))
                .findFirst()
                .orElse(actors.get(0));
        return new TakeRequestStep.By(actor, officer.id());
    }

    private Uni<One> one(RequestNo no, Officer officer, boolean revealed) {
        return seen(no, officer)
                .chain(opener::open)
                .chain(file -> thisMonth(file).map(count -> one(file, officer, revealed, count)));
    }

    /** How many requests this applicant made in the month of this one: what fees and volume are judged by. */
    private Uni<Integer> thisMonth(RequestFile file) {
        LocalDate day = file.held().submittedOn();
        return pool.preparedQuery("select count(*) as n from info_request where submitted_on between $2 and $3 and"
                        + " person_hash = (select person_hash from info_request where no = $1)")
                .execute(Tuple.of(file.held().no(), day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth())))
                .map(rows -> rows.iterator().next().getInteger("n"));
    }

    private One one(RequestFile file, Officer officer, boolean revealed, int thisMonth) {
        HeldRequest held = file.held();
        Long petition = held.petition();
        return new One(
                held.request(),
                held.version(),
                file.course().size(),
                file.title(),
                file.information(),
                person(file, revealed),
                revealed,
                portal.law.ChineseDate.date(held.submittedOn()) + " "
                        + held.request().facts().channel().label(),
                held.receivedOn(),
                held.delivery().label(),
                held.help().stream().map(help -> help.label()).toList(),
                thisMonth,
                petition == null ? null : Long.toString(petition),
                course(file),
                moves(held.request(), officer));
    }

    private static Person person(RequestFile file, boolean revealed) {
        InfoFiling.Applicant who = file.applicant();
        boolean organization = file.held().kind().organization();
        return new Person(
                file.held().kind().label(),
                revealed || organization ? text(who.name()) : Masked.name(who.name()),
                IdType.of(who.idType()).map(IdType::label).orElse(""),
                revealed ? text(who.idNumber()) : Masked.idNumber(who.idNumber()),
                revealed ? text(who.contact()) : Masked.name(who.contact()),
                revealed ? text(who.phone()) : Masked.phone(who.phone()),
                revealed ? text(who.email()) : text(who.email()).isEmpty() ? "" : "***",
                revealed ? text(who.address()) : text(who.address()).isEmpty() ? "" : "***");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<Entry> course(RequestFile file) {
        List<Entry> entries = new ArrayList<>();
        for (int i = file.course().size() - 1; i >= 0; i--) {
            RequestFile.Line line = file.course().get(i);
            entries.add(new Entry(
                    line.seq(),
                    line.at(),
                    line.told().words().term(),
                    line.actor(),
                    line.step(),
                    file.papers().stream()
                            .filter(paper -> paper.seq() == line.seq())
                            .map(paper -> new Paper(paper.id(), paper.kind().label(), paper.number()))
                            .toList()));
        }
        return entries;
    }

    private List<RequestMove> moves(InfoRequest request, Officer officer) {
        List<RequestMove> moves = new ArrayList<>();
        actors(officer)
                .forEach(actor -> RequestProcedure.open(request, actor, time.today()).stream()
                        .filter(move -> moves.stream().noneMatch(other -> other.step() == move.step()))
                        .forEach(moves::add));
        return moves;
    }

    private ListLine line(HeldRequest held, LocalDate due) {
        DataKey key = vault.open(held.dataKey());
        InfoFiling.Applicant applicant = seals.applicant(key, held.no(), held.people());
        return new ListLine(
                held.request(),
                FileRequest.title(seals.information(key, held.no(), held.content())),
                held.kind().organization() ? text(applicant.name()) : Masked.name(applicant.name()),
                due.isBefore(RequestStore.DONE.minusDays(1)) ? due : null);
    }

    private List<Actor> actors(Officer officer) {
        String name = agencies.byCode(officer.agency()).map(Agency::name).orElse("");
        List<Actor> actors = new ArrayList<>();
        if (officer.has(Duty.DISCLOSURE_OFFICER)) {
            actors.add(new Actor(Actor.Role.DISCLOSURE_OFFICER, name, officer.agency()));
        }
        if (officer.has(Duty.AGENCY_HEAD)) {
            actors.add(new Actor(Actor.Role.DISCLOSURE_HEAD, name, officer.agency()));
        }
        return actors;
    }

    /** Only the officers of the office to which requests are made. */
    private void agent(Officer officer) {
        if (actors(officer).isEmpty()
                || !officer.agency().equals(agencies.office().code())) {
            throw none();
        }
    }

    private static Refused none() {
        return new Refused(Reason.NOT_FOUND, "没有这件申请。");
    }
}
