package portal.office;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.SiteConfig;
import portal.law.Provinces;

/** Regions as forms offer them, ready for a plain {@code select}: where something happened, and where somebody lives. */
@Singleton
public final class RegionChoices {
    private static final String ELSEWHERE = "外省、外市";

    private final Regions regions;
    private final Group elsewhere;

    RegionChoices(Regions regions, SiteConfig site) {
        this.regions = regions;
        this.elsewhere = elsewhere(site);
    }

    /** One thing to choose. */
    public record Option(String value, String label) {}

    /** What belongs together in a list. */
    public record Group(String label, List<Option> options) {}

    /** Where something may have happened: counties with their towns. */
    public List<Group> places() {
        return regions.counties().stream().map(this::county).toList();
    }

    /** Where somebody may live: here, or in any province. */
    public List<Group> homes() {
        return Stream.concat(places().stream(), Stream.of(elsewhere)).toList();
    }

    private Group county(Region county) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(county.code(), county.name() + "（不清楚哪个乡镇、街道）"));
        regions.children(county.code()).forEach(town -> options.add(new Option(town.code(), town.name())));
        return new Group(county.name(), options);
    }

    private static Group elsewhere(SiteConfig site) {
        return new Group(
                ELSEWHERE,
                Provinces.all().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Option(
                                each.getKey() + "0000",
                                site.region().startsWith(each.getKey()) ? each.getValue() + "其他市" : each.getValue()))
                        .toList());
    }
}
