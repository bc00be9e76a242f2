package portal.casework;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.office.Agency;
import portal.outbox.Message;
import portal.outbox.Outbox;
import portal.petition.Facts;
import portal.petition.LegalClock;
import portal.petition.Petition;
import portal.petition.Route;
import portal.security.Answers;

/** The one statement that writes a step: all of it, or nothing when somebody else was first. */
final class StepStatement {
    private static final int FIRST_OF_MESSAGE = 57;

    private static final List<LegalClock> ANSWER_BY =
            List.of(LegalClock.HANDLING, LegalClock.SIMPLE_OPINION, LegalClock.STATUTORY);

    /**
     * What the figures count of the terms is kept in the same statement: by the terms that are over with this step, which
     * are held while it runs so that no other last day comes between.
     */
    static final String SQL = """
        with terms as (
            select c.kind, c.started_on, coalesce(c.ended_on, $18) as ended_on,
                coalesce(c.ended_on, $18) <= c.due_on as kept
            from clock c left join unnest($29::text[], $30::date[]) as e (kind, started_on)
                on e.kind = c.kind and e.started_on = c.started_on
            where c.no = $1 and (c.ended_on is not null or e.kind is not null)
                and (c.kind, c.started_on) not in (select * from unnest($31::text[], $32::date[]))
            for no key update of c),
        in_time as (
            select (array_agg(kept order by started_on) filter (where kind = '%s'))[1] as sorted,
                (array_agg(kept order by ended_on desc, started_on desc, kind)
                    filter (where kind in (%s)))[1] as answered from terms),
        taken as (
            update petition set stage = $3, holder = $4, handler = $5, suggested_route = $6, route = $7, requests = $8,
                sorted_in_time = in_time.sorted, answered_in_time = in_time.answered,
                simple = $9, extension_asked = $10, extended = $11, accused_settled = $12,
                accused = coalesce($13::bytea[], accused), excluded = coalesce($14::bytea, excluded),
                withdrawal_asked = $15, served = $16, rated = $17, last_day = $18,
                next_due = $43, adviser = coalesce($44::text, adviser), category = coalesce($45::text, category),
                purpose = $53, data_key = coalesce($54::bytea, data_key),
                officer = case when holder = $4 and $54::bytea is null then officer end, version = version + 1
            from in_time where no = $1 and version = $2 returning no),
        recorded as (
            insert into history (no, seq, step, stage, at, on_day, actor, payload, salt, commitment, link)
            select no, $19::integer, $20::text, $21::text, $22::timestamptz, $23::date, $24::text, $25::bytea,
                $26::bytea, $27::bytea, $28::bytea from taken),
        ended as (
            update clock c set ended_on = $18 from taken, unnest($29::text[], $30::date[]) as e (kind, started_on)
            where c.no = taken.no and c.kind = e.kind and c.started_on = e.started_on),
        clocks as (
            insert into clock (no, kind, started_on, due_on, alert_on, length, extra, paused)
            select taken.no, w.* from taken, unnest($31::text[], $32::date[], $33::date[], $34::date[],
                $35::integer[], $36::integer[], $37::integer[]) as w
            on conflict (no, kind, started_on) do update set due_on = excluded.due_on, alert_on = excluded.alert_on,
                length = excluded.length, extra = excluded.extra, paused = excluded.paused, ended_on = null),
        numbered as (
            insert into paper_register (agency, kind, year, secret, last)
            select $38::text, $39::text, $40::integer, $41::boolean, 1 from taken where $39::text is not null
            on conflict (agency, kind, year, secret) do update set last = paper_register.last + 1 returning last),
        issued as (
            insert into paper (no, id, kind, issued_at, number, agency, seq, above, above_name)
            select taken.no, (select coalesce(max(id), 0) + 1 from paper where no = $1), $39, $22,
                $42::text || '〔' || $40::integer || '〕' || numbered.last || '号', $38, $19,
                $55::text, $56::text from taken, numbered),
        sorted as (
            insert into category_decision (no, seq, at, officer, decided, agency, county, suggested, confidence, before)
            select taken.no, $19, $22, $48::bigint, $45, $4, left(p.region, 6), $46::text, $47::double precision, p.category
            from taken join petition p on p.no = taken.no where $45::text is not null),
        answered as (
            insert into idempotency (key_hash, body_hash, answer, created_at)
            select $50::bytea, $51::bytea, $52::bytea, now() from taken where $50::bytea is not null),
        rewrapped as (
            update outbox o set data_key = $54 from taken where $54::bytea is not null and o.thread = taken.no
                and o.created_at >= (select coalesce(recorded_on, on_day)::timestamp at time zone 'Asia/Shanghai'
                    from history where no = $1 and seq = 1)),
        hidden as (
            delete from case_word w using taken where w.no = taken.no and $49::boolean and $54::bytea is not null),
        unread as (
            insert into case_unread (no) select no from taken where not $49::boolean or $54::bytea is not null),
        told as (
            %s and exists (select from taken))
        select no from taken
        """.formatted(
                    LegalClock.SORTING.word(),
                    ANSWER_BY.stream().map(LegalClock::word).collect(Collectors.joining("', '", "'", "'")),
                    Outbox.insertion(FIRST_OF_MESSAGE));

