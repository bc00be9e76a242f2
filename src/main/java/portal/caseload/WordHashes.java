package portal.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Stream;
import portal.office.Agencies;
import portal.office.Duty;
import portal.office.Officer;
import portal.security.KeyedHash;
import portal.security.Use;

/**
 * Words as they stand beside a sealed text: 24 bits of a hash under a key of their own, of the word together with the
 * office whose register it is. Beside them, in numbers of their own, stands who has the petition in hand, so that one
 * index serves an agency's search.
 */
@ApplicationScoped
class WordHashes {
    private static final int BYTE = 0xFF;
    /** Above every hash of a word. */
    private static final int MARKER = 1 << 24;

    private final KeyedHash hash;
    private final Agencies agencies;

    WordHashes(KeyedHash hash, Agencies agencies) {
        this.hash = hash;
        this.agencies = agencies;
    }

    Stream<Integer> of(String office, Collection<String> words) {
        return words.stream().map(word -> bits(office, word));
    }

    /** Agencies by their codes, advisers by their ids. */
    Stream<Integer> inHandOf(Stream<String> whose) {
        return whose.filter(each -> !each.isEmpty()).map(each -> MARKER | bits(each));
    }

    /** Whose petitions an officer may find; empty for the office, in whose register all are. */
    Integer[] of(Officer officer) {
        if (officer.agency().equals(agencies.office().code())) {
            return new Integer[0];
        }
        Stream<String> below = officer.has(Duty.REVIEWER)
                ? agencies.tree().below(officer.agency()).stream().map(agency -> agency.code())
                : Stream.of();
        Stream<String> own = Stream.of(officer.agency(), Long.toString(officer.id()));
        return inHandOf(Stream.concat(own, below)).toArray(Integer[]::new);
    }

    private int bits(String... parts) {
        byte[] whole = hash.of(Use.WORD, parts);
        return (whole[0] & BYTE) << 16 | (whole[1] & BYTE) << 8 | whole[2] & BYTE;
    }
}
