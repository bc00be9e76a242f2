package portal.office;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import portal.law.Provinces;

/**
 * The city, its counties and their towns, by heart and in the order of their codes: at the very start from the list that
 * the portal brings (statistical codes of 2023), then as the administrator keeps them in the database.
 */
@Singleton
public final class Regions {
    static final int COUNTY_DIGITS = 6;

    private volatile Map<String, Region> byCode;

    Regions() {
        byCode = byCode(Table.rows("regions.csv", "code,name,parent").stream()
                .map(row -> new Region(row.get(0), row.get(1), row.get(2)))
                .toList());
    }

    private static Map<String, Region> byCode(List<Region> regions) {
        Map<String, Region> map = new LinkedHashMap<>();
        regions.forEach(region -> map.put(region.code(), region));
        return Collections.unmodifiableMap(map);
    }

    /** From now on these are the regions. */
    void replace(List<Region> regions) {
        byCode = byCode(regions);
    }

    /** Every region, also those that are no more. */
    List<Region> known() {
        return List.copyOf(byCode.values());
    }

    /** A region, also one that is no more. */
    public Optional<Region> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The city, then the counties, then the towns, those that stand today. */
    public List<Region> all() {
        return standing().toList();
    }

    private Stream<Region> standing() {
        return byCode.values().stream().filter(region -> !region.retired());
    }

    /** What lies directly below; empty for a town or an unknown code. */
    public List<Region> children(String parent) {
        return standing()
                .filter(region -> region.parent().equals(parent) && !parent.isEmpty())
                .toList();
    }

    /** The counties, which a form offers first. */
    public List<Region> counties() {
        return standing()
                .filter(region -> region.code().length() == COUNTY_DIGITS
                        && !region.parent().isEmpty())
                .toList();
    }

    /**
     * For people to read: {@code 魏都区 文峰街道}. Of a place elsewhere the province, since people from anywhere
     * petition; the code itself when nothing is known of it.
     */
    public String label(String code) {
        Region region = byCode.get(code);
        if (region == null) {
            String province = code.length() < 2 ? code : code.substring(0, 2);
            return Provinces.all().getOrDefault(province, code);
        }
        if (region.code().length() <= COUNTY_DIGITS) {
            return region.name();
        }
        return label(region.parent()) + " " + region.name();
    }
}
