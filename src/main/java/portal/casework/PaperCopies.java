package portal.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.document.Papers;
import portal.document.Receipt;
import portal.law.Deadline;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.Move;
import portal.petition.Procedure;
import portal.petition.Purpose;
import portal.petition.Stage;
import portal.security.Vault;

/** The papers of a petition as PDF, for whoever may see it. A copy fetched later carries no query code. */
@ApplicationScoped
public class PaperCopies {
    private final Pool pool;
    private final Access access;
    private final Vault vault;
    private final Papers papers;
    private final Reckonings reckonings;
    private final SiteConfig site;
    private final ObjectMapper json;
    private final Clock clock;
    private final Vertx vertx;

    PaperCopies(
            Pool pool,
            Access access,
            Vault vault,
            Papers papers,
            Reckonings reckonings,
            SiteConfig site,
            ObjectMapper json,
            Clock clock,
            Vertx vertx) {
        this.pool = pool;
        this.access = access;
        this.vault = vault;
        this.papers = papers;
        this.reckonings = reckonings;
        this.site = site;
        this.json = json;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** A paper for number and code; fails as {@link Access} does, and NOT_FOUND when there is no such paper. */
    public Uni<byte[]> byCode(@Nullable String number, @Nullable String code, int id, String client) {
        return access.byCode(number, code, client).chain(view -> copy(view, id, null));
    }

    /** A paper for the browser of a viewing session. */
    public Uni<byte[]> byViewing(String token, int id) {
        return access.byViewing(token).chain(view -> copy(view, id, null));
    }

    /** The receipt right after filing, the only copy with the code. */
    public Uni<byte[]> receipt(Filed filed, String client) {
        return access.byCode(filed.number().digits(), filed.code().canonical(), client)
                .chain(view -> copy(view, Filed.RECEIPT_ID, filed));
    }

    private Uni<byte[]> copy(PetitionView view, int id, @Nullable Filed fresh) {
        if (java.util.Arrays.stream(view.paperIds()).noneMatch(known -> known == id)) {
            throw new Refused(Reason.NOT_FOUND, "没有这份文书。");
        }
        return pool.preparedQuery("select people, (select count(*) from attachment a where a.no = p.no) as files"
                        + " from petition p where no = $1")
                .execute(Tuple.of(view.no()))
                .map(rows -> receipt(view, rows.iterator().next(), fresh))
                .chain(receipt -> vertx.executeBlocking(() -> papers.receipt(receipt), false));
    }

    private Receipt receipt(PetitionView view, Row row, @Nullable Filed fresh) {
        var key = vault.open(view.dataKey());
        People people = people(vault.unsealBytes(
                key, Places.people(view.no()), row.getBuffer("people").getBytes()));
        Purpose purpose = view.petition().purpose();
        Move registered = Procedure.ledTo(Stage.REGISTERED, purpose).orElseThrow();
        ZonedDateTime registeredAt = view.registeredAt().atZoneSameInstant(clock.getZone());
        Deadline due = reckonings.now().from(registered.starts().iterator().next(), registeredAt.toLocalDate());
        return new Receipt(
                view.petition().no(),
                fresh == null ? null : fresh.code(),
                purpose,
                vault.unseal(key, Places.title(view.no()), view.title()),
                people.name(),
                people.agent() == null ? null : people.agent().name(),
                registeredAt,
                registered.words().next(),
                due,
                row.getInteger("files"),
                site.baseUrl() + "/petitions/track",
                ZonedDateTime.now(clock));
    }

    private People people(byte[] bytes) {
        try {
            return json.readValue(bytes, People.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
