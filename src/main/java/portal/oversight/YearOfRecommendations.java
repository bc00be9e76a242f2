package portal.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The recommendations that an office made in a year, and what became of them (arts. 40, 41). */
@ApplicationScoped
public class YearOfRecommendations {
    private static final String COUNTED = """
        select kind, coalesce(adoption, '') as adoption, count(*) as number from recommendation
        where office = $1 and issued_on >= $2 and issued_on <= $3 group by kind, adoption
        """;

    private final Pool pool;

    YearOfRecommendations(Pool pool) {
        this.pool = pool;
    }

    /**
     * So many of one kind.
     *
     * @param adoption empty while the written feedback has not come
     */
    public record Count(Recommendation.Kind kind, Optional<Recommendation.Adoption> adoption, long number) {}

    public Uni<List<Count>> of(String office, int year) {
        return pool.preparedQuery(COUNTED)
                .execute(Tuple.of(office, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Count(
                                Recommendation.Kind.of(row.getString("kind")).orElseThrow(),
                                Recommendation.Adoption.of(row.getString("adoption")),
                                row.getLong("number")))
                        .toList());
    }
}
