package portal.security;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalInt;

/**
 * Chains the steps of a petition's history, so that a step changed, left out, added or moved afterwards is found. A link
 * covers the one before it, the step's metadata and a commitment to its payload; once payload and salt are erased the
 * commitment tells nothing, and the chain still verifies.
 */
@Singleton
public final class HistoryChain {
    private static final int SALT_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyedHash hash;

    public HistoryChain(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * One step as it is stored.
     *
     * @param metadata what stays readable (number, place in the row, moment, kind, who), in one fixed form
     * @param commitment from {@link #commitment}
     * @param link from {@link #link}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read through
    public record Entry(byte[] metadata, byte[] commitment, byte[] link) {}

    /** A salt for one payload, stored beside it and erased with it. */
    public static byte[] salt() {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** What stands for a payload in the chain. */
    public static byte[] commitment(byte[] salt, byte[] payload) {
        return KeyedHash.hmac(salt, payload);
    }

    /** What stands before the first link of a petition: chains of two petitions never fit together. */
    public byte[] start(String petition) {
        return hash.of(Use.HISTORY, "start", petition);
    }

    /** The link of a step after the one before it, or after {@link #start}. */
    public byte[] link(byte[] before, byte[] metadata, byte[] commitment) {
        return hash.of(Use.HISTORY, before, metadata, commitment);
    }

    /**
     * The place, from 0, of the first entry that does not follow from those before it; empty if all do. Steps cut off at
     * the end leave a chain that follows: compare its last link with the one kept with the petition or the day's head.
     */
    public OptionalInt broken(String petition, List<Entry> entries) {
        byte[] before = start(petition);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!KeyedHash.same(link(before, entry.metadata(), entry.commitment()), entry.link())) {
                return OptionalInt.of(i);
            }
            before = entry.link();
        }
        return OptionalInt.empty();
    }

    /** Whether a payload that is still there is the one committed to. */
    public static boolean holds(Entry entry, byte[] salt, byte[] payload) {
        return KeyedHash.same(commitment(salt, payload), entry.commitment());
    }
}
