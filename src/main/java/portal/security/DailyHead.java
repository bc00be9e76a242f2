package portal.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SortedMap;

/** One digest over every petition's last link of a day: a petition or a last step that vanished later is missed. */
@Singleton
public final class DailyHead {
    private final KeyedHash hash;

    public DailyHead(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * The head of a day, chained to that of the day before.
     *
     * @param before the head before it; empty bytes for the first
     * @param lastLinks each petition's last link, by its number
     */
    public byte[] of(LocalDate day, byte[] before, SortedMap<String, byte[]> lastLinks) {
        byte[][] parts = new byte[3 + 2 * lastLinks.size()][];
        parts[0] = "head".getBytes(StandardCharsets.UTF_8);
        parts[1] = day.toString().getBytes(StandardCharsets.UTF_8);
        parts[2] = before;
        int next = 3;
        for (var petition : lastLinks.entrySet()) {
            parts[next++] = petition.getKey().getBytes(StandardCharsets.UTF_8);
            parts[next++] = petition.getValue();
        }
        return hash.of(Use.HISTORY, parts);
    }
}
