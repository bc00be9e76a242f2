package portal.wechat;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jboss.logging.Logger;
import portal.OneInstance;
import portal.citizen.Accounts;
import portal.security.DataKey;
import portal.security.Vault;

/**
 * The texts that wait for WeChat's content check: only those that their authors want published and sent through WeChat.
 * Filing writes them here and waits for nothing; of all instances one at a time asks, and wipes the text and whose it is
 * once there is an answer. WeChat answers for somebody who was there in the last two hours, so after that a text counts
 * as not checked.
 */
@Singleton
public class ContentChecks {
    private static final Logger LOG = Logger.getLogger(ContentChecks.class);
    static final long TURN = 7203167;
    private static final int IN_A_TURN = 50;

    private static final String DUE = "select no, account, data_key, sealed from content_check"
            + " where suggest is null and next_try <= now() order by next_try limit 1";
    private static final String ANSWERED = "update content_check set suggest = $2, label = $3, checked_at = now(),"
            + " sealed = null, data_key = null, account = null where no = $1 and suggest is null";
    private static final String LATER = "update content_check set tries = tries + 1,"
            + " next_try = now() + least(power(2, tries), 30) * interval '1 minute' where no = $1";
    private static final String OVER = "update content_check set suggest = 'none', checked_at = now(), sealed = null,"
            + " data_key = null, account = null where suggest is null"
            + " and (not $1 or asked_at < now() - interval '2 hours')";

    private final Pool pool;
    private final Vault vault;
    private final Accounts accounts;
    private final ContentCheck check;
    private final Line line;
    private final WeChatSettings settings;

    ContentChecks(Pool pool, Vault vault, Accounts accounts, ContentCheck check, Line line, WeChatSettings settings) {
        this.pool = pool;
        this.vault = vault;
        this.accounts = accounts;
        this.check = check;
        this.line = line;
        this.settings = settings;
    }

    /** Whether texts are checked at all: the office has an account and did not switch it off. */
    public boolean on() {
        return settings.contentCheck() && line.open(settings.miniProgram());
    }

    @Scheduled(
            every = "15s",
            delayed = "15s",
            identity = "wechat-content-checks",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> turn() {
        return OneInstance.ifFree(pool, TURN, this::work);
    }

    /** Asks about what is due; what cannot be asked any more counts as not checked. */
    Uni<Void> work(SqlConnection connection) {
        return connection.preparedQuery(OVER).execute(Tuple.of(on())).chain(() -> next(connection, IN_A_TURN));
    }

    private Uni<Void> next(SqlConnection connection, int left) {
        return left == 0
                ? Uni.createFrom().voidItem()
                : connection
                        .query(DUE)
                        .execute()
                        .chain(rows -> rows.size() == 0
                                ? Uni.createFrom().voidItem()
                                : one(connection, rows.iterator().next())
                                        .chain(answered -> next(connection, answered ? left - 1 : 0)));
    }

    /** Whether it was answered; when it was not, WeChat is left alone until the next turn. */
    private Uni<Boolean> one(SqlConnection connection, Row row) {
        long no = row.getLong("no");
        return hint(row, no)
                .chain(hint -> connection
                        .preparedQuery(ANSWERED)
                        .execute(Tuple.wrap(Arrays.asList(no, hint.suggest(), hint.label())))
                        .replaceWith(true))
                .onFailure(failure -> failure instanceof Denied || failure instanceof NoAnswer)
                .recoverWithUni(failure -> {
                    LOG.infof("A text waits for its content check: %s", failure.getMessage());
                    return connection.preparedQuery(LATER).execute(Tuple.of(no)).replaceWith(false);
                });
    }

    private Uni<Hint> hint(Row row, long no) {
        return accounts.subjects(row.getLong("account"), Accounts.Kind.WECHAT)
                .chain(openids ->
                        openids.isEmpty() ? Uni.createFrom().item(Hint.NONE) : check.of(openids.get(0), text(row, no)));
    }

    private String text(Row row, long no) {
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        return vault.unseal(
                key, "content_check.sealed." + no, row.getBuffer("sealed").getBytes());
    }
}
