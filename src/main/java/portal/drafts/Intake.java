package portal.drafts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import portal.document.FileKey;
import portal.document.FileLimits;
import portal.document.FileStore;
import portal.document.KeptFile;
import portal.law.Refused;
import portal.security.Once;

/** Takes in what a citizen brings, away from the event loop, each file under a random key of its own. */
@ApplicationScoped
public class Intake {
    private static final int SECRET_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final portal.document.Intake intake;
    private final FileStore files;
    private final Vertx vertx;

    Intake(portal.document.Intake intake, FileStore files, Vertx vertx) {
        this.intake = intake;
        this.files = files;
        this.vertx = vertx;
    }

    /**
     * Keeps what was uploaded.
     *
     * @param upload where it lies now; the caller removes it
     * @param name what its owner calls it, only ever shown and never believed
     * @throws Refused TOO_LARGE, WRONG_TYPE, or TOO_MANY while too many pictures are worked on; through the answer
     */
    public Uni<StoredFile> take(Path upload, String name) {
        return vertx.executeBlocking(() -> keep(upload, name), false);
    }

    /** Deletes files; those that are gone already do not matter. */
    public Uni<Void> drop(List<String> fileKeys) {
        return fileKeys.isEmpty()
                ? Uni.createFrom().voidItem()
                : vertx.executeBlocking(() -> delete(fileKeys), false).replaceWithVoid();
    }

    /** An upload for this matter, to be known again: matter, name and content. Reads nothing without a key. */
    Uni<Once> once(@Nullable String key, String matter, Path upload, String name) {
        return key == null
                ? Uni.createFrom().item(new Once(null, new byte[0]))
                : vertx.executeBlocking(() -> new Once(key, digest(matter, upload, name)), false);
    }

    private static byte[] digest(String matter, Path upload, String name) throws IOException {
        MessageDigest sum = Once.sha256();
        sum.update((matter + "\n" + name.length() + "\n" + name).getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(Files.newInputStream(upload), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return sum.digest();
    }

    private StoredFile keep(Path upload, String name) throws IOException {
        FileLimits.check(0, 0, Files.size(upload));
        byte[] secret = new byte[SECRET_LENGTH];
        RANDOM.nextBytes(secret);
        KeptFile kept = intake.take(upload, name, new SecretKeySpec(secret, "SM4"));
        return new StoredFile(kept.key().hex(), secret, kept.name(), kept.kind().name(), kept.bytes());
    }

    private List<String> delete(List<String> fileKeys) throws IOException {
        for (String key : fileKeys) {
            files.delete(new FileKey(key));
        }
        return fileKeys;
    }
}
