package portal.citizen;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Locale;
import portal.law.Reason;
import portal.law.Refused;

/**
 * What stands in somebody's list because they showed number and code once. What they file signed in is written there by
 * the filing itself; whose matter something is, each room asks of its own.
 */
@ApplicationScoped
public class Matters {
    private final Pool pool;

    Matters(Pool pool) {
        this.pool = pool;
    }

    /** What can stand in a list. */
    public enum Kind {
        PETITION,
        REQUEST,
        BOOKING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Puts a matter in the list of whoever has just shown number and code; once is enough. */
    public Uni<Void> link(long account, Kind kind, String digits, OffsetDateTime filedAt) {
        return pool.preparedQuery("insert into citizen_matter (account, kind, no, filed_at, by_code)"
                        + " values ($1, $2, $3, $4, true)"
                        + " on conflict (account, kind, no) do update set by_code = true")
                .execute(Tuple.of(account, kind.word(), Long.parseLong(digits), filedAt))
                .replaceWithVoid();
    }

    /** Takes it from the list; the matter itself stays. NOT_FOUND when it does not stand there. */
    public Uni<Void> unlink(long account, Kind kind, String digits) {
        return pool.preparedQuery("delete from citizen_matter where account = $1 and kind = $2 and no = $3")
                .execute(Tuple.of(account, kind.word(), Long.parseLong(digits)))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new Refused(Reason.NOT_FOUND, "您的列表里没有这一件。");
                    }
                })
                .replaceWithVoid();
    }
}
