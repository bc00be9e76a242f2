package portal.boot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a connection to the database is encrypted, in PostgreSQL's own words, said to both drivers alike.
 *
 * @param mode {@code disable}, {@code prefer}, {@code require} (encrypted, whoever answers), {@code verify-ca} or
 *     {@code verify-full} (and only by the server that the certificate names)
 * @param rootCertificate a file with the certificates that are believed; the two last modes need it
 */
record Encryption(String mode, Optional<String> rootCertificate) {
    static final Encryption NONE = new Encryption("disable", Optional.empty());

    private static final String MODE = "sslmode";
    private static final String ROOT = "sslrootcert";
    private static final String VERIFY_FULL = "verify-full";
    private static final Set<String> PROVING = Set.of("verify-ca", VERIFY_FULL);
    private static final Set<String> TRUSTING = Set.of("disable", "prefer", "require");

    /**
     * Reads the parameters of an address.
     *
     * @throws IllegalArgumentException when one is unknown or missing, saying which setting is meant
     */
    static Encryption of(String setting, Map<String, String> parameters) {
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(Set.of(MODE, ROOT));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(setting + " may have sslmode and sslrootcert behind ?, not " + unknown);
        }
        String mode = parameters.getOrDefault(MODE, "prefer");
        Optional<String> root = Optional.ofNullable(parameters.get(ROOT));
        if (!TRUSTING.contains(mode) && !PROVING.contains(mode)) {
            throw new IllegalArgumentException(
                    setting + ": sslmode is disable, prefer, require, verify-ca or verify-full");
        }
        if (PROVING.contains(mode) && root.isEmpty()) {
            throw new IllegalArgumentException(
                    setting + ": sslmode=" + mode + " needs sslrootcert=<file with the server's root certificate>");
        }
        return new Encryption(mode, root);
    }

    /** The parameters of a JDBC address, or nothing. */
    String jdbcTail() {
        return "?" + MODE + "=" + mode
                + rootCertificate.map(file -> "&" + ROOT + "=" + file).orElse("");
    }

    /** The settings of the reactive driver, which believes nobody unless it is told whom. */
    Map<String, String> reactive() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.reactive.postgresql.ssl-mode", mode);
        if (PROVING.contains(mode)) {
            settings.put("quarkus.datasource.reactive.trust-certificate-pem", "true");
            settings.put("quarkus.datasource.reactive.trust-certificate-pem.certs", rootCertificate.orElseThrow());
            settings.put(
                    "quarkus.datasource.reactive.hostname-verification-algorithm",
                    mode.equals(VERIFY_FULL) ? "HTTPS" : "NONE");
        } else if (!mode.equals("disable")) {
            settings.put("quarkus.datasource.reactive.trust-all", "true");
        }
        return settings;
    }
}
