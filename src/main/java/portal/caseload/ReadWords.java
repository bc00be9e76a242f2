package portal.caseload;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import portal.OneInstance;
import portal.search.TextWords;

/**
 * Reads the words of what was filed or changed, second by second, so that a search finds it and filing itself does not
 * wait for it. A burst of filings is caught up with at a pace that leaves the machine to those who file.
 */
@ApplicationScoped
class ReadWords {
    private static final Logger LOG = Logger.getLogger(ReadWords.class);
    private static final long TURN = 7203007;
    private static final int AT_A_TIME = 25;

    private static final String NEXT = """
        select q.upto, p.purpose, p.office, p.holder, p.handler, coalesce(p.adviser, '') as adviser, %s
        from (select no, max(id) as upto from (select id, no from case_unread order by id desc limit %d) newest
            group by no) q
        join petition p on p.no = q.no %s
        """.formatted(SealedText.COLUMNS, AT_A_TIME, SealedText.SUPPLEMENTS);

    private static final String READ = """
        with read as (delete from case_unread where no = $1 and id <= $2),
        gone as (delete from case_word where no = $1 and $3::integer[] is null)
        insert into case_word (no, words) select $1, $3::integer[] where $3::integer[] is not null
        on conflict (no) do update set words = excluded.words
        """;

    private final Pool pool;
    private final Vertx vertx;
    private final SealedText texts;
    private final WordHashes hashes;

    ReadWords(Pool pool, Vertx vertx, SealedText texts, WordHashes hashes) {
        this.pool = pool;
        this.vertx = vertx;
        this.texts = texts;
        this.hashes = hashes;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            identity = "read-words",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> pass() {
        return OneInstance.ifFree(pool, TURN, this::batch);
    }

    private Uni<Void> batch(SqlConnection connection) {
        return connection
                .query(NEXT)
                .execute()
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .completionStage(() -> vertx.executeBlocking(() -> all(rows), false)
                                        .toCompletionStage())
                                .chain(values -> connection.preparedQuery(READ).executeBatch(values))
                                .replaceWithVoid());
    }

    private List<Tuple> all(RowSet<Row> rows) {
        List<Tuple> values = new ArrayList<>();
        rows.forEach(row -> values.add(Tuple.wrap(Arrays.asList(row.getLong("no"), row.getLong("upto"), words(row)))));
        return values;
    }

    /** Nothing of an accusation, nor of what does not open, which is reported and leaves the others alone. */
    private Integer @Nullable [] words(Row row) {
        if (row.getString("purpose").equals("accusation")) {
            return null;
        }
        try {
            Stream<Integer> words = hashes.of(row.getString("office"), TextWords.of(texts.withoutNames(row)));
            Stream<Integer> hands = hashes.inHandOf(
                    Stream.of("office", "holder", "handler", "adviser").map(row::getString));
            return Stream.concat(words, hands).sorted().distinct().toArray(Integer[]::new);
        } catch (IllegalStateException unreadable) {
            LOG.errorf("The words of petition %d cannot be read: it does not open", row.getLong("no"));
            return null;
        }
    }
}
