package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.document.FileLimits;
import portal.drafts.StoredFile;
import portal.drafts.TakeFile;
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
    /** Apart from what is read then: a statement that waits for a lock reads the rest as it was before it waited. */
    private static final String LOCK = "select from petition where no = $1 for update";

    private static final String NOW = """
        select p.stage, p.purpose,
            (select count(*) from attachment a where a.no = p.no) as files,
            (select coalesce(sum(size), 0) from attachment a where a.no = p.no)::bigint as bytes,
            (select h.link from history h where h.no = p.no order by seq desc limit 1) as link,
            (select max(seq) from history h where h.no = p.no) as seq
        from petition p where no = $1
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

    private final Access access;
    private final TakeFile files;
    private final Vault vault;
    private final Links links;
    private final Answers answers;
    private final Reckonings reckonings;
    private final LegalTime time;

    AddFile(
            Access access,
            TakeFile files,
            Vault vault,
            Links links,
            Answers answers,
            Reckonings reckonings,
            LegalTime time) {
        this.access = access;
        this.files = files;
        this.vault = vault;
        this.links = links;
        this.answers = answers;
        this.reckonings = reckonings;
        this.time = time;
    }

    /**
     * Adds an upload as {@link TakeFile#take} does.
     *
     * <p>Fails as {@link Access} does for a wrong number or code, and with TOO_LARGE when there are too many files or bytes.
     */
    public Uni<TakeFile.Added> add(Credentials by, TakeFile.Upload upload) {
        return access.open(by).chain(view -> files.take(new OfPetition(view), upload));
    }

    /** A petition, with the last link of its history and how much it has of files. */
    private final class OfPetition implements TakeFile.Matter<Row> {
        private final PetitionView view;

        OfPetition(PetitionView view) {
            this.view = view;
        }

        @Override
        public String name() {
            return Long.toString(view.no());
        }

        @Override
        public Uni<Row> held(SqlConnection in) {
            Tuple no = Tuple.of(view.no());
            return in.preparedQuery(LOCK)
                    .execute(no)
                    .chain(() -> in.preparedQuery(NOW).execute(no))
                    .map(rows -> rows.iterator().next());
        }

        @Override
        public Uni<Void> bind(SqlConnection in, Row held, StoredFile file, Once once, TakeFile.Added added) {
            return write(in, view, held, file, answers.row(once, added));
        }
    }

    private Uni<Void> write(
            SqlConnection transaction, PetitionView view, Row row, StoredFile file, Answers.@Nullable Kept answer) {
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
        FilingStatement.answer(values, answer);
        return transaction.preparedQuery(WRITTEN).execute(Tuple.from(values)).replaceWithVoid();
    }
}
