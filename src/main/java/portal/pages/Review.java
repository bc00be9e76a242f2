package portal.pages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import portal.drafts.Draft;
import portal.drafts.StoredFile;
import portal.petition.IdType;
import portal.petition.PriorProcedure;
import portal.petition.Purpose;

/** What was typed, as the last page shows it for checking. */
@Singleton
class Review {
    private static final String NOTHING = "（没有填）";

    private final FormChoices choices;

    Review(FormChoices choices) {
        this.choices = choices;
    }

    /** One part of the list, with the page that changes it. */
    record Section(String title, String change, List<Line> lines) {}

    /** One answer. */
    record Line(String label, String value) {}

    List<Section> sections(Draft draft) {
        Answers answers = new Answers(draft.answers());
        List<Section> sections = new ArrayList<>();
        sections.add(section("要办的事", FormStep.PURPOSE, List.of(new Line("目的", purpose(answers)))));
        sections.add(section("什么事，在哪里", FormStep.MATTER, matter(answers)));
        sections.add(section("经过和要求", FormStep.FACTS, facts(answers)));
        sections.add(section("为谁提出", FormStep.WHO, who(answers)));
        sections.add(section("姓名和联系方式", FormStep.PERSON, people(answers)));
        sections.add(section("材料", FormStep.ATTACHMENTS, List.of(new Line("文件", files(draft.files())))));
        return sections;
    }

    private static Section section(String title, FormStep step, List<Line> lines) {
        String from = step == FormStep.ATTACHMENTS ? "" : "?from=check";
        return new Section(title, step.path() + from, lines);
    }

    private static String purpose(Answers answers) {
        return Purpose.of(answers.text("purpose"))
                .map(purpose -> purpose.plainLabel() + "（" + purpose.label() + "）")
                .orElse(NOTHING);
    }

    private List<Line> matter(Answers answers) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("一句话说明", answers, "title"));
        lines.add(new Line("发生在哪里", choices.place(answers.text("region"))));
        lines.add(line("详细地点", answers, "place"));
        if (answers.secret()) {
            lines.add(line("反映的单位或者个人", answers, "accused.name"));
            lines.add(line("职务", answers, "accused.position"));
        } else {
            lines.add(line("涉及的单位或者个人", answers, "target"));
        }
        lines.add(new Line("类别", Objects.requireNonNullElse(answers.filing().category(), NOTHING)));
        return lines;
    }

    private static List<Line> facts(Answers answers) {
        return List.of(
                line("事情的经过", answers, "facts"),
                line("您的要求", answers, "request"),
                line("理由", answers, "reasons"),
                new Line(
                        "以前走过的途径",
                        answers.list("priorProcedures").stream()
                                .flatMap(word -> PriorProcedure.of(word).stream())
                                .map(PriorProcedure::plainLabel)
                                .collect(Collectors.joining("、"))));
    }

    private static List<Line> who(Answers answers) {
        String whom = answers.organization() ? "单位" : answers.forAnother() ? "别人，由我代办" : "我自己";
        String headcount = answers.text("headcount").strip();
        return List.of(new Line("为谁提出", whom), new Line("一共几个人", (headcount.isEmpty() ? "1" : headcount) + " 人"));
    }

    private List<Line> people(Answers answers) {
        List<Line> lines = new ArrayList<>();
        person(lines, answers, "petitioner", answers.organization() ? "单位名称" : "姓名");
        lines.add(line("电子邮箱", answers, "petitioner.email"));
        if (answers.filing().agent() != null) {
            lines.add(line("代办人", answers, "agent.name"));
            lines.add(line("代办人与信访人的关系", answers, "agent.relation"));
            lines.add(line("代办人电话", answers, "agent.phone"));
        }
        for (int i = 0; i < (answers.joint() ? answers.representatives() : 0); i++) {
            person(lines, answers, "representatives." + i, "第 " + (i + 1) + " 位代表");
        }
        return lines;
    }

    private void person(List<Line> lines, Answers answers, String prefix, String nameLabel) {
        lines.add(line(nameLabel, answers, prefix + ".name"));
        String idType = IdType.of(answers.text(prefix + ".idType"))
                .filter(type -> !answers.organization() || !prefix.equals("petitioner"))
                .orElse(answers.organization() ? IdType.CREDIT_CODE : IdType.RESIDENT_ID)
                .label();
        lines.add(line(idType, answers, prefix + ".idNumber"));
        lines.add(line("电话", answers, prefix + ".phone"));
        lines.add(new Line(
                "住址",
                (choices.place(answers.text(prefix + ".region")) + " " + answers.text(prefix + ".address")).strip()));
    }

    private static String files(List<StoredFile> files) {
        return files.isEmpty()
                ? "没有上传"
                : files.stream()
                        .map(file -> file.label() + "（" + FileSize.of(file.size()) + "）")
                        .collect(Collectors.joining("\n"));
    }

    private static Line line(String label, Answers answers, String name) {
        String text = answers.text(name).strip();
        return new Line(label, text.isEmpty() ? NOTHING : text);
    }
}
