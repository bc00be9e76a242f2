package portal.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;

/** Answers kept for a day, so that a request sent twice is done once and answered alike. */
@ApplicationScoped
public class Answers {
    private static final String PLACE = "idempotency.answer";
    private static final String UNIQUE_VIOLATION = "23505";

    private final KeyedHash hash;
    private final Tokens tokens;
    private final Vault vault;
    private final ObjectMapper json;

    Answers(KeyedHash hash, Tokens tokens, Vault vault, ObjectMapper json) {
        this.hash = hash;
        this.tokens = tokens;
        this.vault = vault;
        this.json = json;
    }

    /** The answer to a request as it is kept, sealed under a key made from the header it came with. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read through
    public record Kept(byte[] keyHash, byte[] bodyHash, byte[] answer) {}

    /** The row that keeps this answer; null when the sender gave no key. */
    public @Nullable Kept row(Once once, Object answer) {
        String key = once.key();
        if (key == null) {
            return null;
        }
        try {
            byte[] sealed = vault.seal(tokens.keyFrom(Use.IDEMPOTENCY, key), PLACE, json.writeValueAsBytes(answer));
            return new Kept(hash.of(Use.IDEMPOTENCY, key), digest(once, answer.getClass()), sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps an answer with what else the transaction writes; nothing when the sender gave no key. */
    public Uni<Void> keep(SqlConnection in, Once once, Object answer) {
        Kept kept = row(once, answer);
        return kept == null
                ? Uni.createFrom().voidItem()
                : in.preparedQuery("insert into idempotency (key_hash, body_hash, answer, created_at)"
                                + " values ($1, $2, $3, now())")
                        .execute(Tuple.of(
                                Buffer.buffer(kept.keyHash()),
                                Buffer.buffer(kept.bodyHash()),
                                Buffer.buffer(kept.answer())))
                        .replaceWithVoid();
    }

    /**
     * What was answered before under this key; nothing when it is new or older than a day.
     *
     * <p>Fails with {@link Refused} (KEY_REUSED) when the key came with another body, or for something else.
     */
    public <T> Uni<Optional<T>> before(SqlClient database, Once once, Class<T> kind) {
        String key = once.key();
        if (key == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return database.preparedQuery("select body_hash, answer from idempotency where key_hash = $1")
                .execute(Tuple.of(Buffer.buffer(hash.of(Use.IDEMPOTENCY, key))))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        return Optional.empty();
                    }
                    var row = rows.iterator().next();
                    if (!MessageDigest.isEqual(row.getBuffer("body_hash").getBytes(), digest(once, kind))) {
                        throw new Refused(Reason.KEY_REUSED, "这个 Idempotency-Key 已经用于另一份内容。新的内容请换一个新的键，重发原内容请保持一字不差。");
                    }
                    return Optional.of(opened(key, row.getBuffer("answer").getBytes(), kind));
                });
    }

    /** What the first of two that came at once under one key was answered. */
    public <T> Uni<T> first(SqlClient database, Once once, Class<T> kind) {
        return before(database, once, kind)
                .map(found ->
                        found.orElseThrow(() -> new IllegalStateException("The answer of a repeated request is gone")));
    }

    /** Whether a statement failed because another request wrote its answer under the same key first. */
    public static boolean isTaken(Throwable failure) {
        return failure instanceof PgException refused
                && UNIQUE_VIOLATION.equals(refused.getSqlState())
                && "idempotency_pkey".equals(refused.getConstraint());
    }

    private <T> T opened(String key, byte[] answer, Class<T> kind) {
        try {
            return json.readValue(vault.unsealBytes(tokens.keyFrom(Use.IDEMPOTENCY, key), PLACE, answer), kind);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of what was sent and what was asked for: an answer of one kind is never read as another. */
    private static byte[] digest(Once once, Class<?> kind) {
        MessageDigest sum = Once.sha256();
        sum.update(kind.getSimpleName().getBytes(StandardCharsets.UTF_8));
        return sum.digest(once.digest());
    }
}
