package portal.pages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import portal.office.Category;
import portal.office.RegionChoices;
import portal.office.RegionChoices.Group;
import portal.office.RegionChoices.Option;
import portal.office.Regions;
import portal.petition.IdType;

/** What the form's lists offer, ready for a plain {@code select}. */
@Singleton
class FormChoices {
    private final RegionChoices regions;
    private final Regions all;
    private final portal.office.Categories known;

    FormChoices(Regions all, RegionChoices regions, portal.office.Categories known) {
        this.all = all;
        this.known = known;
        this.regions = regions;
    }

    /**
     * The categories as the page offers them.
     *
     * @param groups names of the first level
     * @param options what lies below the chosen one; empty while none is
     */
    record Categories(List<String> groups, List<Group> options) {
        public boolean opened() {
            return !options.isEmpty();
        }
    }

    /** Where something may have happened: counties with their towns. */
    List<Group> regions() {
        return regions.places();
    }

    /** Where somebody may live: here, or in any province. */
    List<Group> homes() {
        return regions.homes();
    }

    /** The papers of a person. */
    List<IdType> idTypes() {
        return Arrays.stream(IdType.values())
                .filter(type -> !type.organization())
                .toList();
    }

    Categories categories(Answers answers) {
        List<String> groups = known.roots().stream().map(Category::name).toList();
        List<Group> options = known.byPath(answers.text(Answers.CATEGORY_GROUP)).stream()
                .flatMap(root -> root.children().stream())
                .map(FormChoices::below)
                .toList();
        return new Categories(groups, options);
    }

    /** A region for people to read; empty when nothing was chosen. */
    String place(String code) {
        return code.isEmpty() ? "" : all.label(code);
    }

    private static Group below(Category second) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(second.path(), second.name() + "（说不清细目）"));
        second.children().forEach(third -> options.add(new Option(third.path(), third.name())));
        return new Group(second.name(), options);
    }
}
