package portal.casework;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portal.outbox.Outbox;
import portal.security.Answers;

/** The one statement that files a petition: all of it is written, or nothing. */
final class FilingStatement {
    /** From so many matters of one person in a day on, a person looks at the next. */
    static final int MANY_IN_A_DAY = 5;

    private static final int FIRST_OF_MESSAGE = 52;

    static final String SQL = """
        with filed as (
            insert into petition (no, purpose, stage, channel, region, category, holder, office, last_day,
                    headcount, publishable, flags, registered_at, registered_on, data_key, title, content, people, person_hash, phone_hash,
                    code_hash, next_due, name_hash, received_on)
            select $1, $2, $3, $4, $5, $6, $7, $7, $12, $8, $9,
                    $10::text[] || case when (select count(*) from petition
                            where person_hash = $17 and registered_on = $12) >= $20::int
                        then array['MANY_TODAY'] else array[]::text[] end,
                    $11, $12, $13, $14, $15, $16, $17, $18, $19, $44::date, $45::bytea, $46::date
            returning no),
        recorded as (
            insert into history (no, seq, step, stage, at, on_day, actor, payload, salt, commitment, link)
            values ($1, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)),
        clocks as (
            insert into clock (no, kind, started_on, due_on, alert_on)
            select $1, * from unnest($31::text[], $32::date[], $33::date[], $34::date[])),
        files as (
            insert into attachment (no, file_key, sealed_key, label, kind, size, added_at)
            select $1, *, $11::timestamptz from unnest($35::text[], $36::bytea[], $37::bytea[], $38::text[], $39::bigint[])),
        answered as (
            insert into idempotency (key_hash, body_hash, answer, created_at)
            select $40::bytea, $41::bytea, $42::bytea, $11::timestamptz where $40::bytea is not null),
        written as (
            update draft set filed = true where id = $43::bytea returning call_id),
        called as (
            insert into call_suggestion (no, call_id, original)
            select $1, call_id, $49::boolean from (select call_id from written union all select $48::bigint) c
            where call_id is not null and $2 = 'suggestion'
            returning no),
        checked as (
            insert into content_check (no, account, data_key, sealed)
            select no, $47::bigint, $50::bytea, $51::bytea from called where $50::bytea is not null),
        unread as (
            insert into case_unread (no) select $1 where $2 <> 'accusation'),
        linked as (
            insert into citizen_matter (account, kind, no, filed_at, by_code)
            select $47::bigint, 'petition', $1, $11::timestamptz, false
            where $47::bigint is not null and $2 <> 'accusation'),
        told as (
            %s),
        receipt as (
            insert into paper (no, id, kind, issued_at) values ($1, 1, 'receipt', $11) returning id)
        select id from receipt
        """.formatted(Outbox.insertion(FIRST_OF_MESSAGE));

    private FilingStatement() {}

    /** The values of {@link #SQL}, in order. */
    static Tuple values(NewPetition petition) {
        List<@Nullable Object> values = new ArrayList<>(FIRST_OF_MESSAGE + Outbox.PARAMETERS);
        values.add(petition.no());
        values.add(petition.purpose());
        values.add(petition.stage());
        values.add(petition.channel());
        values.add(petition.region());
        values.add(petition.category());
        values.add(petition.holder());
        values.add(petition.headcount());
        values.add(petition.publishable());
        values.add(petition.flags().toArray(String[]::new));
        values.add(petition.registeredAt());
        values.add(petition.registeredOn());
        values.add(Buffer.buffer(petition.dataKey()));
        values.add(Buffer.buffer(petition.title()));
        values.add(Buffer.buffer(petition.content()));
        values.add(Buffer.buffer(petition.people()));
        values.add(Buffer.buffer(petition.personHash()));
        values.add(Buffer.buffer(petition.phoneHash()));
        values.add(Buffer.buffer(petition.codeHash()));
        values.add(MANY_IN_A_DAY);
        history(values, petition.first());
        clocks(values, petition.clocks());
        files(values, petition.attachments());
        answer(values, petition.answer());
        values.add(petition.draft() == null ? null : Buffer.buffer(petition.draft()));
        values.add(petition.nextDue());
        values.add(Buffer.buffer(petition.nameHash()));
        values.add(petition.receivedOn());
        values.add(petition.account());
        values.add(petition.answering().call());
        values.add(petition.answering().original());
        values.add(
                petition.check() == null ? null : Buffer.buffer(petition.check().dataKey()));
        values.add(
                petition.check() == null ? null : Buffer.buffer(petition.check().sealed()));
        if (petition.message() == null) {
            for (int i = 0; i < Outbox.PARAMETERS; i++) {
                values.add(null);
            }
        } else {
            values.addAll(Outbox.values(petition.message()));
        }
        return Tuple.from(values);
    }

    static void history(List<@Nullable Object> values, HistoryRow row) {
        values.add(row.seq());
        values.add(row.step());
        values.add(row.stage());
        values.add(row.at());
        values.add(row.onDay());
        values.add(row.actor());
        values.add(row.payload() == null ? null : Buffer.buffer(row.payload()));
        values.add(Buffer.buffer(row.salt()));
        values.add(Buffer.buffer(row.commitment()));
        values.add(Buffer.buffer(row.link()));
    }

    private static void clocks(List<@Nullable Object> values, List<ClockRow> clocks) {
        values.add(texts(clocks, ClockRow::kind));
        values.add(days(clocks, ClockRow::startedOn));
        values.add(days(clocks, ClockRow::dueOn));
        values.add(days(clocks, ClockRow::alertOn));
    }

    private static void files(List<@Nullable Object> values, List<AttachmentRow> files) {
        values.add(texts(files, AttachmentRow::fileKey));
        values.add(bytes(files, AttachmentRow::sealedKey));
        values.add(bytes(files, AttachmentRow::label));
        values.add(texts(files, AttachmentRow::kind));
        values.add(files.stream().map(AttachmentRow::size).toArray(Long[]::new));
    }

    static void answer(List<@Nullable Object> values, Answers.@Nullable Kept row) {
        values.add(row == null ? null : Buffer.buffer(row.keyHash()));
        values.add(row == null ? null : Buffer.buffer(row.bodyHash()));
        values.add(row == null ? null : Buffer.buffer(row.answer()));
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Buffer[] bytes(List<T> rows, Function<T, byte[]> column) {
        return rows.stream().map(column).map(Buffer::buffer).toArray(Buffer[]::new);
    }

    private static <T> @Nullable LocalDate[] days(List<T> rows, Function<T, @Nullable LocalDate> column) {
        return rows.stream().map(column).toArray(LocalDate[]::new);
    }

    /** The moment as the database keeps it: microseconds. */
    static OffsetDateTime stored(OffsetDateTime moment) {
        return moment.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
