package portal.staff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.caseload.DeskCase;
import portal.casework.CategoryDecision;
import portal.law.Fault;
import portal.office.Categories;
import portal.office.Category;
import portal.office.Suggested;
import portal.petition.Step;

/** The category in a form that passes a petition on: what can be chosen, what is chosen beforehand, what was decided. */
final class SortingChoices {
    private static final String FIELD = "category";

    private SortingChoices() {}

    /** Some of them under one heading. */
    record Group(String label, List<Field.Option> options) {}

    /** Each category once. */
    static List<Group> of(List<Suggested> suggestions, Categories categories) {
        Set<String> suggested = new LinkedHashSet<>();
        suggestions.forEach(each -> suggested.add(each.category()));
        List<Group> groups = new ArrayList<>();
        if (!suggested.isEmpty()) {
            groups.add(new Group(
                    "建议的",
                    suggested.stream().map(path -> new Field.Option(path, path)).toList()));
        }
        categories
                .roots()
                .forEach(root -> groups.add(new Group(
                        root.name(),
                        Stream.concat(Stream.of(new Field.Option(root.path(), root.name() + "（不细分）")), below(root))
                                .filter(option -> !suggested.contains(option.value()))
                                .toList())));
        return groups;
    }

    private static Stream<Field.Option> below(Category category) {
        return category.children().stream()
                .flatMap(child -> Stream.concat(
                        Stream.of(new Field.Option(child.path(), child.path().replace("/", " / "))), below(child)));
    }

    /** What is chosen before the clerk has chosen: what a clerk decided before, else the suggestion, else what was filed. */
    static String first(DeskCase found) {
        if (!found.sorted().isEmpty()) {
            return found.sorted().get(0).decided();
        }
        if (!found.suggestions().isEmpty()) {
            return found.suggestions().get(0).category();
        }
        String filed = found.category();
        return filed == null ? "" : filed;
    }

    /** A category that is none; to leave it open is no fault. */
    static List<Fault> faults(Step step, Form form, Categories categories) {
        String path = form.value(FIELD);
        return StepForm.of(step.getClass()).sorts()
                        && !path.isEmpty()
                        && categories.byPath(path).isEmpty()
                ? List.of(new Fault("/" + FIELD, "category", "没有这个类别，请从列出的类别里选。"))
                : List.of();
    }

    /** What the clerk decided; null where the step does not pass the petition on, or leaves it open. */
    static @Nullable CategoryDecision decided(DeskCase found, Step step, Form form, Categories categories) {
        return StepForm.of(step.getClass()).sorts()
                ? categories
                        .byPath(form.value(FIELD))
                        .map(category -> CategoryDecision.of(category.path(), found.suggestions()))
                        .orElse(null)
                : null;
    }
}
