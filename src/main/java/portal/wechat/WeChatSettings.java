package portal.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
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

    /** Which version of the mini-program a message opens: {@code formal}, {@code trial} or {@code developer}. */
    @WithDefault("formal")
    String opens();

    /** Whether a text that its author wants published, and sent through WeChat, is shown to WeChat's content check. */
    @WithDefault("true")
    boolean contentCheck();

    /** The templates of subscribe messages that the account has, each under a name of its own. */
    Map<String, Template> templates();

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

    /** A template as the account's page at WeChat lists it. */
    interface Template {
        /** Its number at WeChat. */
        String id();

        /** What it tells about: petitions, requests for information or bookings. */
        Matter about();

        /** What citizens read before they subscribe. */
        String label();

        /** The page of the mini-program that a message opens. */
        @WithDefault("pages/mine/mine")
        String page();

        /** Whether one consent is for all messages to come (长期订阅), and not for one. */
        @WithDefault("false")
        boolean lasting();

        /** Each field of the template with what stands in it: {@code {status}}, {@code {date}}, {@code {tail}}, {@code {office}}. */
        Map<String, String> data();
    }
}
