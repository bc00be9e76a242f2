package portal;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A line to the database on which it tells of changes; when it breaks it is laid again. */
public final class DatabaseNews {
    private static final Logger LOG = Logger.getLogger(DatabaseNews.class);
    private static final long AGAIN = Duration.ofSeconds(1).toMillis();
    private static final long STILL_THERE = Duration.ofSeconds(10).toMillis();

    private final String channel;
    private final Listener listener;
    private final Pool pool;
    private final Vertx vertx;
    private volatile @Nullable PgConnection line;
    private volatile boolean closing;

    public DatabaseNews(String channel, Listener listener, Pool pool, Vertx vertx) {
        this.channel = channel;
        this.listener = listener;
        this.pool = pool;
        this.vertx = vertx;
    }

    /** Whoever wants to know. */
    public interface Listener {
        /** From now on every change is heard of; what changed before is not told. */
        void listening();

        /** Something changed: what the database said about it. */
        void changed(String what);

        /** Changes may be missed until {@link #listening} again. */
        void lost();
    }

    public void start() {
        connect();
        vertx.setPeriodic(STILL_THERE, timer -> ask());
    }

    public void stop() {
        closing = true;
        hangUp();
    }

    private void connect() {
        if (!closing) {
            pool.getConnection().onSuccess(this::listen).onFailure(this::tryAgain);
        }
    }

    private void listen(SqlConnection connection) {
        PgConnection open = (PgConnection) connection;
        open.notificationHandler(news -> listener.changed(news.getPayload()));
        open.closeHandler(end -> lost());
        open.query("listen " + channel)
                .execute()
                .onSuccess(heard -> {
                    line = open;
                    listener.listening();
                })
                .onFailure(e -> {
                    open.close();
                    tryAgain(e);
                });
    }

    /** A connection that died without a word is found out. */
    private void ask() {
        PgConnection open = line;
        if (open == null) {
            return;
        }
        long timer = vertx.setTimer(STILL_THERE / 2, late -> lost());
        open.query("select 1").execute().onComplete(answer -> {
            if (vertx.cancelTimer(timer) && answer.failed()) {
                lost();
            }
        });
    }

    private void lost() {
        if (line == null) {
            return;
        }
        listener.lost();
        hangUp();
        if (!closing) {
            LOG.warnf("The database no longer tells of changes on %s: everything is asked anew until it does", channel);
            vertx.setTimer(AGAIN, timer -> connect());
        }
    }

    private void hangUp() {
        PgConnection open = line;
        line = null;
        if (open != null) {
            open.closeHandler(end -> {});
            open.query("unlisten *").execute().onComplete(done -> open.close());
        }
    }

    private void tryAgain(Throwable reason) {
        LOG.debugf("Cannot listen yet: %s", reason.getMessage());
        if (!closing) {
            vertx.setTimer(AGAIN, timer -> connect());
        }
    }
}
