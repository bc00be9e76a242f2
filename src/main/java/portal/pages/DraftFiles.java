package portal.pages;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.document.FileLimits;
import portal.drafts.Drafts;
import portal.drafts.Intake;
import portal.drafts.StoredFile;
import portal.law.Fault;
import portal.law.Refused;

/** Takes what somebody brings into the draft they are writing, one file a request, and out again. */
@Singleton
class DraftFiles {
    private final Drafts drafts;
    private final Intake intake;
    private final CarriedMistakes mistakes;

    DraftFiles(Drafts drafts, Intake intake, CarriedMistakes mistakes) {
        this.drafts = drafts;
        this.intake = intake;
        this.mistakes = mistakes;
    }

    /**
     * The step of a form that takes files.
     *
     * @param path of its page
     * @param back where 上一步 leads
     * @param next where it leads on
     * @param filed where somebody lands whose draft was filed already
     * @param lost where somebody lands whose draft is gone
     */
    record Place(String path, String back, String next, String filed, String lost) {
        /** Where a button leads, and to the same page again the one that only takes the file. */
        Optional<String> beyond(@Nullable String button) {
            return "upload".equals(button)
                    ? Optional.empty()
                    : Optional.of(FormReader.BACK.equals(button) ? back : next);
        }
    }

    /** A file in the list, as a citizen reads it. */
    record Item(String key, String label, String size) {}

    /** What lies in the draft, how much more fits, and whether no other file does. */
    record Listed(List<Item> files, String room, boolean full) {
        static Listed of(List<StoredFile> files) {
            long bytes = files.stream().mapToLong(StoredFile::size).sum();
            return new Listed(
                    files.stream()
                            .map(file -> new Item(file.fileKey(), file.label(), FileSize.of(file.size())))
                            .toList(),
                    FileSize.of(Math.max(0, FileLimits.MOST_BYTES_TOGETHER - bytes)),
                    files.size() >= FileLimits.MOST_FILES);
        }
    }

    /** What was wrong with the last file, for the page that is fetched after it. */
    List<Fault> faults(Place at, RoutingContext request, @Nullable String wrong) {
        return mistakes
                .shown(request, at.path(), wrong)
                .map(mistake -> new Fault("/file", "file.refused", mistake.detail()))
                .stream()
                .toList();
    }

    /** Takes in the chosen file, then stays or goes on, as the button says. */
    Uni<Response> add(
            Place at, @Nullable String token, @Nullable FileUpload file, @Nullable String go, RoutingContext request) {
        Optional<Mode> mode = Mode.pressed(go);
        boolean chosen = file != null && file.size() + file.fileName().length() > 0;
        Optional<String> beyond = at.beyond(go);
        return drafts.open(token).chain(found -> {
            if (token == null || found.isEmpty() || found.get().filed()) {
                return Uni.createFrom().item(Answer.to(found.isPresent() ? at.filed() : at.lost()));
            }
            if (file == null || !chosen) {
                return Uni.createFrom()
                        .item(mode.map(pressed -> ModePage.changed(pressed, at.path(), request))
                                .or(() -> beyond.map(Answer::to))
                                .orElseGet(() -> mistaken(at, request, "请先选择要上传的文件。")));
            }
            return intake.take(file.uploadedFile(), file.fileName())
                    .chain(stored -> drafts.attach(token, stored))
                    .invoke(() -> mistakes.forget(request, at.path()))
                    .map(kept -> mode.map(pressed -> ModePage.changed(pressed, at.path(), request))
                            .orElseGet(() -> Answer.to(beyond.orElse(at.path() + "#files"))))
                    .onFailure(Refused.class)
                    .recoverWithItem(refused -> mistaken(at, request, ((Refused) refused).detail()));
        });
    }

    /** Takes a file out again. */
    Uni<Response> remove(Place at, @Nullable String token, @Nullable String key) {
        return drafts.open(token).chain(found -> {
            boolean there = found.filter(draft -> !draft.filed())
                    .filter(draft -> draft.files().stream()
                            .anyMatch(file -> file.fileKey().equals(key)))
                    .isPresent();
            Response back = Answer.to(found.isPresent() ? at.path() : at.lost());
            return there && key != null
                    ? drafts.detach(token, key).replaceWith(back)
                    : Uni.createFrom().item(back);
        });
    }

    private Response mistaken(Place at, RoutingContext request, String detail) {
        return Answer.to(mistakes.carry(request, at.path(), detail, null));
    }
}
