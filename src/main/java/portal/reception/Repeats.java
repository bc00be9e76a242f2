package portal.reception;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.QueryCode;
import portal.security.KeyedHash;
import portal.security.Tokens;
import portal.security.Use;
import portal.security.Vault;

/** Answers kept for a day, so that a booking sent twice takes one place and is answered alike. */
@ApplicationScoped
class Repeats {
    private static final String PLACE = "idempotency.reception";

    private final Pool pool;
    private final KeyedHash hash;
    private final Tokens tokens;
    private final Vault vault;

    Repeats(Pool pool, KeyedHash hash, Tokens tokens, Vault vault) {
        this.pool = pool;
        this.hash = hash;
        this.tokens = tokens;
        this.vault = vault;
    }

    /** What is inserted into {@code idempotency}: key, digest and sealed answer; all null without a key. */
    List<@Nullable Object> values(Sent sent, Booked booked) {
        String key = sent.key();
        if (key == null) {
            return new ArrayList<>(Arrays.asList(null, null, null));
        }
        String answer = booked.number().digits() + " " + booked.code().canonical();
        return new ArrayList<>(List.of(
                Buffer.buffer(hash.of(Use.IDEMPOTENCY, key)),
                Buffer.buffer(sent.digest()),
                Buffer.buffer(vault.seal(tokens.keyFrom(Use.IDEMPOTENCY, key), PLACE, answer))));
    }

    /** What was booked under this key; fails with KEY_REUSED when it came with something else. */
    Uni<Optional<Booked>> before(Sent sent) {
        String key = sent.key();
        return key == null
                ? Uni.createFrom().item(Optional.empty())
                : pool.preparedQuery("select body_hash, answer from idempotency where key_hash = $1")
                        .execute(Tuple.of(Buffer.buffer(hash.of(Use.IDEMPOTENCY, key))))
                        .map(rows -> rows.iterator().hasNext()
                                ? Optional.of(opened(key, sent, rows.iterator().next()))
                                : Optional.empty());
    }

    private Booked opened(String key, Sent sent, Row row) {
        if (!KeyedHash.same(row.getBuffer("body_hash").getBytes(), sent.digest())) {
            throw new Refused(Reason.KEY_REUSED, "这份内容改过以后又提交了一次，前一次已经约好。请凭前一次的预约号和查询码查看。");
        }
        String[] parts = vault.unseal(
                        tokens.keyFrom(Use.IDEMPOTENCY, key),
                        PLACE,
                        row.getBuffer("answer").getBytes())
                .split(" ", 2);
        return new Booked(new BookingNo(parts[0]), new QueryCode(parts[1]));
    }
}
