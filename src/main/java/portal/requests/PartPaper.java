package portal.requests;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.drafts.StoredFile;
import portal.law.Reason;
import portal.law.Refused;
import portal.redaction.Marks;
import portal.security.DataKey;

/**
 * A paper that is given out in part, as it is stored.
 *
 * @param key the request's, which seals all of it
 * @param version of the marks
 * @param markedBy who changed them last: somebody else lets the paper go
 * @param result what was made of it with these marks; null until then
 * @param out whether the result lies with the files that are given out
 */
record PartPaper(
        long no,
        DataKey key,
        StoredFile original,
        int pages,
        Marks marks,
        int version,
        long markedBy,
        @Nullable StoredFile result,
        boolean out) {

    boolean picture() {
        return !original.kind().equals("PDF");
    }

    /** Fails with NOT_FOUND before it is made. */
    StoredFile made() {
        return Optional.ofNullable(result).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "还没有做好的文件。"));
    }

    /** Fails with STALE when it is not as it was on the page from which it is changed. */
    void same(int seen) {
        if (out || version != seen) {
            throw new Refused(Reason.STALE, "这份文件刚刚有人改过，请看过以后再决定。");
        }
    }

    PartPapers.State state() {
        return out ? PartPapers.State.OUT : result == null ? PartPapers.State.MARKING : PartPapers.State.MADE;
    }
}
