package portal.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.petition.Filing;
import portal.petition.Procedure;
import portal.petition.Stage;
import portal.security.Tokens;
import portal.security.Vault;

/** Receipts with their query codes, shown for half an hour in the browser that filed, and never again. */
@Singleton
public class Receipts {
    private static final String KEPT = "interval '30 minutes'";

    private final Pool pool;
    private final Tokens tokens;
    private final Vault vault;
    private final ObjectMapper json;

    Receipts(Pool pool, Tokens tokens, Vault vault, ObjectMapper json) {
        this.pool = pool;
        this.tokens = tokens;
        this.vault = vault;
        this.json = json;
    }

    /**
     * What a receipt says.
     *
     * @param agent who filed for the petitioner, or null
     * @param attachments how many files came along
     */
    public record Kept(Filed filed, @Nullable String agent, int attachments) {
        /** What happens next, and who does it. */
        public String next() {
            return Procedure.ledTo(Stage.REGISTERED, filed.purpose())
                    .orElseThrow()
                    .words()
                    .next();
        }
    }

    /** Keeps what a receipt shows; answers the token that opens it. */
    public Uni<String> keep(Filed filed, Filing.@Nullable Agent agent, int attachments) {
        String token = Tokens.fresh();
        byte[] sealed = seal(token, new Kept(filed, agent == null ? null : agent.name(), attachments));
        return pool.preparedQuery("insert into receipt (id, content, expires_at) values ($1, $2, now() + " + KEPT + ")")
                .execute(Tuple.of(Buffer.buffer(tokens.stored(token)), Buffer.buffer(sealed)))
                .replaceWith(token);
    }

    /** What a token opens; empty when its half hour is over or it never opened anything. */
    public Uni<Optional<Kept>> open(@Nullable String token) {
        if (token == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return pool.preparedQuery("select content from receipt where id = $1 and expires_at > now()")
                .execute(Tuple.of(Buffer.buffer(tokens.stored(token))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> unseal(token, row.getBuffer("content").getBytes())));
    }

    private byte[] seal(String token, Kept kept) {
        try {
            return vault.seal(tokens.keyFrom(token), place(token), json.writeValueAsBytes(kept));
        } catch (IOException impossible) {
            throw new IllegalStateException("A receipt cannot be written as JSON", impossible);
        }
    }

    private Kept unseal(String token, byte[] sealed) {
        try {
            return json.readValue(vault.unsealBytes(tokens.keyFrom(token), place(token), sealed), Kept.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("A receipt is not the JSON that was written", impossible);
        }
    }

    private String place(String token) {
        return "receipt.content." + HexFormat.of().formatHex(tokens.stored(token));
    }
}
