package portal.office;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What officers looked at and changed. Nothing in it can be changed, and it never holds the personal data itself. */
@Singleton
public class AccessLog {
    private static final String NOTE =
            "insert into access_log (officer, what, no, field, reason) values ($1, $2, $3, $4, $5)";

    private final Pool pool;

    AccessLog(Pool pool) {
        this.pool = pool;
    }

    /** What was done. */
    public enum Act {
        VIEW,
        REVEAL,
        SEARCH,
        EXPORT,
        CHANGE;

        /** The word it has in the table. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One line.
     *
     * @param officer id of who did it
     * @param no number of the petition; null when it was about none
     * @param field what of it was looked at or changed, by name; never what stood there
     * @param reason why, in the officer's words; empty where nobody asks
     */
    public record Line(long officer, Act act, @Nullable Long no, String field, String reason) {}

    public Uni<Void> note(Line line) {
        return note(pool, line);
    }

    /** Within the transaction that does what is noted. */
    public Uni<Void> note(SqlClient in, Line line) {
        return in.preparedQuery(NOTE)
                .execute(Tuple.wrap(
                        Arrays.asList(line.officer(), line.act().word(), line.no(), line.field(), line.reason())))
                .replaceWithVoid();
    }

    static Line changed(Officer by, String field) {
        return new Line(by.id(), Act.CHANGE, null, field, "");
    }
}
