package portal.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.document.FileKey;
import portal.document.FileStore;
import portal.law.Refused;
import portal.testing.PortalDatabase;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class DraftsTest {
    @Inject
    Drafts drafts;

    @Inject
    Intake intake;

    @Inject
    Sweep sweep;

    @Inject
    FileStore files;

    @Inject
    Pool pool;

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsThereForItsTokenOnly() {
        Drafts.Kept kept = saved();
        assertThat(kept.fresh()).isTrue();
        assertThat(done(drafts.open(kept.token())).orElseThrow().answers()).containsEntry("title", List.of("暖气不热"));
        assertThat(done(drafts.open(kept.token() + "x"))).isEmpty();
        assertThat(done(drafts.open(null))).isEmpty();
    }

    @Test
    void laterAnswersStandBesideEarlierOnes() {
        Drafts.Kept kept = saved();
        Drafts.Kept again = done(drafts.save(kept.token(), Map.of("place", List.of("文峰街道"))));
        assertThat(again.fresh()).isFalse();
        assertThat(again.draft().answers()).containsKeys("title", "place");
    }

    @Test
    void aClearedDraftTakesItsFilesWithIt() throws IOException {
        Drafts.Kept kept = saved();
        StoredFile file = attached(kept);
        assertThat(readable(file)).isTrue();
        done(drafts.clear(kept.token()));
        assertThat(readable(file)).isFalse();
        assertThat(done(drafts.open(kept.token()))).isEmpty();
    }

    @Test
    void aRemovedFileIsDeletedAndTheDraftStays() throws IOException {
        Drafts.Kept kept = saved();
        StoredFile file = attached(kept);
        assertThat(done(drafts.detach(kept.token(), file.fileKey())).draft().files())
                .isEmpty();
        assertThat(readable(file)).isFalse();
    }

    @Test
    void anExpiredDraftIsSweptWithItsFilesAndAFreshOneStays() throws IOException {
        Drafts.Kept fresh = saved();
        StoredFile kept = attached(fresh);
        Drafts.Kept old = saved();
        StoredFile gone = attached(old);
        done(pool.query("update draft set expires_at = now() - interval '11 minutes' where id ="
                        + " (select draft from draft_file where file_key = '" + gone.fileKey() + "')")
                .execute());
        done(sweep.sweep());
        assertThat(readable(gone)).isFalse();
        assertThat(readable(kept)).isTrue();
        assertThat(done(drafts.open(old.token()))).isEmpty();
        assertThat(done(drafts.open(fresh.token()))).isPresent();
    }

    @Test
    void oneFileTooManyIsRefusedAndNotKept() throws IOException {
        Drafts.Kept kept = saved();
        for (int i = 0; i < 10; i++) {
            attached(kept);
        }
        StoredFile eleventh = taken();
        assertThatThrownBy(() -> done(drafts.attach(kept.token(), eleventh))).isInstanceOf(Refused.class);
        assertThat(readable(eleventh)).isFalse();
        assertThat(done(drafts.open(kept.token())).orElseThrow().files()).hasSize(10);
    }

    @Test
    void aFiledDraftIsNotChangedAnyMore() {
        Drafts.Kept kept = saved();
        done(drafts.filed(kept.token()));
        Drafts.Kept late = done(drafts.save(kept.token(), Map.of("title", List.of("别的"))));
        assertThat(late.fresh()).isFalse();
        assertThat(late.draft().filed()).isTrue();
        assertThat(late.draft().answers()).containsEntry("title", List.of("暖气不热"));
    }

    private Drafts.Kept saved() {
        return done(drafts.save(null, Map.of("title", List.of("暖气不热"))));
    }

    private StoredFile attached(Drafts.Kept kept) throws IOException {
        StoredFile file = taken();
        done(drafts.attach(kept.token(), file));
        return file;
    }

    private StoredFile taken() throws IOException {
        Path upload = Files.writeString(Files.createTempFile(folder, "upload", ".txt"), "合同约定室温不低于十八度。");
        return done(intake.take(upload, "hetong.txt"));
    }

    private boolean readable(StoredFile file) {
        try (var in = files.open(new SecretKeySpec(file.secret(), "SM4"), new FileKey(file.fileKey()))) {
            return in.readAllBytes().length > 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
