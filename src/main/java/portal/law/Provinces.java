package portal.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The provinces and their two-digit codes (GB/T 2260), which begin every division code and resident id. */
public final class Provinces {
    private static final Map<String, String> NAMES =
            names("11北京市 12天津市 13河北省 14山西省 15内蒙古自治区 21辽宁省 22吉林省 23黑龙江省 31上海市 32江苏省 33浙江省 34安徽省 35福建省 36江西省 37山东省 "
                    + "41河南省 42湖北省 43湖南省 44广东省 45广西壮族自治区 46海南省 50重庆市 51四川省 52贵州省 53云南省 54西藏自治区 "
                    + "61陕西省 62甘肃省 63青海省 64宁夏回族自治区 65新疆维吾尔自治区 71台湾省 81香港特别行政区 82澳门特别行政区 83台湾居民居住证");
    /** Not a province: the prefix of residence permits of people from Taiwan. */
    private static final String PERMIT_ONLY = "83";

    private Provinces() {}

    private static Map<String, String> names(String list) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String each : list.split(" ", -1)) {
            names.put(each.substring(0, 2), each.substring(2));
        }
        return Collections.unmodifiableMap(names);
    }

    /** Whether a resident id (or a residence permit of the same make) can begin so. */
    static boolean beginsId(String digits) {
        return NAMES.containsKey(digits.substring(0, 2));
    }

    /** Two-digit code to name, in the order of the standard. */
    public static Map<String, String> all() {
        Map<String, String> provinces = new LinkedHashMap<>(NAMES);
        provinces.remove(PERMIT_ONLY);
        return provinces;
    }
}
