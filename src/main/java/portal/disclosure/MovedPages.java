package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Refused;
import portal.office.Officer;

/** Old addresses and where they lead. */
@Singleton
public class MovedPages {
    static final long LOCK = 0x6d6f766564L;

    private final Pool pool;
    private volatile Map<String, String> known = Map.of();

    MovedPages(Pool pool) {
        this.pool = pool;
    }

    /** An old address and where it leads. */
    public record Move(String from, String to) {}

    /**
     * Where an address leads now; empty for one that is none of them.
     *
     * @param query what stands behind the path; old sites tell their pages apart by it
     */
    public Optional<String> from(String path, @Nullable String query) {
        Map<String, String> now = known;
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> whole = query == null ? Optional.empty() : Moves.end(path + "?" + query, now);
        return whole.isPresent() || !now.containsKey(path) ? whole : Moves.end(path, now);
    }

    /** Learns anew what is in the table. */
    public Uni<Void> learn() {
        return all().invoke(all -> known = Map.copyOf(all)).replaceWithVoid();
    }

    public Uni<List<Move>> list() {
        return all().map(all -> all.entrySet().stream()
                .map(each -> new Move(each.getKey(), each.getValue()))
                .toList());
    }

    /**
     * Adds a move, or changes where an old address leads.
     *
     * @throws Refused INVALID, also when it would lead in a circle
     */
    public Uni<Void> add(String from, String to, Officer by) {
        return pool.withTransaction(in -> in.query("select pg_advisory_xact_lock(" + LOCK + ")")
                .execute()
                .chain(() ->
                        in.query("select old_path, new_path from moved_page").execute())
                .invoke(rows -> {
                    Map<String, String> others = new TreeMap<>();
                    rows.forEach(row -> others.put(row.getString(0), row.getString(1)));
                    others.remove(from);
                    List<Fault> faults = Moves.faults(from, to, others);
                    if (!faults.isEmpty()) {
                        throw Refused.invalid(faults);
                    }
                })
                .chain(() -> in.preparedQuery("insert into moved_page (old_path, new_path, officer) values ($1, $2, $3)"
                                + " on conflict (old_path) do update set new_path = excluded.new_path,"
                                + " officer = excluded.officer, moved_at = now()")
                        .execute(Tuple.of(from, to, by.id()))
                        .replaceWithVoid()));
    }

    /** Forgets an old address. */
    public Uni<Void> remove(String from) {
        return pool.preparedQuery("delete from moved_page where old_path = $1")
                .execute(Tuple.of(from))
                .replaceWithVoid();
    }

    private Uni<Map<String, String>> all() {
        return pool.query("select old_path, new_path from moved_page order by old_path")
                .execute()
                .map(rows -> {
                    Map<String, String> all = new TreeMap<>();
                    rows.forEach(row -> all.put(row.getString(0), row.getString(1)));
                    return all;
                });
    }
}
