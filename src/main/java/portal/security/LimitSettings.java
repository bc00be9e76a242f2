package portal.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The numbers of every limit; a bench or an office with one address for all its visitors raises them. */
@ConfigMapping(prefix = "portal.limits")
public interface LimitSettings {
    /** Failed look-ups of one number by one client in {@link #lookupWindow}. */
    @WithDefault("10")
    int lookupsPerNumberAndClient();

    /** Failed look-ups by one client in {@link #lookupWindow}. */
    @WithDefault("300")
    int lookupsPerClient();

    /** Window of the two limits above, from the first failure. */
    @WithDefault("15m")
    Duration lookupWindow();

    /** Failed look-ups of one number by anybody in {@link #numberWindow}. */
    @WithDefault("200")
    int lookupsPerNumber();

    /** Window of the limit above, from the first failure. */
    @WithDefault("1h")
    Duration numberWindow();

    /** Filings by one client in {@link #filingWindow}. */
    @WithDefault("120")
    int filingsPerClient();

    /** Log-ins of mobile clients by one address in {@link #filingWindow}. */
    @WithDefault("120")
    int signInsPerClient();

    /** Requests of one account in a minute to one instance; a page of the mini-program needs two or three. */
    @WithDefault("600")
    int requestsPerAccount();

    /** Telephones of one account asked of WeChat in {@link #filingWindow}: each costs the office of what it has a day. */
    @WithDefault("10")
    int phonesPerAccount();

    /** Tries of one account to join with the web in {@link #filingWindow}. */
    @WithDefault("5")
    int joiningsPerAccount();

    /** Window of the limits above and of filings, from the first. */
    @WithDefault("1m")
    Duration filingWindow();

    /** Query codes issued anew for one number in 24 hours. */
    @WithDefault("1")
    int reissuesPerDay();

    /** Query codes issued anew for one number in 30 days. */
    @WithDefault("3")
    int reissuesPerMonth();

    /** Largest JSON body or form without files. */
    @WithDefault("256K")
    MemorySize textBody();

    /** Largest upload through the API: one file and what surrounds it. */
    @WithDefault("21M")
    MemorySize apiUpload();

    /** Largest upload by a form of the pages, which may carry several files. */
    @WithDefault("52M")
    MemorySize formUpload();
}
