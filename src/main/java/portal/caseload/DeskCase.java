package portal.caseload;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.casework.Channel;
import portal.casework.OutcomeConsent;
import portal.office.Suggested;
import portal.petition.Move;
import portal.petition.Petition;

/**
 * One petition as an officer who may see it finds it.
 *
 * @param version what a step taken from here must still find
 * @param seq the place of the last line of its course
 * @param receivedOn the day it reached the office, where an officer entered it
 * @param asked what the petition says, each part with its name
 * @param people who files, masked unless they were revealed
 * @param requests what was taken up when it was accepted
 * @param officer who has it in hand, by name; empty while nobody has
 * @param recused the officers who stood back (art. 28)
 * @param sorted into which categories clerks put it, the last first
 * @param suggestions of what is still to be sorted
 * @param moves what this officer may do now
 */
public record DeskCase(
        Petition petition,
        int version,
        int seq,
        String title,
        OffsetDateTime registeredAt,
        Optional<LocalDate> receivedOn,
        Channel channel,
        String region,
        @Nullable String category,
        int headcount,
        List<String> flags,
        List<Part> asked,
        List<Person> people,
        boolean revealed,
        List<String> requests,
        Optional<Long> officerId,
        String officer,
        Set<Long> recused,
        List<File> files,
        List<Entry> course,
        List<Sorted> sorted,
        List<Suggested> suggestions,
        List<Move> moves) {

    /** A part of what the petition says. */
    public record Part(String label, String text) {}

    /** Somebody who files, or for whom. */
    public record Person(String role, List<Part> data) {}

    /** A file that was brought. */
    public record File(String id, String name, String kind, long size) {}

    /** A paper that a step issued. */
    public record Issued(int id, String label, String number) {}

    /** A line of the course, inside ones too. */
    public record Entry(
            int seq,
            OffsetDateTime at,
            String term,
            String actor,
            String officer,
            List<Part> details,
            List<Issued> papers) {}

    /**
     * A decision about the category, beside what was suggested to whoever took it.
     *
     * @param suggested path of the likeliest suggestion; empty when there was none
     * @param before the category that stood there; empty when none did
     */
    public record Sorted(
            String decided, String officer, OffsetDateTime at, String suggested, double confidence, String before) {}

    /** Whether its outcome may be written. */
    public OutcomeConsent.Matter outcome() {
        return OutcomeConsent.matter(petition);
    }

    /** Never what it holds, which belongs in no log. */
    @Override
    public String toString() {
        return "DeskCase[" + petition.no().display() + "]";
    }
}
