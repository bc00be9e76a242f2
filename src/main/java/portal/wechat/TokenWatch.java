package portal.wechat;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Renews the tokens before they end, so that nobody waits for it. */
@Singleton
class TokenWatch {
    private static final Logger LOG = Logger.getLogger(TokenWatch.class);

    private final AccessTokens tokens;
    private final WeChatSettings settings;

    TokenWatch(AccessTokens tokens, WeChatSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    @Scheduled(
            every = "1m",
            delayed = "20s",
            identity = "wechat-tokens",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> renew() {
        return List.of(settings.miniProgram(), settings.officialAccount()).stream()
                .filter(WeChatSettings.App::known)
                .map(this::renewed)
                .reduce(Uni.createFrom().voidItem(), (first, next) -> first.chain(() -> next));
    }

    /** Whoever calls next asks again and is told why there is none. */
    private Uni<Void> renewed(WeChatSettings.App app) {
        return tokens.keepFresh(app)
                .onFailure(failure -> failure instanceof Denied || failure instanceof NoAnswer)
                .recoverWithUni(failure -> {
                    LOG.warnf("The token of WeChat could not be renewed: %s", failure.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }
}
