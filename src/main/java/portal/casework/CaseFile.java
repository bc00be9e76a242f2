package portal.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.law.Deadline;
import portal.petition.Facts;
import portal.petition.LegalClock;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.Step;

/**
 * All that papers are written from.
 *
 * @param received the day it reached the office, from which its first clock runs
 * @param office code of the petition office that has it in its register
 * @param headcount how many file together
 * @param files how many files were brought
 */
public record CaseFile(
        PetitionNo no,
        Purpose purpose,
        OffsetDateTime registeredAt,
        LocalDate received,
        String office,
        String title,
        Content content,
        People people,
        int headcount,
        int files,
        List<Line> lines,
        List<IssuedPaper> papers,
        List<Clock> clocks) {

    /** A line of the history; no step for registration and for files. */
    public record Line(
            int seq, LocalDate day, String actor, @Nullable Step step) {}

    /** A term that ran or runs: as it began, and as it is with all that was added. */
    public record Clock(LegalClock kind, LocalDate start, Deadline begun, Deadline now) {}

    public LocalDate registered() {
        return registeredAt.toLocalDate();
    }

    public Line line(int seq) {
        return lines.stream()
                .filter(line -> line.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No line " + seq + " in " + no));
    }

    /** What was known when a line was written. */
    public Facts before(int seq) {
        Facts facts = Facts.at(office, registered());
        for (Line line : lines) {
            if (line.seq() < seq && line.step() != null) {
                facts = line.step().applied(facts);
            }
        }
        return facts;
    }

    /** The last line before another whose step is one of these. */
    @SafeVarargs
    public final Optional<Line> last(int before, Class<? extends Step>... steps) {
        return lines.stream()
                .filter(line -> line.seq() < before)
                .filter(line -> Stream.of(steps).anyMatch(step -> step.isInstance(line.step())))
                .reduce((first, second) -> second);
    }

    /** The last paper of a kind that was issued before a line. */
    public Optional<IssuedPaper> lastPaper(int before, portal.petition.Paper kind) {
        return papers.stream()
                .filter(paper -> paper.seq() < before && paper.kind() == kind)
                .reduce((first, second) -> second);
    }

    /** The last of its kind that began by a day. */
    public Optional<Clock> clock(LegalClock kind, LocalDate by) {
        return clocks.stream()
                .filter(clock -> clock.kind() == kind && !clock.start().isAfter(by))
                .reduce((first, second) -> second);
    }

    /** Never what it holds, which belongs in no log. */
    @Override
    public String toString() {
        return "CaseFile[" + no.display() + "]";
    }
}
