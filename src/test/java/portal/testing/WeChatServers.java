package portal.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** WeChat for the tests of the whole portal; whose a code is stands in it ({@link WeChatStub#logInCode}). */
public class WeChatServers implements QuarkusTestResourceLifecycleManager {
    private @Nullable WeChatStub stub;

    @Override
    public Map<String, String> start() {
        WeChatStub started = new WeChatStub();
        stub = started;
        return Map.of(
                "portal.wechat.url", started.url(),
                "portal.wechat.appid", started.appid(),
                "portal.wechat.secret", started.secret());
    }

    @Override
    public void stop() {
        if (stub != null) {
            stub.close();
        }
    }
}
