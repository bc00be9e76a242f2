package portal.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** WeChat's servers as its documentation describes them, with one office's account. */
public final class WeChatStub implements AutoCloseable {
    private static final String DOCUMENTED = "documented";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String appid =
            "wx" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private final String secret = UUID.randomUUID().toString().replace("-", "");
    private final WeChatRules rules = new WeChatRules(appid, secret);
    private final WireMockServer server;

    public WeChatStub() {
        server = new WireMockServer(
                options().dynamicPort().bindAddress("127.0.0.1").extensions(new Documented(rules)));
        server.start();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withTransformers(DOCUMENTED)));
    }

    /** A new code as {@code wx.login} gives it to somebody; {@code blocked} and {@code busy} have no luck with theirs. */
    public static String logInCode(String openid) {
        return "login." + openid + "." + UUID.randomUUID();
    }

    /** The same of the mini-program of somebody else. */
    public static String logInCodeOfAnotherApp(String openid) {
        return "elsewhere." + openid + "." + UUID.randomUUID();
    }

    /** A new code as the button for the telephone gives it. */
    public static String phoneCode(String phone) {
        return "phone." + phone + "." + UUID.randomUUID();
    }

    public String appid() {
        return appid;
    }

    public String secret() {
        return secret;
    }

    public String url() {
        return server.baseUrl();
    }

    /** The token that is good now. */
    public String token() {
        return rules.token();
    }

    /** A token that is good, but for the calls of another office. */
    public String tokenOfAnotherApp() {
        return rules.tokenOfAnotherApp();
    }

    /** From now on another token is good, for so many seconds. */
    public void renewToken(int seconds) {
        rules.renewToken(seconds);
    }

    /** The next answer to this path is this one, whatever is asked. */
    public void once(String path, ResponseDefinitionBuilder answer) {
        String scenario = UUID.randomUUID().toString();
        server.stubFor(any(urlPathEqualTo(path))
                .atPriority(1)
                .inScenario(scenario)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(answer)
                .willSetStateTo("over"));
    }

    /** What was asked at a path, in order. */
    public List<LoggedRequest> asked(String path) {
        return server.findAll(anyRequestedFor(urlPathEqualTo(path)));
    }

    /** The same as WeChat reads it, of what was asked about one person, whom this field names. */
    public List<JsonNode> asked(String path, String field, String openid) {
        return bodies(path).stream()
                .filter(body -> openid.equals(body.path(field).textValue()))
                .toList();
    }

    /** What was sent to a path, in order. */
    public List<JsonNode> bodies(String path) {
        return asked(path).stream()
                .map(LoggedRequest::getBodyAsString)
                .map(WeChatStub::read)
                .toList();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Answers every request by the rules; WeChat calls its JSON text. */
    private record Documented(WeChatRules rules) implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            String path = request.getUrl().replaceFirst("\\?.*", "");
            Map<String, String> query = new HashMap<>();
            for (String name : List.of("appid", "secret", "js_code", "grant_type", "access_token", "type")) {
                if (request.queryParameter(name).isPresent()) {
                    query.put(name, request.queryParameter(name).firstValue());
                }
            }
            return ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(200)
                    .withHeader("Content-Type", "text/plain")
                    .withBody(rules.answer(path, query, request.getBodyAsString()))
                    .build();
        }

        @Override
        public String getName() {
            return DOCUMENTED;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }
}
