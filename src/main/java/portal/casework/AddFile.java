package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.document.FileKind;
import portal.document.FileLimits;
import portal.law.Actor;
import portal.petition.Facts;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.SideStep;
import portal.petition.Stage;
import portal.security.Answers;
import portal.security.DataKey;
import portal.security.Once;
import portal.security.Vault;

/** Adds a file to a petition that was filed: kept, bound to the petition, and a line of its history. */
@ApplicationScoped
public class AddFile {
    private static final String STEP = "add-file";
    private static final String LOCKED = """
        select p.stage, p.purpose,
            (select count(*) from attachment a where a.no = p.no) as files,
            (select coalesce(sum(size), 0) from attachment a where a.no = p.no)::bigint as bytes,
            (select h.link from history h where h.no = p.no order by seq desc limit 1) as link,
            (select max(seq) from history h where h.no = p.no) as seq
        from petition p where no = $1 for update of p
        """;
    private static final String WRITTEN = """
        with changed as (update petition set version = version + 1 where no = $1),
        recorded as (
            insert into history (no, seq, step, stage, at, on_day, actor, payload, salt, commitment, link)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)),
        answered as (
            insert into idempotency (key_hash, body_hash, answer, created_at)
            select $17::bytea, $18::bytea, $19::bytea, $5::timestamptz where $17::bytea is not null)
        insert into attachment (no, file_key, sealed_key, label, kind, size, added_at)
        values ($1, $12, $13, $14, $15, $16, $5)
        """;

    private final Pool pool;
    private final Access access;
    private final Intake intake;
    private final Vault vault;
    private final Links links;
    private final Answers answers;
    private final Reckonings reckonings;
    private final LegalTime time;

    AddFile(
            Pool pool,
            Access access,
            Intake intake,
            Vault vault,
            Links links,
            Answers answers,
            Reckonings reckonings,
            LegalTime time) {
        this.pool = pool;
        this.access = access;
        this.intake = intake;
        this.vault = vault;
        this.links = links;
        this.answers = answers;
        this.reckonings = reckonings;
        this.time = time;
    }

    /** A file as its owner sees it. */
    public record Added(String id, String name, String kind, long size) {}

    /**
     * What is brought.
     *
     * @param content where it lies now; the caller removes it
     * @param key the sender's idempotency key, when there is one; within a day it adds one file only
     */
    public record Upload(
            Path content, String name, @Nullable String key) {}

    /**
     * Adds an upload, or answers as before when it comes again under its key.
     *
     * <p>Fails as {@link Access} does for a wrong number or code, with TOO_LARGE when there are too many files or bytes,
     * WRONG_TYPE when the content is of no kind the office takes, KEY_REUSED when its key came with something else.
     */
    public Uni<Added> add(Credentials by, Upload upload) {
        return access.open(by)
                .chain(view -> intake.once(upload.key(), view.no(), upload.content(), upload.name())
                        .chain(once -> answers.before(pool, once, Added.class)
                                .chain(before -> before.map(
                                                added -> Uni.createFrom().item(added))
                                        .orElseGet(() -> take(view, upload, once)))));
    }

    /** Takes the file in; when its like was faster, that one stays and this one goes. */
    private Uni<Added> take(PetitionView view, Upload upload, Once once) {
        return intake.take(upload.content(), upload.name())
                .chain(file -> bind(view, file, once)
                        .onFailure()
                        .call(() -> intake.drop(List.of(file.fileKey())))
                        .call(added ->
                                intake.drop(added.id().equals(file.fileKey()) ? List.of() : List.of(file.fileKey()))))
                .onFailure(Answers::isTaken)
                .recoverWithUni(() -> answers.first(pool, once, Added.class));
    }

    private Uni<Added> bind(PetitionView view, StoredFile file, Once once) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(LOCKED)
                .execute(Tuple.of(view.no()))
                .map(rows -> rows.iterator().next())
                .chain(row -> answers.before(transaction, once, Added.class)
                        .chain(before -> before.map(added -> Uni.createFrom().item(added))
                                .orElseGet(() -> write(transaction, view, row, file, once)))));
    }

    private Uni<Added> write(SqlConnection transaction, PetitionView view, Row row, StoredFile file, Once once) {
        FileLimits.check(row.getInteger("files"), row.getLong("bytes"), file.size());
        OffsetDateTime at = FilingStatement.stored(time.now());
        Purpose purpose = Purpose.of(row.getString("purpose")).orElseThrow();
        Petition petition = new Petition(
                        new PetitionNo(Long.toString(view.no())),
                        purpose,
                        Stage.of(row.getString("stage")).orElseThrow(),
                        java.util.Map.of(),
                        Facts.at("", at.toLocalDate()))
                .after(new SideStep.AddFile(), Actor.CITIZEN, at.toLocalDate(), reckonings.now());
        DataKey key = vault.open(view.dataKey());
        int seq = row.getInteger("seq") + 1;
        byte[] payload = String.join("|", file.fileKey(), file.label(), file.kind(), Long.toString(file.size()))
                .getBytes(StandardCharsets.UTF_8);
        HistoryRow line = links.next(
                row.getBuffer("link").getBytes(),
                view.no(),
                seq,
                STEP,
                petition.stage(),
                at,
                "信访人",
                vault.seal(key, Places.payload(view.no(), seq), payload),
                payload);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(view.no());
        FilingStatement.history(values, line);
        values.add(file.fileKey());
        values.add(Buffer.buffer(vault.seal(key, Places.fileSecret(file.fileKey()), file.secret())));
        values.add(Buffer.buffer(vault.seal(key, Places.fileLabel(file.fileKey()), file.label())));
        values.add(file.kind());
        values.add(file.size());
        Added added = new Added(
                file.fileKey(), file.label(), FileKind.valueOf(file.kind()).label(), file.size());
        FilingStatement.answer(values, answers.row(once, added));
        return transaction.preparedQuery(WRITTEN).execute(Tuple.from(values)).replaceWith(added);
    }
}
