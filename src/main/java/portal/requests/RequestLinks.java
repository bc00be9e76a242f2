package portal.requests;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import portal.security.HistoryChain;

/** Makes the links of a request's history: keyed over the one before, like those of petitions. */
@ApplicationScoped
class RequestLinks {
    static final String PREFIX = "GK";

    private final HistoryChain chain;

    RequestLinks(HistoryChain chain) {
        this.chain = chain;
    }

    /** One link as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read through
    record Link(
            int seq,
            String step,
            String stage,
            OffsetDateTime at,
            String actor,
            byte @Nullable [] sealed,
            byte[] salt,
            byte[] commitment,
            byte[] link) {}

    /** What stands before the first link of a request. */
    byte[] start(long no) {
        return chain.start(name(no));
    }

    /** The name of a chain: no petition has it. */
    static String name(long no) {
        return PREFIX + no;
    }

    Link next(
            byte[] before,
            long no,
            int seq,
            String step,
            String stage,
            OffsetDateTime at,
            String actor,
            byte @Nullable [] sealed,
            byte[] payload) {
        byte[] salt = HistoryChain.salt();
        byte[] commitment = HistoryChain.commitment(salt, payload);
        byte[] link = chain.link(before, metadata(no, seq, step, stage, at, actor), commitment);
        return new Link(seq, step, stage, at, actor, sealed, salt, commitment, link);
    }

    /** What a link says in the clear, in one fixed form. */
    static byte[] metadata(long no, int seq, String step, String stage, OffsetDateTime at, String actor) {
        return String.join(
                        "|",
                        name(no),
                        Integer.toString(seq),
                        step,
                        stage,
                        at.toInstant().toString(),
                        actor)
                .getBytes(StandardCharsets.UTF_8);
    }
}
