package portal.disclosure;

import java.util.List;
import java.util.Set;

/**
 * An article in its editors' hands.
 *
 * @param article id of the published article; 0 before the first publication
 * @param publishAt when it goes out by itself, as people read it; empty unless it is scheduled
 * @param writers ids of those who wrote on it since it was published last
 * @param secrecy whether the examination for state secrets (保密审查) is recorded for this text
 * @param reviewed whether the openness review (公开属性审查) is
 * @param chosen the suggestions that it shows as they were written
 * @param decided which finds of personal data somebody decided on, by their keyed hashes
 */
public record Manuscript(
        long id,
        int version,
        String indexNo,
        EditorialState state,
        ManuscriptText text,
        long article,
        String publishAt,
        Set<Long> writers,
        boolean secrecy,
        boolean reviewed,
        Set<String> decided,
        List<File> files,
        List<Chosen> chosen,
        List<Act> acts) {
    public Manuscript {
        writers = Set.copyOf(writers);
        decided = Set.copyOf(decided);
        files = List.copyOf(files);
        chosen = List.copyOf(chosen);
        acts = List.copyOf(acts);
    }

    /** A file of it, with the words that could be read in it. */
    public record File(long id, Attachment attachment, String words, boolean readable) {}

    /** A line of its record. */
    public record Act(String at, String officer, String label, String note) {}

    /** Whether it was ever published. */
    public boolean released() {
        return article != 0;
    }
}
