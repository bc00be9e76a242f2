package portal.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.petition.Filing;
import portal.petition.Petition;
import portal.security.Vault;

/**
 * Whether the petitioner agrees that the outcome is published, and what of the people must not stand in it. Accusations
 * are never published, whatever was ticked.
 */
@ApplicationScoped
public class OutcomeConsent {
    private static final String GIVEN = """
        select purpose <> 'accusation' and coalesce(
            (select given from outcome_consent where no = p.no order by id desc limit 1), publishable) as given
        from petition p where no = $1""";
    private static final int SHORTEST = 2;

    private final Vault vault;
    private final ObjectMapper json;

    OutcomeConsent(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /**
     * A case whose outcome may be written.
     *
     * @param answered whether it was answered, and is no accusation
     */
    public record Matter(long no, boolean answered) {}

    /** A petition, as far as its outcome is concerned. */
    public static Matter matter(Petition petition) {
        boolean answered = switch (petition.stage()) {
            case CONCLUDED, SETTLED, CLOSED, REVIEWED, FINALLY_REVIEWED -> true;
            default -> false;
        };
        return new Matter(
                Long.parseLong(petition.no().digits()),
                answered && !petition.purpose().secret());
    }

    /** Whether it holds now. */
    public Uni<Boolean> given(SqlClient in, long no) {
        return in.preparedQuery(GIVEN)
                .execute(Tuple.of(no))
                .map(rows -> rows.size() > 0 && rows.iterator().next().getBoolean("given"));
    }

    /** Records what the petitioner says now. */
    public Uni<Void> record(SqlClient in, long no, boolean given, OffsetDateTime at) {
        return in.preparedQuery("insert into outcome_consent (no, given, at) values ($1, $2, $3)")
                .execute(Tuple.of(no, given, at))
                .replaceWithVoid();
    }

    /** The names, numbers and addresses of everybody who files; for looking through a text, shown to nobody. */
    public Uni<List<String>> identifying(SqlClient in, long no) {
        return in.preparedQuery("select data_key, people from petition where no = $1")
                .execute(Tuple.of(no))
                .map(rows -> identifying(rows.iterator().next(), no));
    }

    private List<String> identifying(Row row, long no) {
        byte[] sealed = row.getBuffer("people").getBytes();
        try {
            byte[] bytes =
                    vault.unsealBytes(vault.open(row.getBuffer("data_key").getBytes()), Places.people(no), sealed);
            return identifying(json.readValue(bytes, People.class));
        } catch (IOException impossible) {
            throw new IllegalStateException("The people of a petition are not the JSON that was written", impossible);
        }
    }

    private static List<String> identifying(People people) {
        Set<String> found = new LinkedHashSet<>();
        List<Filing.@Nullable Petitioner> all = new ArrayList<>(List.of(people.petitioner()));
        if (people.representatives() != null) {
            all.addAll(people.representatives());
        }
        all.stream()
                .filter(Objects::nonNull)
                .forEach(each ->
                        found.addAll(Stream.of(each.name(), each.idNumber(), each.phone(), each.email(), each.address())
                                .filter(Objects::nonNull)
                                .toList()));
        if (people.agent() != null) {
            Stream.of(people.agent().name(), people.agent().phone())
                    .filter(Objects::nonNull)
                    .forEach(found::add);
        }
        return found.stream().filter(text -> text.strip().length() >= SHORTEST).toList();
    }
}
