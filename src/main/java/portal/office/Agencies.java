package portal.office;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.SiteConfig;

/** The office itself, from its configuration, and the agencies it works with, from its list. */
@Singleton
public final class Agencies {
    private static final String PETITION_OFFICE = "-xfj";

    private final Agency office;
    private final List<Agency> all;

    Agencies(SiteConfig site) {
        office = new Agency(
                site.region() + PETITION_OFFICE, site.name(), site.region(), site.phone(), site.sample("phone"));
        all = Stream.concat(
                        Stream.of(office),
                        Table.rows("agencies.csv", "code,name,region").stream()
                                .map(row -> new Agency(row.get(0), row.get(1), row.get(2), "", true)))
                .toList();
    }

    /** The petition office this portal belongs to: whatever is filed here is with it first. */
    public Agency office() {
        return office;
    }

    public List<Agency> all() {
        return all;
    }

    public Optional<Agency> byCode(String code) {
        return all.stream().filter(agency -> agency.code().equals(code)).findFirst();
    }
}
