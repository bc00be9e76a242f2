package portal.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import portal.petition.Stage;
import portal.security.HistoryChain;

/** Makes the links of a petition's history. */
@ApplicationScoped
class Links {
    /** The place of the first line of a history. */
    static final int FIRST = 1;

    private final HistoryChain chain;

    Links(HistoryChain chain) {
        this.chain = chain;
    }

    /**
     * The first link: registered. It commits to what was filed ({@link #filed}), which lies in the petition's own columns,
     * so that a change of them is found too; who entered it for somebody lies sealed beside it.
     */
    HistoryRow first(
            long no, Stage stage, OffsetDateTime at, String actor, byte @Nullable [] sealedEntry, byte[] filed) {
        return link(chain.start(Long.toString(no)), no, FIRST, "register", stage.word(), at, actor, sealedEntry, filed);
    }

    /** The next link after the one given, with a payload that is stored sealed beside it. */
    HistoryRow next(
            byte[] before,
            long no,
            int seq,
            String step,
            Stage stage,
            OffsetDateTime at,
            String actor,
            byte[] sealed,
            byte[] payload) {
        return link(before, no, seq, step, stage.word(), at, actor, sealed, payload);
    }

    private HistoryRow link(
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
        return new HistoryRow(seq, step, stage, at, at.toLocalDate(), actor, sealed, salt, commitment, link);
    }

    /** What a link says in the clear, in one fixed form. */
    static byte[] metadata(long no, int seq, String step, String stage, OffsetDateTime at, String actor) {
        return String.join("|", Long.toString(no), Integer.toString(seq), step, stage, moment(at), actor)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What the first link commits to: title, content and people, and how it was entered when an officer did. */
    static byte[] filed(byte[] title, byte[] content, byte[] people, byte @Nullable [] entry) {
        return entry == null ? joined(title, content, people) : joined(title, content, people, entry);
    }

    static byte[] joined(byte[]... parts) {
        var all = java.nio.ByteBuffer.allocate(Arrays.stream(parts)
                .mapToInt(part -> Integer.BYTES + part.length)
                .sum());
        for (byte[] part : parts) {
            all.putInt(part.length).put(part);
        }
        return all.array();
    }

    private static String moment(OffsetDateTime at) {
        return FilingStatement.stored(at)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant()
                .toString();
    }
}
