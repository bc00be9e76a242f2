package portal.citizen;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Use;
import portal.security.Vault;

/** Accounts of citizens: one for each name under which somebody is known elsewhere, made when they first come. */
@ApplicationScoped
public class Accounts {
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String MADE = """
        with made as (insert into citizen_account (data_key, created_at) values ($1, now()) returning id)
        insert into citizen_identity (kind, subject_hash, account, subject, linked_at)
        select $2, $3, id, $4, now() from made returning account
        """;

    private final Pool pool;
    private final Vault vault;
    private final KeyedHash hash;

    Accounts(Pool pool, Vault vault, KeyedHash hash) {
        this.pool = pool;
        this.vault = vault;
        this.hash = hash;
    }

    /** Where somebody is known under a name. */
    public enum Kind {
        /** By the openid of the mini-program or the official account. */
        WECHAT,
        /** By the subject of the city's unified log-in. */
        OIDC;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An account, and whether it was made just now. */
    public record Known(long account, boolean newcomer) {}

    /** The account of a name, a new one when there is none. */
    public Uni<Known> of(Kind kind, String subject) {
        byte[] found = hash.of(Use.IDENTITY, kind.word(), subject);
        return find(kind, found)
                .chain(account -> account.map(id -> Uni.createFrom().item(new Known(id, false)))
                        .orElseGet(() -> make(kind, subject, found)));
    }

    /** The names of an account of one kind, for sending messages; empty when it has none. */
    public Uni<List<String>> subjects(long account, Kind kind) {
        return pool.preparedQuery("select a.data_key, i.subject, i.subject_hash from citizen_identity i"
                        + " join citizen_account a on a.id = i.account where i.account = $1 and i.kind = $2")
                .execute(Tuple.of(account, kind.word()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::subject)
                        .toList());
    }

    /**
     * Forgets an account: its names, devices, list and drafts. What was filed stays with the office, and number and code
     * go on opening it.
     */
    public Uni<Void> forget(long account) {
        return pool.preparedQuery("delete from citizen_account where id = $1")
                .execute(Tuple.of(account))
                .replaceWithVoid();
    }

    private Uni<Optional<Long>> find(Kind kind, byte[] found) {
        return pool.preparedQuery("select account from citizen_identity where kind = $1 and subject_hash = $2")
                .execute(Tuple.of(kind.word(), Buffer.buffer(found)))
                .map(Accounts::account);
    }

    /** Of two devices that come at once for the first time one makes the account. */
    private Uni<Known> make(Kind kind, String subject, byte[] found) {
        DataKey key = vault.newDataKey(false);
        return pool.preparedQuery(MADE)
                .execute(Tuple.of(
                        Buffer.buffer(key.wrapped()),
                        kind.word(),
                        Buffer.buffer(found),
                        Buffer.buffer(sealed(key, found, subject))))
                .map(rows -> new Known(account(rows).orElseThrow(), true))
                .onFailure(Accounts::isTaken)
                .recoverWithUni(() -> find(kind, found).map(account -> new Known(account.orElseThrow(), false)));
    }

    /** A name as it is kept. */
    byte[] sealed(DataKey key, byte[] found, String subject) {
        return vault.seal(key, place(found), subject);
    }

    /** The name of a row with {@code data_key}, {@code subject_hash} and {@code subject}. */
    String subject(Row row) {
        byte[] found = row.getBuffer("subject_hash").getBytes();
        return vault.unseal(
                vault.open(row.getBuffer("data_key").getBytes()),
                place(found),
                row.getBuffer("subject").getBytes());
    }

    private static Optional<Long> account(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(row -> row.getLong("account"));
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }

    private static String place(byte[] found) {
        return "citizen_identity.subject." + HexFormat.of().formatHex(found);
    }
}
