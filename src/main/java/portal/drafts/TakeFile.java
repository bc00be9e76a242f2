package portal.drafts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.document.FileKind;
import portal.security.Answers;
import portal.security.Once;

/** Takes in a file for something that was filed: kept, bound in one transaction, and not kept when that fails. */
@ApplicationScoped
public class TakeFile {
    private final Pool pool;
    private final Intake intake;
    private final Answers answers;

    TakeFile(Pool pool, Intake intake, Answers answers) {
        this.pool = pool;
        this.intake = intake;
        this.answers = answers;
    }

    /** A file as its owner sees it. */
    public record Added(String id, String name, String kind, long size) {
        static Added of(StoredFile file) {
            return new Added(
                    file.fileKey(), file.label(), FileKind.valueOf(file.kind()).label(), file.size());
        }
    }

    /**
     * What is brought.
     *
     * @param content where it lies now; the caller removes it
     * @param key the sender's idempotency key, when there is one; within a day it adds one file only
     */
    public record Upload(
            Path content, String name, @Nullable String key) {}

    /**
     * What a file is for.
     *
     * @param <T> what is known of it while it is held
     */
    public interface Matter<T> {
        /** The name by which it differs from every other. */
        String name();

        /** Holds it for the transaction. */
        Uni<T> held(SqlConnection in);

        /** Binds the file to it, and keeps the answer for the attempt. */
        Uni<Void> bind(SqlConnection in, T held, StoredFile file, Once once, Added added);
    }

    /**
     * Adds an upload, or answers as before when it comes again under its key; when its like was faster, that one stays and
     * this one goes.
     *
     * <p>Fails with WRONG_TYPE when the content is of no kind the office takes, TOO_LARGE, KEY_REUSED when its key came
     * with something else, and as the matter does.
     */
    public <T> Uni<Added> take(Matter<T> matter, Upload upload) {
        return intake.once(upload.key(), matter.name(), upload.content(), upload.name())
                .chain(once -> answers.before(pool, once, Added.class)
                        .chain(before -> before.map(added -> Uni.createFrom().item(added))
                                .orElseGet(() -> kept(matter, upload, once))));
    }

    private <T> Uni<Added> kept(Matter<T> matter, Upload upload, Once once) {
        return intake.take(upload.content(), upload.name())
                .chain(file -> bound(matter, file, once)
                        .onFailure()
                        .call(() -> intake.drop(List.of(file.fileKey())))
                        .call(added ->
                                intake.drop(added.id().equals(file.fileKey()) ? List.of() : List.of(file.fileKey()))))
                .onFailure(Answers::isTaken)
                .recoverWithUni(() -> answers.first(pool, once, Added.class));
    }

    private <T> Uni<Added> bound(Matter<T> matter, StoredFile file, Once once) {
        Added added = Added.of(file);
        return pool.withTransaction(in -> matter.held(in)
                .chain(held -> answers.before(in, once, Added.class)
                        .chain(before -> before.map(first -> Uni.createFrom().item(first))
                                .orElseGet(() ->
                                        matter.bind(in, held, file, once, added).replaceWith(added)))));
    }
}
