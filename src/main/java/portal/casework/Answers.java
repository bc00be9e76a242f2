package portal.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.KeyedHash;
import portal.security.Tokens;
import portal.security.Use;
import portal.security.Vault;

/** Answers kept for a day, so that a request sent twice files once and is answered alike. */
@ApplicationScoped
class Answers {
    private final Pool pool;
    private final KeyedHash hash;
    private final Tokens tokens;
    private final Vault vault;
    private final ObjectMapper json;

    Answers(Pool pool, KeyedHash hash, Tokens tokens, Vault vault, ObjectMapper json) {
        this.pool = pool;
        this.hash = hash;
        this.tokens = tokens;
        this.vault = vault;
        this.json = json;
    }

    /** The row that keeps this answer; null when the sender gave no key. */
    @Nullable
    IdempotencyRow row(Attempt attempt, Filed filed) {
        String key = attempt.key();
        if (key == null) {
            return null;
        }
        try {
            byte[] answer =
                    vault.seal(tokens.keyFrom(Use.IDEMPOTENCY, key), Places.ANSWER, json.writeValueAsBytes(filed));
            return new IdempotencyRow(hash.of(Use.IDEMPOTENCY, key), digest(attempt.body()), answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was answered before under this key; nothing when it is new or older than a day.
     *
     * <p>Fails with {@link Refused} (KEY_REUSED) when the key came with another body.
     */
    Uni<Optional<Filed>> before(Attempt attempt) {
        String key = attempt.key();
        if (key == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return pool.preparedQuery("select body_hash, answer from idempotency where key_hash = $1")
                .execute(Tuple.of(Buffer.buffer(hash.of(Use.IDEMPOTENCY, key))))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        return Optional.empty();
                    }
                    var row = rows.iterator().next();
                    if (!MessageDigest.isEqual(row.getBuffer("body_hash").getBytes(), digest(attempt.body()))) {
                        throw new Refused(Reason.KEY_REUSED, "这个 Idempotency-Key 已经用于另一份内容。新的内容请换一个新的键，重发原内容请保持一字不差。");
                    }
                    return Optional.of(opened(key, row.getBuffer("answer").getBytes()));
                });
    }

    private Filed opened(String key, byte[] answer) {
        try {
            return json.readValue(
                    vault.unsealBytes(tokens.keyFrom(Use.IDEMPOTENCY, key), Places.ANSWER, answer), Filed.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
