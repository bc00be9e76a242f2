package portal.wechat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * WeChat as development needs it while no account is set up: a code {@code dev-<name>} is somebody of that name, any other
 * the same one citizen, and everything else succeeds. It is not part of what is packaged.
 */
@Alternative
@Priority(1)
@Singleton
@IfBuildProfile("dev")
class DevLine implements Line {
    private static final String TOKEN = "dev-token";
    private static final String NAMED = "dev-[a-z0-9]{1,32}";

    private final HttpLine real;
    private final ObjectMapper json;

    DevLine(HttpLine real, ObjectMapper json) {
        this.real = real;
        this.json = json;
    }

    @Override
    public boolean open(WeChatSettings.App app) {
        return true;
    }

    @Override
    public Uni<Reply> get(String path, Map<String, String> query) {
        if (real(query)) {
            return real.get(path, query);
        }
        String code = query.getOrDefault("js_code", "");
        return answer(json.createObjectNode()
                .put("openid", code.matches(NAMED) ? code : "dev-citizen")
                .put("ticket", "dev-ticket")
                .put("expires_in", 7200));
    }

    @Override
    public Uni<Reply> post(String path, Map<String, String> query, Map<String, ?> body) {
        if (real(query) || real(body)) {
            return real.post(path, query, body);
        }
        ObjectNode answer = json.createObjectNode()
                .put("errcode", 0)
                .put("access_token", TOKEN)
                .put("expires_in", 7200);
        answer.putObject("phone_info").put("purePhoneNumber", "13800138000").put("countryCode", "86");
        answer.putObject("result").put("suggest", "pass").put("label", 100);
        return answer(answer);
    }

    /** Whether it is asked for an account of the office's own. */
    private static boolean real(Map<String, ?> asked) {
        Object appid = asked.get("appid");
        Object token = asked.get("access_token");
        return (appid != null && !appid.equals("")) || (token != null && !token.equals(TOKEN));
    }

    private static Uni<Reply> answer(ObjectNode body) {
        return Uni.createFrom().item(Reply.of(body));
    }
}
