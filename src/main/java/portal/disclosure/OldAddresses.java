package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Refused;

/** Lets the address that an article had on the office's old site (原地址) lead to it. */
@Singleton
class OldAddresses {
    /** Whether one comes back to the old address, or gets nowhere, on the way from the new one. */
    private static final String CIRCLES = """
        with recursive way(at, hop) as (
            select $2::text, 0
            union all
            select split_part(m.new_path, '?', 1), hop + 1 from way join moved_page m on m.old_path = way.at
            where hop < 10 and way.at <> $1::text)
        select exists (select from way where at = $1::text or hop >= 10)""";

    private static final String LEAD = """
        insert into moved_page (old_path, new_path, officer) values ($1, $2, $3)
        on conflict (old_path) do update set new_path = excluded.new_path, officer = excluded.officer, moved_at = now()
        where moved_page.new_path <> excluded.new_path""";

    /**
     * From now on the old address leads to this article.
     *
     * @throws Refused INVALID when it would lead in a circle, or is an address where people do things
     */
    Uni<Void> lead(SqlClient in, String from, long article, @Nullable Long officer) {
        if (from.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String to = "/disclosure/articles/" + article;
        return in.query("select pg_advisory_xact_lock(" + MovedPages.LOCK + ")")
                .execute()
                .chain(() -> in.preparedQuery(CIRCLES).execute(Tuple.of(from, to)))
                .invoke(rows -> {
                    if (rows.iterator().next().getBoolean(0)) {
                        throw Refused.invalid(
                                List.of(new Fault("/oldAddress", "oldAddress.circle", "原地址会绕圈：这篇文章的地址又转回 " + from)));
                    }
                })
                .chain(() ->
                        in.preparedQuery(LEAD).execute(Tuple.wrap(Arrays.<@Nullable Object>asList(from, to, officer))))
                .replaceWithVoid();
    }
}
