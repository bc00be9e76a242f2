package portal.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import portal.office.AccessLog;
import portal.office.Officer;
import portal.security.DataKey;
import portal.security.Vault;

/**
 * Suggestions in answer to a call whose authors agree that the text is published as they wrote it: without this word of
 * theirs no editor sees it. What became an accusation or was withdrawn is none of them.
 */
@ApplicationScoped
public class Originals {
    /** Whether it holds now, of {@code call_suggestion s} and {@code petition p}. */
    public static final String GIVEN = "p.purpose = 'suggestion' and p.stage <> 'withdrawn' and coalesce("
            + "(select given from original_consent where no = s.no order by id desc limit 1), s.original)";

    /** So many at a time. */
    public static final int PAGE = 20;

    private static final String FROM = " from call_suggestion s join petition p on p.no = s.no"
            + " left join content_check k on k.no = s.no where ";
    private static final String TEXTS =
            "select p.no, p.data_key, p.title, p.content, " + ContentHint.COLUMNS + FROM + GIVEN;

    private final Pool pool;
    private final Vault vault;
    private final AccessLog log;
    private final ObjectMapper json;

    Originals(Pool pool, Vault vault, AccessLog log, ObjectMapper json) {
        this.pool = pool;
        this.vault = vault;
        this.log = log;
        this.json = json;
    }

    /**
     * A suggestion as it was written, without anything of its author.
     *
     * @param hint what WeChat's content check made of it; empty when it was none of its business
     */
    public record Original(long no, String title, String text, String hint) {}

    /**
     * Where the consent of a suggestion stands.
     *
     * @param asked whether it answers a call and can be published at all
     */
    public record Standing(boolean asked, boolean given, String hint) {}

    /** Of any petition. */
    public Uni<Standing> of(long no) {
        return pool.preparedQuery("select " + GIVEN + " as given, p.purpose = 'suggestion' as asked, "
                        + ContentHint.COLUMNS + FROM + "s.no = $1")
                .execute(Tuple.of(no))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Standing(row.getBoolean("asked"), row.getBoolean("given"), ContentHint.of(row)))
                        .findFirst()
                        .orElse(new Standing(false, false, "")));
    }

    /** Records what its author says now; what waits to be checked is wiped when the answer is no. */
    public Uni<Void> record(SqlClient in, long no, boolean given, OffsetDateTime at) {
        return in.preparedQuery("insert into original_consent (no, given, at) values ($1, $2, $3)")
                .execute(Tuple.of(no, given, at))
                .chain(() -> in.preparedQuery("delete from content_check where no = $1 and suggest is null and not $2")
                        .execute(Tuple.of(no, given)))
                .replaceWithVoid();
    }

    /** Those of a call, a page at a time in the order of their numbers; each look at one stands in the access log. */
    public Uni<List<Original>> of(long call, long after, Officer by) {
        return pool.preparedQuery(TEXTS + " and s.call_id = $1 and s.no > $2 order by s.no limit " + PAGE)
                .execute(Tuple.of(call, after))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::original)
                        .toList())
                .call(found -> seen(found, by));
    }

    /** One of a call; empty when its author does not agree. */
    public Uni<Optional<Original>> one(SqlClient in, long call, long no) {
        return in.preparedQuery(TEXTS + " and s.call_id = $1 and s.no = $2")
                .execute(Tuple.of(call, no))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::original)
                        .findFirst());
    }

    private Uni<Void> seen(List<Original> found, Officer by) {
        Uni<Void> noted = Uni.createFrom().voidItem();
        for (Original one : found) {
            AccessLog.Line line = new AccessLog.Line(by.id(), AccessLog.Act.VIEW, one.no(), "original", "");
            noted = noted.chain(() -> log.note(line));
        }
        return noted;
    }

    private Original original(Row row) {
        long no = row.getLong("no");
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        return new Original(
                no,
                vault.unseal(key, Places.title(no), row.getBuffer("title").getBytes()),
                Objects.requireNonNullElse(content(row, key, no).facts(), ""),
                ContentHint.of(row));
    }

    private Content content(Row row, DataKey key, long no) {
        byte[] sealed = row.getBuffer("content").getBytes();
        try {
            return json.readValue(vault.unsealBytes(key, Places.content(no), sealed), Content.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("The text of a petition is not the JSON that was written", impossible);
        }
    }
}
