package portal.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import portal.office.Duty;
import portal.office.Officer;

/** Officers made for one test, each in the office's list. */
public final class Colleague {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Colleague() {}

    /** An officer with these duties who may not know of accusations. */
    public static Officer of(Pool pool, String agency, Duty... duties) {
        return added(pool, agency, false, duties);
    }

    /** An officer with these duties who may. */
    public static Officer cleared(Pool pool, String agency, Duty... duties) {
        return added(pool, agency, true, duties);
    }

    private static Officer added(Pool pool, String agency, boolean cleared, Duty... duties) {
        Set<Duty> all = EnumSet.copyOf(Arrays.asList(duties));
        String name = "示例人员" + UUID.randomUUID().toString().substring(0, 6);
        long id = pool.preparedQuery("insert into officer (subject, name, agency, duties, cleared)"
                        + " values ($1, $2, $3, $4, $5) returning id")
                .execute(Tuple.of(
                        "test-" + UUID.randomUUID(),
                        name,
                        agency,
                        all.stream().map(Duty::code).toArray(String[]::new),
                        cleared))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong("id");
        return new Officer(id, name, agency, all, cleared);
    }
}
