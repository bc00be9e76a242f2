package portal.wechat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.citizen.Accounts;
import portal.security.Vault;
import portal.testing.Articles;
import portal.testing.CalledFor;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.Phone;
import portal.testing.PortalDatabase;
import portal.testing.WeChatServers;
import portal.testing.WeChatStub;

/** What goes to WeChat's content check, what never does, and what officers read of it. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@QuarkusTestResource(WeChatServers.class)
class ContentChecksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TEXT = "市场门口人多，离最近的车站有一公里，老人提不动菜。";

    @Inject
    Pool pool;

    @Inject
    Vault vault;

    @Inject
    Vertx vertx;

    @Inject
    Accounts accounts;

    private WeChatStub stub;
    private SqlConnection turn;

    /** The portal's own turns wait, so that all that is asked is asked of this stub. */
    @BeforeEach
    void anOffice() {
        stub = new WeChatStub();
        turn = done(pool.getConnection());
        done(turn.preparedQuery("select pg_advisory_lock($1)").execute(Tuple.of(ContentChecks.TURN)));
    }

    @AfterEach
    void close() {
        done(turn.preparedQuery("select pg_advisory_unlock($1)").execute(Tuple.of(ContentChecks.TURN)));
        done(turn.close());
        stub.close();
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    private void check(Wx settings) {
        HttpLine line = settings.line(vertx);
        Calls calls = new Calls(line, new AccessTokens(new TokenStore(pool, vault), line));
        ContentCheck check = new ContentCheck(calls, settings);
        done(new ContentChecks(pool, vault, accounts, check, line, settings).work(turn));
    }

    private void check() {
        check(Wx.with(stub));
    }

    private void later() {
        done(pool.query("update content_check set next_try = now() where suggest is null")
                .execute());
    }

    private static String openid() {
        return "o-" + UUID.randomUUID();
    }

    private static String suggested(Phone phone, Articles call, String title, String facts, boolean original) {
        return phone.post(CalledFor.path(call), CalledFor.suggestion(title, facts, original))
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
    }

    /** One that may be published, by somebody known under this openid. */
    private static String suggested(String openid, String facts) {
        return suggested(Phone.signedIn(openid), CalledFor.until(30), "在菜市场旁边设车站", facts, true);
    }

    private List<JsonNode> asked() {
        return stub.bodies(ContentCheck.PATH);
    }

    private List<JsonNode> asked(String openid) {
        return stub.asked(ContentCheck.PATH, "openid", openid);
    }

    private Row row(String number) {
        return done(pool.preparedQuery("select * from content_check where no = $1")
                        .execute(Tuple.of(Long.parseLong(number))))
                .iterator()
                .next();
    }

    private static String desk(String number) {
        return Officers.as("intake").get("/staff/cases/" + number).asString();
    }

    @Test
    void whatMayBePublishedIsCheckedAfterItWasFiledAndOfficersReadAHint() {
        String openid = openid();
        Articles call = CalledFor.until(30);
        String title = "请换掉线路图" + CalledFor.word();
        String number = suggested(Phone.signedIn(openid), call, title, "画图的是一群饭桶，电话 13800138000。", true);
        assertThat(asked()).isEmpty();
        assertThat(desk(number)).contains("微信内容检测提示：等待检测");
        assertThat(row(number).getBuffer("sealed").toString()).doesNotContain("饭桶");
        check();
        assertThat(asked(openid)).singleElement().satisfies(one -> {
            assertThat(one.path("version").intValue()).isEqualTo(2);
            assertThat(one.path("scene").intValue()).isEqualTo(2);
            assertThat(one.path("content").textValue()).contains(title, "一群饭桶").doesNotContain("8000");
            assertThat(one.toString()).doesNotContain("张三", "文峰", number, "11010519");
        });
        assertThat(row(number).getBuffer("sealed")).isNull();
        assertThat(row(number).getLong("account")).isNull();
        assertThat(desk(number)).contains("微信内容检测提示：建议复核（辱骂）。这是机器的提示，不作任何决定");
        Articles result = Articles.written("采纳情况" + CalledFor.word(), "采纳了");
        result.write("column", "suggestions", "resultOf", call.index());
        assertThat(result.editor().get(result.path() + "/suggestions").asString())
                .contains(title, "建议复核（辱骂）");
        check();
        assertThat(asked(openid)).hasSize(1);
    }

    @Test
    void withoutTheAuthorsWordAndOfAnythingElseNothingIsEverShownToWeChat() {
        String openid = openid();
        Phone phone = Phone.signedIn(openid);
        Articles call = CalledFor.until(30);
        String word = "不给微信看" + CalledFor.word();
        suggested(phone, call, word, word + "，这条建议我不想公开。", false);
        String taken = suggested(phone, call, word, word + "，我又不想公开了。", true);
        phone.put("/api/v1/petitions/" + taken + "/original", Map.of("given", false))
                .then()
                .statusCode(200);
        var body = CalledFor.suggestion(word, word + "，没有登录的也不送检。", true);
        portal.testing.Requests.withJson(body.toString())
                .post(CalledFor.path(call))
                .then()
                .statusCode(201);
        for (var filing : List.of(Filings.appeal(), Filings.suggestion(), Filings.accusation())) {
            phone.post("/api/v1/petitions", Filings.with(filing, "title", word))
                    .then()
                    .statusCode(201);
        }
        phone.put("/api/v1/me/drafts/petition", Map.of("content", Map.of("facts", word)))
                .then()
                .statusCode(200);
        String accused = suggested(phone, call, word, word + "，后来被定为检举控告。", true);
        done(pool.preparedQuery("update petition set purpose = 'accusation' where no = $1")
                .execute(Tuple.of(Long.parseLong(accused))));
        check();
        assertThat(asked(openid)).isEmpty();
        assertThat(asked()).noneSatisfy(one -> assertThat(one.toString()).contains(word));
    }

    @Test
    void whatIsTooLongGoesInPiecesAndTheWorstIsTold() {
        String openid = openid();
        String number = suggested(openid, ("车站要有顶棚。".repeat(100) + "\n").repeat(4) + "加我领红包。");
        check();
        assertThat(asked(openid))
                .hasSize(2)
                .allSatisfy(one ->
                        assertThat(one.path("content").textValue().length()).isLessThanOrEqualTo(2500));
        assertThat(desk(number)).contains("疑似违规（广告）");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 45009, 44991})
    void whatPassesIsTriedAgainLater(int errcode) {
        String openid = openid();
        String number = suggested(openid, TEXT);
        stub.once(
                ContentCheck.PATH, aResponse().withBody("{\"errcode\":" + errcode + ",\"errmsg\":\"later rid: 1-2\"}"));
        check();
        assertThat(desk(number)).contains("等待检测");
        int before = asked(openid).size();
        check();
        assertThat(asked(openid)).hasSize(before);
        later();
        check();
        assertThat(desk(number)).contains("未见问题");
    }

    @Test
    void aTokenThatIsNoLongerGoodIsRenewedOnce() {
        String openid = openid();
        String number = suggested(openid, TEXT);
        check();
        String second = suggested(openid, TEXT);
        stub.renewToken(7200);
        check();
        assertThat(asked(openid)).hasSize(3);
        assertThat(List.of(desk(number), desk(second)))
                .allSatisfy(page -> assertThat(page).contains("未见问题"));
    }

    @Test
    void whoWasNotThereForTwoHoursIsNotCheckedAndNothingIsTriedAgain() {
        String away = "away-" + UUID.randomUUID();
        String number = suggested(away, TEXT);
        check();
        later();
        check();
        assertThat(asked(away)).hasSize(1);
        assertThat(desk(number)).contains("微信内容检测提示：未检测");
        String openid = openid();
        String late = suggested(openid, TEXT);
        done(pool.preparedQuery("update content_check set asked_at = now() - interval '3 hours' where no = $1")
                .execute(Tuple.of(Long.parseLong(late))));
        check();
        assertThat(asked(openid)).isEmpty();
        assertThat(desk(late)).contains("未检测");
    }

    @Test
    void switchedOffNothingIsAskedAndNoTextWaits() {
        String openid = openid();
        String number = suggested(openid, TEXT);
        check(Wx.with(stub).withoutContentCheck());
        assertThat(asked(openid)).isEmpty();
        assertThat(row(number).getBuffer("sealed")).isNull();
        assertThat(desk(number)).contains("未检测");
    }
}
