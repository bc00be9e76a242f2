package portal.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.Patience.done;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.outbox.Gateway.Answer;
import portal.testing.Filings;
import portal.testing.PackagedPortal;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;

/** Messages reach the office's gateway at least once, in order, by one relay at a time. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class RelayTest {
    private static final Duration NOW = Duration.ZERO;

    /** When everything that waits is due, whatever other tests left behind. */
    private static final Duration LONG_AFTER = Duration.ofDays(30);

    @Inject
    Pool pool;

    @Inject
    Opener opener;

    @Inject
    Vertx vertx;

    @Inject
    Clock clock;

    @Inject
    OutboxGauge gauge;

    @Inject
    MeterRegistry metrics;

    private Gateway gateway;

    @BeforeEach
    void emptyTheOutbox() throws IOException {
        gateway = new Gateway();
        for (int day = 0; count("sent_at is null and dead_at is null") > 0; day++) {
            assertThat(day).as("everything is sent or given up in the end").isLessThan(100);
            done(relay(LONG_AFTER.plusDays(day)).turn());
        }
        gateway.forget();
    }

    @AfterEach
    void closeTheGateway() {
        gateway.close();
    }

    /** A relay whose clock is ahead by so much. */
    private Relay relay(Duration later) {
        return relay(later, gateway.settings(), opener);
    }

    private Relay relay(Duration later, SmsSettings settings, Opener opener) {
        return new Relay(
                pool, opener, List.of(new SmsGateway(vertx, settings, clock)), List.of(), Clock.offset(clock, later));
    }

    private long count(String condition) {
        return done(pool.query("select count(*) from outbox where " + condition).execute())
                .iterator()
                .next()
                .getLong(0);
    }

    /** The messages of a petition, in order. */
    private List<UUID> messages(Receipt receipt) {
        return StreamSupport.stream(
                        done(pool.preparedQuery("select id from outbox where thread = $1 order by seq")
                                        .execute(Tuple.of(Long.parseLong(receipt.number()))))
                                .spliterator(),
                        false)
                .map(row -> row.getUUID(0))
                .toList();
    }

    private Row row(UUID id) {
        return done(pool.preparedQuery("select * from outbox where id = $1").execute(Tuple.of(id)))
                .iterator()
                .next();
    }

    private static Receipt filed() {
        return Requests.file(Filings.appeal());
    }

    /** Three messages of one petition: registered, withdrawal asked for, taken back. */
    private static Receipt thoughtAgain() {
        Receipt receipt = filed();
        String tail = Filings.appeal().petitioner().idNumber().substring(12);
        String path = "/api/v1/petitions/" + receipt.number() + "/withdrawal";
        Requests.withJson(Requests.json(Map.of("idNumberTail", tail)))
                .header("X-Query-Code", receipt.code())
                .post(path)
                .then()
                .statusCode(201);
        given().header("X-Query-Code", receipt.code()).delete(path).then().statusCode(200);
        return receipt;
    }

    @Test
    void aMessageIsDeliveredOnceSignedAndWithItsId() {
        Receipt receipt = filed();
        UUID id = messages(receipt).get(0);
        done(relay(NOW).turn());
        done(relay(LONG_AFTER).turn());
        assertThat(gateway.got()).singleElement().satisfies(got -> {
            assertThat(got.id()).isEqualTo(id);
            assertThat(got.key()).contains(id.toString());
            assertThat(got.phone()).isEqualTo(Filings.appeal().petitioner().phone());
            assertThat(got.text()).contains("已登记").contains(receipt.number().substring(14));
            assertThat(got.signature()).contains(SmsRequest.signature(Gateway.SECRET, got.body()));
        });
        assertThat(row(id).getOffsetDateTime("sent_at")).isNotNull();
        assertThat(row(id).getInteger("tries")).isOne();
    }

    @Test
    void nothingOfTheMatterAndNothingToOpenItWithIsInAMessage() {
        Receipt receipt = thoughtAgain();
        done(relay(NOW).turn());
        assertThat(gateway.got())
                .hasSize(3)
                .allSatisfy(got -> assertThat(got.text())
                        .doesNotContain("供暖", "十四度", "张三", "文峰", receipt.number(), receipt.code()));
    }

    @Test
    void afterAnErrorItIsTriedAgainWithTheSameIdWhenItsPauseIsOver() {
        UUID id = messages(filed()).get(0);
        gateway.plan(id, Answer.status(500), Answer.status(503));
        done(relay(NOW).turn());
        assertThat(row(id).getString("last_error")).isEqualTo("http-500");
        done(relay(Duration.ofSeconds(50)).turn());
        assertThat(gateway.ids()).as("one minute is not over").containsExactly(id);
        done(relay(Duration.ofMinutes(2)).turn());
        assertThat(row(id).getString("last_error")).isEqualTo("http-503");
        done(relay(Duration.ofMinutes(8)).turn());
        assertThat(gateway.ids()).containsExactly(id, id, id);
        assertThat(row(id).getOffsetDateTime("sent_at")).isNotNull();
        assertThat(row(id).getString("last_error")).isNull();
    }

    @Test
    void whatWasAnsweredTooLateIsSentAgainWithTheSameId() {
        UUID id = messages(filed()).get(0);
        gateway.plan(id, new Answer(200, "", Duration.ofMillis(1500)));
        SmsSettings hasty = new Gateway.Settings(Optional.of(gateway.url()), Duration.ofMillis(300), Optional.empty());
        done(relay(NOW, hasty, opener).turn());
        assertThat(row(id).getString("last_error")).isEqualTo("timeout");
        assertThat(row(id).getOffsetDateTime("sent_at")).isNull();
        done(relay(Duration.ofMinutes(2)).turn());
        assertThat(gateway.ids()).containsExactly(id, id);
        assertThat(row(id).getOffsetDateTime("sent_at")).isNotNull();
    }

    @Test
    void messagesOfOnePetitionNeverOvertakeEachOther() {
        List<UUID> three = messages(thoughtAgain());
        UUID other = messages(filed()).get(0);
        gateway.plan(three.get(0), Answer.status(500));
        gateway.plan(three.get(1), Answer.status(500));
        done(relay(NOW).turn());
        assertThat(gateway.ids()).as("others go on").containsExactly(three.get(0), other);
        done(relay(Duration.ofMinutes(2)).turn());
        done(relay(Duration.ofMinutes(4)).turn());
        assertThat(gateway.ids())
                .containsExactly(three.get(0), other, three.get(0), three.get(1), three.get(1), three.get(2));
    }

    @Test
    void ofTwoRelaysAtOnceOneSends() {
        List<UUID> ids = IntStream.range(0, 12)
                .mapToObj(i -> messages(filed()).get(0))
                .peek(id -> gateway.plan(id, new Answer(200, "", Duration.ofMillis(40))))
                .toList();
        List<Uni<Void>> turns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            turns.add(relay(NOW).turn());
        }
        done(Uni.join().all(turns).andFailFast());
        assertThat(gateway.ids()).containsExactlyElementsOf(ids);
    }

    @Test
    void afterTenTriesAMessageIsGivenUpAndThoseBehindItGoOn() {
        List<UUID> three = messages(thoughtAgain());
        Answer[] no = IntStream.range(0, BackOff.MOST_TRIES)
                .mapToObj(i -> Answer.status(404))
                .toArray(Answer[]::new);
        gateway.plan(three.get(0), no);
        done(gauge.count());
        double dead = metrics.get("portal.outbox.dead").gauge().value();
        for (int day = 0; day < BackOff.MOST_TRIES; day++) {
            assertThat(row(three.get(0)).getOffsetDateTime("dead_at")).isNull();
            done(relay(Duration.ofDays(2L * day)).turn());
        }
        assertThat(row(three.get(0)).getOffsetDateTime("dead_at")).isNotNull();
        assertThat(row(three.get(0)).getString("last_error")).isEqualTo("http-404");
        done(relay(LONG_AFTER).turn());
        assertThat(gateway.ids()).hasSize(BackOff.MOST_TRIES + 2).endsWith(three.get(1), three.get(2));
        done(gauge.count());
        assertThat(metrics.get("portal.outbox.dead").gauge().value()).isEqualTo(dead + 1);
    }

    @Test
    void aGatewayThatSaysNoWithA200IsHeard() {
        UUID id = messages(filed()).get(0);
        gateway.plan(
                id,
                new Answer(200, "{\"code\":\"ERR\",\"phone\":\"13800138000\"}", Duration.ZERO),
                new Answer(200, "{\"code\":\"OK\"}", Duration.ZERO));
        SmsSettings settings =
                new Gateway.Settings(Optional.of(gateway.url()), Duration.ofSeconds(5), Optional.of("\"code\":\"OK\""));
        done(relay(NOW, settings, opener).turn());
        assertThat(row(id).getString("last_error")).isEqualTo("not-accepted");
        done(relay(Duration.ofMinutes(2), settings, opener).turn());
        assertThat(row(id).getOffsetDateTime("sent_at")).isNotNull();
    }

    @Test
    void anUnreachableGatewayIsLeftAloneAfterThreeFailures() {
        int closed = PackagedPortal.freePort();
        List<UUID> ids =
                IntStream.range(0, 5).mapToObj(i -> messages(filed()).get(0)).toList();
        SmsSettings settings = new Gateway.Settings(
                Optional.of("http://127.0.0.1:" + closed + "/sms"), Duration.ofSeconds(5), Optional.empty());
        done(relay(NOW, settings, opener).turn());
        assertThat(ids).extracting(id -> row(id).getInteger("tries")).containsExactly(1, 1, 1, 0, 0);
        assertThat(row(ids.get(0)).getString("last_error")).isEqualTo("unreachable");
    }

    @Test
    void aMessageThatDoesNotOpenStopsNoOther() {
        UUID broken = messages(filed()).get(0);
        UUID other = messages(filed()).get(0);
        Opener stuck = message -> {
            if (message.id().equals(broken)) {
                throw new IllegalStateException("Its key is not configured");
            }
            return opener.open(message);
        };
        done(relay(NOW, gateway.settings(), stuck).turn());
        assertThat(gateway.ids()).containsExactly(other);
        assertThat(row(broken).getString("last_error")).isEqualTo("IllegalStateException");
    }

    @Test
    void withoutAGatewayMessagesWaitAndAreCounted() {
        Relay none =
                relay(NOW, new Gateway.Settings(Optional.empty(), Duration.ofSeconds(5), Optional.empty()), opener);
        done(gauge.count());
        double before = metrics.get("portal.outbox.waiting").gauge().value();
        UUID id = messages(filed()).get(0);
        assertThat(none.ready()).isFalse();
        done(none.relay());
        assertThat(row(id).getInteger("tries")).isZero();
        done(gauge.count());
        assertThat(metrics.get("portal.outbox.waiting").gauge().value()).isEqualTo(before + 1);
    }

    @Test
    void everyMessageHasAnIdOfItsOwn() {
        List<UUID> ids = new ArrayList<>();
        ids.addAll(messages(thoughtAgain()));
        ids.addAll(messages(thoughtAgain()));
        assertThat(new HashSet<>(ids)).hasSize(6);
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtOnce() {
        SmsSettings wrong =
                new Gateway.Settings(Optional.of("gateway.example.cn/sms"), Duration.ofSeconds(5), Optional.empty());
        assertThatThrownBy(() -> new SmsGateway(vertx, wrong, clock)).hasMessageContaining("portal.sms.url");
    }
}
