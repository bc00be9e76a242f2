package portal.citizen;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Limits;
import portal.security.Use;
import portal.security.Vault;

/**
 * Makes the list that somebody has on the web and the one in their mini-program the same, by a code that the web shows
 * and the mini-program is told. One log-in of each kind; the account of the mini-program, with its devices and drafts,
 * stays.
 */
@ApplicationScoped
public class Joining {
    /** How long a code is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final int CODES = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String SHOWN = """
        insert into citizen_join (code_hash, account, ends) values ($1, $2, now() + make_interval(secs => $3))
        on conflict (account) do update set code_hash = excluded.code_hash, ends = excluded.ends
        """;

    private static final String MATTERS = """
        insert into citizen_matter as kept (account, kind, no, filed_at, by_code, linked_at)
        select $1, kind, no, filed_at, by_code, linked_at from citizen_matter where account = $2
        on conflict (account, kind, no) do update set by_code = kept.by_code or excluded.by_code
        """;

    private final Pool pool;
    private final Accounts accounts;
    private final Vault vault;
    private final KeyedHash hash;
    private final Limits limits;

    Joining(Pool pool, Accounts accounts, Vault vault, KeyedHash hash, Limits limits) {
        this.pool = pool;
        this.accounts = accounts;
        this.vault = vault;
        this.hash = hash;
        this.limits = limits;
    }

    /** Whether the account is known both on the web and in the mini-program. */
    public Uni<Boolean> joined(long account) {
        return pool.preparedQuery("select count(distinct kind) = 2 as both from citizen_identity where account = $1")
                .execute(Tuple.of(account))
                .map(rows -> rows.iterator().next().getBoolean("both"));
    }

    /**
     * A code for whoever logged in on the web, eight digits; the one before it is good for nothing any more.
     *
     * <p>Fails with NOT_ALLOWED_NOW when a mini-program is joined already.
     */
    public Uni<String> code(long account) {
        String code = String.format(Locale.ROOT, "%08d", RANDOM.nextInt(CODES));
        return joined(account)
                .invoke(both -> {
                    if (both) {
                        throw new Refused(Reason.NOT_ALLOWED_NOW, "您的列表已经和一个微信连着，要换一个，请先分开。");
                    }
                })
                .chain(() ->
                        pool.preparedQuery(SHOWN).execute(Tuple.of(stored(code), account, (double) LIFE.toSeconds())))
                .replaceWith(code);
    }

    /**
     * Joins the account of a mini-program with the web's that shows this code.
     *
     * <p>Fails with INVALID for a code that is not good, NOT_ALLOWED_NOW when one of the two is joined with another
     * already, TOO_MANY after many tries.
     */
    public Uni<Void> join(long account, @Nullable String typed) {
        String code = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return limits.joining(account)
                .chain(() -> pool.withTransaction(one -> shownBy(one, code).chain(web -> join(one, account, web))));
    }

    /**
     * Parts the two again. The list stays with whoever parts them, the other begins anew; drafts stay in the
     * mini-program. Once is enough.
     */
    public Uni<Void> part(long account, Accounts.Kind by) {
        return pool.withTransaction(one -> held(one, List.of(account)).chain(held -> {
            Map<Accounts.Kind, Row> names = names(held, account);
            Row web = names.get(Accounts.Kind.OIDC);
            if (web == null || names.size() == 1) {
                return Uni.createFrom().voidItem();
            }
            return by == Accounts.Kind.OIDC ? taken(one, account, web) : forgotten(one, account);
        }));
    }

    private Uni<Long> shownBy(SqlConnection one, String code) {
        return one.preparedQuery("delete from citizen_join where code_hash = $1 and ends > now() returning account")
                .execute(Tuple.of(stored(code)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> row.getLong("account"))
                        .orElseThrow(() -> Refused.invalid(
                                List.of(new Fault("/code", "join.code", "连接码不对，或者已经过了十分钟。请在网页上再取一个。")))));
    }

