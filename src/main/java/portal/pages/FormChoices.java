package portal.pages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import portal.SiteConfig;
import portal.law.Provinces;
import portal.office.Category;
import portal.office.Region;
import portal.office.Regions;
import portal.petition.IdType;

/** What the form's lists offer, ready for a plain {@code select}. */
@Singleton
class FormChoices {
    private static final String ELSEWHERE = "外省、外市";

    private final List<Group> regions;
    private final List<Group> homes;
    private final Regions all;
    private final portal.office.Categories known;

    FormChoices(Regions all, portal.office.Categories known, SiteConfig site) {
        this.all = all;
        this.known = known;
        this.regions = all.counties().stream().map(this::county).toList();
        this.homes = Stream.concat(regions.stream(), Stream.of(elsewhere(site))).toList();
    }

    /** One thing to choose. */
    record Option(String value, String label) {}

    /** What belongs together in a list. */
    record Group(String label, List<Option> options) {}

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
        return regions;
    }

    /** Where somebody may live: here, or in any province. */
    List<Group> homes() {
        return homes;
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

    private Group county(Region county) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(county.code(), county.name() + "（不清楚哪个乡镇、街道）"));
        all.children(county.code()).forEach(town -> options.add(new Option(town.code(), town.name())));
        return new Group(county.name(), options);
    }

    private static Group elsewhere(SiteConfig site) {
        return new Group(
                ELSEWHERE,
                Provinces.all().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(each -> new Option(
                                each.getKey() + "0000",
                                site.region().startsWith(each.getKey()) ? each.getValue() + "其他市" : each.getValue()))
                        .toList());
    }

    private static Group below(Category second) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(second.path(), second.name() + "（说不清细目）"));
        second.children().forEach(third -> options.add(new Option(third.path(), third.name())));
        return new Group(second.name(), options);
    }
}
