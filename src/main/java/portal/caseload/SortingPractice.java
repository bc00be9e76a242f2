package portal.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import portal.office.PriorDecision;

/**
 * Where clerks sent petitions of a county before, by category. The newest decisions alone, so that practice follows a
 * change of tasks; of a petition that was sent on more than once the last, since the others were mistaken.
 */
@ApplicationScoped
class SortingPractice {
    /** So many of the newest decisions count. */
    static final int COUNTED = 2000;

    private static final int COUNTY_DIGITS = 6;
    private static final String BEFORE = """
        select decided, agency, count(*) as times
        from (select distinct on (no) no, decided, agency
            from (select no, seq, decided, agency from category_decision d where county = $1
                    and exists (select from petition p where p.no = d.no and p.purpose <> 'accusation')
                order by at desc limit %d) newest
            order by no, seq desc) last
        group by decided, agency order by decided, agency
        """.formatted(COUNTED);

    private final Pool pool;

    SortingPractice(Pool pool) {
        this.pool = pool;
    }

    static String county(String region) {
        return region.length() > COUNTY_DIGITS ? region.substring(0, COUNTY_DIGITS) : region;
    }

    Uni<List<PriorDecision>> in(String region) {
        String county = county(region);
        return pool.preparedQuery(BEFORE)
                .execute(Tuple.of(county))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PriorDecision(
                                row.getString("decided"), county, row.getString("agency"), row.getLong("times")))
                        .toList());
    }
}
