package portal.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;

/** The office's accounts with WeChat. Without them the portal runs, and says that there is no log-in by WeChat. */
@ConfigMapping(prefix = "portal.wechat")
public interface WeChatSettings {
    /** The mini-program: {@code portal.wechat.appid} and {@code portal.wechat.secret}. */
    @WithParentName
    App miniProgram();

    /** The official account (公众号). */
    App officialAccount();

    /** Where WeChat's servers are. */
    @WithDefault("https://api.weixin.qq.com")
    String url();

    /** When an answer is no longer waited for. */
    @WithDefault("5s")
    Duration timeout();

    /** What WeChat gave out for one account. */
    interface App {
        Optional<String> appid();

        Optional<String> secret();

        /** Whether it was set up. */
        default boolean known() {
            return appid().filter(id -> !id.isBlank()).isPresent()
                    && secret().filter(secret -> !secret.isBlank()).isPresent();
        }
    }
}
