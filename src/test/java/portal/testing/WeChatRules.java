package portal.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What WeChat's documentation says its servers answer, odd corners included; the codes tell whose they are. */
final class WeChatRules {
    private static final Map<String, String> LIMITS = Map.of(
            "thing", ".{1,20}",
            "phrase", "\\p{IsHan}{1,5}",
            "character_string", "[\\x20-\\x7e]{1,32}",
            "number", "[0-9.]{1,32}",
            "date", "\\d{4}年\\d{1,2}月\\d{1,2}日( \\d{2}:\\d{2})?",
            "time", "\\d{4}年\\d{1,2}月\\d{1,2}日 \\d{2}:\\d{2}|\\d{2}:\\d{2}");

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> usedCodes = ConcurrentHashMap.newKeySet();
    private final Set<String> beingTold = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> logIns = new ConcurrentHashMap<>();
    private final String appid;
    private final String secret;
    private final String elsewhere = fresh();
    private volatile String token = fresh();
    private volatile int expiresIn = 7200;

    WeChatRules(String appid, String secret) {
        this.appid = appid;
        this.secret = secret;
    }

    /** The token that is good now; the one before it is good no more. */
    String token() {
        return token;
    }

    /** A token of another account: good, but it opens nothing of this one's. */
    String tokenOfAnotherApp() {
        return elsewhere;
    }

    /** From now on another token is given out, for so many seconds. */
    void renewToken(int seconds) {
        token = fresh();
        expiresIn = seconds;
    }

    /** The answer to a request, as JSON. */
    String answer(String path, Map<String, String> query, String body) {
        try {
            return json.writeValueAsString(
                    switch (path) {
                        case "/sns/jscode2session" -> logIn(query);
                        case "/cgi-bin/stable_token" -> stableToken(json.readTree(body));
                        case "/wxa/business/getuserphonenumber" ->
                            of(query, () -> phone(read(body)), fault(40029, "invalid code"));
                        case "/cgi-bin/message/subscribe/send" ->
                            of(query, () -> told(read(body)), fault(40003, "invalid openid"));
                        case "/wxa/msg_sec_check" -> withToken(query, () -> checked(read(body)));
                        case "/cgi-bin/ticket/getticket" ->
                            withToken(
                                    query,
                                    () -> Map.of(
                                            "errcode",
                                            0,
                                            "errmsg",
                                            "ok",
                                            "ticket",
                                            "ticket-" + token,
                                            "expires_in",
                                            expiresIn));
                        default -> fault(48001, "api unauthorized");
                    });
        } catch (JsonProcessingException e) {
            return "{\"errcode\":47001,\"errmsg\":\"data format error rid: 0-0-0\"}";
        }
    }

    private Map<String, Object> logIn(Map<String, String> query) {
        String code = query.getOrDefault("js_code", "");
        if (!appid.equals(query.get("appid"))) {
            return fault(40013, "invalid appid");
        }
        if (!secret.equals(query.get("secret"))) {
            return fault(40125, "invalid appsecret " + query.get("secret"));
        }
        String[] parts = code.split("\\.", 3);
        if (parts.length != 3 || !parts[0].equals("login")) { // a code of another account is none here
            return fault(40029, "invalid code " + code);
        }
        if (!usedCodes.add(code)) {
            return fault(40163, "code been used " + code);
        }
        int times = logIns.computeIfAbsent(parts[1], who -> new AtomicInteger()).incrementAndGet();
        return switch (parts[1]) {
            case "blocked" -> fault(40226, "high risk user");
            case "busy" -> fault(-1, "system error");
            default -> times > 100 ? fault(45011, "api minute-quota reach limit") : session(parts[1]);
        };
    }

    /** A success says no errcode at all. */
    private static Map<String, Object> session(String openid) {
        Map<String, Object> session = new LinkedHashMap<>(Map.of("openid", openid, "session_key", "c2Vzc2lvbiBrZXk="));
        if (openid.startsWith("bound")) {
            session.put("unionid", "union-" + openid);
        }
        return session;
    }

