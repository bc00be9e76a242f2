package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import portal.testing.PortalDatabase;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class HousekeepingTest {
    @Inject
    Housekeeping housekeeping;

    @Inject
    Pool pool;

    @Test
    void aReceiptPastItsHalfHourIsForgottenAndAnotherStays() {
        Buffer past = receipt("- interval '1 second'");
        Buffer open = receipt("+ interval '30 minutes'");
        done(housekeeping.forget());
        assertThat(kept(past)).isFalse();
        assertThat(kept(open)).isTrue();
    }

    private Buffer receipt(String expires) {
        byte[] id = new byte[32];
        new SecureRandom().nextBytes(id);
        done(pool.preparedQuery("insert into receipt (id, content, expires_at) values ($1, $1, now() " + expires + ")")
                .execute(Tuple.of(Buffer.buffer(id))));
        return Buffer.buffer(id);
    }

    private boolean kept(Buffer id) {
        return done(pool.preparedQuery("select from receipt where id = $1").execute(Tuple.of(id)))
                        .size()
                == 1;
    }
}
