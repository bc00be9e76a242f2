package portal.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import portal.SiteConfig;

/** What an article may say about the office from its configuration; samples say that they are. */
@ApplicationScoped
class OfficeFacts implements Function<String, Optional<String>> {
    private final SiteConfig site;
    private final Map<String, Supplier<String>> facts;

    OfficeFacts(SiteConfig site) {
        this.site = site;
        this.facts = Map.of(
                "name", site::name,
                "region-name", site::regionName,
                "domain", site::domain,
                "phone", site::phone,
                "postcode", site::postcode,
                "address", site::address,
                "reception-place", site::receptionPlace,
                "reception-hours", site::receptionHours);
    }

    String office() {
        return site.name();
    }

    @Override
    public Optional<String> apply(String fact) {
        return Optional.ofNullable(facts.get(fact)).map(value -> value.get() + (site.sample(fact) ? "（示例）" : ""));
    }
}
