package portal.office;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import portal.DatabaseNews;

/** Keeps what the office knows by heart, agencies, regions, officers and calendar, as the database has it, on every instance. */
@Singleton
class OfficeNews implements DatabaseNews.Listener {
    private static final Logger LOG = Logger.getLogger(OfficeNews.class);

    /** Before whatever asks for an agency. */
    private static final int FIRST = 100;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Agencies agencies;
    private final AgencyStore table;
    private final Staff staff;
    private final StartingStaff starting;
    private final KeepRegions regions;
    private final KeepCalendar calendar;
    private final Pool pool;
    private final DatabaseNews news;

    OfficeNews(
            Agencies agencies,
            AgencyStore table,
            Staff staff,
            StartingStaff starting,
            KeepRegions regions,
            KeepCalendar calendar,
            Pool pool,
            Vertx vertx) {
        this.agencies = agencies;
        this.table = table;
        this.staff = staff;
        this.starting = starting;
        this.regions = regions;
        this.calendar = calendar;
        this.pool = pool;
        this.news = new DatabaseNews("portal_office", this, pool.getDelegate(), vertx);
    }

    /** The lists that the portal brings are starting content: they fill an empty table and never change it again. */
    void atStart(@Observes @Priority(FIRST) StartupEvent event) {
        table.all()
                .chain(known -> known.isEmpty() ? fill() : Uni.createFrom().voidItem())
                .chain(() -> table.keepOffice(AgencyEntry.of(agencies.office())))
                .chain(starting::welcome)
                .chain(regions::fill)
                .chain(this::load)
                .await()
                .atMost(LONGEST);
        news.start();
    }

    void atEnd(@Observes ShutdownEvent event) {
        news.stop();
    }

    @Override
    public void listening() {
        changed("");
    }

    @Override
    public void changed(String what) {
        staff.forget();
        load().subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf("What the office knows could not be read anew: %s", failure.getMessage()));
    }

    @Override
    public void lost() {
        staff.forget();
    }

    private Uni<Void> fill() {
        List<AgencyEntry> all =
                agencies.tree().known().stream().map(AgencyEntry::of).toList();
        return pool.withTransaction(one -> table.add(one, all)).replaceWithVoid();
    }

    private Uni<Void> load() {
        return table.all()
                .invoke(entries -> agencies.replace(
                        entries.stream().map(AgencyEntry::agency).toList()))
                .chain(regions::load)
                .chain(calendar::load);
    }
}
