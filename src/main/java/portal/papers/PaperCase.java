package portal.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import portal.casework.CaseFile;
import portal.casework.IssuedPaper;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Paragraph;
import portal.document.OfficialPaper.Section;
import portal.law.ChineseDate;
import portal.law.Source;
import portal.petition.Facts;
import portal.petition.IntakeStep;
import portal.petition.PetitionerKind;
import portal.petition.Purpose;
import portal.petition.Route;
import portal.petition.Step;

/**
 * One paper and the case it was issued in, in the words that papers use.
 *
 * @param sample whether something of its agency waits to be confirmed
 */
record PaperCase(CaseFile file, IssuedPaper paper, boolean sample) {
    private static final int QUOTED = 300;
    private static final String ITEMS = "一二三四五六";

    /** The step that issued it. */
    <S extends Step> S step(Class<S> type) {
        return type.cast(Objects.requireNonNull(line().step()));
    }

    CaseFile.Line line() {
        return file.line(paper.seq());
    }

    /** What was known before that step. */
    Facts before() {
        return file.before(paper.seq());
    }

    /** Who issued it, as it was called then. */
    String agency() {
        return line().actor();
    }

    /** How the agency speaks of itself. */
    String we() {
        return agency().endsWith("局") ? "我局" : "我单位";
    }

    /** How the one who filed is addressed. */
    String you() {
        return PetitionerKind.ORGANIZATION
                        .word()
                        .equals(file.people().petitioner().kind())
                ? "你单位"
                : "您";
    }

    String petitioner() {
        return file.headcount() > 1
                ? file.people().called() + "等" + file.headcount() + "人"
                : file.people().called();
    }

    boolean suggestion() {
        return file.purpose() == Purpose.SUGGESTION;
    }

    /** What was filed, by its title and number. */
    String matter() {
        return (suggestion() ? "建议“" : "信访事项“") + file.title() + "”（信访编号"
                + file.no().display() + "）";
    }

    /** Who registered the matter, who passed it on, and when it came to the agency; ends in a comma. */
    String received() {
        String registered =
                "该事项于" + PaperCase.day(file.registered()) + "由" + file.line(1).actor() + "登记";
        return file.last(
                        paper.seq(),
                        IntakeStep.Transfer.class,
                        IntakeStep.Assign.class,
                        IntakeStep.DecideCompetence.class)
                .map(line -> registered + "，于" + PaperCase.day(line.day()) + "由" + line.actor()
                        + (line.step() instanceof IntakeStep.Assign ? "交办" : "转送") + "，" + we() + "于当日收到，")
                .orElse(registered + "，");
    }

    static String day(LocalDate day) {
        return ChineseDate.date(day);
    }

    /** Where a way of handling stands: {@code 《信访工作条例》第三十一条第六项}. */
    static String item(Route route) {
        return Source.petitionRegulation(31).basis() + "第" + ITEMS.charAt(route.item() - 1) + "项";
    }

    /** A citizen's own words, of a long text the beginning. */
    static String quoted(String text) {
        String line = text.strip();
        return line.codePointCount(0, line.length()) <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "……（全文见信访材料）";
    }

    /** Several things one by one. */
    static Section list(String heading, List<String> texts) {
        if (texts.size() == 1) {
            return Section.of(heading, texts.get(0));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            paragraphs.addAll(Paragraph.of((i + 1) + "．" + texts.get(i).strip()));
        }
        return new Section(heading, paragraphs);
    }

    OfficialPaper toPetitioner(String title, Section... sections) {
        return official(title, petitioner(), List.of(sections), List.of());
    }

    OfficialPaper official(String title, String addressee, List<Section> sections, List<String> signatories) {
        return new OfficialPaper(
                agency(),
                title,
                paper.number(),
                addressee,
                sections.stream()
                        .filter(section -> !section.paragraphs().isEmpty())
                        .toList(),
                signatories,
                paper.day(),
                sample);
    }
}
