package portal.wechat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import portal.OneInstance;
import portal.wechat.TokenStore.Kind;
import portal.wechat.TokenStore.Token;

/**
 * The tokens that WeChat's servers want with every call: one for all instances, asked for anew by one of them shortly
 * before it ends or when WeChat no longer takes it. Inside an instance all who wait share one renewal, so that they hold
 * one connection to the database and not all.
 */
@Singleton
class AccessTokens {
    private static final long TURN = 7203160;

    private final TokenStore store;
    private final Line line;
    private final Map<String, Uni<String>> renewals = new ConcurrentHashMap<>();

    AccessTokens(TokenStore store, Line line) {
        this.store = store;
        this.line = line;
    }

    /** A token that is good now. Fails with {@link NoAnswer} or {@link Denied}. */
    Uni<String> current(WeChatSettings.App app) {
        return store.read(store.pool(), id(app), Kind.ACCESS)
                .chain(found ->
                        found.isPresent() ? Uni.createFrom().item(found.get().text()) : renewed(app, ""));
    }

    /** Another token than the one that WeChat refused, unless there is no other. Fails in the same way. */
    Uni<String> renewed(WeChatSettings.App app, String refused) {
        return renewals.computeIfAbsent(
                id(app),
                id -> renewal(app, refused)
                        .onTermination()
                        .invoke(() -> renewals.remove(id))
                        .memoize()
                        .indefinitely());
    }

    /** Renews a token that is about to end, unless another instance is at it. */
    Uni<Void> keepFresh(WeChatSettings.App app) {
        return OneInstance.ifFree(
                store.pool(),
                TURN,
                connection -> store.read(connection, id(app), Kind.ACCESS)
                        .chain(found -> found.filter(Token::fresh).isPresent()
                                ? Uni.createFrom().voidItem()
                                : ask(connection, app).replaceWithVoid()));
    }

    private Uni<String> renewal(WeChatSettings.App app, String refused) {
        return OneInstance.after(
                store.pool(),
                TURN,
                connection -> store.read(connection, id(app), Kind.ACCESS).chain(found -> {
                    Optional<String> other = found.map(Token::text).filter(token -> !token.equals(refused));
                    return other.isPresent() ? Uni.createFrom().item(other.get()) : ask(connection, app);
                }));
    }

    /** Asks for the stable token: the same as before until five minutes before it ends. */
    private Uni<String> ask(SqlConnection connection, WeChatSettings.App app) {
        Map<String, String> asked = Map.of(
                "grant_type", "client_credential",
                "appid", id(app),
                "secret", app.secret().orElse(""));
        return line.post("/cgi-bin/stable_token", Map.of(), asked).chain(reply -> {
            String token = reply.text("/access_token").orElse("");
            if (!reply.ok() || token.isEmpty()) {
                throw new Denied(reply);
            }
            int seconds = reply.body().path("expires_in").asInt(0);
            return store.keep(connection, id(app), Kind.ACCESS, token, seconds).replaceWith(token);
        });
    }

    private static String id(WeChatSettings.App app) {
        return app.appid().orElse("");
    }
}
