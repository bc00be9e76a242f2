package portal.wechat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import portal.security.DataKey;
import portal.security.Vault;

/** The tokens as they lie in the database, sealed. */
@Singleton
class TokenStore {
    private static final String READ = "select data_key, sealed, ends_at > now() as good,"
            + " ends_at > now() + interval '5 minutes' as fresh from wechat_token where appid = $1 and kind = $2";
    private static final String KEEP = "insert into wechat_token (appid, kind, data_key, sealed, ends_at)"
            + " values ($1, $2, $3, $4, now() + $5 * interval '1 second')"
            + " on conflict (appid, kind) do update set data_key = excluded.data_key, sealed = excluded.sealed,"
            + " ends_at = excluded.ends_at";

    private final Pool pool;
    private final Vault vault;

    TokenStore(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /** What a token opens. */
    enum Kind {
        ACCESS,
        TICKET;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A token that is good now.
     *
     * @param fresh whether it stays so for five minutes, before which WeChat gives out no other
     */
    record Token(String text, boolean fresh) {
        @Override
        public String toString() {
            return "Token";
        }
    }

    Pool pool() {
        return pool;
    }

    Uni<Optional<Token>> read(SqlClient client, String appid, Kind kind) {
        return client.preparedQuery(READ)
                .execute(Tuple.of(appid, kind.word()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : token(rows.iterator().next(), place(appid, kind)));
    }

    Uni<Void> keep(SqlClient client, String appid, Kind kind, String token, int seconds) {
        DataKey key = vault.newDataKey(false);
        return client.preparedQuery(KEEP)
                .execute(Tuple.of(
                        appid,
                        kind.word(),
                        Buffer.buffer(key.wrapped()),
                        Buffer.buffer(vault.seal(key, place(appid, kind), token)),
                        seconds))
                .replaceWithVoid();
    }

    private Optional<Token> token(Row row, String place) {
        if (!row.getBoolean("good")) {
            return Optional.empty();
        }
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        return Optional.of(
                new Token(vault.unseal(key, place, row.getBuffer("sealed").getBytes()), row.getBoolean("fresh")));
    }

    private static String place(String appid, Kind kind) {
        return "wechat_token.sealed." + appid + "." + kind.word();
    }
}
