package portal.drafts;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A filing that somebody is still writing.
 *
 * @param answers what was typed, by the name of its field
 * @param files what was brought along so far
 * @param savedAt when something was last kept
 * @param filed whether it became a petition already
 */
public record Draft(Map<String, List<String>> answers, List<StoredFile> files, OffsetDateTime savedAt, boolean filed) {
    /** What somebody sees who has typed nothing yet. */
    public static final Draft EMPTY =
            new Draft(Map.of(), List.of(), OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), false);

    public Draft {
        answers = Map.copyOf(answers);
        files = List.copyOf(files);
    }

    /** Bytes of all files together. */
    public long size() {
        return files.stream().mapToLong(StoredFile::size).sum();
    }
}
