package portal.citizen;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Use;
import portal.security.Vault;

/**
 * What somebody signed in is writing, as typed: one of a kind for all devices, gone after 30 days. The last to save wins,
 * and is told whose words were replaced.
 */
@ApplicationScoped
public class SavedDrafts {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** The same content saved again, as after a lost answer, is no new version. */
    private static final String SAVED = """
        insert into citizen_draft as d (account, kind, version, content, content_hash, saved_at, expires_at)
        values ($1, $2, 1, $3, $4, now(), now() + interval '30 days')
        on conflict (account, kind) do update set
            version = d.version + (d.content_hash <> excluded.content_hash)::int,
            content = excluded.content, content_hash = excluded.content_hash, expires_at = excluded.expires_at,
            saved_at = case when d.content_hash <> excluded.content_hash then excluded.saved_at else d.saved_at end,
            before_at = case when d.expires_at <= now() then null
                when d.content_hash <> excluded.content_hash then d.saved_at else d.before_at end
        returning version, saved_at, expires_at, before_at, saved_at = now() as changed
        """;

    private static final String MINE = "select d.kind, d.version, d.content, d.saved_at, d.expires_at, a.data_key"
            + " from citizen_draft d join citizen_account a on a.id = d.account"
            + " where d.account = $1 and d.expires_at > now()";

    private final Pool pool;
    private final Vault vault;
    private final KeyedHash hash;

    SavedDrafts(Pool pool, Vault vault, KeyedHash hash) {
        this.pool = pool;
        this.vault = vault;
        this.hash = hash;
    }

    /** That something is being written, without what. */
    public record Line(Writing kind, int version, OffsetDateTime savedAt, OffsetDateTime expiresAt) {}

    /** A draft with what was typed, as JSON. */
    public record Draft(Line line, String content) {
        /** Never what it holds, which belongs in no log. */
        @Override
        public String toString() {
            return "Draft[…]";
        }
    }

    /** What saving replaced that its writer had not seen. */
    public record Overwrote(int version, OffsetDateTime savedAt) {}

    /** A draft as it was saved. */
    public record Saved(Line line, Optional<Overwrote> overwrote) {}

    /** What the account is writing, the last saved first. */
    public Uni<List<Line>> list(long account) {
        return pool.preparedQuery(MINE + " order by d.saved_at desc, d.kind")
                .execute(Tuple.of(account))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> line(row, kind(row)))
                        .toList());
    }

    /** One of them; NOT_FOUND when there is none. */
    public Uni<Draft> open(long account, Writing kind) {
        return pool.preparedQuery(MINE + " and d.kind = $2")
                .execute(Tuple.of(account, kind.word()))
                .map(rows -> {
                    Row row = first(rows).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有保存的草稿。"));
                    DataKey key = vault.open(row.getBuffer("data_key").getBytes());
                    String content = vault.unseal(
                            key, place(account, kind), row.getBuffer("content").getBytes());
                    return new Draft(line(row, kind), content);
                });
    }

    /**
     * Saves what was typed.
     *
     * @param basedOn the version that the writer had before them; null when they began anew
     */
    public Uni<Saved> save(long account, Writing kind, String content, @Nullable Integer basedOn) {
        return pool.preparedQuery("select data_key from citizen_account where id = $1")
                .execute(Tuple.of(account))
                .chain(rows -> {
                    Row row = first(rows).orElseThrow(Sessions::ended);
                    DataKey key = vault.open(row.getBuffer("data_key").getBytes());
                    return pool.preparedQuery(SAVED)
                            .execute(Tuple.of(
                                    account,
                                    kind.word(),
                                    Buffer.buffer(vault.seal(key, place(account, kind), content)),
                                    Buffer.buffer(hash.of(Use.DRAFT, Long.toString(account), kind.word(), content))));
                })
                .map(rows -> saved(rows.iterator().next(), kind, basedOn));
    }

    /** Throws one away; once is enough. */
    public Uni<Void> delete(long account, Writing kind) {
        return pool.preparedQuery("delete from citizen_draft where account = $1 and kind = $2")
                .execute(Tuple.of(account, kind.word()))
                .replaceWithVoid();
    }

    private static Saved saved(Row row, Writing kind, @Nullable Integer basedOn) {
        int before = row.getInteger("version") - 1;
        boolean unseen = row.getBoolean("changed")
                && row.getOffsetDateTime("before_at") != null
                && (basedOn == null || basedOn != before);
        return new Saved(
                line(row, kind),
                unseen ? Optional.of(new Overwrote(before, here(row, "before_at"))) : Optional.empty());
    }

    private static Writing kind(Row row) {
        return Writing.of(row.getString("kind")).orElseThrow();
    }

    private static Line line(Row row, Writing kind) {
        return new Line(kind, row.getInteger("version"), here(row, "saved_at"), here(row, "expires_at"));
    }

    private static Optional<Row> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }

    private static OffsetDateTime here(Row row, String column) {
        return row.getOffsetDateTime(column).atZoneSameInstant(HERE).toOffsetDateTime();
    }

    private static String place(long account, Writing kind) {
        return "citizen_draft.content." + account + "." + kind.word();
    }
}
