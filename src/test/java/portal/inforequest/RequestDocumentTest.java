package portal.inforequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portal.law.Actor;

/** Writes the procedure of requests down from its table; the committed text is the one that the table makes. */
class RequestDocumentTest {
    private static final Path COMMITTED = Path.of("src/docs/requests.md");
    private static final Path GENERATED = Path.of("target/requests.md");

    @Test
    void theCommittedDocumentIsTheOneTheTableMakes() throws IOException {
        String generated = document();
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, generated);
        assertThat(COMMITTED)
                .as("The procedure changed. If that is meant: cp %s %s", GENERATED, COMMITTED)
                .exists();
        assertThat(generated).isEqualToNormalizingNewlines(Files.readString(COMMITTED));
    }

    private static String document() {
        StringBuilder out = new StringBuilder("""
            # The procedure of requests for information

            Made from `inforequest.RequestProcedure` by `RequestDocumentTest`; do not edit. Nothing else in the portal
            decides what may follow what: buttons, the API's `actions`, clocks, papers and messages are read from this table.

            """);
        diagram(out);
        table(out);
        clocks(out);
        answers(out);
        return out.toString();
    }

    private static void diagram(StringBuilder out) {
        out.append("```mermaid\nstateDiagram-v2\n");
        TreeSet<String> arrows = new TreeSet<>();
        RequestProcedure.table()
                .forEach(move -> move.to()
                        .ifPresent(to -> move.from().stream()
                                .filter(from -> from != to)
                                .forEach(from -> arrows.add("    %s --> %s: %s"
                                        .formatted(
                                                from.label(),
                                                to.label(),
                                                move.words().term())))));
        arrows.forEach(arrow -> out.append(arrow).append('\n'));
        out.append("```\n\n");
    }

    private static void table(StringBuilder out) {
        out.append("| at | step | by | leads to | only when | starts | stops | paper | told | basis |\n");
        out.append("|---|---|---|---|---|---|---|---|---|---|\n");
        RequestProcedure.table()
                .forEach(move -> out.append("| %s | %s `%s` | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                labels(move.from().stream()
                                        .map(RequestStage::label)
                                        .toList()),
                                move.words().term(),
                                RequestStep.word(move.step()),
                                labels(move.who().stream()
                                        .map(role -> role == Actor.Role.CITIZEN ? "申请人" : role.label())
                                        .toList()),
                                move.to().map(RequestStage::label).orElse("stays"),
                                labels(move.conditions().stream()
                                        .map(each -> "`" + each + "`")
                                        .toList()),
                                labels(move.starts().stream()
                                        .map(RequestClock::word)
                                        .toList()),
                                move.stops().size() == RequestClock.values().length
                                        ? "all"
                                        : labels(move.stops().stream()
                                                .map(RequestClock::word)
                                                .toList()),
                                move.paper().map(RequestPaper::label).orElse(""),
                                move.news().map(RequestNews::text).orElse(""),
                                move.source().basis())));
        out.append('\n');
    }

    private static void clocks(StringBuilder out) {
        out.append("## Clocks\n\n"
                + "| clock | what is due | length | whose | told to the applicant | basis |\n"
                + "|---|---|---|---|---|---|\n");
        for (RequestClock clock : RequestClock.values()) {
            out.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            clock.word(),
                            clock.label(),
                            clock.term().map(term -> term.text()).orElse("set by the step"),
                            clock.party(),
                            clock.applicants() ? "yes" : "no",
                            clock.term().map(term -> term.source().basis()).orElse("")));
        }
        out.append("\n## Conditions\n\n");
        for (RequestCondition condition : RequestCondition.values()) {
            out.append("- `%s`: otherwise “%s”\n".formatted(condition, condition.otherwise()));
        }
    }

    private static void answers(StringBuilder out) {
        out.append(
                "\n## Answers and where the yearly report counts them\n\n| answer | basis | line of the report |\n|---|---|---|\n");
        for (AnswerKind kind : AnswerKind.values()) {
            out.append("| %s | %s | %s |\n"
                    .formatted(
                            kind.label(),
                            kind.source().basis(),
                            kind == AnswerKind.REFUSED
                                    ? "by its ground"
                                    : kind.line(java.util.Optional.empty()).label()));
        }
        for (Ground ground : Ground.values()) {
            out.append("| 不予公开：%s | %s | %s |\n"
                    .formatted(
                            ground.label(),
                            ground.source().basis(),
                            ground.line().label()));
        }
    }

    private static String labels(Collection<String> labels) {
        return labels.stream().collect(Collectors.joining("、"));
    }
}
