package portal.pages;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import portal.DatabaseNews;
import portal.disclosure.MovedPages;

/** Sends whoever comes by an old address to the new one, on every instance as soon as it was said. */
@Singleton
class MovedRoute implements DatabaseNews.Listener {
    /** Before the memory of pages: an address that was a page of ours may have moved too. */
    private static final int EARLY = 9_100;

    private static final String TABLE = "moved_page";

    private final MovedPages moved;
    private final DatabaseNews news;
    private final AtomicInteger asked = new AtomicInteger();

    MovedRoute(MovedPages moved, Pool pool, Vertx vertx) {
        this.moved = moved;
        this.news = new DatabaseNews("portal_pages", this, pool, vertx);
    }

    void atStart(@Observes StartupEvent event) {
        news.start();
    }

    void atEnd(@Observes ShutdownEvent event) {
        news.stop();
    }

    void open(@Observes Filters filters) {
        filters.register(this::answer, EARLY);
    }

    private void answer(RoutingContext context) {
        HttpMethod method = context.request().method();
        Optional<String> now = method == HttpMethod.GET || method == HttpMethod.HEAD
                ? moved.from(context.request().path(), context.request().query())
                : Optional.empty();
        if (now.isEmpty()) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(HttpResponseStatus.MOVED_PERMANENTLY.code())
                    .putHeader(HttpHeaders.LOCATION, now.get())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .end();
        }
    }

    @Override
    public void listening() {
        learn();
    }

    @Override
    public void changed(String what) {
        if (what.equals(TABLE)) {
            learn();
        }
    }

    @Override
    public void lost() {
        // what was known holds until the line stands again
    }

    /** One at a time: an import that tells of a thousand addresses is learnt from a few times. */
    private void learn() {
        if (asked.getAndIncrement() == 0) {
            moved.learn().onTermination().invoke(this::learnt).subscribe().with(done -> {}, failure -> {});
        }
    }

    private void learnt() {
        if (asked.getAndSet(0) > 1) {
            learn();
        }
    }
}
