package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.casework.Credentials;
import portal.inforequest.RequestNo;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.QueryCode;
import portal.security.KeyedHash;
import portal.security.Limits;
import portal.security.Tokens;
import portal.security.Use;

/**
 * Who may see a request: whoever has its number and code, for half an hour the browser that gave them, and the account in
 * whose list it stands. A number that cannot be one, one that nobody has and a wrong code take the same way and get the same answer.
 */
@ApplicationScoped
public class RequestAccess {
    /** How long a viewing session lasts. */
    public static final Duration VIEWING = Duration.ofMinutes(30);

    private static final long NOBODYS_NUMBER = 0;

    private final Pool pool;
    private final RequestStore store;
    private final KeyedHash hash;
    private final Tokens tokens;
    private final Limits limits;
    private final Clock clock;

    RequestAccess(Pool pool, RequestStore store, KeyedHash hash, Tokens tokens, Limits limits, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.hash = hash;
        this.tokens = tokens;
        this.limits = limits;
        this.clock = clock;
    }

    /** The request that number and code open; fails with NOT_FOUND, always in the same words, and TOO_MANY. */
    Uni<HeldRequest> byCode(@Nullable String number, @Nullable String typed, String client) {
        Optional<RequestNo> parsed = RequestNo.parse(number);
        long no = parsed.map(RequestNo::value).orElse(NOBODYS_NUMBER);
        Limits.Lookup lookup =
                limits.lookup(client, "GK" + parsed.map(RequestNo::digits).orElse(number == null ? "" : number));
        String given = QueryCode.parse(typed).map(QueryCode::canonical).orElse("");
        return pool.preparedQuery("select " + Limits.failuresSql(1)
                        + " as failures, r.code_hash, r.new_code_hash from (values ($4::bigint)) asked (no)"
                        + " left join info_request r using (no)")
                .execute(Tuple.of(lookup.pair(), lookup.client(), lookup.number(), no))
                .chain(rows -> {
                    var row = rows.iterator().next();
                    limits.admit(row.getArrayOfIntegers("failures"));
                    byte[] code = hash.of(Use.CODE, RequestLinks.name(no), given);
                    boolean fresh = same(code, row.getBuffer("new_code_hash"));
                    return fresh || same(code, row.getBuffer("code_hash"))
                            ? store.held(parsed.orElseThrow()).call(held -> fresh ? settled(no) : nothing())
                            : limits.failed(lookup).map(counted -> {
                                throw notFound();
                            });
                });
    }

    /** The request that somebody shows to be theirs, in whichever way. */
    Uni<HeldRequest> open(Credentials by) {
        if (by.token() != null) {
            return byViewing(by.token());
        }
        return by.account() == null
                ? byCode(by.number(), by.code(), by.client())
                : byAccount(by.number(), by.account());
    }

    /** The request of that number in the account's list; NOT_FOUND when none stands there. */
    private Uni<HeldRequest> byAccount(@Nullable String number, long account) {
        long no = RequestNo.parse(number).map(RequestNo::value).orElse(NOBODYS_NUMBER);
        return pool.preparedQuery("select " + HeldRequest.COLUMNS + HeldRequest.FROM + " where r.no = $1 and exists"
                        + " (select from citizen_matter where account = $2 and kind = 'request' and no = r.no)")
                .execute(Tuple.of(no, account))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw new Refused(Reason.NOT_FOUND, "您的列表里没有这一件。");
                    }
                    return HeldRequest.of(rows.iterator().next(), store.reckoning());
                });
    }

    /** The request of a viewing session; NOT_FOUND when it is over. */
    Uni<HeldRequest> byViewing(String token) {
        return pool.preparedQuery("select no from info_request_viewing where token_hash = $1 and expires_at > $2")
                .execute(Tuple.of(Buffer.buffer(tokens.stored(token)), OffsetDateTime.now(clock)))
                .chain(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw notFound();
                    }
                    return store.held(
                            new RequestNo(Long.toString(rows.iterator().next().getLong("no"))));
                });
    }

    /** Opens a viewing session for number and code; the token is for a cookie of this browser. */
    public Uni<String> view(@Nullable String number, @Nullable String code, String client) {
        return view(Credentials.code(number, code, client));
    }

    /** The same for whoever shows in another way that it is theirs; fails as they do. */
    public Uni<String> view(Credentials by) {
        String token = Tokens.fresh();
        return open(by).chain(held -> pool.preparedQuery(
                                "insert into info_request_viewing (token_hash, no, expires_at) values ($1, $2, $3)")
                        .execute(Tuple.of(
                                Buffer.buffer(tokens.stored(token)),
                                held.no(),
                                OffsetDateTime.now(clock).plus(VIEWING))))
                .replaceWith(token);
    }

    /** Ends a viewing session at once. */
    public Uni<Void> endViewing(String token) {
        return pool.preparedQuery("delete from info_request_viewing where token_hash = $1")
                .execute(Tuple.of(Buffer.buffer(tokens.stored(token))))
                .replaceWithVoid();
    }

    /** The old code dies when the new one is first used, and with it every list that it brought the request into. */
    private Uni<Void> settled(long no) {
        return pool.preparedQuery(
                        "with died as (update info_request set code_hash = new_code_hash,"
                                + " new_code_hash = null where no = $1 and new_code_hash is not null returning no)"
                                + " delete from citizen_matter where kind = 'request' and by_code and no in (select no from died)")
                .execute(Tuple.of(no))
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static boolean same(byte[] given, io.vertx.mutiny.core.buffer.@Nullable Buffer expected) {
        return KeyedHash.same(given, expected == null ? new byte[0] : expected.getBytes());
    }

    static byte[] codeHash(KeyedHash hash, RequestNo number, QueryCode code) {
        return hash.of(Use.CODE, RequestLinks.name(number.value()), code.canonical());
    }

    private static Refused notFound() {
        return new Refused(Reason.NOT_FOUND, "编号或者查询码不对，没有找到。请对照回执再输一次。");
    }
}
