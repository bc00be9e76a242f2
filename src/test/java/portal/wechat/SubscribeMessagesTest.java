package portal.wechat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.SiteConfig;
import portal.citizen.Accounts;
import portal.citizen.Matters;
import portal.outbox.Opened;
import portal.outbox.Opener;
import portal.outbox.Sender;
import portal.outbox.Turns;
import portal.security.Vault;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.WeChatServers;
import portal.testing.WeChatStub;

/** Those who have a matter in their list and agreed to it hear of its news in WeChat, beside whoever filed it. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@QuarkusTestResource(WeChatServers.class)
class SubscribeMessagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SEND = "/cgi-bin/message/subscribe/send";
    private static final Wx.Progress TEMPLATE = Wx.Progress.of(Matter.PETITION);

    @Inject
    Pool pool;

    @Inject
    Vault vault;

    @Inject
    Vertx vertx;

    @Inject
    Opener opener;

    @Inject
    Accounts accounts;

    @Inject
    Matters matters;

    @Inject
    SiteConfig site;

    @Inject
    Clock clock;

    private final ObjectMapper json = new ObjectMapper();
    private WeChatStub stub;

    @BeforeEach
    void anOffice() {
        stub = new WeChatStub();
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    private Subscriptions subscriptions(Wx.Progress template) {
        return new Subscriptions(pool, settings(template));
    }

    private Wx settings(Wx.Progress template) {
        return Wx.with(stub).with(Map.of("progress", template));
    }

    private SubscribeMessages sender(Wx.Progress template) {
        Wx settings = settings(template);
        HttpLine line = settings.line(vertx);
        Calls calls = new Calls(line, new AccessTokens(new TokenStore(pool, vault), line));
        return new SubscribeMessages(line, calls, subscriptions(template), accounts, settings, site, json);
    }

    /** A text message to whoever filed goes to nobody here. */
    private static final class Silent implements Sender {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public boolean reaches(Opened message) {
            return !message.kind().equals(News.KIND);
        }

        @Override
        public Uni<Void> send(Opened message) {
            return Uni.createFrom().voidItem();
        }
    }

    /** Delivers all that is due so much later, also what other tests left behind. */
    private void relay(Wx.Progress template, Duration later) {
        Copies copies = new Copies(pool, vault, subscriptions(template), json, clock);
        Clock then = Clock.offset(clock, later);
        for (int turn = 0; turn == 0 || due(then) > 0 && turn < 50; turn++) {
            done(Turns.turn(pool, opener, List.of(sender(template), new Silent()), List.of(copies), then));
        }
    }

    private long due(Clock then) {
        return done(pool.preparedQuery("select count(*) as n from outbox where sent_at is null and dead_at is null"
                                + " and next_try <= $1 and kind <> 'wechat'")
                        .execute(Tuple.of(OffsetDateTime.now(then))))
                .iterator()
                .next()
                .getLong("n");
    }

    private void relay(Duration later) {
        relay(TEMPLATE, later);
    }

    /** Somebody with this openid who agreed to so many messages. */
    private long somebody(String openid, int consents) {
        long account = done(accounts.of(Accounts.Kind.WECHAT, openid)).account();
        for (int i = 0; i < consents; i++) {
            done(subscriptions(TEMPLATE).answered(account, Map.of(TEMPLATE.id(), true)));
        }
        return account;
    }

    private static String openid() {
        return "o-" + UUID.randomUUID();
    }

    private void inList(long account, Requests.Receipt filed) {
        done(matters.link(account, Matters.Kind.PETITION, filed.number(), OffsetDateTime.now(clock)));
    }

    private List<JsonNode> told(String openid) {
        return stub.asked(SEND, "touser", openid);
    }

    private int consents(long account) {
        return done(pool.preparedQuery("select coalesce(sum(n), 0)::int as n from wechat_consent where account = $1")
                        .execute(Tuple.of(account)))
                .iterator()
                .next()
                .getInteger("n");
    }

    /** The messages to an account, in order. */
    private List<Row> waiting(long account) {
        return StreamSupport.stream(
                        done(pool.preparedQuery("select * from outbox where thread = $1 order by seq")
                                        .execute(Tuple.of(-account)))
                                .spliterator(),
                        false)
                .toList();
    }

    @Test
    void whoeverHasThePetitionInTheirListIsToldItsStatusAndNothingElse() {
        String openid = openid();
        long account = somebody(openid, 1);
        Requests.Receipt filed = Requests.file(Filings.appeal());
        inList(account, filed);
        relay(Duration.ZERO);
        assertThat(told(openid)).singleElement().satisfies(message -> {
            assertThat(message.path("template_id").textValue()).isEqualTo(TEMPLATE.id());
            assertThat(message.at("/data/phrase1/value").textValue()).isEqualTo("已登记");
            assertThat(message.at("/data/character_string3/value").textValue())
                    .isEqualTo("****" + filed.number().substring(14));
            assertThat(message.path("lang").textValue()).isEqualTo("zh_CN");
            assertThat(message.path("miniprogram_state").textValue()).isEqualTo("formal");
            assertThat(message.toString()).doesNotContain(filed.number(), filed.code(), "供暖", "张三", "申诉");
        });
        assertThat(consents(account)).isZero();
        relay(Duration.ofDays(1));
        assertThat(told(openid)).hasSize(1);
    }

    @Test
    void withoutAConsentOrWithoutThePetitionNobodyIsTold() {
        String stranger = openid();
        String silent = openid();
        somebody(stranger, 1);
        Requests.Receipt filed = Requests.file(Filings.appeal());
        inList(somebody(silent, 0), filed);
        relay(Duration.ZERO);
        assertThat(told(stranger)).isEmpty();
        assertThat(told(silent)).isEmpty();
    }

    @Test
    void ofAnAccusationNothingIsToldEvenToWhoeverAddedIt() {
        String openid = openid();
        long account = somebody(openid, 1);
        inList(account, Requests.file(Filings.accusation()));
        relay(Duration.ZERO);
        assertThat(waiting(account)).isEmpty();
        assertThat(told(openid)).isEmpty();
    }

    @Test
    void aConsentThatWeChatNoLongerKnowsEndsAndIsNotTriedAgain() {
        String openid = "unsubscribed-" + openid();
        long account = somebody(openid, 3);
        inList(account, Requests.file(Filings.appeal()));
        relay(Duration.ZERO);
        assertThat(waiting(account)).singleElement().satisfies(row -> {
            assertThat(row.getString("last_error")).isEqualTo("wechat-43101");
            assertThat(row.getOffsetDateTime("dead_at")).isNotNull();
        });
        assertThat(consents(account)).isZero();
        relay(Duration.ofDays(1));
        assertThat(told(openid)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 45009, 45011, 43108})
    void whatPassesIsTriedAgainLaterWithTheConsentKept(int errcode) {
        String openid = openid();
        long account = somebody(openid, 1);
        inList(account, Requests.file(Filings.appeal()));
        stub.once(SEND, aResponse().withBody("{\"errcode\":" + errcode + ",\"errmsg\":\"later rid: 1-2-3\"}"));
        relay(Duration.ZERO);
        assertThat(waiting(account)).singleElement().satisfies(row -> {
            assertThat(row.getString("last_error")).startsWith("wechat").endsWith(Integer.toString(errcode));
            assertThat(row.getOffsetDateTime("dead_at")).isNull();
        });
        assertThat(consents(account)).isOne();
        relay(Duration.ofMinutes(2));
        assertThat(told(openid)).hasSize(2);
        assertThat(waiting(account))
                .singleElement()
                .satisfies(row -> assertThat(row.getOffsetDateTime("sent_at")).isNotNull());
    }

    @Test
    void newsToOnePersonGoOneAtATimeAndInOrder() {
        String openid = openid();
        long account = somebody(openid, 3);
        for (int i = 0; i < 3; i++) {
            inList(account, Requests.file(Filings.appeal()));
        }
        stub.once(SEND, aResponse().withBody("{\"errcode\":-1,\"errmsg\":\"system error rid: 1-2-3\"}"));
        relay(Duration.ZERO);
        assertThat(waiting(account))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getOffsetDateTime("sent_at")).isNull());
        relay(Duration.ofMinutes(2));
        assertThat(waiting(account))
                .allSatisfy(row -> assertThat(row.getOffsetDateTime("sent_at")).isNotNull());
        assertThat(told(openid)).hasSize(4);
    }

    @Test
    void whatDoesNotFitItsTemplateIsNeverSent() {
        Wx.Progress wide = new Wx.Progress(TEMPLATE.id(), Matter.PETITION, false, Map.of("phrase1", "您的事项{status}"));
        String openid = openid();
        long account = somebody(openid, 1);
        inList(account, Requests.file(Filings.appeal()));
        relay(wide, Duration.ZERO);
        assertThat(told(openid)).isEmpty();
        assertThat(waiting(account))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("last_error")).isEqualTo("wechat-field"));
    }

    @Test
    void aConsentThatLastsIsGoodForEveryMessageUntilItIsTakenBack() {
        Wx.Progress lasting = new Wx.Progress("template-lasting", Matter.PETITION, true, TEMPLATE.data());
        String openid = openid();
        long account = somebody(openid, 0);
        done(subscriptions(lasting).answered(account, Map.of(lasting.id(), true, "of-somebody-else", true)));
        inList(account, Requests.file(Filings.appeal()));
        inList(account, Requests.file(Filings.appeal()));
        relay(lasting, Duration.ZERO);
        assertThat(told(openid)).hasSize(2);
        assertThat(consents(account)).isOne();
        done(subscriptions(lasting).answered(account, Map.of(lasting.id(), false)));
        assertThat(consents(account)).isZero();
    }
}
