package portal.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Refused;

/** What must hold of an agency before it is kept. */
final class AgencyRules {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}-[a-z0-9-]{1,30}");
    private static final Pattern PHONE = Pattern.compile("[0-9-]{0,20}");
    private static final int LONGEST_NAME = 50;
    private static final Set<String> LEVELS = names(AgencyLevel.values());
    private static final Set<String> KINDS = names(AgencyKind.values());

    private final AgencyEntry agency;
    private final Map<String, AgencyEntry> known;
    private final List<Fault> faults = new ArrayList<>();

    private AgencyRules(AgencyEntry agency, List<AgencyEntry> known) {
        this.agency = agency;
        this.known = known.stream().collect(Collectors.toMap(AgencyEntry::code, Function.identity()));
    }

    /**
     * Looks an agency over, a new one or another state of a known one.
     *
     * @throws Refused INVALID naming every wrong field
     */
    static void check(AgencyEntry agency, boolean isNew, List<AgencyEntry> known, Regions regions) {
        AgencyRules rules = new AgencyRules(agency, known);
        rules.texts(regions);
        rules.relations();
        if (isNew) {
            rules.code();
        }
        if (!rules.faults.isEmpty()) {
            throw Refused.invalid(rules.faults);
        }
    }

    private void code() {
        if (!CODE.matcher(agency.code()).matches()) {
            fault("code", "invalid", "编码是六位区划代码、短横线和小写字母或数字，例如 411002-zjj");
        } else if (known.containsKey(agency.code())) {
            fault("code", "taken", "这个编码已经有单位用了");
        }
    }

    private void texts(Regions regions) {
        int length = agency.name().codePointCount(0, agency.name().length());
        if (agency.name().isBlank() || length > LONGEST_NAME) {
            fault("name", "invalid", "写上单位的全称，最多 " + LONGEST_NAME + " 个字");
        }
        if (regions.byCode(agency.region()).isEmpty()) {
            fault("region", "unknown", "请选择单位所在的地区");
        }
        if (!LEVELS.contains(agency.level())) {
            fault("level", "unknown", "请选择层级");
        }
        if (!KINDS.contains(agency.kind())) {
            fault("kind", "unknown", "请选择类别");
        }
        if (!PHONE.matcher(agency.phone()).matches()) {
            fault("phone", "invalid", "电话只写数字和短横线，例如 0374-0000000");
        }
    }

    private void relations() {
        if (agency.parent() != null && !known.containsKey(agency.parent())) {
            fault("parent", "unknown", "上级单位不在名单里");
        } else if (leadsBack(agency.parent(), AgencyEntry::parent)) {
            fault("parent", "circle", "上级单位不能是它自己或者它的下级");
        }
        if (agency.succeededBy() != null && !known.containsKey(agency.succeededBy())) {
            fault("succeededBy", "unknown", "承接单位不在名单里");
        } else if (leadsBack(agency.succeededBy(), AgencyEntry::succeededBy)) {
            fault("succeededBy", "circle", "承接单位不能是它自己，也不能又由它承接");
        }
    }

    private boolean leadsBack(@Nullable String from, Function<AgencyEntry, @Nullable String> next) {
        Set<String> seen = new HashSet<>();
        String at = from;
        while (at != null && seen.add(at)) {
            if (at.equals(agency.code())) {
                return true;
            }
            AgencyEntry there = known.get(at);
            at = there == null ? null : next.apply(there);
        }
        return false;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private void fault(String field, String problem, String detail) {
        faults.add(new Fault("/" + field, field + "." + problem, detail));
    }
}
