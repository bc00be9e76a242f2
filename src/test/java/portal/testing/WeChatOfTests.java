package portal.testing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import portal.citizen.WeChatCodes;
import portal.law.Refused;

/** Answers for WeChat in tests of what comes after it: a code names its person and is good once. */
@Singleton
@Alternative
@Priority(1)
public class WeChatOfTests implements WeChatCodes {
    private static final String GOOD = "good";

    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** A code for this person. */
    public static String code(String person) {
        return GOOD + "." + person + "." + UUID.randomUUID();
    }

    @Override
    public Uni<String> openidOf(String code) {
        String[] parts = code.split("\\.", -1);
        return parts.length == 3 && parts[0].equals(GOOD) && used.add(code)
                ? Uni.createFrom().item("openid-" + parts[1])
                : Uni.createFrom().failure(Refused.notSignedIn("wechat.code", "微信登录没有成功，请再试一次。"));
    }
}
