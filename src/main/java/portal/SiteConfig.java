package portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.Optional;

/** The facts about the office and its site that differ from city to city. */
@ConfigMapping(prefix = "portal.site")
public interface SiteConfig {
    /** What the office's papers are numbered with, before the kind: 许信 in 许信处〔2026〕3号. */
    @WithDefault("许信")
    String paperMark();

    /** Full name of the petition office. */
    String name();

    /** The line below the name: what the site is for. */
    String slogan();

    /** Six digits of the administrative division the office serves (GB/T 2260). */
    String region();

    /** Name of the administrative division. */
    String regionName();

    /** Address under which the public reaches the site, without a trailing slash. */
    String baseUrl();

    /** English domain name for the SiteDomain meta tag. */
    String domain();

    /** Ten-character identification code of government websites (SiteIDCode). */
    String idCode();

    /** ICP registration number. */
    String icp();

    /** Public-security registration number. */
    String publicSecurity();

    /** Telephone for questions and complaints. */
    String phone();

    /** Postal code. */
    String postcode();

    /** Postal address. */
    String address();

    /** Where visitors are received. */
    String receptionPlace();

    /** When visitors are received. */
    String receptionHours();

    /** How long a filed matter is kept, as a phrase for the privacy notice. */
    String retention();

    /** Day on which these facts and the pages that show them were last changed. */
    LocalDate updated();

    /** Link of the site's "我为政府网站找错" reporting place, when known. */
    Optional<String> errorReportUrl();

    /** Link of the CONAC mark, when known. */
    Optional<String> conacUrl();

    /** Which of the values above are samples until the office confirms them. */
    @WithDefault("")
    Optional<java.util.Set<String>> samples();

    /** Whether the named value is a sample that must be marked as such. */
    default boolean sample(String key) {
        return samples().map(known -> known.contains(key)).orElse(false);
    }
}
