package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import portal.document.FileKey;
import portal.document.FileKind;
import portal.document.FileStore;
import portal.drafts.Intake;
import portal.drafts.StoredFile;
import portal.law.Fault;
import portal.law.Refused;
import portal.redaction.OpenPaper;
import portal.redaction.Proof;
import portal.redaction.Redaction;

/** The work on papers themselves, away from the event loop; what is written of them lies encrypted. */
@ApplicationScoped
class PartWork {
    private static final int SECRET_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileStore files;
    private final Intake intake;
    private final Vertx vertx;

    PartWork(FileStore files, Intake intake, Vertx vertx) {
        this.files = files;
        this.intake = intake;
        this.vertx = vertx;
    }

    /** Opens a stored paper for some work; fails as {@link OpenPaper#work} does. */
    <T> Uni<T> on(StoredFile file, boolean picture, OpenPaper.Work<T> work) {
        return vertx.executeBlocking(() -> OpenPaper.work(read(file, picture), picture, work), false);
    }

    /** Keeps a finished paper only when nothing speaks against it; fails with INVALID, naming all that does. */
    Uni<StoredFile> kept(Redaction.Made made) {
        return vertx.executeBlocking(() -> proved(made), false);
    }

    Uni<Void> drop(@Nullable StoredFile file) {
        return file == null ? Uni.createFrom().voidItem() : intake.drop(List.of(file.fileKey()));
    }

    /** Into one array of its size: one that grows has the file in memory twice. */
    private byte[] read(StoredFile file, boolean picture) throws IOException {
        if (!picture) {
            try (InputStream in = opened(file)) {
                OpenPaper.weigh(in);
            }
        }
        byte[] bytes = new byte[Math.toIntExact(file.size())];
        try (InputStream in = opened(file)) {
            if (in.readNBytes(bytes, 0, bytes.length) < bytes.length || in.read() >= 0) {
                throw new IllegalStateException("File " + file.fileKey() + " is not as long as it was kept");
            }
        }
        return bytes;
    }

    private InputStream opened(StoredFile file) throws IOException {
        return files.open(new SecretKeySpec(file.secret(), "SM4"), new FileKey(file.fileKey()));
    }

    private StoredFile proved(Redaction.Made made) throws IOException {
        List<String> failures = Proof.failures(made.paper(), made.claim());
        if (!failures.isEmpty()) {
            throw Refused.invalid(failures.stream()
                    .map(failure -> new Fault("/make", "make.left", "检查没有通过：" + failure))
                    .toList());
        }
        byte[] secret = new byte[SECRET_LENGTH];
        RANDOM.nextBytes(secret);
        FileKey key = files.put(new SecretKeySpec(secret, "SM4"), out -> out.write(made.paper()));
        return new StoredFile(key.hex(), secret, "", FileKind.PDF.name(), made.paper().length);
    }
}
