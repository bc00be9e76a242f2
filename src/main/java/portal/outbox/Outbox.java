package portal.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The messages that wait to be sent. */
@ApplicationScoped
public class Outbox {
    /** How many parameters {@link #insertion} takes. */
    public static final int PARAMETERS = 5;

    static final String COLUMNS =
            "id, coalesce(thread, 0) as thread, kind, body, data_key, created_at, tries, sent_at, dead_at, last_error";

    private final Pool pool;

    Outbox(Pool pool) {
        this.pool = pool;
    }

    /**
     * The insertion of one message as part of a larger statement, its parameters numbered from the given one; the
     * values are {@link #values}. Without a message (all null) it inserts nothing.
     */
    public static String insertion(int first) {
        return "insert into outbox (id, thread, kind, body, data_key)"
                + " select $%d::uuid, $%d::bigint, $%d::text, $%d::bytea, $%d::bytea"
                        .formatted(first, first + 1, first + 2, first + 3, first + 4)
                + " where $%d::uuid is not null".formatted(first);
    }

    /** The values of {@link #insertion}, in order. */
    public static List<Object> values(Message message) {
        return List.of(
                message.id(),
                message.thread(),
                message.kind(),
                Buffer.buffer(message.body()),
                Buffer.buffer(message.dataKey()));
    }

    /** The newest messages, sent or not; still sealed. */
    public Uni<List<Entry>> newest(int count) {
        return pool.preparedQuery("select " + COLUMNS + " from outbox order by seq desc limit $1")
                .execute(Tuple.of(count))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Outbox::entry)
                        .toList());
    }

    static Entry entry(Row row) {
        return new Entry(
                new Message(
                        row.getUUID("id"),
                        row.getLong("thread"),
                        row.getString("kind"),
                        row.getBuffer("body").getBytes(),
                        row.getBuffer("data_key").getBytes()),
                row.getOffsetDateTime("created_at"),
                row.getInteger("tries"),
                row.getOffsetDateTime("sent_at"),
                row.getOffsetDateTime("dead_at"),
                row.getString("last_error"));
    }
}
