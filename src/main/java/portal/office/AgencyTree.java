package portal.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The agencies by who stands above whom, who took over from whom, and who is competent for what. */
public final class AgencyTree {
    private static final int COUNTY_DIGITS = 6;

    private final Map<String, Agency> byCode = new LinkedHashMap<>();

    /**
     * @throws IllegalStateException for a code used twice, a parent or successor that is not in the list, or a circle
     *     of parents or of successors
     */
    public AgencyTree(Collection<Agency> agencies) {
        for (Agency agency : agencies) {
            if (byCode.put(agency.code(), agency) != null) {
                throw new IllegalStateException("Two agencies have the code " + agency.code());
            }
        }
        byCode.values().forEach(agency -> {
            chain(agency, Agency::parent);
            chain(agency, Agency::succeededBy);
        });
    }

    /** The agency and those that follow it by the given link, to the last. */
    private List<Agency> chain(Agency first, Function<Agency, String> link) {
        Set<Agency> chain = new LinkedHashSet<>(Set.of(first));
        Agency at = first;
        while (!link.apply(at).isEmpty()) {
            Agency next = byCode.get(link.apply(at));
            if (next == null) {
                throw new IllegalStateException(at.code() + " names " + link.apply(at) + ", which is not in the list");
            }
            if (!chain.add(next)) {
                throw new IllegalStateException(first.code() + " leads round in a circle to " + next.code());
            }
            at = next;
        }
        return List.copyOf(chain);
    }

    /** Those that stand today, in the order of the list. */
    public List<Agency> all() {
        return byCode.values().stream().filter(Agency::stands).toList();
    }

    /** Those that stand and those that did, in the order of the list. */
    List<Agency> known() {
        return List.copyOf(byCode.values());
    }

    /** Also one that was merged into another since: old matters name it. */
    public Optional<Agency> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The one that has the tasks today: itself while it stands. */
    public Optional<Agency> today(String code) {
        return byCode(code).map(agency -> last(chain(agency, Agency::succeededBy)));
    }

    private static Agency last(List<Agency> chain) {
        return chain.get(chain.size() - 1);
    }

    /** The agency above, who reviews (article 35); empty when it stands outside the list. */
    public Optional<Agency> parentOf(String code) {
        return byCode(code).flatMap(agency -> byCode(agency.parent()));
    }

    /**
     * Who reviews today what an agency decided (article 35): the one above whoever has its tasks now. Empty when that one
     * stands outside the list.
     */
    public Optional<Agency> reviewerOf(String code) {
        return today(code).flatMap(agency -> parentOf(agency.code())).flatMap(above -> today(above.code()));
    }

    /** The nearest agency above both, who settles whose matter it is (article 24); empty when there is none. */
    public Optional<Agency> commonSuperior(String one, String other) {
        List<Agency> aboveOne = above(one);
        return above(other).stream().filter(aboveOne::contains).findFirst();
    }

    private List<Agency> above(String code) {
        return parentOf(code).map(parent -> chain(parent, Agency::parent)).orElse(List.of());
    }

    /**
     * The agency and everything below it, with whatever was merged into any of them; for one that was itself merged
     * also its successor and all below that. Who is in here may not learn of an accusation against it (article 30).
     * Empty for an unknown code.
     */
    public List<Agency> under(String code) {
        Set<Agency> found = new LinkedHashSet<>();
        Deque<Agency> open = new ArrayDeque<>();
        byCode(code).ifPresent(agency -> open.addAll(chain(agency, Agency::succeededBy)));
        while (!open.isEmpty()) {
            Agency next = open.remove();
            if (found.add(next)) {
                byCode.values().stream()
                        .filter(each -> each.parent().equals(next.code())
                                || each.succeededBy().equals(next.code()))
                        .forEach(open::add);
            }
        }
        return List.copyOf(found);
    }

    /** Every agency that has this one in {@link #under}, itself among them: what is kept from it is kept from here. */
    public List<Agency> over(String code) {
        Set<Agency> found = new LinkedHashSet<>();
        Deque<Agency> open = new ArrayDeque<>();
        byCode(code).ifPresent(open::add);
        while (!open.isEmpty()) {
            Agency next = open.remove();
            if (found.add(next)) {
                byCode(next.parent()).ifPresent(open::add);
                byCode(next.succeededBy()).ifPresent(open::add);
            }
        }
        return byCode.values().stream()
                .filter(agency -> chain(agency, Agency::succeededBy).stream().anyMatch(found::contains))
                .toList();
    }

    /**
     * Those directly below an agency, whose opinions it reviews (article 35). A petition office is not among them: it gives
     * none, and what is in its register waits for others.
     */
    public List<Agency> below(String code) {
        return byCode.values().stream()
                .filter(agency -> agency.parent().equals(code) && agency.kind() != AgencyKind.PETITION_OFFICE)
                .toList();
    }

    /**
     * Who may be competent for a category of any level in a division, the closest first: those of the county, those of
     * the city only when they fit closer than any of the county, and last the government of the place. A town counts
     * as its county; a place without agencies of its own, or elsewhere, as the city.
     */
    public List<Agency> competentFor(String category, String region) {
        String place = region.length() > COUNTY_DIGITS ? region.substring(0, COUNTY_DIGITS) : region;
        List<Agency> city = fitting(category, agency -> agency.level() == AgencyLevel.CITY);
        List<Agency> county = fitting(
                category,
                agency ->
                        agency.level() == AgencyLevel.COUNTY && agency.region().equals(place));
        int close = county.stream()
                .mapToInt(agency -> agency.competence(category))
                .max()
                .orElse(-1);
        List<Agency> competent = new ArrayList<>(city.stream()
                .filter(agency -> agency.competence(category) > close)
                .toList());
        competent.addAll(county);
        government(place).ifPresent(competent::add);
        return competent.stream().distinct().toList();
    }

    private List<Agency> fitting(String category, Predicate<Agency> where) {
        return all().stream()
                .filter(where)
                .filter(agency -> agency.competence(category) >= 0)
                .sorted(Comparator.comparingInt((Agency agency) -> agency.competence(category))
                        .reversed())
                .toList();
    }

    private Optional<Agency> government(String place) {
        List<Agency> governments = all().stream()
                .filter(agency -> agency.kind() == AgencyKind.GOVERNMENT)
                .toList();
        return Stream.concat(
                        governments.stream().filter(agency -> agency.region().equals(place)),
                        governments.stream().filter(agency -> agency.level() == AgencyLevel.CITY))
                .findFirst();
    }
}
