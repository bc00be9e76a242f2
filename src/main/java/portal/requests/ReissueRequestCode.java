package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.casework.Notices;
import portal.casework.ReissueCode;
import portal.inforequest.InfoFiling;
import portal.inforequest.RequestNo;
import portal.law.Refused;
import portal.outbox.Message;
import portal.petition.QueryCode;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Limits;
import portal.security.Vault;

/**
 * Issues the lost query code of a request anew, as that of a petition: to the telephone on file and nowhere else. Whoever
 * asks learns nothing, since answer and time are always the same.
 */
@ApplicationScoped
public class ReissueRequestCode {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Pool pool;
    private final RequestStore store;
    private final RequestSeals seals;
    private final Vault vault;
    private final KeyedHash hash;
    private final Limits limits;
    private final Notices notices;

    ReissueRequestCode(
            Pool pool,
            RequestStore store,
            RequestSeals seals,
            Vault vault,
            KeyedHash hash,
            Limits limits,
            Notices notices) {
        this.pool = pool;
        this.store = store;
        this.seals = seals;
        this.vault = vault;
        this.hash = hash;
        this.limits = limits;
        this.notices = notices;
    }

    /** Sends a new code if everything fits and the limits allow; completes alike in every case. */
    public Uni<Void> ask(ReissueCode.Asked asked, String client) {
        return ReissueCode.alike(RequestNo.parse(asked.number())
                .map(no -> store.held(no).chain(held -> decided(held, asked, client)))
                .orElseGet(() -> failed(String.valueOf(asked.number()), client))
                .onFailure(Refused.class)
                .recoverWithUni(() -> failed(String.valueOf(asked.number()), client)));
    }

    private Uni<Void> decided(HeldRequest held, ReissueCode.Asked asked, String client) {
        RequestNo no = held.request().no();
        DataKey key = vault.open(held.dataKey());
        InfoFiling.Applicant applicant = seals.applicant(key, held.no(), held.people());
        String phone = Objects.requireNonNullElse(applicant.phone(), "");
        if (!ReissueCode.fits(phone, Objects.requireNonNullElse(applicant.idNumber(), ""), asked)) {
            return failed("GK" + no.digits(), client);
        }
        return limits.reissue("GK" + no.digits())
                .chain(free -> free ? issue(no, key, phone) : Uni.createFrom().voidItem());
    }

    private Uni<Void> issue(RequestNo no, DataKey key, String phone) {
        QueryCode code = QueryCode.random(RANDOM);
        @Nullable Message message = notices.newCode(key, phone, code, no.value());
        return message == null
                ? Uni.createFrom().voidItem()
                : pool.withTransaction(in -> in.preparedQuery(
                                "update info_request set new_code_hash = $2 where no = $1")
                        .execute(Tuple.of(no.value(), Buffer.buffer(RequestAccess.codeHash(hash, no, code))))
                        .chain(() -> store.tell(in, message)));
    }

    private Uni<Void> failed(String number, String client) {
        return limits.failed(limits.lookup(client, number));
    }
}
