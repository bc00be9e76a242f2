package portal.wechat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.vertx.mutiny.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.law.Reason;
import portal.law.Refused;
import portal.testing.WeChatStub;

/** Who somebody is, asked of WeChat: every no is a sentence, and nothing secret is ever said again. */
class WeChatTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LOG_IN = "/sns/jscode2session";
    private static Vertx vertx;
    private static WeChatStub stub;

    private final List<String> said = new ArrayList<>();
    private final Logger logger = Logger.getLogger("portal.wechat");
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            said.add(record.getMessage()
                    + List.of(record.getParameters() == null ? new Object[0] : record.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
        stub = new WeChatStub();
    }

    @AfterAll
    static void close() {
        stub.close();
        vertx.closeAndAwait();
    }

    @BeforeEach
    void listen() {
        logger.addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(ear);
    }

    private static WeChat weChat(WeChatSettings.App app) {
        Wx settings = Wx.with(stub, app);
        HttpLine line = settings.line(vertx); // nobody needs a token to log in
        return new WeChat(line, new Calls(line, null), settings);
    }

    private static WeChatUser userOf(String code) {
        return weChat(Wx.with(stub).miniProgram()).userOf(code).await().atMost(PATIENCE);
    }

    private static Refused refused(String code) {
        return catchThrowableOfType(Refused.class, () -> userOf(code));
    }

    @Test
    void aCodeTellsWhoItIsThoughTheAnswerCallsItselfText() {
        assertThat(userOf(WeChatStub.logInCode("zhang"))).isEqualTo(new WeChatUser("zhang", null));
        assertThat(userOf(WeChatStub.logInCode("bound-li")))
                .isEqualTo(new WeChatUser("bound-li", "union-bound-li"))
                .hasToString("WeChatUser");
    }

    @Test
    void aCodeIsGoodOnce() {
        String code = WeChatStub.logInCode("wang");
        userOf(code);
        Refused again = refused(code);
        assertThat(again.reason()).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(again.code()).isEqualTo("wechat.code");
    }

    @ParameterizedTest
    @CsvSource({"blocked, FORBIDDEN, 风险", "busy, UNAVAILABLE, 正忙"})
    void everyNoOfWeChatIsASentence(String openid, Reason reason, String word) {
        Refused refused = refused(WeChatStub.logInCode(openid));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.detail()).contains(word);
    }

    @Test
    void aCodeOfAnotherAppIsASentenceAndIsNeverRepeated() {
        String code = WeChatStub.logInCodeOfAnotherApp("zhou");
        Refused refused = refused(code);
        assertThat(refused.reason()).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(refused.code()).isEqualTo("wechat.code");
        assertThat(everythingSaid(refused)).contains("40029").doesNotContain(code, "zhou", stub.secret());
    }

    @Test
    void anAccountThatIsNotTheOneOfThisAppidIsOursToMend() {
        WeChat office = weChat(Wx.Account.of("wx-of-another-office", stub.secret()));
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> office.userOf(WeChatStub.logInCode("wu")).await().atMost(PATIENCE));
        assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(everythingSaid(refused)).contains("40013").doesNotContain(stub.secret(), "login.wu");
    }

    @Test
    void whoLogsInTooOftenIsToldWhenToComeBack() {
        Refused refused = null;
        for (int i = 0; i < 101; i++) {
            String code = WeChatStub.logInCode("hasty");
            refused = i < 100 ? null : refused(code);
            if (i < 100) {
                userOf(code);
            }
        }
        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY);
        assertThat(refused.retryAfter()).hasValue(60);
    }

    @Test
    void withoutAnAccountTheMiniProgramIsNotThereYetAndWeChatIsNotAsked() {
        int before = stub.asked(LOG_IN).size();
        assertThatThrownBy(() -> weChat(Wx.Account.none())
                        .userOf(WeChatStub.logInCode("zhao"))
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
                    assertThat(refused.detail()).contains("还没有开通");
                });
        assertThat(stub.asked(LOG_IN)).hasSize(before);
    }

    @Test
    void aCodeWithAQuoteInItArrivesWholeAndIsNeverRepeated() {
        String code = "it's \"&js_code=x\n" + WeChatStub.logInCode("q");
        assertThat(everythingSaid(refused(code))).doesNotContain("js_code", "it's", stub.secret());
        assertThat(stub.asked(LOG_IN))
                .anySatisfy(request ->
                        assertThat(request.queryParameter("js_code").values()).containsExactly(code));
    }

    @Test
    void aWrongSecretIsOursToMendAndStandsInNoLog() {
        String wrong = "not-the-secret-of-this-account";
        WeChat office = weChat(Wx.Account.of(stub.appid(), wrong));
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> office.userOf(WeChatStub.logInCode("qian")).await().atMost(PATIENCE));
        assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(everythingSaid(refused)).doesNotContain(wrong).contains("40125", "65e5a3c1-1f2d3c4b-0a9b8c7d");
    }

    @Test
    void whatIsNoAnswerIsASentenceTooAndNamesNoAddress() {
        for (ResponseDefinitionBuilder answer : List.of(
                aResponse().withStatus(502).withBody("<html>" + stub.secret()),
                aResponse().withStatus(200).withBody("<html>" + stub.secret()),
                aResponse().withStatus(200).withBody("[]"),
                aResponse().withStatus(200).withBody("{}"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFixedDelay(3000))) {
            stub.once(LOG_IN, answer);
            Refused refused = refused(WeChatStub.logInCode("sun"));
            assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(everythingSaid(refused)).doesNotContain(stub.secret(), "jscode2session?", "login.sun");
        }
    }

    @Test
    void anAddressInTheOpenIsRefusedAtOnce() {
        Wx open = new Wx("http://api.weixin.qq.com", Wx.Account.none(), Wx.Account.none(), PATIENCE, true, Map.of());
        assertThatThrownBy(() -> open.line(vertx)).hasMessageContaining("portal.wechat.url");
    }

    /** The refusal with all that hangs on it, and every line of the log. */
    private String everythingSaid(Refused refused) {
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        return trace + refused.detail() + refused.faults() + said;
    }
}
