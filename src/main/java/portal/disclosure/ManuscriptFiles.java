package portal.disclosure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import portal.LegalTime;
import portal.document.FileKind;
import portal.document.FileLimits;
import portal.document.FileName;
import portal.document.FileText;
import portal.document.Pictures;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;

/** The files of manuscripts: looked into as those of petitions are, pictures cleaned, their words read for the scan. */
@Singleton
public class ManuscriptFiles {
    private static final String PIECE = "insert into manuscript_part (file_id, seq, bytes) values ($1, $2, $3)";

    private final ManuscriptStore store;
    private final Pictures pictures;
    private final Pool pool;
    private final LegalTime time;
    private final Vertx vertx;

    ManuscriptFiles(ManuscriptStore store, Pictures pictures, Pool pool, LegalTime time, Vertx vertx) {
        this.store = store;
        this.pictures = pictures;
        this.pool = pool;
        this.time = time;
        this.vertx = vertx;
    }

    /** What was looked into, and where it lies to be kept. */
    private record Taken(Path content, String name, FileKind kind, long size, Optional<String> words) {}

    /**
     * Adds a file; one of the same name is replaced.
     *
     * @param upload where it lies; the caller removes it
     * @throws Refused TOO_LARGE, WRONG_TYPE, STALE, NOT_ALLOWED_NOW
     */
    public Uni<Void> add(long id, int version, Path upload, String claimed, Officer by) {
        OffsetDateTime now = time.now();
        return read(id, version, EditorialAct.ATTACH, by)
                .chain(read -> vertx.executeBlocking(() -> taken(read, upload, claimed), false)
                        .chain(file -> pool.withTransaction(in -> touched(in, read, by, now)
                                        .chain(() -> drop(in, id, file.name()))
                                        .chain(() -> keep(in, id, file))
                                        .chain(() -> store.record(in, id, EditorialAct.ATTACH, file.name(), by, now)))
                                .eventually(() ->
                                        vertx.executeBlocking(() -> Files.deleteIfExists(file.content()), false))));
    }

    /**
     * Takes a file out again.
     *
     * @throws Refused NOT_FOUND, STALE, NOT_ALLOWED_NOW
     */
    public Uni<Void> remove(long id, int version, String name, Officer by) {
        OffsetDateTime now = time.now();
        return read(id, version, EditorialAct.DETACH, by).chain(read -> {
            if (read.files().stream().noneMatch(file -> file.attachment().name().equals(name))) {
                throw new Refused(Reason.NOT_FOUND, "没有这个附件。");
            }
            return pool.withTransaction(in -> touched(in, read, by, now)
                    .chain(() -> drop(in, id, name))
                    .chain(() -> store.record(in, id, EditorialAct.DETACH, name, by, now)));
        });
    }

    /** A file's content, piece by piece. */
    public Multi<byte[]> content(long file) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new int[1], next -> piece(file, next[0]++))
                .until(bytes -> bytes.length == 0);
    }

    private Uni<Manuscript> read(long id, int version, EditorialAct act, Officer by) {
        return store.find(id).invoke(read -> {
            if (read.version() != version) {
                throw new Refused(Reason.STALE, "刚才别人改过这篇文章，请看过以后再办。");
            }
            Editing.after(read, act, by);
        });
    }

    private Taken taken(Manuscript read, Path upload, String claimed) throws IOException {
        long together = read.files().stream()
                .mapToLong(file -> file.attachment().size())
                .sum();
        FileLimits.check(read.files().size(), together, Files.size(upload));
        FileKind kind = FileKind.of(upload);
        Path content = Files.createTempFile(upload.toAbsolutePath().getParent(), "article", ".part");
        try (OutputStream out = Files.newOutputStream(content)) {
            if (kind.picture()) {
                pictures.clean(upload, kind, out);
            } else {
                Files.copy(upload, out);
            }
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(content);
            throw failure;
        }
        return new Taken(
                content, FileName.of(claimed, kind), kind.kept(), Files.size(content), FileText.of(upload, kind));
    }

    private Uni<Void> touched(SqlClient in, Manuscript read, Officer by, OffsetDateTime now) {
        Set<Long> writers = new HashSet<>(read.writers());
        writers.add(by.id());
        ManuscriptText text = read.text();
        return store.change(
                in,
                read,
                new ManuscriptStore.Change(
                        read.state(), false, false, Set.of(), null, writers, text.validity(), text.correction()),
                now);
    }

    private static Uni<Void> drop(SqlClient in, long id, String name) {
        return in.preparedQuery("delete from manuscript_file where manuscript_id = $1 and name = $2")
                .execute(Tuple.of(id, name))
                .replaceWithVoid();
    }

    private Uni<Void> keep(SqlClient in, long id, Taken file) {
        return in.preparedQuery("insert into manuscript_file (manuscript_id, name, media_type, size, words, readable)"
                        + " values ($1, $2, $3, $4, $5, $6) returning id")
                .execute(Tuple.wrap(Arrays.asList(
                        id,
                        file.name(),
                        file.kind().mediaType(),
                        file.size(),
                        file.words().orElse("").replace("\0", ""),
                        file.words().isPresent())))
                .map(rows -> rows.iterator().next().getLong("id"))
                .chain(kept -> Pieces.write(in, vertx, PIECE, kept, file.content()));
    }

    private Uni<byte[]> piece(long file, int seq) {
        return pool.preparedQuery("select bytes from manuscript_part where file_id = $1 and seq = $2")
                .execute(Tuple.of(file, seq))
                .map(rows -> rows.iterator().hasNext()
                        ? rows.iterator().next().getBuffer(0).getBytes()
                        : new byte[0]);
    }
}
