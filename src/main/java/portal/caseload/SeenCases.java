package portal.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.casework.Places;
import portal.office.Officer;
import portal.petition.PetitionNo;
import portal.security.Vault;

/**
 * Which of some petitions an officer sees, for papers and lists that name them by number. Accusations are never among
 * them, whoever asks: what is made of the answer goes to others.
 */
@ApplicationScoped
public class SeenCases {
    private static final String TITLES =
            "select p.no, p.title, p.data_key from petition p where p.purpose <> 'accusation'" + " and " + Sight.SEEN
                    + " and p.no = any($" + (Sight.VALUES + 1) + ") order by p.no";

    private final Pool pool;
    private final Sight sight;
    private final Vault vault;

    SeenCases(Pool pool, Sight sight, Vault vault) {
        this.pool = pool;
        this.sight = sight;
        this.vault = vault;
    }

    /** The titles of those that the officer sees; whatever is missing does not exist for that officer. */
    public Uni<Map<PetitionNo, String>> titles(Officer officer, Collection<PetitionNo> numbers) {
        if (numbers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Object> values = sight.of(officer);
        values.add(numbers.stream().map(no -> Long.valueOf(no.digits())).toArray(Long[]::new));
        return pool.preparedQuery(TITLES).execute(Tuple.from(values)).map(rows -> {
            Map<PetitionNo, String> titles = new LinkedHashMap<>();
            rows.forEach(row -> titles.put(
                    new PetitionNo(Long.toString(row.getLong("no"))),
                    vault.unseal(
                            vault.open(row.getBuffer("data_key").getBytes()),
                            Places.title(row.getLong("no")),
                            row.getBuffer("title").getBytes())));
            return titles;
        });
    }
}
