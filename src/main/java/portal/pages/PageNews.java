package portal.pages;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Listens to the database for changes of what pages show, on every instance. */
@Singleton
class PageNews {
    private static final Logger LOG = Logger.getLogger(PageNews.class);
    private static final String CHANNEL = "portal_pages";
    private static final long AGAIN = Duration.ofSeconds(1).toMillis();
    private static final long STILL_THERE = Duration.ofSeconds(10).toMillis();

    private final PageMemory memory;
    private final Pool pool;
    private final Vertx vertx;
    private volatile @Nullable PgConnection line;
    private volatile boolean closing;

    PageNews(PageMemory memory, Pool pool, Vertx vertx) {
        this.memory = memory;
        this.pool = pool;
        this.vertx = vertx;
    }

    void atStart(@Observes StartupEvent event) {
        connect();
        vertx.setPeriodic(STILL_THERE, timer -> ask());
    }

    void atEnd(@Observes ShutdownEvent event) {
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
        open.notificationHandler(news -> memory.forgetAll());
        open.closeHandler(end -> lost());
        open.query("listen " + CHANNEL)
                .execute()
                .onSuccess(heard -> {
                    line = open;
                    memory.listen();
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
        memory.stopListening();
        hangUp();
        if (!closing) {
            LOG.warn("The database no longer tells of changes: pages are rendered anew until it does");
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
