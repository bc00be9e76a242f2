package portal.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import portal.document.FileLimits;
import portal.law.Refused;
import portal.security.Tokens;
import portal.security.Vault;

/**
 * Filings that somebody is still writing, kept for 24 hours. The browser holds a random token; here lie only its hash and
 * what was typed, sealed under a key made from the token, so that nobody else can read a draft, not even its keeper.
 */
@Singleton
public class Drafts {
    private final DraftStore store;
    private final Tokens tokens;
    private final Vault vault;
    private final Intake intake;
    private final ObjectMapper json;

    Drafts(DraftStore store, Tokens tokens, Vault vault, Intake intake, ObjectMapper json) {
        this.store = store;
        this.tokens = tokens;
        this.vault = vault;
        this.intake = intake;
        this.json = json;
    }

    /** A draft and the token that opens it; the token is a new one when the one that came opened nothing. */
    public record Kept(String token, Draft draft, boolean fresh) {}

    /** The draft that a token opens; empty when there is none, it expired, or the token is somebody's invention. */
    public Uni<Optional<Draft>> open(@Nullable String token) {
        return token == null
                ? Uni.createFrom().item(Optional.empty())
                : store.find(tokens.stored(token)).map(found -> found.map(row -> unseal(token, row)));
    }

    /**
     * Keeps answers beside, or instead of, the earlier ones of the same names. A token that opens no draft is never
     * adopted: what was typed then begins a draft of its own under a new token. A draft that was filed stays as it is.
     */
    public Uni<Kept> save(@Nullable String token, Map<String, List<String>> answers) {
        return change(token, content -> {
            Map<String, List<String>> merged = new HashMap<>(content.answers());
            merged.putAll(answers);
            return new Content(merged, content.files());
        });
    }

    /**
     * Adds a file that {@link Intake} took in.
     *
     * @throws Refused TOO_LARGE when the draft would hold too many files or too many bytes; the file is then deleted
     */
    public Uni<Kept> attach(@Nullable String token, StoredFile file) {
        return change(token, content -> content.with(file))
                .onFailure(Refused.class)
                .call(() -> intake.drop(List.of(file.fileKey())));
    }

    /** Takes a file out and deletes it; does nothing when the draft holds no such file. */
    public Uni<Kept> detach(@Nullable String token, String fileKey) {
        return change(token, content -> content.without(fileKey)).call(() -> intake.drop(List.of(fileKey)));
    }

    /** Deletes a draft and its files. Files that a petition took over stay. */
    public Uni<Void> clear(@Nullable String token) {
        if (token == null) {
            return Uni.createFrom().voidItem();
        }
        byte[] id = tokens.stored(token);
        return store.files(id).call(intake::drop).chain(() -> store.delete(id));
    }

    /** Says which call for suggestions a draft answers; the petition that it becomes is told apart by it. */
    public Uni<Void> refer(String token, long call) {
        return store.refer(tokens.stored(token), call);
    }

    /** Lets go of a draft that became a petition and whose receipt was made; a double tap still finds it a while. */
    public Uni<Void> filed(String token) {
        return store.filed(tokens.stored(token));
    }

    /** The key under which a draft is filed once, however often it is asked for; as secret as the token itself. */
    public static String idempotencyKey(String token) {
        return "draft-" + token;
    }

    private Uni<Kept> change(@Nullable String token, UnaryOperator<Content> change) {
        if (token == null) {
            return begin(change);
        }
        return store.change(tokens.stored(token), row -> seal(token, change.apply(content(token, row))))
                .chain(changed -> changed.map(row -> Uni.createFrom().item(new Kept(token, unseal(token, row), false)))
                        .orElseGet(() -> begin(change)));
    }

    private Uni<Kept> begin(UnaryOperator<Content> change) {
        String token = Tokens.fresh();
        Content content = change.apply(new Content(Map.of(), List.of()));
        return store.insert(tokens.stored(token), seal(token, content))
                .map(row -> new Kept(token, unseal(token, row), true));
    }

    private Sealed seal(String token, Content content) {
        try {
            byte[] bytes = json.writeValueAsBytes(content);
            List<String> keys =
                    content.files().stream().map(StoredFile::fileKey).toList();
            return new Sealed(vault.seal(tokens.keyFrom(token), place(token), bytes), keys);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A draft cannot be written as JSON", impossible);
        }
    }

    private Draft unseal(String token, DraftRow row) {
        Content content = content(token, row);
        return new Draft(content.answers(), content.files(), row.savedAt(), row.filed());
    }

    private Content content(String token, DraftRow row) {
        try {
            return json.readValue(vault.unsealBytes(tokens.keyFrom(token), place(token), row.content()), Content.class);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("A draft is not the JSON that was written", impossible);
        }
    }

    private String place(String token) {
        return "draft.content." + HexFormat.of().formatHex(tokens.stored(token));
    }

    /** What is sealed, and the files to be deleted with it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read through
    record Sealed(byte[] content, List<String> fileKeys) {}

    /** What was typed and brought. */
    record Content(Map<String, List<String>> answers, List<StoredFile> files) {
        Content with(StoredFile file) {
            FileLimits.check(
                    files.size(), files.stream().mapToLong(StoredFile::size).sum(), file.size());
            List<StoredFile> all = new ArrayList<>(files);
            all.add(file);
            return new Content(answers, all);
        }

        Content without(String fileKey) {
            return new Content(
                    answers,
                    files.stream()
                            .filter(file -> !file.fileKey().equals(fileKey))
                            .toList());
        }
    }
}
