package portal.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.casework.Channel;
import portal.casework.NextDue;
import portal.casework.Notices;
import portal.casework.People;
import portal.casework.Places;
import portal.office.AccessLog;
import portal.office.Agencies;
import portal.office.Officer;
import portal.petition.LegalClock;
import portal.petition.PetitionNo;
import portal.petition.PetitionerKind;
import portal.petition.Phone;
import portal.petition.Purpose;
import portal.petition.Stage;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Use;
import portal.security.Vault;

/** What lies on a desk: the petitions an officer sees, the nearest last day first, page by page. */
@ApplicationScoped
public class Caseload {
    /** How many stand on a page. */
    public static final int PAGE = 25;

    /** Nobody reads more exactly than "more than a thousand". */
    public static final int COUNTED = 1000;

    private static final String WORDS = "words";

    /** Which clock it is that runs out next. */
    static final String CLOCK = "(select min(c.kind) from clock c where c.no = p.no and c.ended_on is null"
            + " and c.due_on = p.next_due and c.kind <> 'objection') as clock";

    private static final String SELECTED = "select p.no, p.title, p.people, p.data_key, p.purpose, p.stage,"
            + " p.category, p.channel, p.region, p.next_due, " + CLOCK + " from petition p where ";

    private final Pool pool;
    private final Sight sight;
    private final Vault vault;
    private final KeyedHash hash;
    private final TextSearch texts;
    private final Agencies agencies;
    private final Notices notices;
    private final AccessLog log;
    private final LegalTime time;

    Caseload(
            Pool pool,
            Sight sight,
            Vault vault,
            KeyedHash hash,
            TextSearch texts,
            Agencies agencies,
            Notices notices,
            AccessLog log,
            LegalTime time) {
        this.pool = pool;
        this.sight = sight;
        this.vault = vault;
        this.hash = hash;
        this.texts = texts;
        this.agencies = agencies;
        this.notices = notices;
        this.log = log;
        this.time = time;
    }

    /** Whose work is listed. */
    public enum Whose {
        /** Assigned to the officer in person. */
        MINE,
        /** In hand at the officer's agency. */
        AGENCY,
        /** In the register of the officer's office. */
        OFFICE,
        /** Put to the officer for legal advice. */
        COUNSEL
    }

    /** Which part of it, by its last days. */
    public enum Part {
        OPEN,
        LATE,
        SOON,
        DONE
    }

    /** Where a page ends or begins. */
    public record Mark(LocalDate due, long no) {}

    /**
     * What is asked for.
     *
     * @param search number, phone, exact name or words of the text; empty to list by whose and part
     */
    public record Wanted(
            Whose whose,
            Part part,
            @Nullable Stage stage,
            @Nullable Purpose purpose,
            String category,
            String search,
            @Nullable Mark after,
            @Nullable Mark before) {
        @Nullable
        Mark mark() {
            return before == null ? after : before;
        }
    }

    /** One petition in the list, personal data masked. */
    public record Item(
            PetitionNo no,
            String title,
            Purpose purpose,
            Stage stage,
            @Nullable String category,
            Channel channel,
            String region,
            String who,
            Optional<LocalDate> due,
            Optional<LegalClock> clock,
            Urgency urgency) {}

    public record Page(
            List<Item> items,
            @Nullable Mark newer,
            @Nullable Mark older) {}

    /** How many there are, each at most {@link #COUNTED}. */
    public record Counts(int open, int late, int soon) {}

    /** As what an officer stands among the accused, to be kept out in person. */
    public static String accused(Officer officer) {
        return Sight.OFFICER + officer.id();
    }

