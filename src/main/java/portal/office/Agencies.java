package portal.office;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.SiteConfig;

/**
 * The office itself, from its configuration, and the agencies it works with, by heart: at the very start from the list
 * that the portal brings, then as the administrator keeps them in the database.
 */
@Singleton
public final class Agencies {
    private static final String PETITION_OFFICE = "-xfj";
    private static final String GOVERNMENT = "-zf";

    private final Agency office;
    private volatile AgencyTree tree;

    Agencies(SiteConfig site) {
        List<Agency> listed =
                Table.rows("agencies.csv", "code,name,region,level,kind,parent,categories,succeeded_by").stream()
                        .map(Agencies::listed)
                        .toList();
        office = office(site, listed);
        Stream<Agency> others = listed.stream().filter(agency -> !agency.code().equals(office.code()));
        tree = new AgencyTree(Stream.concat(Stream.of(office), others).toList());
    }

    private static Agency listed(List<String> row) {
        List<String> categories =
                row.get(6).isEmpty() ? List.of() : List.of(row.get(6).split(";"));
        return new Agency(
                row.get(0),
                row.get(1),
                row.get(2),
                AgencyLevel.valueOf(row.get(3)),
                AgencyKind.valueOf(row.get(4)),
                row.get(5),
                categories,
                row.get(7),
                "",
                true);
    }

    /** An office of the city or of one county, under the government of its place when that is listed. */
    private static Agency office(SiteConfig site, List<Agency> listed) {
        Optional<Agency> government = listed.stream()
                .filter(agency -> agency.code().equals(site.region() + GOVERNMENT))
                .findFirst();
        return new Agency(
                site.region() + PETITION_OFFICE,
                site.name(),
                site.region(),
                government.map(Agency::level).orElse(AgencyLevel.CITY),
                AgencyKind.PETITION_OFFICE,
                government.map(Agency::code).orElse(""),
                List.of(),
                "",
                site.phone(),
                site.sample("phone"));
    }

    /** From now on these are the agencies. */
    void replace(List<Agency> agencies) {
        Stream<Agency> first = agencies.stream().filter(agency -> agency.code().equals(office.code()));
        Stream<Agency> others =
                agencies.stream().filter(agency -> !agency.code().equals(office.code()));
        tree = new AgencyTree(Stream.concat(first, others).toList());
    }

    /** The petition office this portal belongs to: whatever is filed here is with it first. */
    public Agency office() {
        return office;
    }

    /** The office, then those of the list that stand today. */
    public List<Agency> all() {
        return tree.all();
    }

    public Optional<Agency> byCode(String code) {
        return tree.byCode(code);
    }

    /** See {@link AgencyTree#parentOf}. */
    public Optional<Agency> parentOf(String code) {
        return tree.parentOf(code);
    }

    /** See {@link AgencyTree#reviewerOf}. */
    public Optional<Agency> reviewerOf(String code) {
        return tree.reviewerOf(code);
    }

    /** See {@link AgencyTree#under}. */
    public List<Agency> under(String code) {
        return tree.under(code);
    }

    /** See {@link AgencyTree#competentFor}. */
    public List<Agency> competentFor(String category, String region) {
        return tree.competentFor(category, region);
    }

    /** All of the above, and who succeeded whom. */
    public AgencyTree tree() {
        return tree;
    }
}
