package portal.wechat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.SiteConfig;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.Vault;
import portal.testing.PortalDatabase;
import portal.testing.WeChatServers;
import portal.testing.WeChatStub;

/** One token for all instances, sealed in the database, and another when WeChat wants one. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@QuarkusTestResource(WeChatServers.class)
class AccessTokensTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String TICKET = "/cgi-bin/ticket/getticket";
    private static final String PHONE = "/wxa/business/getuserphonenumber";
    private static final String REFUSED = "{\"errcode\":40001,\"errmsg\":\"invalid credential rid: 1-2-3\"}";

    @Inject
    Pool pool;

    @Inject
    Vault vault;

    @Inject
    Vertx vertx;

    @Inject
    SiteConfig site;

    @Inject
    Clock clock;

    private WeChatStub stub;
    private Wx settings;

    @BeforeEach
    void anOffice() {
        stub = new WeChatStub();
        settings = Wx.with(stub);
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    /** What one instance of the portal holds. */
    private AccessTokens instance() {
        return new AccessTokens(new TokenStore(pool, vault), settings.line(vertx));
    }

    private WeChat weChat() {
        HttpLine line = settings.line(vertx);
        return new WeChat(line, new Calls(line, instance()), settings);
    }

    private PageSignatures signatures() {
        HttpLine line = settings.line(vertx);
        Calls calls = new Calls(line, instance());
        return new PageSignatures(line, new PageTickets(new TokenStore(pool, vault), calls), settings, site, clock);
    }

    private void endsIn(String kind, int seconds) {
        done(pool.preparedQuery("update wechat_token set ends_at = now() + $3 * interval '1 second'"
                        + " where appid = $1 and kind = $2")
                .execute(Tuple.of(stub.appid(), kind, seconds)));
    }

    @Test
    void ofManyWhoNeedATokenAtOnceInTwoInstancesOneAsks() {
        AccessTokens one = instance();
        AccessTokens other = instance();
        List<Uni<String>> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add((i % 2 == 0 ? one : other).current(settings.miniProgram()));
        }
        assertThat(done(Uni.join().all(all).andFailFast())).hasSize(30).containsOnly(stub.token());
        assertThat(stub.asked(TOKEN)).hasSize(1);
    }

    @Test
    void theTokenLiesSealedInTheDatabase() {
        String token = done(instance().current(settings.miniProgram()));
        byte[] sealed = done(pool.preparedQuery("select sealed from wechat_token where appid = $1")
                        .execute(Tuple.of(stub.appid())))
                .iterator()
                .next()
                .getBuffer("sealed")
                .getBytes();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(token);
    }

    @Test
    void aTokenThatHasEndedIsNotUsed() {
        done(instance().current(settings.miniProgram()));
        stub.renewToken(7200);
        endsIn("access", -1);
        assertThat(done(instance().current(settings.miniProgram()))).isEqualTo(stub.token());
    }

    @Test
    void aTokenIsRenewedBeforeItEndsAndNotEarlier() {
        AccessTokens tokens = instance();
        done(tokens.keepFresh(settings.miniProgram()));
        assertThat(stub.asked(TOKEN)).hasSize(1);
        done(tokens.keepFresh(settings.miniProgram()));
        assertThat(stub.asked(TOKEN)).as("two hours are left").hasSize(1);
        stub.renewToken(7200);
        endsIn("access", 250);
        done(tokens.keepFresh(settings.miniProgram()));
        assertThat(done(tokens.current(settings.miniProgram()))).isEqualTo(stub.token());
        assertThat(stub.asked(TOKEN)).hasSize(2);
    }

    @Test
    void aTokenThatWeChatTakesNoLongerIsRenewedOnceAndTheCallMadeAgain() {
        done(instance().current(settings.miniProgram()));
        stub.renewToken(7200);
        assertThat(done(weChat().phoneOf(WeChatStub.phoneCode("13800138001")))).isEqualTo("13800138001");
        assertThat(stub.asked(PHONE)).hasSize(2);
        assertThat(stub.asked(TOKEN)).hasSize(2);
    }

    /** As when an office changes its mini-program, or shares a database that it should not. */
    @Test
    void aTokenOfAnotherAppIsNotUsedThoughItLiesThere() {
        TokenStore store = new TokenStore(pool, vault);
        String other = stub.tokenOfAnotherApp();
        done(store.keep(pool, "wx-of-another-office", TokenStore.Kind.ACCESS, other, 7200));
        assertThat(done(weChat().phoneOf(WeChatStub.phoneCode("13800138001")))).isEqualTo("13800138001");
        assertThat(stub.asked(PHONE))
                .singleElement()
                .satisfies(request -> assertThat(
                                request.queryParameter("access_token").firstValue())
                        .isEqualTo(stub.token()));
    }

    @Test
    void whatATokenOfAnotherAppIsRefusedIsASentenceThatNamesNoToken() {
        String other = stub.tokenOfAnotherApp();
        stub.once(TOKEN, aResponse().withBody("{\"access_token\":\"" + other + "\",\"expires_in\":7200}"));
        String code = WeChatStub.phoneCode("13800138001");
        Refused refused = catchThrowableOfType(Refused.class, () -> done(weChat().phoneOf(code)));
        assertThat(refused.reason()).isEqualTo(Reason.INVALID);
        assertThat(refused.detail() + refused.faults() + refused.getMessage()).doesNotContain(other, code);
    }

    @Test
    void whenTheNewTokenIsNotTakenEitherItEndsThere() {
        stub.once(PHONE, aResponse().withBody(REFUSED));
        stub.once(PHONE, aResponse().withBody(REFUSED));
        Refused refused =
                catchThrowableOfType(Refused.class, () -> done(weChat().phoneOf(WeChatStub.phoneCode("13800138001"))));
        assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(stub.asked(PHONE)).hasSize(2);
    }

    @Test
    void withoutATokenTheCallIsRefusedAndTheNextOneAsksAgain() {
        stub.once(TOKEN, aResponse().withBody("{\"errcode\":40164,\"errmsg\":\"invalid ip " + stub.secret() + "\"}"));
        WeChat weChat = weChat();
        Refused refused =
                catchThrowableOfType(Refused.class, () -> done(weChat.phoneOf(WeChatStub.phoneCode("13800138001"))));
        assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(refused.detail()).doesNotContain(stub.secret());
        assertThat(done(weChat.phoneOf(WeChatStub.phoneCode("13800138001")))).isEqualTo("13800138001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "13800138001"})
    void aTelephoneIsReadWhetherItsCountryIsATextOrANumber(String phone) {
        assertThat(done(weChat().phoneOf(WeChatStub.phoneCode(phone)))).isEqualTo(phone);
    }

    @Test
    void aTelephoneFromAbroadIsToBeTypedAndACodeIsGoodOnce() {
        Refused abroad =
                catchThrowableOfType(Refused.class, () -> done(weChat().phoneOf(WeChatStub.phoneCode("+12025550123"))));
        assertThat(abroad.reason()).isEqualTo(Reason.NOT_FOUND);
        String code = WeChatStub.phoneCode("13800138001");
        done(weChat().phoneOf(code));
        Refused again = catchThrowableOfType(Refused.class, () -> done(weChat().phoneOf(code)));
        assertThat(again.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("wechat-code.invalid"));
    }

    @Test
    void pagesOfThePortalAreSignedWithOneTicket() {
        PageSignatures signatures = signatures();
        String page = site.baseUrl() + "/disclosure?column=plan";
        PageSignatures.Signature signature = done(signatures.of(page + "#top"));
        assertThat(signature.appId()).isEqualTo(stub.appid());
        assertThat(signature.signature())
                .isEqualTo(PageSignatures.sign(
                        "ticket-" + stub.token(), signature.nonceStr(), signature.timestamp(), page));
        done(signatures.of(page));
        assertThat(stub.asked(TICKET)).hasSize(1);
        endsIn("ticket", -1);
        done(signatures().of(page));
        assertThat(stub.asked(TICKET)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://elsewhere.example/", "{site}.elsewhere.example/"})
    void noOtherPageIsSigned(String page) {
        String url = page.replace("{site}", site.baseUrl());
        Refused refused =
                catchThrowableOfType(Refused.class, () -> done(signatures().of(url)));
        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(stub.asked(TICKET)).isEmpty();
    }
}