    private Uni<Void> join(SqlConnection one, long account, long web) {
        return held(one, List.of(account, web)).chain(held -> {
            if (names(held, account).containsKey(Accounts.Kind.OIDC)) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "这个微信已经连着一个网页上的列表，要换一个，请先分开。");
            }
            Map<Accounts.Kind, Row> names = names(held, web);
            if (names.containsKey(Accounts.Kind.WECHAT)) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "网页上的列表已经和另一个微信连着，要换一个，请先在网页上分开。");
            }
            Row name = Optional.ofNullable(names.get(Accounts.Kind.OIDC)).orElseThrow(Sessions::ended);
            return one.preparedQuery(MATTERS)
                    .execute(Tuple.of(account, web))
                    .chain(() -> moved(one, name, account, key(held, account)))
                    .chain(() -> one.preparedQuery("delete from citizen_account where id = $1")
                            .execute(Tuple.of(web)))
                    .replaceWithVoid();
        });
    }

    /** The web goes on with the list, in an account of its own. */
    private Uni<Void> taken(SqlConnection one, long account, Row web) {
        DataKey key = vault.newDataKey(false);
        return one.preparedQuery("insert into citizen_account (data_key, created_at) values ($1, now()) returning id")
                .execute(Tuple.of(Buffer.buffer(key.wrapped())))
                .map(rows -> rows.iterator().next().getLong("id"))
                .chain(own -> one.preparedQuery("update citizen_matter set account = $1 where account = $2")
                        .execute(Tuple.of(own, account))
                        .chain(() -> moved(one, web, own, key)));
    }

    /** The mini-program goes on with the list; whoever logs in on the web begins anew. */
    private static Uni<Void> forgotten(SqlConnection one, long account) {
        return one.preparedQuery("delete from citizen_identity where account = $1 and kind = $2")
                .execute(Tuple.of(account, Accounts.Kind.OIDC.word()))
                .replaceWithVoid();
    }

    /** A name is sealed under the key of its account. */
    private Uni<Void> moved(SqlConnection one, Row name, long account, DataKey key) {
        byte[] found = name.getBuffer("subject_hash").getBytes();
        return one.preparedQuery("update citizen_identity set account = $1, subject = $2, linked_at = now()"
                        + " where kind = $3 and subject_hash = $4")
                .execute(Tuple.of(
                        account,
                        Buffer.buffer(accounts.sealed(key, found, accounts.subject(name))),
                        Accounts.Kind.OIDC.word(),
                        Buffer.buffer(found)))
                .replaceWithVoid();
    }

    /** The names of these accounts, which nobody else joins or parts meanwhile. */
    private static Uni<List<Row>> held(SqlConnection one, List<Long> ids) {
        Long[] numbers = ids.toArray(Long[]::new);
        return one.preparedQuery("select id from citizen_account where id = any($1) order by id for update")
                .execute(Tuple.of(numbers))
                .chain(() -> one.preparedQuery("select i.kind, i.subject_hash, i.subject, i.account, a.data_key"
                                + " from citizen_identity i join citizen_account a on a.id = i.account"
                                + " where i.account = any($1)")
                        .execute(Tuple.of(numbers)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private static Map<Accounts.Kind, Row> names(List<Row> held, long account) {
        return held.stream()
                .filter(row -> row.getLong("account") == account)
                .collect(Collectors.toMap(
                        row -> Accounts.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        Function.identity()));
    }

    private DataKey key(List<Row> held, long account) {
        return held.stream()
                .filter(row -> row.getLong("account") == account)
                .findFirst()
                .map(row -> vault.open(row.getBuffer("data_key").getBytes()))
                .orElseThrow(Sessions::ended);
    }

    private Buffer stored(String code) {
        return Buffer.buffer(hash.of(Use.JOINING, code));
    }
}
