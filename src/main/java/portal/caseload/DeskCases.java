package portal.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.LegalTime;
import portal.casework.CaseColumns;
import portal.casework.Payloads;
import portal.casework.TakeStep;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Colleagues;
import portal.office.Officer;
import portal.office.PriorDecision;
import portal.petition.IntakeStep;
import portal.petition.Move;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Step;

/** Opens a petition at a desk, for officers who see it; every look at it stands in the access log. */
@ApplicationScoped
public class DeskCases {
    private static final String ONE =
            """
        select %s, p.version, p.title, p.content, p.people, p.registered_at, p.received_on, p.channel, p.region, p.category,
            p.headcount, p.flags, p.officer, p.adviser,
            h.seqs, h.steps, h.moments, h.actors, h.stages, h.payloads,
            d.paper_ids, d.paper_kinds, d.paper_numbers, d.paper_seqs,
            f.file_keys, f.labels, f.kinds, f.sizes,
            k.sorted_at, k.sorted_by, k.decided, k.suggested, k.confidences, k.befores
        from petition p %s
        left join lateral (
            select array_agg(seq order by seq) seqs, array_agg(step order by seq) steps,
                array_agg(at order by seq) moments, array_agg(actor order by seq) actors,
                array_agg(stage order by seq) stages, array_agg(payload order by seq) payloads
            from history where no = p.no) h on true
        left join lateral (
            select array_agg(id order by id) paper_ids, array_agg(kind order by id) paper_kinds,
                array_agg(coalesce(number, '') order by id) paper_numbers,
                array_agg(coalesce(seq, 1) order by id) paper_seqs
            from paper where no = p.no) d on true
        left join lateral (
            select array_agg(file_key order by added_at, file_key) file_keys,
                array_agg(label order by added_at, file_key) labels,
                array_agg(kind order by added_at, file_key) kinds, array_agg(size order by added_at, file_key) sizes
            from attachment where no = p.no) f on true
        left join lateral (
            select array_agg(at order by seq) sorted_at, array_agg(officer order by seq) sorted_by,
                array_agg(decided order by seq) decided, array_agg(suggested order by seq) suggested,
                array_agg(confidence order by seq) confidences, array_agg(coalesce(before, '') order by seq) befores
            from category_decision where no = p.no) k on true
        where %s and p.no = $%d
        """.formatted(CaseColumns.COLUMNS, CaseColumns.CLOCKS, Sight.SEEN, Sight.VALUES + 1);

    private static final int LONGEST_REASON = 200;

    private final Pool pool;
    private final Sight sight;
    private final DeskRow rows;
    private final SortingPractice practice;
    private final Colleagues colleagues;
    private final Agencies agencies;
    private final AccessLog log;
    private final LegalTime time;

    DeskCases(
            Pool pool,
            Sight sight,
            DeskRow rows,
            SortingPractice practice,
            Colleagues colleagues,
            Agencies agencies,
            AccessLog log,
            LegalTime time) {
        this.pool = pool;
        this.sight = sight;
        this.rows = rows;
        this.practice = practice;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.log = log;
        this.time = time;
    }

    /** Opens it with personal data masked. Fails with {@link Refused} NOT_FOUND also for what the officer must not see. */
    public Uni<DeskCase> open(PetitionNo no, Officer officer) {
        return read(no, officer, false).call(() -> log.note(line(officer, AccessLog.Act.VIEW, no, "case", "")));
    }

