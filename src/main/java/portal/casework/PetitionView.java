package portal.casework;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import portal.security.Limits;

/** One petition as a look-up reads it: a single indexed read with everything a citizen is shown. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record PetitionView(
        long no,
        String purpose,
        String stage,
        OffsetDateTime registeredAt,
        byte[] dataKey,
        byte[] title,
        byte[] codeHash,
        byte @Nullable [] newCodeHash,
        String[] steps,
        OffsetDateTime[] moments,
        String[] actors,
        String[] clocks,
        LocalDate[] starts,
        Integer[] paperIds,
        String[] paperKinds) {

    private static final String ONE = """
            select p.no, p.purpose, p.stage, p.registered_at, p.data_key, p.title, p.code_hash, p.new_code_hash,
                h.steps, h.moments, h.actors, c.clocks, c.starts, d.paper_ids, d.paper_kinds
            from petition p
            left join lateral (
                select array_agg(step order by seq) steps, array_agg(at order by seq) moments,
                    array_agg(actor order by seq) actors
                from history where no = p.no) h on true
            left join lateral (
                select array_agg(kind order by started_on, kind) clocks,
                    array_agg(started_on order by started_on, kind) starts
                from clock where no = p.no and ended_on is null) c on true
            left join lateral (
                select array_agg(id order by id) paper_ids, array_agg(kind order by id) paper_kinds
                from paper where no = p.no) d on true
            """;

    /** By number, together with how often the client failed before; one row always, empty for a number nobody has. */
    static final String BY_NUMBER = "select tried.failures, found.* from (select " + Limits.failuresSql(2)
            + " as failures) tried left join (" + ONE + " where p.no = $1) found on true";

    /** By the hash of a viewing session's token, while it lasts at the moment given. */
    static final String BY_VIEWING =
            ONE + " where p.no = (select no from viewing where token_hash = $1 and expires_at > $2)";

    static PetitionView of(Row row) {
        return new PetitionView(
                row.getLong("no"),
                row.getString("purpose"),
                row.getString("stage"),
                row.getOffsetDateTime("registered_at"),
                row.getBuffer("data_key").getBytes(),
                row.getBuffer("title").getBytes(),
                row.getBuffer("code_hash").getBytes(),
                row.getBuffer("new_code_hash") == null
                        ? null
                        : row.getBuffer("new_code_hash").getBytes(),
                row.getArrayOfStrings("steps"),
                row.getArrayOfOffsetDateTimes("moments"),
                row.getArrayOfStrings("actors"),
                orEmpty(row.getArrayOfStrings("clocks")),
                row.getArrayOfLocalDates("starts") == null ? new LocalDate[0] : row.getArrayOfLocalDates("starts"),
                row.getArrayOfIntegers("paper_ids") == null ? new Integer[0] : row.getArrayOfIntegers("paper_ids"),
                orEmpty(row.getArrayOfStrings("paper_kinds")));
    }

    private static String[] orEmpty(String @Nullable [] array) {
        return array == null ? new String[0] : array;
    }
}
