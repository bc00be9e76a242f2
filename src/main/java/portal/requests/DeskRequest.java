package portal.requests;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.caseload.Masked;
import portal.inforequest.Help;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoRequest;
import portal.inforequest.RequestMove;
import portal.inforequest.RequestStep;
import portal.law.ChineseDate;
import portal.petition.IdType;
import portal.petition.PetitionNo;

/**
 * One request as its page at the desk shows it.
 *
 * @param seq the place of the last line of its course
 * @param revealed whether personal data stand as they are
 * @param thisMonth how many requests this applicant made in the month of this one
 * @param petition the number of the petition that it became; null for most
 * @param earlier the latest other requests of this applicant
 * @param moves what the officer may do with it today
 */
public record DeskRequest(
        InfoRequest request,
        int version,
        int seq,
        String title,
        InfoFiling.Information information,
        Person applicant,
        boolean revealed,
        String submitted,
        @Nullable LocalDate receivedOn,
        String delivery,
        List<String> help,
        int thisMonth,
        @Nullable String petition,
        List<Earlier> earlier,
        List<Entry> course,
        List<RequestMove> moves) {

    /** Who asks: masked, until an officer says why it must be seen. */
    public record Person(
            String kind,
            String name,
            String idType,
            String idNumber,
            String contact,
            String phone,
            String email,
            String address) {}

    /** Another request of the same applicant, by which a repetition is told. */
    public record Earlier(String number, String digits, String title, String state) {}

    /** One line of the course, with what was said and the papers it issued. */
    public record Entry(
            int seq,
            OffsetDateTime at,
            String term,
            String actor,
            @Nullable RequestStep step,
            List<Paper> papers) {}

    /** A paper as issued. */
    public record Paper(int id, String label, String number) {}

    static DeskRequest of(
            RequestFile file, boolean revealed, int thisMonth, List<Earlier> earlier, List<RequestMove> moves) {
        HeldRequest held = file.held();
        Long petition = held.petition();
        return new DeskRequest(
                held.request(),
                held.version(),
                file.course().size(),
                file.title(),
                file.information(),
                person(file, revealed),
                revealed,
                ChineseDate.date(held.submittedOn()) + " "
                        + held.request().facts().channel().label()
                        + (held.cameFrom() == null
                                ? ""
                                : "，信访编号 " + new PetitionNo(Long.toString(held.cameFrom())).display()),
                held.receivedOn(),
                held.delivery().label(),
                held.help().stream().map(Help::label).toList(),
                thisMonth,
                petition == null ? null : Long.toString(petition),
                earlier,
                course(file),
                moves);
    }

    /** The name in a list: an organization's as it is, a person's masked. */
    static String listed(boolean organization, @Nullable String name) {
        return organization ? text(name) : Masked.name(name);
    }

    private static Person person(RequestFile file, boolean revealed) {
        InfoFiling.Applicant who = file.applicant();
        return new Person(
                file.held().kind().label(),
                listed(revealed || file.held().kind().organization(), who.name()),
                IdType.of(who.idType()).map(IdType::label).orElse(""),
                revealed ? text(who.idNumber()) : Masked.idNumber(who.idNumber()),
                revealed ? text(who.contact()) : Masked.name(who.contact()),
                revealed ? text(who.phone()) : Masked.phone(who.phone()),
                starred(revealed, who.email()),
                starred(revealed, who.address()));
    }

    private static String starred(boolean revealed, @Nullable String text) {
        return revealed || text(text).isEmpty() ? text(text) : "***";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The newest line first. */
    private static List<Entry> course(RequestFile file) {
        List<Entry> entries = new ArrayList<>();
        for (int i = file.course().size() - 1; i >= 0; i--) {
            RequestFile.Line line = file.course().get(i);
            entries.add(new Entry(
                    line.seq(),
                    line.at(),
                    line.told().words().term(),
                    line.actor(),
                    line.step(),
                    file.papers().stream()
                            .filter(paper -> paper.seq() == line.seq())
                            .map(paper -> new Paper(paper.id(), paper.kind().label(), paper.number()))
                            .toList()));
        }
        return entries;
    }
}