    private StepStatement() {}

    /**
     * Everything a step writes.
     *
     * @param rewrapped the data key for the other ring, where it became an accusation or ceased to be one: whoever had it
     *     in hand has no longer, and its words go from the index, or come to it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read through
    record Written(
            Held before,
            Petition after,
            HistoryRow line,
            byte @Nullable [] excluded,
            @Nullable List<byte[]> accused,
            @Nullable PaperRow paper,
            @Nullable String adviser,
            @Nullable Sorted sorted,
            @Nullable Message message,
            Answers.@Nullable Kept answer,
            byte @Nullable [] rewrapped) {}

    /** A decision about the category and who took it. */
    record Sorted(CategoryDecision category, long officer) {}

    /**
     * A paper to be numbered: by whom, of which kind, in which year and register.
     *
     * @param mark what stands before 〔
     * @param above whom it names as the one that reviews it; null when it names nobody
     */
    record PaperRow(
            String agency,
            String kind,
            int year,
            boolean secret,
            String mark,
            @Nullable Agency above) {}

    static Tuple values(Written step) {
        List<@Nullable Object> values = new ArrayList<>(FIRST_OF_MESSAGE + Outbox.PARAMETERS);
        Facts facts = step.after().facts();
        values.add(step.before().no());
        values.add(step.before().version());
        values.add(step.after().stage().word());
        values.add(facts.holder());
        values.add(facts.handler());
        values.add(facts.suggestedRoute().map(Route::word).orElse(null));
        values.add(facts.route().map(Route::word).orElse(null));
        values.add(facts.requests());
        values.add(facts.simple());
        values.add(facts.extensionAsked());
        values.add(facts.extended());
        values.add(facts.accusedSettled());
        List<byte[]> accused = step.accused();
        values.add(accused == null ? null : accused.stream().map(Buffer::buffer).toArray(Buffer[]::new));
        values.add(step.excluded() == null ? null : Buffer.buffer(step.excluded()));
        values.add(facts.withdrawalAsked().orElse(null));
        values.add(facts.served());
        values.add(facts.rated());
        values.add(facts.lastDay());
        FilingStatement.history(values, step.line());
        ended(values, Clocks.ended(step.before().petition(), step.after()));
        clocks(values, Clocks.written(step.before().petition(), step.after()));
        paper(values, step.paper());
        values.add(NextDue.of(step.after()));
        values.add(step.adviser());
        sorted(values, step.sorted());
        values.add(step.after().purpose().secret());
        FilingStatement.answer(values, step.answer());
        values.add(step.after().purpose().word());
        values.add(step.rewrapped() == null ? null : Buffer.buffer(step.rewrapped()));
        above(values, step.paper());
        message(values, step.message());
        return Tuple.from(values);
    }

    private static void ended(List<@Nullable Object> values, List<ClockRow> rows) {
        values.add(column(rows, ClockRow::kind).toArray(String[]::new));
        values.add(column(rows, ClockRow::startedOn).toArray(LocalDate[]::new));
    }

    private static void clocks(List<@Nullable Object> values, List<ClockRow> rows) {
        ended(values, rows);
        values.add(column(rows, ClockRow::dueOn).toArray(LocalDate[]::new));
        values.add(column(rows, ClockRow::alertOn).toArray(LocalDate[]::new));
        values.add(column(rows, ClockRow::length).toArray(Integer[]::new));
        values.add(column(rows, ClockRow::extra).toArray(Integer[]::new));
        values.add(column(rows, ClockRow::paused).toArray(Integer[]::new));
    }

    private static void paper(List<@Nullable Object> values, @Nullable PaperRow paper) {
        values.add(paper == null ? null : paper.agency());
        values.add(paper == null ? null : paper.kind());
        values.add(paper == null ? null : paper.year());
        values.add(paper == null ? null : paper.secret());
        values.add(paper == null ? null : paper.mark());
    }

    private static void above(List<@Nullable Object> values, @Nullable PaperRow paper) {
        Agency above = paper == null ? null : paper.above();
        values.add(above == null ? null : above.code());
        values.add(above == null ? null : above.name());
    }

    private static void sorted(List<@Nullable Object> values, @Nullable Sorted sorted) {
        values.add(sorted == null ? null : sorted.category().decided());
        values.add(sorted == null ? null : sorted.category().suggested());
        values.add(sorted == null ? null : sorted.category().confidence());
        values.add(sorted == null ? null : sorted.officer());
    }

    private static void message(List<@Nullable Object> values, @Nullable Message message) {
        if (message == null) {
            for (int i = 0; i < Outbox.PARAMETERS; i++) {
                values.add(null);
            }
        } else {
            values.addAll(Outbox.values(message));
        }
    }

    private static <T> List<@Nullable T> column(List<ClockRow> rows, Function<ClockRow, @Nullable T> column) {
        List<@Nullable T> values = new ArrayList<>();
        rows.forEach(row -> values.add(column.apply(row)));
        return values;
    }
}
