package portal.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.GeneratorEmitter;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.crypto.spec.SecretKeySpec;
import portal.document.Download;
import portal.document.FileKey;
import portal.document.FileKind;
import portal.document.FileStore;
import portal.drafts.StoredFile;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.PetitionNo;
import portal.security.DataKey;
import portal.security.Vault;

/** The files that a citizen brought to a petition, to be seen and taken back by the one who may see it. */
@ApplicationScoped
public class BroughtFiles {
    private static final int PIECE = 64 * 1024;
    private static final String COLUMNS =
            "select p.data_key, a.file_key, a.sealed_key, a.label, a.kind, a.size from attachment a"
                    + " join petition p on p.no = a.no where a.no = $1";

    private final Pool pool;
    private final Access access;
    private final Vault vault;
    private final FileStore files;

    BroughtFiles(Pool pool, Access access, Vault vault, FileStore files) {
        this.pool = pool;
        this.access = access;
        this.vault = vault;
        this.files = files;
    }

    /** A file as its owner sees it. */
    public record Brought(String id, String name, FileKind kind, long size) {}

    /** A file that is being handed out, a piece at a time, each found genuine before it leaves. */
    public record Open(Download download, long size, Multi<byte[]> pieces) {}

    /** The files of a viewing session's petition, in the order in which they came. */
    public Uni<List<Brought>> byViewing(String token) {
        return access.byViewing(token)
                .chain(view -> pool.preparedQuery(COLUMNS + " order by a.added_at, a.file_key")
                        .execute(Tuple.of(view.no())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::brought)
                        .toList());
    }

    /** One of them; NOT_FOUND when the petition has no such file. */
    public Uni<Open> open(String token, String id) {
        return access.byViewing(token).chain(view -> one(view.no(), id));
    }

    /** One of a petition that the caller knows to be seen by whoever asks; NOT_FOUND when it has no such file. */
    public Uni<Open> ofCase(PetitionNo no, String id) {
        return one(Held.number(no), id.matches("[0-9a-f]{1,64}") ? id : "");
    }

    /** A stored file whose keeper knows that it may be seen by whoever asks. */
    public Open open(StoredFile file) {
        return new Open(
                new Download(file.label(), FileKind.valueOf(file.kind())),
                file.size(),
                pieces(new SecretKeySpec(file.secret(), "SM4"), new FileKey(file.fileKey())));
    }

    private Uni<Open> one(long no, String id) {
        return pool.preparedQuery(COLUMNS + " and a.file_key = $2")
                .execute(Tuple.of(no, id))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw new Refused(Reason.NOT_FOUND, "没有这个文件。");
                    }
                    return opened(rows.iterator().next());
                });
    }

    private Brought brought(Row row) {
        String id = row.getString("file_key");
        return new Brought(id, label(key(row), row), FileKind.valueOf(row.getString("kind")), row.getLong("size"));
    }

    private Open opened(Row row) {
        DataKey key = key(row);
        FileKey file = new FileKey(row.getString("file_key"));
        byte[] secret = vault.unsealBytes(
                key, Places.fileSecret(file.hex()), row.getBuffer("sealed_key").getBytes());
        Download download = new Download(label(key, row), FileKind.valueOf(row.getString("kind")));
        return new Open(download, row.getLong("size"), pieces(new SecretKeySpec(secret, "SM4"), file));
    }

    private String label(DataKey key, Row row) {
        return vault.unseal(
                key,
                Places.fileLabel(row.getString("file_key")),
                row.getBuffer("label").getBytes());
    }

    private DataKey key(Row row) {
        return vault.open(row.getBuffer("data_key").getBytes());
    }

    private Multi<byte[]> pieces(SecretKeySpec secret, FileKey file) {
        return Multi.createFrom()
                .resource(() -> stream(secret, file), BroughtFiles::all)
                .withFinalizer(BroughtFiles::close)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Multi<byte[]> all(InputStream in) {
        return Multi.createFrom().<InputStream, byte[]>generator(() -> in, (stream, out) -> emit(stream, out));
    }

    private static InputStream emit(InputStream in, GeneratorEmitter<? super byte[]> out) {
        byte[] piece = next(in);
        if (piece.length == 0) {
            out.complete();
        } else {
            out.emit(piece);
        }
        return in;
    }

    private InputStream stream(SecretKeySpec secret, FileKey file) {
        try {
            return files.open(secret, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] next(InputStream in) {
        try {
            return in.readNBytes(PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