    /** Opens it with personal data as it is, for this once; fails with INVALID too when no reason is given. */
    public Uni<DeskCase> reveal(PetitionNo no, Officer officer, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return read(no, officer, false)
                    .onItem()
                    .failWith(() -> Refused.invalid(
                            List.of(new Fault("/reason", "reason.missing", "请写明为什么要看，最多 " + LONGEST_REASON + " 个字。"))));
        }
        return read(no, officer, true).call(() -> log.note(line(officer, AccessLog.Act.REVEAL, no, "people", reason)));
    }

    /** As whom the officer takes a step with a petition that the officer sees; fails with NOT_FOUND otherwise. */
    Uni<TakeStep.By> by(PetitionNo no, Officer officer, Step step) {
        return row(no, officer).map(row -> {
            Petition petition = rows.petition(row);
            keepFromTheAccused(petition, step);
            return acting(officer, row)
                    .who(petition, step.getClass(), time.today())
                    .map(actor -> new TakeStep.By(actor, officer.id()))
                    .orElseThrow(() -> new Refused(Reason.FORBIDDEN, "您的岗位不办理信访事项。"));
        });
    }

    /** An accusation goes to nobody whom it is about, nor to anybody below (art. 30), and out of nobody's sight unpassed. */
    private void keepFromTheAccused(Petition petition, Step step) {
        String to = step instanceof IntakeStep.PassToDiscipline passed
                ? passed.agency()
                : step instanceof IntakeStep.PassToPoliticalLegal passed ? passed.agency() : "";
        Set<String> settled = StepDetails.accused(step);
        Set<String> accused = settled.isEmpty() ? petition.facts().excluded() : settled;
        if (overOne(to, accused)) {
            throw Refused.invalid(List.of(new Fault("/agency", "agency.accused", "不得把检举控告转给被检举、控告的单位或者它的下级。")));
        }
        if (to.isEmpty() && overOne(petition.facts().holder(), settled)) {
            throw Refused.invalid(List.of(new Fault(
                    "/agencies", "agencies.own", "被检举控告的是本单位或者它的上级：单独核定以后，本单位就没有人能转出这一件了。请用“转送有权机关”，在转送的同时核定。")));
        }
    }

    private boolean overOne(String agency, Set<String> accused) {
        return agencies.tree().over(agency).stream().anyMatch(above -> accused.contains(above.code()));
    }

    private Uni<Row> row(PetitionNo no, Officer officer) {
        List<Object> values = sight.of(officer);
        values.add(Long.valueOf(no.digits()));
        return pool.preparedQuery(ONE).execute(Tuple.from(values)).map(found -> {
            if (!found.iterator().hasNext()) {
                throw new Refused(Reason.NOT_FOUND, "没有这件事项。");
            }
            return found.iterator().next();
        });
    }

    private Uni<DeskCase> read(PetitionNo no, Officer officer, boolean revealed) {
        return row(no, officer).chain(row -> {
            List<Optional<Payloads.Recorded>> recorded = rows.recorded(row);
            return colleagues
                    .names(named(row, recorded))
                    .chain(names -> before(row)
                            .map(before -> rows.view(row, recorded, names, before, revealed, moves(officer, row))));
        });
    }

    /** What clerks decided before, where something is suggested at all. */
    private Uni<List<PriorDecision>> before(Row row) {
        return DeskRow.suggests(rows.petition(row))
                ? practice.in(row.getString("region"))
                : Uni.createFrom().item(List.of());
    }

    private List<Move> moves(Officer officer, Row row) {
        return acting(officer, row).open(rows.petition(row), time.today());
    }

    private Acting acting(Officer officer, Row row) {
        String name = agencies.byCode(officer.agency()).map(Agency::name).orElse(officer.agency());
        return new Acting(officer, name, Long.toString(officer.id()).equals(row.getString("adviser")));
    }

    private static List<Long> named(Row row, List<Optional<Payloads.Recorded>> recorded) {
        List<Long> ids = new ArrayList<>();
        recorded.forEach(line -> line.ifPresent(each -> {
            ids.addAll(StepDetails.officers(each.step()));
            Long taker = each.officer();
            if (taker != null) {
                ids.add(taker);
            }
        }));
        if (row.getLong("officer") != null) {
            ids.add(row.getLong("officer"));
        }
        return ids;
    }

    private static AccessLog.Line line(Officer officer, AccessLog.Act act, PetitionNo no, String field, String reason) {
        return new AccessLog.Line(officer.id(), act, Long.valueOf(no.digits()), field, reason);
    }
}
