package portal.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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

    /**
     * Words that stand in so many petitions of the whole register that the first hits are near: gathering and ordering all
     * of them takes longer than going through the register in its order.
     */
    private static final int MANY = 8000;

    /** So many are gone through for some hits; where they are further apart, all that may be meant are gathered after all. */
    private static final int WALK = 20_000;

    private static final String HOW_MANY =
            "select count(*)::integer from (select from case_word where words @> $1 limit $2) n";

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

    private record Asked(
            Officer officer,
            Caseload.Wanted wanted,
            SearchQuery query,
            byte[] name,
            Integer[] keys,
            Integer[] markers,
            boolean near) {}

    Uni<Found> find(Officer officer, Caseload.Wanted wanted, String office) {
        return find(officer, wanted, office, MANY);
    }

    /** @param many from so many petitions with the words on, the register is gone through in its order */
    Uni<Found> find(Officer officer, Caseload.Wanted wanted, String office, int many) {
        SearchQuery query = SearchQuery.of(wanted.search());
        byte[] name = hash.of(Use.NAME, Normalizer.normalize(wanted.search().strip(), Normalizer.Form.NFC));
        Integer[] keys = hashes.of(office, query.keys()).distinct().toArray(Integer[]::new);
        Integer[] markers = hashes.of(officer);
        Uni<Boolean> near = keys.length == 0 || markers.length > 0
                ? Uni.createFrom().item(false)
                : pool.preparedQuery(HOW_MANY)
                        .execute(Tuple.of(keys, many))
                        .map(rows -> rows.iterator().next().getInteger(0) >= many);
        return near.chain(each -> more(
                new Asked(officer, wanted, query, name, keys, markers, each), wanted.mark(), new ArrayList<>(), 0));
    }

    private Uni<Found> more(Asked asked, Caseload.@Nullable Mark from, List<Row> found, int opened) {
        return next(asked, from).chain(rows -> {
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
            return looked >= MOST ? Uni.createFrom().item(new Found(found, mark)) : more(asked, mark, found, looked);
        });
    }

    /** The next that may be meant; fewer than {@link #AT_A_TIME} are all that are left. */
    private Uni<RowSet<Row>> next(Asked asked, Caseload.@Nullable Mark from) {
        Buffer name = Buffer.buffer(asked.name());
        Uni<RowSet<Row>> gathered = Uni.createFrom().deferred(() -> {
            CaseQuery all = filtered(asked, query(asked, from)).candidates(name, asked.keys(), asked.markers());
            return rows("select p.no from petition p where " + all.page(AT_A_TIME), all);
        });
        if (!asked.near()) {
            return gathered;
        }
        CaseQuery register = query(asked, from).whose(Caseload.Whose.OFFICE, asked.officer());
        String walked = "(select p.* from petition p where " + register.page(WALK) + ") p";
        filtered(asked, register).oneByOne(name, asked.keys());
        return rows("select p.no from " + walked + " where " + register.page(AT_A_TIME), register)
                .chain(some -> some.size() == AT_A_TIME ? Uni.createFrom().item(some) : gathered);
    }

    /** What is read of some, chosen and ordered before anything of it is. */
    private Uni<RowSet<Row>> rows(String some, CaseQuery query) {
        return pool.preparedQuery("select " + SealedText.COLUMNS + ", p.name_hash, p.purpose, p.stage, p.category,"
                        + " p.channel, p.region, p.next_due, " + Caseload.CLOCK + " from (" + some
                        + ") f join petition p on p.no = f.no" + SealedText.SUPPLEMENTS + query.order())
                .execute(Tuple.from(query.values()));
    }

    private CaseQuery query(Asked asked, Caseload.@Nullable Mark from) {
        boolean backwards = asked.wanted().before() != null;
        return new CaseQuery(sight.of(asked.officer()))
                .keyset(backwards ? null : from, backwards ? from : null, backwards);
    }

    private static CaseQuery filtered(Asked asked, CaseQuery query) {
        Caseload.Wanted wanted = asked.wanted();
        return query.filter(wanted.stage(), wanted.purpose(), wanted.category());
    }

    private boolean holds(Asked asked, Row row) {
        var name = row.getBuffer("name_hash");
        return name != null && Arrays.equals(name.getBytes(), asked.name())
                || asked.query().standsIn(texts.of(row));
    }
}
