package portal.wechat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import portal.testing.WeChatStub;

/** The settings of an office whose account is with the stub, and lines to it. */
record Wx(
        String url,
        WeChatSettings.App miniProgram,
        WeChatSettings.App officialAccount,
        Duration timeout)
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
        return new Wx(stub.url(), app, app, Duration.ofSeconds(2));
    }

    HttpLine line(Vertx vertx) {
        return new HttpLine(vertx, this, new ObjectMapper());
    }
}
