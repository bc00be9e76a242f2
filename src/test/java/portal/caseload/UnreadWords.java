package portal.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Has the words of everything filed so far read, sooner than at the pace that spares those who file. */
@Singleton
public class UnreadWords {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReadWords reader;
    private final Pool pool;

    UnreadWords(ReadWords reader, Pool pool) {
        this.reader = reader;
        this.pool = pool;
    }

    public void read() {
        Instant end = Instant.now().plus(PATIENCE);
        while (pool.query("select from case_unread limit 1")
                        .execute()
                        .await()
                        .atMost(PATIENCE)
                        .size()
                > 0) {
            assertThat(Instant.now()).isBefore(end);
            reader.pass().await().atMost(PATIENCE);
        }
    }
}