    /** One page; a search is noted in the access log. */
    public Uni<Page> page(Officer officer, Wanted wanted) {
        if (wanted.search().isEmpty()) {
            return listed(
                    new CaseQuery(sight.of(officer))
                            .whose(wanted.whose(), officer)
                            .part(wanted.part(), time.today()),
                    wanted);
        }
        Uni<Page> page = kind(wanted.search()).equals(WORDS)
                ? texts.find(officer, wanted, agencies.office().code())
                        .map(found -> page(found.rows(), wanted, found.stopped()))
                : listed(searched(new CaseQuery(sight.of(officer)), wanted.search()), wanted);
        return page.call(() ->
                log.note(new AccessLog.Line(officer.id(), AccessLog.Act.SEARCH, null, kind(wanted.search()), "")));
    }

    private Uni<Page> listed(CaseQuery query, Wanted wanted) {
        query.filter(wanted.stage(), wanted.purpose(), wanted.category()).keyset(wanted.after(), wanted.before());
        return pool.preparedQuery(SELECTED + query.page(PAGE + 1))
                .execute(Tuple.from(query.values()))
                .map(rows -> {
                    List<Row> found = new ArrayList<>();
                    rows.forEach(found::add);
                    return page(found, wanted, null);
                });
    }

    public Uni<Counts> counts(Officer officer, Whose whose) {
        LocalDate today = time.today();
        return pool.preparedQuery(CaseQuery.counts(whose, COUNTED))
                .execute(Tuple.from(CaseQuery.countValues(sight.of(officer), whose, officer, today)))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Counts(row.getInteger("open"), row.getInteger("late"), row.getInteger("soon"));
                });
    }

    private static String kind(String search) {
        return PetitionNo.parse(search).isPresent()
                ? "number"
                : Phone.parse(search).isPresent() ? "phone" : WORDS;
    }

    private CaseQuery searched(CaseQuery query, String typed) {
        return PetitionNo.parse(typed)
                .map(no -> query.and("p.no = ", Long.valueOf(no.digits())))
                .orElseGet(() -> query.and(
                        "p.phone_hash = ",
                        Buffer.buffer(hash.of(
                                Use.PHONE, Phone.parse(typed).orElseThrow().canonical()))));
    }

    private Page page(List<Row> found, Wanted wanted, @Nullable Mark stopped) {
        boolean more = found.size() > PAGE;
        List<Row> rows = new ArrayList<>(more ? found.subList(0, PAGE) : found);
        boolean backwards = wanted.before() != null;
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean newer = backwards ? more : wanted.after() != null;
        boolean older = backwards || more;
        Mark first = newer && !rows.isEmpty() ? mark(rows.get(0)) : null;
        Mark last = older && !rows.isEmpty() ? mark(rows.get(rows.size() - 1)) : null;
        return new Page(
                rows.stream().map(this::item).toList(),
                stopped != null && backwards ? stopped : first,
                stopped != null && !backwards ? stopped : last);
    }

    static Mark mark(Row row) {
        return new Mark(row.getLocalDate("next_due"), row.getLong("no"));
    }

    private Item item(Row row) {
        long no = row.getLong("no");
        byte[] wrapped = row.getBuffer("data_key").getBytes();
        DataKey key = vault.open(wrapped);
        People people = notices.people(wrapped, no, row.getBuffer("people").getBytes());
        LocalDate due = row.getLocalDate("next_due");
        boolean told = due.isBefore(NextDue.UNTOLD);
        return new Item(
                new PetitionNo(Long.toString(no)),
                vault.unseal(key, Places.title(no), row.getBuffer("title").getBytes()),
                Purpose.of(row.getString("purpose")).orElseThrow(),
                Stage.of(row.getString("stage")).orElseThrow(),
                row.getString("category"),
                Channel.of(row.getString("channel")),
                row.getString("region"),
                PetitionerKind.ORGANIZATION.word().equals(people.petitioner().kind())
                        ? people.called()
                        : people.name().isEmpty() ? People.UNNAMED : Masked.name(people.name()),
                told ? Optional.of(due) : Optional.empty(),
                LegalClock.of(row.getString("clock")),
                Urgency.of(told ? due : null, time.today()));
    }
}
