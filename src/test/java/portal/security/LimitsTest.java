package portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.Counters.Bucket;
import portal.testing.PortalDatabase;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class LimitsTest {
    @Inject
    Limits limits;

    @Inject
    Counters counters;

    @Inject
    Pool pool;

    /** Nobody else's, so that the tests count for themselves. */
    private final String number = UUID.randomUUID().toString();

    private final String client = UUID.randomUUID().toString();

    @Test
    void theEleventhTryOnANumberIsRefusedForAQuarterOfAnHour() {
        Limits.Lookup lookup = limits.lookup(client, number);
        for (int i = 0; i < 10; i++) {
            limits.admit(failures(lookup));
            limits.failed(lookup).await().indefinitely();
        }
        assertThatThrownBy(() -> limits.admit(failures(lookup))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY);
            assertThat(refused.retryAfter().orElseThrow()).isBetween(890L, 900L);
        });
        assertThatThrownBy(() -> limits.failed(lookup).await().indefinitely()).isInstanceOf(Refused.class);
        limits.admit(failures(limits.lookup("another client", number)));
        limits.admit(failures(limits.lookup(client, "another number")));
    }

    @Test
    void aClientThatFailsOnManyNumbersIsRefusedOnAll() {
        for (int i = 0; i < 300; i++) {
            limits.failed(limits.lookup(client, number + i)).await().indefinitely();
        }
        assertThatThrownBy(() -> limits.admit(failures(limits.lookup(client, "another number"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> limits.failed(limits.lookup(client, "another number"))
                        .await()
                        .indefinitely())
                .isInstanceOf(Refused.class);
    }

    @Test
    void aNumberManyClientsFailedOnStillOpensToAClientThatDidNot() {
        for (int i = 0; i < 200; i++) {
            limits.failed(limits.lookup(client + i, number)).await().indefinitely();
        }
        Limits.Lookup owner = limits.lookup("the owner", number);
        limits.admit(failures(owner));
        assertThatThrownBy(() -> limits.failed(owner).await().indefinitely())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.retryAfter().orElseThrow()).isBetween(3500L, 3600L));
        assertThatThrownBy(() -> limits.admit(failures(owner))).isInstanceOf(Refused.class);
    }

    @Test
    void filingsAreSlowedAboveTwoASecond() {
        for (int i = 0; i < 120; i++) {
            limits.filing(client).await().indefinitely();
        }
        assertThatThrownBy(() -> limits.filing(client).await().indefinitely())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.retryAfter().orElseThrow()).isBetween(1L, 60L));
        limits.filing(client + " neighbour").await().indefinitely();
    }

    @Test
    void aCodeIsIssuedAnewOnceADayAndTriesBeyondThatCostNothing() {
        assertThat(limits.reissue(number).await().indefinitely()).isTrue();
        assertThat(limits.reissue(number).await().indefinitely()).isFalse();
        assertThat(limits.reissue(number).await().indefinitely()).isFalse();
        assertThat(limits.reissue(number + 1).await().indefinitely()).isTrue();
        Integer days = pool.preparedQuery("select max(n) from limit_count where ends > now() + interval '29 days'")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0))
                .await()
                .indefinitely();
        assertThat(days).isEqualTo(1);
    }

    @Test
    void aWindowThatEndedBeginsAnew() throws InterruptedException {
        Bucket bucket = new Bucket(number.getBytes(java.nio.charset.StandardCharsets.UTF_8), Duration.ofSeconds(1), 2);
        assertThat(count(bucket)).isEqualTo(1);
        assertThat(count(bucket)).isEqualTo(2);
        Thread.sleep(1100);
        assertThat(count(bucket)).isEqualTo(1);
    }

    @Test
    void noneIsLostWhenManyCountAtOnce() {
        Bucket bucket = new Bucket(number.getBytes(java.nio.charset.StandardCharsets.UTF_8), Duration.ofHours(1), 2);
        List<Uni<List<Counters.Count>>> all = IntStream.range(0, 100)
                .mapToObj(i -> counters.more(List.of(bucket)))
                .toList();
        Uni.join().all(all).andFailFast().await().indefinitely();
        assertThat(count(bucket)).isEqualTo(101);
    }

    @Test
    void onlyOneOfManyAtOnceIsIssuedACode() {
        List<Uni<Boolean>> all =
                IntStream.range(0, 20).mapToObj(i -> limits.reissue(number)).toList();
        assertThat(Uni.join().all(all).andFailFast().await().indefinitely())
                .filteredOn(issued -> issued)
                .hasSize(1);
    }

    @Test
    void whatIsOverIsTidiedAwayAndNothingElse() throws InterruptedException {
        Bucket over = new Bucket(client.getBytes(java.nio.charset.StandardCharsets.UTF_8), Duration.ofSeconds(1), 2);
        Bucket current = new Bucket(number.getBytes(java.nio.charset.StandardCharsets.UTF_8), Duration.ofHours(1), 2);
        count(over);
        count(current);
        Thread.sleep(1100);
        counters.tidy().await().indefinitely();
        assertThat(rows(over)).isZero();
        assertThat(rows(current)).isEqualTo(1);
    }

    private int rows(Bucket bucket) {
        return pool.preparedQuery("select 1 from limit_count where bucket = $1")
                .execute(Tuple.of(Buffer.buffer(bucket.key())))
                .map(rows -> rows.rowCount())
                .await()
                .indefinitely();
    }

    private int count(Bucket bucket) {
        return counters.more(List.of(bucket)).await().indefinitely().get(0).n();
    }

    private Integer[] failures(Limits.Lookup lookup) {
        return pool.preparedQuery("select " + Limits.failuresSql(1) + " as failures")
                .execute(Tuple.of(lookup.pair(), lookup.client(), lookup.number()))
                .map(rows -> rows.iterator().next().getArrayOfIntegers("failures"))
                .await()
                .indefinitely();
    }
}
