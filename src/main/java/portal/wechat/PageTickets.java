package portal.wechat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import portal.OneInstance;
import portal.wechat.TokenStore.Kind;

/** The ticket that pages are signed with (jsapi_ticket), kept as the tokens are: WeChat gives out few of them a day. */
@Singleton
class PageTickets {
    private static final long TURN = 7203161;

    private final TokenStore store;
    private final Calls calls;
    private final Map<String, Uni<String>> renewals = new ConcurrentHashMap<>();

    PageTickets(TokenStore store, Calls calls) {
        this.store = store;
        this.calls = calls;
    }

    /** A ticket that is good now. Fails with {@link NoAnswer} or {@link Denied}. */
    Uni<String> current(WeChatSettings.App app) {
        String appid = app.appid().orElse("");
        return store.read(store.pool(), appid, Kind.TICKET)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get().text())
                        : renewals.computeIfAbsent(
                                appid,
                                id -> renewal(app, id)
                                        .onTermination()
                                        .invoke(() -> renewals.remove(id))
                                        .memoize()
                                        .indefinitely()));
    }

    private Uni<String> renewal(WeChatSettings.App app, String appid) {
        return OneInstance.after(
                store.pool(),
                TURN,
                connection -> store.read(connection, appid, Kind.TICKET)
                        .chain(found -> found.isPresent()
                                ? Uni.createFrom().item(found.get().text())
                                : ask(connection, app, appid)));
    }

    private Uni<String> ask(SqlConnection connection, WeChatSettings.App app, String appid) {
        return calls.get(app, "/cgi-bin/ticket/getticket", "type", "jsapi").chain(reply -> {
            String ticket = reply.text("/ticket").orElse("");
            if (!reply.ok() || ticket.isEmpty()) {
                throw new Denied(reply);
            }
            int seconds = reply.body().path("expires_in").asInt(0);
            return store.keep(connection, appid, Kind.TICKET, ticket, seconds).replaceWith(ticket);
        });
    }
}
