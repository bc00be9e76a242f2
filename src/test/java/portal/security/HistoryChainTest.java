package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.security.HistoryChain.Entry;

class HistoryChainTest {
    private static final String NO = "411000261100017833";
    private final KeyedHash hash = new KeyedHash(Keys.fresh());
    private final HistoryChain chain = new HistoryChain(hash);
    private final List<byte[]> salts = new ArrayList<>();
    private List<Entry> entries = new ArrayList<>();

    @BeforeEach
    void fiveSteps() {
        byte[] before = chain.start(NO);
        for (int i = 0; i < 5; i++) {
            salts.add(HistoryChain.salt());
            byte[] commitment = HistoryChain.commitment(salts.get(i), bytes("payload " + i));
            Entry entry = entry(before, "step " + i, commitment);
            entries.add(entry);
            before = entry.link();
        }
    }

    @Test
    void anUntouchedChainFollows() {
        assertThat(chain.broken(NO, entries)).isEmpty();
        assertThat(chain.broken(NO, List.of())).isEmpty();
    }

    @Test
    void aChangeOfAnyPartAtAnyPlaceIsFoundThere() {
        for (int i = 0; i < entries.size(); i++) {
            Entry honest = entries.get(i);
            for (Entry forged : List.of(
                    new Entry(bytes("forged"), honest.commitment(), honest.link()),
                    new Entry(honest.metadata(), HistoryChain.commitment(salts.get(i), bytes("x")), honest.link()),
                    new Entry(honest.metadata(), honest.commitment(), flipped(honest.link())))) {
                List<Entry> changed = new ArrayList<>(entries);
                changed.set(i, forged);
                assertThat(chain.broken(NO, changed)).hasValue(i);
            }
        }
    }

    @Test
    void aStepLeftOutIsFound() {
        for (int i = 0; i < entries.size() - 1; i++) {
            List<Entry> changed = new ArrayList<>(entries);
            changed.remove(i);
            assertThat(chain.broken(NO, changed)).hasValue(i);
        }
    }

    @Test
    void stepsThatChangedPlacesAreFound() {
        for (int i = 0; i < entries.size() - 1; i++) {
            List<Entry> changed = new ArrayList<>(entries);
            changed.add(i, changed.remove(i + 1));
            assertThat(chain.broken(NO, changed)).hasValue(i);
        }
    }

    @Test
    void aChainDoesNotFitAnotherPetitionOrAnotherKey() {
        assertThat(chain.broken("411000261100017841", entries)).hasValue(0);
        assertThat(new HistoryChain(new KeyedHash(Keys.fresh())).broken(NO, entries))
                .hasValue(0);
    }

    @Test
    void aPayloadIsHeldToItsCommitmentAndErasingItLeavesTheChainWhole() {
        Entry entry = entries.get(2);
        assertThat(HistoryChain.holds(entry, salts.get(2), bytes("payload 2"))).isTrue();
        assertThat(HistoryChain.holds(entry, salts.get(2), bytes("payload 3"))).isFalse();
        assertThat(HistoryChain.holds(entry, salts.get(1), bytes("payload 2"))).isFalse();
        assertThat(chain.broken(NO, entries)).isEmpty();
    }

    @Test
    void theDaysHeadMissesALastStepAndAWholePetition() {
        DailyHead head = new DailyHead(hash);
        LocalDate day = LocalDate.of(2026, 11, 22);
        TreeMap<String, byte[]> last = new TreeMap<>();
        last.put(NO, entries.get(4).link());
        last.put("411000261100017841", entries.get(3).link());
        byte[] kept = head.of(day, new byte[0], last);
        assertThat(head.of(day, new byte[0], new TreeMap<>(last))).isEqualTo(kept);
        assertThat(head.of(day.plusDays(1), new byte[0], last)).isNotEqualTo(kept);
        assertThat(head.of(day, kept, last)).isNotEqualTo(kept);
        last.put(NO, entries.get(3).link());
        assertThat(head.of(day, new byte[0], last)).isNotEqualTo(kept);
        last.remove(NO);
        assertThat(head.of(day, new byte[0], last)).isNotEqualTo(kept);
    }

    private Entry entry(byte[] before, String metadata, byte[] commitment) {
        return new Entry(bytes(metadata), commitment, chain.link(before, bytes(metadata), commitment));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] link) {
        byte[] changed = link.clone();
        changed[0] ^= 1;
        return changed;
    }
}
