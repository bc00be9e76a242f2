package portal.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.LegalClock;
import portal.petition.Paper;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.security.DataKey;
import portal.security.Vault;

/** Opens all of a petition at once, for its papers. Asks nobody who they are: its callers did. */
@ApplicationScoped
public class CaseFiles {
    private static final String ONE = """
        select p.no, p.purpose, p.office, p.registered_at, coalesce(p.received_on, p.registered_on) as received,
            p.data_key, p.title, p.content, p.people, p.headcount,
            (select count(*) from attachment where no = p.no) as files,
            h.steps, h.moments, h.actors, h.payloads,
            d.ids, d.kinds, d.issued, d.numbers, d.agencies, d.seqs, d.aboves,
            c.clocks, c.starts, c.lengths, c.extras, c.pauses
        from petition p
        left join lateral (
            select array_agg(step order by seq) steps, array_agg(at order by seq) moments,
                array_agg(actor order by seq) actors, array_agg(payload order by seq) payloads
            from history where no = p.no) h on true
        left join lateral (
            select array_agg(id order by id) ids, array_agg(kind order by id) kinds,
                array_agg(issued_at order by id) issued, array_agg(coalesce(number, '') order by id) numbers,
                array_agg(coalesce(agency, '') order by id) agencies, array_agg(coalesce(seq, 1) order by id) seqs,
                array_agg(above_name order by id) aboves
            from paper where no = p.no) d on true
        left join lateral (
            select array_agg(kind order by started_on) clocks, array_agg(started_on order by started_on) starts,
                array_agg(length order by started_on) lengths, array_agg(extra order by started_on) extras,
                array_agg(paused order by started_on) pauses
            from clock where no = p.no and length is not null) c on true
        where p.no = $1
        """;

    private final Pool pool;
    private final Vault vault;
    private final Payloads payloads;
    private final Reckonings reckonings;
    private final ObjectMapper json;
    private final Clock clock;

    CaseFiles(Pool pool, Vault vault, Payloads payloads, Reckonings reckonings, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.vault = vault;
        this.payloads = payloads;
        this.reckonings = reckonings;
        this.json = json;
        this.clock = clock;
    }

    /** Fails with {@link Refused} NOT_FOUND. */
    public Uni<CaseFile> open(PetitionNo no) {
        return pool.preparedQuery(ONE).execute(Tuple.of(Held.number(no))).map(found -> {
            if (!found.iterator().hasNext()) {
                throw new Refused(Reason.NOT_FOUND, "没有这件事项。");
            }
            return file(no, found.iterator().next());
        });
    }

    private CaseFile file(PetitionNo number, Row row) {
        long no = Held.number(number);
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        return new CaseFile(
                number,
                Purpose.of(row.getString("purpose")).orElseThrow(),
                here(row.getOffsetDateTime("registered_at")),
                row.getLocalDate("received"),
                row.getString("office"),
                vault.unseal(key, Places.title(no), row.getBuffer("title").getBytes()),
                read(
                        vault.unsealBytes(
                                key,
                                Places.content(no),
                                row.getBuffer("content").getBytes()),
                        Content.class),
                read(
                        vault.unsealBytes(
                                key, Places.people(no), row.getBuffer("people").getBytes()),
                        People.class),
                row.getInteger("headcount"),
                row.getInteger("files"),
                lines(row, key, no),
                papers(row),
                clocks(row));
    }

    private List<CaseFile.Line> lines(Row row, DataKey key, long no) {
        List<CaseFile.Line> lines = new ArrayList<>();
        String[] steps = row.getArrayOfStrings("steps");
        OffsetDateTime[] moments = row.getArrayOfOffsetDateTimes("moments");
        String[] actors = row.getArrayOfStrings("actors");
        @Nullable Buffer[] sealed = row.get(Buffer[].class, "payloads");
        for (int i = 0; i < steps.length; i++) {
            int seq = i + 1;
            lines.add(new CaseFile.Line(
                    seq,
                    here(moments[i]).toLocalDate(),
                    actors[i],
                    payloads.open(key, no, seq, steps[i], sealed[i] == null ? null : sealed[i].getBytes())
                            .map(Payloads.Recorded::step)
                            .orElse(null)));
        }
        return lines;
    }

    private List<IssuedPaper> papers(Row row) {
        List<IssuedPaper> papers = new ArrayList<>();
        Integer @Nullable [] ids = row.getArrayOfIntegers("ids");
        for (int i = 0; i < Objects.requireNonNullElse(ids, new Integer[0]).length; i++) {
            papers.add(new IssuedPaper(
                    ids[i],
                    Paper.of(row.getArrayOfStrings("kinds")[i]).orElseThrow(),
                    here(row.getArrayOfOffsetDateTimes("issued")[i]).toLocalDate(),
                    row.getArrayOfStrings("numbers")[i],
                    row.getArrayOfStrings("agencies")[i],
                    row.getArrayOfIntegers("seqs")[i],
                    row.getArrayOfStrings("aboves")[i]));
        }
        return papers;
    }

    private List<CaseFile.Clock> clocks(Row row) {
        List<CaseFile.Clock> clocks = new ArrayList<>();
        String @Nullable [] words = row.getArrayOfStrings("clocks");
        for (int i = 0; i < Objects.requireNonNullElse(words, new String[0]).length; i++) {
            LegalClock kind = LegalClock.of(words[i]).orElseThrow();
            var start = row.getArrayOfLocalDates("starts")[i];
            int length = row.getArrayOfIntegers("lengths")[i];
            int extra = row.getArrayOfIntegers("extras")[i];
            int paused = row.getArrayOfIntegers("pauses")[i];
            clocks.add(new CaseFile.Clock(
                    kind,
                    start,
                    reckonings.now().again(kind, start, length, 0, 0),
                    reckonings.now().again(kind, start, length, extra, paused)));
        }
        return clocks;
    }

    private OffsetDateTime here(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private <T> T read(byte[] bytes, Class<T> type) {
        try {
            return json.readValue(bytes, type);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