    private Map<String, Object> stableToken(JsonNode asked) {
        if (!"client_credential".equals(asked.path("grant_type").textValue())) {
            return fault(40002, "invalid grant_type");
        }
        if (!appid.equals(asked.path("appid").textValue())) {
            return fault(40013, "invalid appid");
        }
        if (!secret.equals(asked.path("secret").textValue())) {
            return fault(40125, "invalid appsecret");
        }
        if (asked.path("force_refresh").asBoolean()) {
            return fault(45011, "force_refresh is for a leak");
        }
        return Map.of("access_token", token, "expires_in", expiresIn);
    }

    /** The country's code is a text in the documentation and a number in its example: either comes. */
    private Map<String, Object> phone(JsonNode asked) {
        String code = asked.path("code").asText();
        String[] parts = code.split("\\.", 3);
        if (parts.length != 3 || !parts[0].equals("phone") || !usedCodes.add(code)) {
            return fault(40029, "invalid code " + code);
        }
        boolean abroad = parts[1].startsWith("+1");
        Map<String, Object> phone = new HashMap<>();
        phone.put("phoneNumber", parts[1]);
        phone.put("purePhoneNumber", parts[1]);
        phone.put("countryCode", abroad ? "1" : parts[1].endsWith("0") ? 86 : "86");
        return Map.of("errcode", 0, "errmsg", "ok", "phone_info", phone);
    }

    private Map<String, Object> told(JsonNode message) {
        String openid = message.path("touser").asText();
        if (!message.hasNonNull("miniprogram_state") || !message.hasNonNull("lang")) {
            return fault(47003, "argument invalid! miniprogram_state");
        }
        if (!message.path("template_id").asText().startsWith("template-")) {
            return fault(40037, "template_id invalid");
        }
        for (Map.Entry<String, JsonNode> field : message.path("data").properties()) {
            String limit = LIMITS.get(field.getKey().replaceAll("\\d+$", ""));
            String value = field.getValue().path("value").asText();
            if (limit == null || !Pattern.matches(limit, value)) {
                return fault(47003, "argument invalid! data." + field.getKey() + ".value invalid");
            }
        }
        if (openid.startsWith("unsubscribed")) {
            return fault(43101, "user refuse to accept the msg");
        }
        if (!beingTold.add(openid)) {
            return fault(43108, "concurrent sending to the same user");
        }
        try {
            Thread.sleep(30);
            return Map.of(
                    "errcode", 0, "errmsg", "ok", "msgid", UUID.randomUUID().toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            beingTold.remove(openid);
        }
    }

    private Map<String, Object> checked(JsonNode asked) {
        String text = asked.path("content").asText();
        int scene = asked.path("scene").asInt();
        if (asked.path("version").asInt() != 2 || scene < 1 || scene > 4 || text.isEmpty() || text.length() > 2500) {
            return fault(47001, "data format error");
        }
        if (asked.path("openid").asText().startsWith("away")) {
            return fault(61010, "code is expired");
        }
        if (text.contains("加我领红包")) {
            return judged("risky", 10001);
        }
        return text.contains("一群饭桶") ? judged("review", 20003) : judged("pass", 100);
    }

    private static Map<String, Object> judged(String suggest, int label) {
        Map<String, Object> result = Map.of("suggest", suggest, "label", label);
        return Map.of("errcode", 0, "errmsg", "ok", "result", result, "detail", List.of(), "trace_id", "trace");
    }

    private interface Answer {
        Map<String, Object> give();
    }

    /** What a token of another account asks is answered: of its codes and its users there is none like this. */
    private Map<String, Object> of(Map<String, String> query, Answer answer, Map<String, Object> unknownThere) {
        return elsewhere.equals(query.get("access_token")) ? unknownThere : withToken(query, answer);
    }

    private Map<String, Object> withToken(Map<String, String> query, Answer answer) {
        return token.equals(query.get("access_token"))
                ? answer.give()
                : fault(
                        40001,
                        "invalid credential, access_token is invalid or not latest " + query.get("access_token"));
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> fault(int errcode, String errmsg) {
        return Map.of("errcode", errcode, "errmsg", errmsg + " rid: 65e5a3c1-1f2d3c4b-0a9b8c7d");
    }

    private static String fresh() {
        return "token-" + UUID.randomUUID();
    }
}
