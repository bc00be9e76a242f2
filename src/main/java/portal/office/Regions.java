package portal.office;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.law.Provinces;

/** The city, its counties and their towns (statistical codes of 2023), in the order of the standard. */
@Singleton
public final class Regions {
    private static final int COUNTY_DIGITS = 6;

    private final Map<String, Region> byCode;

    Regions() {
        Map<String, Region> read = new LinkedHashMap<>();
        Table.rows("regions.csv", "code,name,parent")
                .forEach(row -> read.put(row.get(0), new Region(row.get(0), row.get(1), row.get(2))));
        byCode = Collections.unmodifiableMap(read);
    }

    public Optional<Region> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The city, then the counties, then the towns. */
    public List<Region> all() {
        return List.copyOf(byCode.values());
    }

    /** What lies directly below; empty for a town or an unknown code. */
    public List<Region> children(String parent) {
        return byCode.values().stream()
                .filter(region -> region.parent().equals(parent) && !parent.isEmpty())
                .toList();
    }

    /** The counties, which a form offers first. */
    public List<Region> counties() {
        return byCode.values().stream()
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
