package portal.wechat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import portal.testing.WeChatStub;

/** The settings of an office whose account is with the stub, and lines to it. */
record Wx(
        String url,
        WeChatSettings.App miniProgram,
        WeChatSettings.App officialAccount,
        Duration timeout,
        boolean contentCheck,
        Map<String, WeChatSettings.Template> templates)
        implements WeChatSettings {
    /** An account. */
    record Account(Optional<String> appid, Optional<String> secret) implements WeChatSettings.App {
        static Account of(String appid, String secret) {
            return new Account(Optional.of(appid), Optional.of(secret));
        }

        static Account none() {
            return new Account(Optional.empty(), Optional.empty());
        }
    }

    static Wx with(WeChatStub stub) {
        return with(stub, Account.of(stub.appid(), stub.secret()));
    }

    static Wx with(WeChatStub stub, WeChatSettings.App app) {
        return new Wx(stub.url(), app, app, Duration.ofSeconds(2), true, Map.of());
    }

    Wx with(Map<String, WeChatSettings.Template> templates) {
        return new Wx(url, miniProgram, officialAccount, timeout, contentCheck, templates);
    }

    Wx withoutContentCheck() {
        return new Wx(url, miniProgram, officialAccount, timeout, false, templates);
    }

    @Override
    public String opens() {
        return "formal";
    }

    /** A template with the fields that most have. */
    record Progress(String id, Matter about, boolean lasting, Map<String, String> data)
            implements WeChatSettings.Template {
        static Progress of(Matter about) {
            return new Progress(
                    "template-" + about.word(),
                    about,
                    false,
                    Map.of(
                            "phrase1",
                            "{status}",
                            "time2",
                            "{date}",
                            "character_string3",
                            "****{tail}",
                            "thing4",
                            "{office}"));
        }

        @Override
        public String label() {
            return "有新进展";
        }

        @Override
        public String page() {
            return "pages/mine/mine";
        }
    }

    HttpLine line(Vertx vertx) {
        return new HttpLine(vertx, this, new ObjectMapper());
    }
}
