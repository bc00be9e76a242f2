package portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.testing.Filings;
import portal.testing.Phone;
import portal.testing.PortalDatabase;

/** An account that is ended on one device while another still writes: a sentence, and nothing half written. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class AccountEndsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ACCOUNT = "select account from citizen_session where id = $1";
    private static final String WAITING = "select from pg_locks where not granted and locktype = 'transactionid'";

    @Inject
    Pool pool;

    /** What somebody may be sending just then. */
    static Stream<Function<Phone, Response>> deeds() {
        return Stream.of(
                phone -> phone.post("/api/v1/petitions", Filings.appeal()),
                phone -> phone.put("/api/v1/me/drafts/petition", Map.of("content", Map.of("title", "写了一半"))));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void whatIsOnItsWayWhenTheAccountEndsIsRefusedInWords(Function<Phone, Response> deed) throws Exception {
        Phone phone = Phone.signedIn();
        long account = account(phone);
        SqlConnection other = done(pool.getConnection());
        CompletableFuture<Response> sent;
        try {
            Transaction ending = done(other.begin());
            done(other.preparedQuery("delete from citizen_account where id = $1")
                    .execute(Tuple.of(account)));
            sent = CompletableFuture.supplyAsync(() -> deed.apply(phone));
            for (int i = 0; i < 400 && done(other.query(WAITING).execute()).size() == 0; i++) {
                Thread.sleep(50);
            }
            done(ending.commit());
        } finally {
            done(other.close());
        }
        Response answer = sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        answer.then().statusCode(401);
        assertThat(answer.<String>path("code")).isEqualTo("session.ended");
        assertThat(answer.<String>path("detail")).contains("没有办");
    }

    /** By which the refusal is told from a fault of ours. */
    @Test
    void whateverBelongsToAnAccountIsCalledSo() {
        List<String> names = new ArrayList<>();
        done(pool.query("select conname from pg_constraint where confrelid = 'citizen_account'::regclass")
                        .execute())
                .forEach(row -> names.add(row.getString("conname")));
        assertThat(names)
                .contains("citizen_matter_account_fkey")
                .allMatch(name -> name.matches("(citizen|wechat)_[a-z]+_account_fkey"));
    }

    private long account(Phone phone) {
        String device = phone.get("/api/v1/me/sessions").path("items[0].id");
        return done(pool.preparedQuery(ACCOUNT).execute(Tuple.of(UUID.fromString(device))))
                .iterator()
                .next()
                .getLong("account");
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
