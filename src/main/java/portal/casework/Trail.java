package portal.casework;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import portal.petition.Petition;

/** A petition and the steps it has taken: what a line of a list is told of, and the beginning of every look-up. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record Trail(
        Petition petition,
        OffsetDateTime registeredAt,
        byte[] dataKey,
        byte[] title,
        String[] steps,
        String[] stages,
        Buffer[] payloads) {
    /** What is selected of {@code petition p} and of {@link #HISTORY}. */
    static final String COLUMNS = CaseColumns.COLUMNS + ", p.registered_at, p.title, h.steps, h.stages, h.payloads";

    /** The clocks that run, and the history in its order. */
    static final String HISTORY = CaseColumns.CLOCKS + """
         left join lateral (
            select array_agg(step order by seq) steps, array_agg(at order by seq) moments,
                array_agg(actor order by seq) actors, array_agg(stage order by seq) stages,
                array_agg(payload order by seq) payloads
            from history where no = p.no) h on true
        """;

    long no() {
        return Held.number(petition.no());
    }

    static Trail of(Row row, CaseColumns cases) {
        return new Trail(
                cases.petition(row),
                row.getOffsetDateTime("registered_at"),
                row.getBuffer("data_key").getBytes(),
                row.getBuffer("title").getBytes(),
                row.getArrayOfStrings("steps"),
                row.getArrayOfStrings("stages"),
                row.get(Buffer[].class, "payloads"));
    }
}
