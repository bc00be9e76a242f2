package portal.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Refused;
import portal.outbox.Message;
import portal.outbox.Outbox;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.QueryCode;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Limits;
import portal.security.Vault;

/**
 * Issues a lost query code anew, to the telephone on file and nowhere else. Whoever asks learns nothing: the answer and
 * the time it takes are always the same. Codes of accusations are issued at the counter only.
 */
@ApplicationScoped
public class ReissueCode {
    /** How many last characters of the id number are asked for. */
    public static final int ID_TAIL = 6;

    private static final Duration SAME_TIME = Duration.ofMillis(400);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Pool pool;
    private final Vault vault;
    private final KeyedHash hash;
    private final Limits limits;
    private final Notices notices;
    private final ObjectMapper json;

    ReissueCode(Pool pool, Vault vault, KeyedHash hash, Limits limits, Notices notices, ObjectMapper json) {
        this.pool = pool;
        this.vault = vault;
        this.hash = hash;
        this.limits = limits;
        this.notices = notices;
        this.json = json;
    }

    /** Who asks: what they know of the petition. */
    public record Asked(
            @Nullable String number,
            @Nullable String phone,
            @Nullable String idNumberTail) {}

    private record Holder(long no, boolean secret, DataKey key, People people) {}

    /** Sends a new code if everything fits and the limits allow; completes alike in every case. */
    public Uni<Void> ask(Asked asked, String client) {
        return alike(PetitionNo.parse(asked.number())
                .map(number -> find(number).chain(found -> decided(number, found, asked, client)))
                .orElseGet(() -> limits.failed(limits.lookup(client, String.valueOf(asked.number())))));
    }

    /** Ends alike and after the same time, whatever came of the work: the answer tells nothing. */
    public static Uni<Void> alike(Uni<Void> work) {
        Uni<Void> pause = Uni.createFrom().voidItem().onItem().delayIt().by(SAME_TIME);
        Uni<Void> quiet = work.onFailure(Refused.class).recoverWithNull();
        return Uni.join().all(quiet, pause).andFailFast().replaceWithVoid();
    }

    private Uni<Void> decided(PetitionNo number, Optional<Holder> found, Asked asked, String client) {
        Optional<Holder> entitled = found.filter(holder -> !holder.secret() && fits(holder.people(), asked));
        return entitled.isEmpty()
                ? limits.failed(limits.lookup(client, number.digits()))
                : limits.reissue(number.digits())
                        .chain(free -> free
                                ? issue(number, entitled.get())
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> issue(PetitionNo number, Holder holder) {
        QueryCode code = QueryCode.random(RANDOM);
        Message message = notices.newCode(holder.key(), holder.people().contact(), code, number);
        if (message == null) {
            return Uni.createFrom().voidItem();
        }
        return pool.withTransaction(transaction -> change(transaction, holder.no(), Access.codeHash(hash, number, code))
                .call(() ->
                        transaction.preparedQuery(Outbox.insertion(1)).execute(Tuple.from(Outbox.values(message)))));
    }

    private static Uni<Void> change(SqlConnection transaction, long no, byte[] codeHash) {
        return transaction
                .preparedQuery("update petition set new_code_hash = $2, version = version + 1 where no = $1")
                .execute(Tuple.of(no, Buffer.buffer(codeHash)))
                .replaceWithVoid();
    }

    private Uni<Optional<Holder>> find(PetitionNo number) {
        return pool.preparedQuery("select no, purpose, data_key, people from petition where no = $1")
                .execute(Tuple.of(Long.parseLong(number.digits())))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        return Optional.empty();
                    }
                    var row = rows.iterator().next();
                    DataKey key = vault.open(row.getBuffer("data_key").getBytes());
                    byte[] people = vault.unsealBytes(
                            key,
                            Places.people(row.getLong("no")),
                            row.getBuffer("people").getBytes());
                    boolean secret =
                            Purpose.of(row.getString("purpose")).orElseThrow().secret();
                    return Optional.of(new Holder(row.getLong("no"), secret, key, people(people)));
                });
    }

    private People people(byte[] bytes) {
        try {
            return json.readValue(bytes, People.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean fits(People people, Asked asked) {
        return fits(people.phone(), people.idNumber(), asked);
    }

    /** Whether telephone and end of the paper's number are those on file. */
    public static boolean fits(String phone, String idNumber, Asked asked) {
        String known = People.letters(phone);
        return People.endsIn(idNumber, asked.idNumberTail())
                && !known.isEmpty()
                && known.equals(People.letters(asked.phone()));
    }
}
