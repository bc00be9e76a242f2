package portal.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Refused;

/** What must hold of a region before it is kept. A code begins with that of the place above, as GB/T 2260 has it. */
final class RegionRules {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}([0-9]{3})?");
    private static final int CITY_DIGITS = 4;
    private static final int LONGEST_NAME = 30;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Region> known;

    private RegionRules(List<RegionEntry> known) {
        this.known =
                known.stream().map(RegionEntry::region).collect(Collectors.toMap(Region::code, Function.identity()));
    }

    /**
     * A new region under what its code says.
     *
     * @throws Refused INVALID naming every wrong field
     */
    static Region added(String code, String name, List<RegionEntry> known) {
        RegionRules rules = new RegionRules(known);
        rules.name(name);
        Region above = rules.above(code);
        rules.refuse();
        return new Region(code, name.strip(), above == null ? "" : above.code());
    }

    /**
     * Looks over another state of a region; returns what is changed, for the log.
     *
     * @throws Refused INVALID naming every wrong field
     */
    static String changed(String code, String name, boolean retired, List<RegionEntry> known) {
        RegionRules rules = new RegionRules(known);
        rules.name(name);
        Region before = rules.known.get(code);
        if (before == null) {
            throw new IllegalArgumentException("No such region");
        }
        if (retired && !before.retired()) {
            rules.mayEnd(before);
        }
        if (!retired && before.retired()) {
            rules.mayStandAgain(before);
        }
        rules.refuse();
        return (before.name().equals(name.strip()) ? "" : " name") + (before.retired() == retired ? "" : " retired");
    }

    private void name(String name) {
        if (name.isBlank() || name.strip().codePointCount(0, name.strip().length()) > LONGEST_NAME) {
            faults.add(new Fault("/name", "name.invalid", "写上地区的名称，最多 " + LONGEST_NAME + " 个字"));
        }
    }

    private @Nullable Region above(String code) {
        if (!CODE.matcher(code).matches()) {
            code("invalid", "代码是六位数字（县、市、区）或者九位数字（乡镇、街道）");
            return null;
        }
        if (known.containsKey(code)) {
            code("taken", "这个代码已经有地区用了");
            return null;
        }
        Region above = code.length() > Regions.COUNTY_DIGITS
                ? known.get(code.substring(0, Regions.COUNTY_DIGITS))
                : city(code);
        if (above == null
                || above.retired()
                || (code.length() > Regions.COUNTY_DIGITS && above.parent().isEmpty())) {
            code("nowhere", "代码的前几位应当是本市的代码，或者本市一个县（市、区）的代码");
            return null;
        }
        return above;
    }

    private @Nullable Region city(String code) {
        return known.values().stream()
                .filter(each -> each.parent().isEmpty()
                        && each.code().substring(0, CITY_DIGITS).equals(code.substring(0, CITY_DIGITS)))
                .findFirst()
                .orElse(null);
    }

    private void mayEnd(Region region) {
        if (region.parent().isEmpty()) {
            faults.add(new Fault("/retired", "retired.city", "本市不能停用"));
        }
        long below = known.values().stream()
                .filter(each -> each.parent().equals(region.code()) && !each.retired())
                .count();
        if (!region.parent().isEmpty() && below > 0) {
            faults.add(new Fault("/retired", "retired.not-empty", "下面还有 " + below + " 个乡镇、街道在用，请先停用它们"));
        }
    }

    private void mayStandAgain(Region region) {
        Region above = known.get(region.parent());
        if (above != null && above.retired()) {
            faults.add(new Fault("/retired", "retired.above", above.name() + "已经停用，请先恢复它"));
        }
    }

    private void code(String kind, String words) {
        faults.add(new Fault("/code", "code." + kind, words));
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
    }
}
