package portal.caseload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import portal.casework.Content;
import portal.casework.People;
import portal.casework.Places;
import portal.casework.TakeStep;
import portal.office.Officer;
import portal.petition.Filing;
import portal.petition.PetitionNo;
import portal.petition.Step;
import portal.security.DataKey;
import portal.security.Vault;

/** Hands a petition over to another register: what was filed, and the step that is taken where it is registered there. */
@ApplicationScoped
public class HandOver {
    private final Pool pool;
    private final DeskCases desk;
    private final TakeStep steps;
    private final Vault vault;
    private final ObjectMapper json;

    HandOver(Pool pool, DeskCases desk, TakeStep steps, Vault vault, ObjectMapper json) {
        this.pool = pool;
        this.desk = desk;
        this.steps = steps;
        this.vault = vault;
        this.json = json;
    }

    /** What was filed, for the register that takes it. */
    public record Handed(
            Filing.Petitioner petitioner,
            String title,
            @Nullable String facts) {
        /** Never what it holds, which belongs in no log. */
        @Override
        public String toString() {
            return "Handed[…]";
        }
    }

    /** What was filed; fails with NOT_FOUND for what the officer does not see, FORBIDDEN when the step is another's. */
    public Uni<Handed> open(PetitionNo no, Step step, Officer officer) {
        return desk.by(no, officer, step)
                .chain(() -> pool.preparedQuery(
                                "select no, data_key, title, content, people from petition where no = $1")
                        .execute(Tuple.of(Long.valueOf(no.digits()))))
                .map(rows -> handed(rows.iterator().next()));
    }

    /** Takes the step within the transaction that registers it elsewhere; fails as {@link TakeStep#take} does. */
    public Uni<TakeStep.Taken> take(SqlClient in, PetitionNo no, int version, Step step, Officer officer) {
        return desk.by(no, officer, step).chain(by -> steps.take(in, no, version, step, by));
    }

    private Handed handed(Row row) {
        long no = row.getLong("no");
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        Content content = read(
                vault.unsealBytes(
                        key, Places.content(no), row.getBuffer("content").getBytes()),
                Content.class);
        People people = read(
                vault.unsealBytes(
                        key, Places.people(no), row.getBuffer("people").getBytes()),
                People.class);
        String title = new String(
                vault.unsealBytes(key, Places.title(no), row.getBuffer("title").getBytes()), StandardCharsets.UTF_8);
        return new Handed(people.petitioner(), title, content.facts());
    }

    private <T> T read(byte[] bytes, Class<T> type) {
        try {
            return json.readValue(bytes, type);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
