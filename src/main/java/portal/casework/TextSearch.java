package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.office.Officer;
import portal.search.SearchQuery;
import portal.security.KeyedHash;
import portal.security.Use;

/**
 * Finds petitions by an exact name or by words of their text. Hashes of the words say which may have them, of those the
 * officer sees; each is opened and read before it is shown. Accusations have no hashes: those whom a cleared officer sees
 * are opened one after the other.
 */
@ApplicationScoped
class TextSearch {
    private static final int AT_A_TIME = 60;
    /** So many are opened for one page; the next page goes on from there. */
    private static final int MOST = 600;

    private final Pool pool;
    private final Sight sight;
    private final WordHashes hashes;
    private final SealedText texts;
    private final KeyedHash hash;

    TextSearch(Pool pool, Sight sight, WordHashes hashes, SealedText texts, KeyedHash hash) {
        this.pool = pool;
        this.sight = sight;
        this.hashes = hashes;
        this.texts = texts;
        this.hash = hash;
    }

    /**
     * What was found, one more than a page where there is one.
     *
     * @param stopped where looking ended although there was more to look at
     */
    record Found(List<Row> rows, Caseload.@Nullable Mark stopped) {}

    private record Asked(Officer officer, Caseload.Wanted wanted, SearchQuery query, byte[] name) {}

    Uni<Found> find(Officer officer, Caseload.Wanted wanted, String office) {
        SearchQuery query = SearchQuery.of(wanted.search());
        byte[] name = hash.of(Use.NAME, Normalizer.normalize(wanted.search().strip(), Normalizer.Form.NFC));
        return more(new Asked(officer, wanted, query, name), office, wanted.mark(), new ArrayList<>(), 0);
    }

    private Uni<Found> more(Asked asked, String office, Caseload.@Nullable Mark from, List<Row> found, int opened) {
        CaseQuery query = query(asked, office, from);
        return pool.preparedQuery(select(query))
                .execute(Tuple.from(query.values()))
                .chain(rows -> {
                    Row last = null;
                    for (Row row : rows) {
                        last = row;
                        if (found.size() <= Caseload.PAGE && holds(asked, row)) {
                            found.add(row);
                        }
                    }
                    int looked = opened + rows.size();
                    if (last == null || rows.size() < AT_A_TIME || found.size() > Caseload.PAGE) {
                        return Uni.createFrom().item(new Found(found, null));
                    }
                    Caseload.Mark mark = Caseload.mark(last);
                    return looked >= MOST
                            ? Uni.createFrom().item(new Found(found, mark))
                            : more(asked, office, mark, found, looked);
                });
    }

    private static String select(CaseQuery query) {
        return "select " + SealedText.COLUMNS + ", p.name_hash, p.purpose, p.stage, p.category, p.channel, p.region,"
                + " p.next_due, " + Caseload.CLOCK + " from petition p" + SealedText.SUPPLEMENTS + " where "
                + query.page(AT_A_TIME);
    }

    private CaseQuery query(Asked asked, String office, Caseload.@Nullable Mark from) {
        Caseload.Wanted wanted = asked.wanted();
        boolean backwards = wanted.before() != null;
        Integer[] keys = hashes.of(office, asked.query().keys()).distinct().toArray(Integer[]::new);
        return new CaseQuery(sight.of(asked.officer()))
                .candidates(Buffer.buffer(asked.name()), keys, hashes.of(asked.officer()))
                .filter(wanted.stage(), wanted.purpose(), wanted.category())
                .keyset(backwards ? null : from, backwards ? from : null, backwards);
    }

    private boolean holds(Asked asked, Row row) {
        var name = row.getBuffer("name_hash");
        return name != null && Arrays.equals(name.getBytes(), asked.name())
                || asked.query().standsIn(texts.of(row));
    }
}
