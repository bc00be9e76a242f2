package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.PetitionNo;
import portal.petition.QueryCode;
import portal.security.KeyedHash;
import portal.security.Limits;
import portal.security.Tokens;
import portal.security.Use;

/**
 * Who may see a petition: whoever has its number and code, for half an hour the browser that gave them, and the account in
 * whose list it stands. A number that cannot be one, one that nobody has and a wrong code take the same way and get the same answer.
 */
@ApplicationScoped
public class Access {
    /** How long a viewing session lasts. */
    public static final Duration VIEWING = Duration.ofMinutes(30);

    private static final long NOBODYS_NUMBER = 0;

    private final Pool pool;
    private final KeyedHash hash;
    private final Tokens tokens;
    private final Limits limits;
    private final Clock clock;
    private final CaseColumns cases;

    Access(Pool pool, KeyedHash hash, Tokens tokens, Limits limits, Clock clock, CaseColumns cases) {
        this.pool = pool;
        this.hash = hash;
        this.tokens = tokens;
        this.limits = limits;
        this.clock = clock;
        this.cases = cases;
    }

    /**
     * The petition that number and code open.
     *
     * <p>Fails with {@link Refused}: NOT_FOUND, always in the same words, and TOO_MANY after too many failures.
     */
    Uni<PetitionView> byCode(@Nullable String number, @Nullable String code, String client) {
        Optional<PetitionNo> parsed = PetitionNo.parse(number);
        Limits.Lookup lookup =
                limits.lookup(client, parsed.map(PetitionNo::digits).orElse(number == null ? "" : number));
        long no = parsed.map(each -> Long.parseLong(each.digits())).orElse(NOBODYS_NUMBER);
        return pool.preparedQuery(PetitionView.BY_NUMBER)
                .execute(Tuple.of(no, lookup.pair(), lookup.client(), lookup.number()))
                .map(rows -> admitted(rows.iterator().next()))
                .chain(found -> found.filter(view -> opens(view, code))
                        .map(view -> settled(view, code))
                        .orElseGet(() -> limits.failed(lookup).map(counted -> {
                            throw notFound();
                        })));
    }

    /** The number of the petition that somebody shows to be theirs; fails with NOT_FOUND and TOO_MANY in the same ways. */
    public Uni<PetitionNo> shown(Credentials by) {
        return open(by).map(view -> view.petition().no());
    }

    /** The petition that somebody shows to be theirs, in whichever way. */
    Uni<PetitionView> open(Credentials by) {
        if (by.token() != null) {
            return byViewing(by.token());
        }
        return by.account() == null
                ? byCode(by.number(), by.code(), by.client())
                : byAccount(by.number(), by.account());
    }

    /** The petition of that number in the account's list; NOT_FOUND when none stands there. */
    private Uni<PetitionView> byAccount(@Nullable String number, long account) {
        long no = PetitionNo.parse(number)
                .map(each -> Long.parseLong(each.digits()))
                .orElse(NOBODYS_NUMBER);
        return pool.preparedQuery(PetitionView.BY_ACCOUNT)
                .execute(Tuple.of(no, account))
                .map(rows -> first(rows).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "您的列表里没有这一件。")));
    }

    /** The petition of a viewing session; NOT_FOUND when it is over. */
    Uni<PetitionView> byViewing(String token) {
        return pool.preparedQuery(PetitionView.BY_VIEWING)
                .execute(Tuple.of(Buffer.buffer(tokens.stored(token)), OffsetDateTime.now(clock)))
                .map(rows -> first(rows).orElseThrow(Access::notFound));
    }

    /** Opens a viewing session for number and code; the token is for a cookie of this browser. */
    public Uni<String> view(@Nullable String number, @Nullable String code, String client) {
        return view(Credentials.code(number, code, client));
    }

    /** The same for whoever shows in another way that it is theirs; fails as they do. */
    public Uni<String> view(Credentials by) {
        String token = Tokens.fresh();
        return open(by).chain(view -> pool.preparedQuery(
                                "insert into viewing (token_hash, no, expires_at) values ($1, $2, $3)")
                        .execute(Tuple.of(
                                Buffer.buffer(tokens.stored(token)),
                                view.no(),
                                OffsetDateTime.now(clock).plus(VIEWING))))
                .replaceWith(token);
    }

    /** Ends a viewing session at once. */
    public Uni<Void> endViewing(String token) {
        return pool.preparedQuery("delete from viewing where token_hash = $1")
                .execute(Tuple.of(Buffer.buffer(tokens.stored(token))))
                .replaceWithVoid();
    }

    static byte[] codeHash(KeyedHash hash, PetitionNo number, QueryCode code) {
        return hash.of(Use.CODE, number.digits(), code.canonical());
    }

    private Optional<PetitionView> admitted(Row row) {
        limits.admit(row.getArrayOfIntegers("failures"));
        return row.getLong("no") == null ? Optional.empty() : Optional.of(PetitionView.of(row, cases));
    }

    private boolean opens(PetitionView view, @Nullable String code) {
        byte[] given = given(view.no(), code);
        boolean old = KeyedHash.same(given, view.codeHash());
        return old || isNew(view, given);
    }

    private static boolean isNew(PetitionView view, byte[] given) {
        byte[] expected = view.newCodeHash();
        return expected != null && KeyedHash.same(given, expected);
    }

    /** The old code dies when the new one is first used, and with it every list that it brought the petition into. */
    private Uni<PetitionView> settled(PetitionView view, @Nullable String code) {
        if (!isNew(view, given(view.no(), code))) {
            return Uni.createFrom().item(view);
        }
        return pool.preparedQuery(
                        "with died as (update petition set code_hash = new_code_hash, new_code_hash = null"
                                + " where no = $1 and new_code_hash is not null returning no)"
                                + " delete from citizen_matter where kind = 'petition' and by_code and no in (select no from died)")
                .execute(Tuple.of(view.no()))
                .replaceWith(view);
    }

    private byte[] given(long no, @Nullable String code) {
        return hash.of(
                Use.CODE,
                Long.toString(no),
                QueryCode.parse(code).map(QueryCode::canonical).orElse(""));
    }

    private Optional<PetitionView> first(RowSet<Row> rows) {
        return rows.iterator().hasNext()
                ? Optional.of(PetitionView.of(rows.iterator().next(), cases))
                : Optional.empty();
    }

    private static Refused notFound() {
        return new Refused(Reason.NOT_FOUND, "编号或者查询码不对，没有找到。请对照回执再输一次；查询码丢了可以重新获取。");
    }
}
