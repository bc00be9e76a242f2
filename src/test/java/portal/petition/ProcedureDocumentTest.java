package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portal.law.Actor;

/** Writes the procedure down from its table; the committed text is the one that the table makes. */
class ProcedureDocumentTest {
    private static final Path COMMITTED = Path.of("src/docs/procedure.md");
    private static final Path GENERATED = Path.of("target/procedure.md");

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
            # The procedure

            Made from `petition.Procedure` by `ProcedureDocumentTest`; do not edit. Nothing else in the portal decides
            what may follow what: buttons, the API's `actions`, clocks, papers and messages are read from this table.

            """);
        for (Purpose purpose : Purpose.values()) {
            out.append("## ")
                    .append(purpose.label())
                    .append(" (")
                    .append(purpose.word())
                    .append(")\n\n");
            diagram(out, purpose);
            table(out, purpose);
        }
        clocks(out);
        return out.toString();
    }

    private static void diagram(StringBuilder out, Purpose purpose) {
        out.append("```mermaid\nstateDiagram-v2\n");
        TreeSet<String> arrows = new TreeSet<>();
        lines(purpose)
                .forEach(move -> move.to()
                        .ifPresent(to -> move.from().stream()
                                .filter(from -> from != to)
                                .forEach(from -> arrows.add("    %s --> %s: %s"
                                        .formatted(
                                                from.label(),
                                                to.label(),
                                                move.words().term() + becomes(move))))));
        arrows.forEach(arrow -> out.append(arrow).append('\n'));
        out.append("```\n\n");
    }

    private static void table(StringBuilder out, Purpose purpose) {
        out.append("| at | step | by | leads to | only when | starts | stops | paper | told | basis |\n");
        out.append("|---|---|---|---|---|---|---|---|---|---|\n");
        lines(purpose)
                .forEach(move -> out.append("| %s | %s `%s` | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                labels(move.from().stream().map(Stage::label).toList()),
                                move.words().term(),
                                Step.word(move.step()),
                                labels(move.who().stream()
                                        .map(Actor.Role::label)
                                        .toList()),
                                move.to().map(Stage::label).orElse("stays") + becomes(move),
                                labels(move.conditions().stream()
                                        .map(each -> "`" + each + "`")
                                        .toList()),
                                labels(move.starts().stream()
                                        .map(LegalClock::word)
                                        .toList()),
                                move.stops().size() == LegalClock.values().length
                                        ? "all"
                                        : labels(move.stops().stream()
                                                .map(LegalClock::word)
                                                .toList()),
                                move.paper().map(Paper::label).orElse(""),
                                move.message().map(Message::text).orElse(""),
                                move.source().basis())));
        out.append('\n');
    }

    private static String becomes(Move move) {
        return move.into().isEmpty()
                ? ""
                : ", becomes " + labels(move.into().stream().map(Purpose::label).toList());
    }

    private static void clocks(StringBuilder out) {
        out.append("## Clocks\n\n"
                + "| clock | what is due | length | whose | told to the citizen | basis |\n"
                + "|---|---|---|---|---|---|\n");
        for (LegalClock clock : LegalClock.values()) {
            out.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            clock.word(),
                            clock.label(),
                            clock.term().map(term -> term.text()).orElse("set by the step"),
                            clock.party(),
                            clock.citizens() ? "yes" : "no",
                            clock.term().map(term -> term.source().basis()).orElse("")));
        }
        out.append("\n## Conditions\n\n");
        for (Condition condition : Condition.values()) {
            out.append("- `%s`: otherwise “%s”\n".formatted(condition, condition.otherwise()));
        }
    }

    private static List<Move> lines(Purpose purpose) {
        return Procedure.table().stream()
                .filter(move -> move.purposes().contains(purpose))
                .toList();
    }

    private static String labels(Collection<String> labels) {
        return labels.stream().collect(Collectors.joining("、"));
    }
}
