package portal.casework;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import portal.LegalTime;
import portal.OneInstance;
import portal.law.Refused;
import portal.petition.PetitionNo;
import portal.petition.SideStep;

/** Lets withdrawals take effect whose day to think again is over. */
@ApplicationScoped
public class Withdrawals {
    private static final Logger LOG = Logger.getLogger(Withdrawals.class);
    private static final long TURN = 7203007;
    static final int AT_A_TIME = 200;
    private static final OffsetDateTime BEFORE_ALL = OffsetDateTime.parse("0001-01-01T00:00:00Z");
    private static final String NEXT = "select no, withdrawal_asked from petition where withdrawal_asked <= $1"
            + " and (withdrawal_asked, no) > ($2::timestamptz, $3::bigint) order by withdrawal_asked, no limit "
            + AT_A_TIME;

    private final Pool pool;
    private final TakeStep steps;
    private final LegalTime time;

    Withdrawals(Pool pool, TakeStep steps, LegalTime time) {
        this.pool = pool;
        this.steps = steps;
        this.time = time;
    }

    @Scheduled(every = "10m", delayed = "3m", identity = "withdrawals")
    Uni<Void> often() {
        return time.moved() ? Uni.createFrom().voidItem() : takeEffect().replaceWithVoid();
    }

    /** Withdraws what is due by the legal time; answers with how many. */
    public Uni<Integer> takeEffect() {
        OffsetDateTime now = FilingStatement.stored(time.now());
        return OneInstance.after(pool, TURN, connection -> from(connection, now, BEFORE_ALL, 0, 0));
    }

    private Uni<Integer> from(SqlConnection connection, OffsetDateTime now, OffsetDateTime asked, long no, int done) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of(now.minus(SideStep.AskWithdrawal.COOLING_OFF), asked, no))
                .chain(rows -> all(rows, now)
                        .chain(more -> rows.size() < AT_A_TIME
                                ? Uni.createFrom().item(done + more)
                                : from(
                                        connection,
                                        now,
                                        last(rows).getOffsetDateTime("withdrawal_asked"),
                                        last(rows).getLong("no"),
                                        done + more)));
    }

    private Uni<Integer> all(RowSet<Row> rows, OffsetDateTime now) {
        Uni<Integer> done = Uni.createFrom().item(0);
        for (Row row : rows) {
            done = done.chain(before -> one(row.getLong("no"), now).map(taken -> before + taken));
        }
        return done;
    }

    /** One that was taken back meanwhile stays; one that cannot be read is reported and leaves the others alone. */
    private Uni<Integer> one(long no, OffsetDateTime now) {
        return steps.take(new PetitionNo(Long.toString(no)), new SideStep.Withdraw(now), TakeStep.By.PORTAL)
                .replaceWith(1)
                .onFailure(Refused.class)
                .recoverWithItem(0)
                .onFailure(IllegalStateException.class)
                .recoverWithItem(unreadable -> {
                    LOG.errorf("Petition %d cannot be withdrawn: it does not open", no);
                    return 0;
                });
    }

    private static Row last(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .reduce((before, row) -> row)
                .orElseThrow();
    }
}
