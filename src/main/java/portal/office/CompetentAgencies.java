package portal.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names the agencies that may be competent for a matter: where clerks sent such matters before, then by their lists. */
final class CompetentAgencies {
    /** So often must clerks have decided alike before that goes before the lists. */
    private static final long PRACTICE = 3;

    private static final int SUGGESTED = 3;
    private static final int COUNTY_DIGITS = 6;

    private final Agencies agencies;

    CompetentAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The agencies for a category, the likeliest first. */
    List<SuggestedAgency> of(String category, String region, List<PriorDecision> before) {
        Map<Agency, Long> times = times(category, region, before);
        Stream<Agency> practice = times.entrySet().stream()
                .filter(entry -> entry.getValue() >= PRACTICE)
                .sorted(Map.Entry.<Agency, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().code()))
                .map(Map.Entry::getKey);
        return Stream.concat(practice, agencies.competentFor(category, region).stream())
                .distinct()
                .limit(SUGGESTED)
                .map(agency -> new SuggestedAgency(agency, times.getOrDefault(agency, 0L)))
                .toList();
    }

    /** What was decided for the category, or within it, counts for whoever has the tasks of that agency today. */
    private Map<Agency, Long> times(String category, String region, List<PriorDecision> before) {
        Map<Agency, Long> times = new HashMap<>();
        before.stream()
                .filter(decision -> county(decision.region()).equals(county(region)))
                .filter(decision -> (decision.category() + "/").startsWith(category + "/"))
                .forEach(decision -> agencies.tree()
                        .today(decision.agency())
                        .ifPresent(agency -> times.merge(agency, decision.times(), Long::sum)));
        return times;
    }

    private static String county(String region) {
        return region.length() > COUNTY_DIGITS ? region.substring(0, COUNTY_DIGITS) : region;
    }
}
