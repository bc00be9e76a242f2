package portal.citizen;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.KeyedHash;
import portal.security.Tokens;
import portal.security.Use;

/**
 * Devices that are signed in. Of a token only its hash lies here; a request counts when its proof was made with the key
 * that the token was given to, and was never used before.
 */
@ApplicationScoped
public class Sessions {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /**
     * A device more, or the same with another token: a key is one device, and only its last token opens anything. The
     * account keeps those that were used last.
     */
    private static final String BEGUN = """
        with gone as (
            delete from citizen_session where id in (
                select id from citizen_session where account = $1 and key_thumb <> $3
                order by last_used desc offset $7))
        insert into citizen_session (account, token_hash, key_thumb, device, created_at, last_used, expires_at,
            refresh_until)
        values ($1, $2, $3, $4, now(), now(), now() + make_interval(secs => $5), now() + make_interval(secs => $6))
        on conflict (account, key_thumb) do update set token_hash = excluded.token_hash, device = excluded.device,
            created_at = excluded.created_at, last_used = excluded.last_used, expires_at = excluded.expires_at,
            refresh_until = excluded.refresh_until
        returning expires_at, refresh_until
        """;

    private static final String RENEWED = """
        update citizen_session set token_hash = $2, last_used = now(),
            expires_at = least(refresh_until, now() + make_interval(secs => $3))
        where id = $1 and token_hash = $4 and refresh_until > now()
        returning expires_at, refresh_until
        """;

    private static final String OTHER_TOKEN =
            "select from citizen_session where %s = $1 and refresh_until > now() limit 1";

    private final Pool pool;
    private final KeyedHash hash;
    private final SessionSettings settings;
    private final Pace pace;
    private final AskedSessions asked;

    Sessions(Pool pool, KeyedHash hash, SessionSettings settings, Pace pace) {
        this.pool = pool;
        this.hash = hash;
        this.settings = settings;
        this.pace = pace;
        this.asked = new AskedSessions(pool);
    }

    /** A token, which is told this once, and how long it is good. */
    public record Begun(String token, OffsetDateTime expiresAt, OffsetDateTime refreshUntil) {
        /** Never the token, which belongs in no log. */
        @Override
        public String toString() {
            return "Begun[…]";
        }
    }

    /** A device as its owner sees it. */
    public record Device(UUID id, String name, OffsetDateTime createdAt, OffsetDateTime lastUsed) {}

    /** Uses a proof that comes without a token; NOT_SIGNED_IN when it was used before. */
    public Uni<Void> use(Proof proof) {
        return pool.preparedQuery(
                        "insert into proof_jti (key, ends) values ($1, $2) on conflict do nothing returning key")
                .execute(Tuple.of(used(proof), ends(proof)))
                .invoke(rows -> once(rows.iterator().hasNext()))
                .replaceWithVoid();
    }

    /** Signs a device in, with the key of its proof; a token that it had before opens nothing any more. */
    public Uni<Begun> begin(long account, Proof proof, String device) {
        String token = Tokens.fresh();
        return pool.preparedQuery(BEGUN)
                .execute(Tuple.of(account, stored(token), Buffer.buffer(proof.key()), device)
                        .addDouble((double) settings.life().toSeconds())
                        .addDouble((double) settings.refresh().toSeconds())
                        .addInteger(settings.devices() - 1))
                .map(rows -> begun(token, rows.iterator().next()));
    }

    /**
     * Who sends a request.
     *
     * <p>Fails with NOT_SIGNED_IN: {@code session.ended} when the device was signed out, {@code session.replaced} when its
     * key has another token now, {@code session.replayed} when the proof was used before; and with TOO_MANY for an account
     * that asks all the time.
     */
    public Uni<Signed> check(String token, Proof proof) {
        Buffer key = Buffer.buffer(proof.key());
        pace.admit(key);
        return asked.of(new AskedSessions.Asked(stored(token), key, used(proof), ends(proof)))
                .chain(found -> found.map(row -> signed(row, key)).orElseGet(() -> over("key_thumb", key)));
    }

    private Uni<Signed> signed(Row row, Buffer key) {
        once(row.getBoolean("fresh"));
        long account = row.getLong("account");
        pace.asked(account, key);
        return Uni.createFrom().item(new Signed(account, row.getUUID("id"), row.getBoolean("live")));
    }

    /** A phone that lost an answer has a token that another took the place of; one that was signed out has none. */
    private <T> Uni<T> over(String column, Object of) {
        return pool.preparedQuery(OTHER_TOKEN.formatted(column))
                .execute(Tuple.of(of))
                .map(rows -> {
                    throw rows.size() == 0 ? ended() : replaced();
                });
    }

    /** A new token for the same device and key; the one it comes with opens nothing any more. */
    public Uni<Begun> renew(Signed by, String token) {
        String fresh = Tokens.fresh();
        return pool.preparedQuery(RENEWED)
                .execute(Tuple.of(
                        by.session(), stored(fresh), (double) settings.life().toSeconds(), stored(token)))
                .chain(rows -> first(rows)
                        .map(row -> Uni.createFrom().item(begun(fresh, row)))
                        .orElseGet(() -> over("id", by.session())));
    }

    /** The devices of the account, the one used last first. */
    public Uni<List<Device>> list(Signed by) {
        return pool.preparedQuery("select id, device, created_at, last_used from citizen_session"
                        + " where account = $1 and refresh_until > now() order by last_used desc, id")
                .execute(Tuple.of(by.account()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Sessions::device)
                        .toList());
    }

    /** Signs one device of the account out; NOT_FOUND when it has no such device. */
    public Uni<Void> end(Signed by, UUID session) {
        return pool.preparedQuery("delete from citizen_session where account = $1 and id = $2")
                .execute(Tuple.of(by.account(), session))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new Refused(Reason.NOT_FOUND, "没有这台设备，它可能已经退出。");
                    }
                })
                .replaceWithVoid();
    }

    /** Signs all other devices of the account out; how many there were. */
    public Uni<Integer> endOthers(Signed by) {
        return pool.preparedQuery("delete from citizen_session where account = $1 and id <> $2")
                .execute(Tuple.of(by.account(), by.session()))
                .map(RowSet::rowCount);
    }

    private static void once(boolean fresh) {
        if (!fresh) {
            throw Refused.notSignedIn("session.replayed", "这次请求已经发过一次，没有再办。");
        }
    }

    static Refused ended() {
        return Refused.notSignedIn("session.ended", "登录已经失效，请重新登录。");
    }

    private static Refused replaced() {
        return Refused.notSignedIn("session.replaced", "登录已经换过，请重新登录。");
    }

    private Buffer stored(String token) {
        return Buffer.buffer(hash.of(Use.DEVICE, token));
    }

    private Buffer used(Proof proof) {
        return Buffer.buffer(hash.of(Use.PROOF, HexFormat.of().formatHex(proof.key()), proof.id()));
    }

    /** When nobody could use it any more, were it not for its one use. */
    private static OffsetDateTime ends(Proof proof) {
        return proof.at().plus(Proofs.WINDOW.multipliedBy(2)).atOffset(ZoneOffset.UTC);
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }

    private static Begun begun(String token, Row row) {
        return new Begun(token, here(row, "expires_at"), here(row, "refresh_until"));
    }

    private static Device device(Row row) {
        return new Device(row.getUUID("id"), row.getString("device"), here(row, "created_at"), here(row, "last_used"));
    }

    private static OffsetDateTime here(Row row, String column) {
        return row.getOffsetDateTime(column).atZoneSameInstant(HERE).toOffsetDateTime();
    }
}
