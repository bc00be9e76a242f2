package portal.pages;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import portal.DatabaseNews;

/** Listens to the database for changes of what pages show, on every instance. */
@Singleton
class PageNews implements DatabaseNews.Listener {
    /** Where receptions are shown; a place that is booked changes nothing else. */
    private static final Set<String> RECEPTIONS = Set.of("/", ReceptionsPage.PATH);

    private final PageMemory memory;
    private final DatabaseNews news;

    PageNews(PageMemory memory, Pool pool, Vertx vertx) {
        this.memory = memory;
        this.news = new DatabaseNews("portal_pages", this, pool, vertx);
    }

    void atStart(@Observes StartupEvent event) {
        news.start();
    }

    void atEnd(@Observes ShutdownEvent event) {
        news.stop();
    }

    @Override
    public void listening() {
        memory.listen();
    }

    @Override
    public void changed(String what) {
        if (what.equals("reception_day")) {
            memory.forget(RECEPTIONS);
        } else {
            memory.forgetAll();
        }
    }

    @Override
    public void lost() {
        memory.stopListening();
    }
}
