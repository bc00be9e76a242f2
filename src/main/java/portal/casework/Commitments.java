package portal.casework;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.security.DataKey;
import portal.security.HistoryChain;
import portal.security.Vault;

/**
 * Whether what lies sealed is what the history committed to: what was filed, which officer entered it, and what each step
 * said. What was erased with its key is not asked about: its commitment stands, and tells nothing.
 */
@ApplicationScoped
class Commitments {
    /** What is selected of {@code petition p} and of {@code history h}; what was filed stands beside the first line. */
    static final String COLUMNS = "p.data_key, h.salt, h.payload, case when h.seq = 1 then p.title end as title,"
            + " case when h.seq = 1 then p.content end as content, case when h.seq = 1 then p.people end as people";

    private final Vault vault;

    Commitments(Vault vault) {
        this.vault = vault;
    }

    /** Of the lines of one petition; sealed bytes that do not open were changed too. */
    boolean hold(long no, List<Row> lines) {
        try {
            DataKey key = vault.open(lines.get(0).getBuffer("data_key").getBytes());
            return lines.stream().allMatch(line -> holds(key, no, line));
        } catch (IllegalStateException changed) {
            return false;
        }
    }

    private boolean holds(DataKey key, long no, Row line) {
        int seq = line.getInteger("seq");
        byte[] said = opened(key, Places.payload(no, seq), line.getBuffer("payload"));
        byte[] whole = seq == Links.FIRST
                ? Links.filed(
                        vault.unsealBytes(
                                key, Places.title(no), line.getBuffer("title").getBytes()),
                        vault.unsealBytes(
                                key,
                                Places.content(no),
                                line.getBuffer("content").getBytes()),
                        vault.unsealBytes(
                                key, Places.people(no), line.getBuffer("people").getBytes()),
                        said)
                : said;
        HistoryChain.Entry entry = new HistoryChain.Entry(
                new byte[0],
                line.getBuffer("commitment").getBytes(),
                line.getBuffer("link").getBytes());
        return whole == null || HistoryChain.holds(entry, line.getBuffer("salt").getBytes(), whole);
    }

    private byte @Nullable [] opened(DataKey key, String place, @Nullable Buffer sealed) {
        return sealed == null ? null : vault.unsealBytes(key, place, sealed.getBytes());
    }
}
