package portal.security;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The configured secrets, of which production has no defaults: {@code portal.secrets.root} (32 bytes; one key a purpose
 * is derived from it and it does not change), and two rings of wrapping keys that rotate, {@code
 * portal.secrets.fields.*} and, for accusations, {@code portal.secrets.accusations.*}: {@code current} names the key
 * that wraps new data keys, {@code keys.<id>} holds each (32 or 16 bytes). All are base64.
 */
public final class Secrets {
    static final String PREFIX = "portal.secrets.";
    static final String ROOT = PREFIX + "root";
    private static final String CURRENT = ".current";
    private static final String KEYS = ".keys.";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] root;
    private final Map<Ring, String> current = new HashMap<>();
    private final Map<String, byte[]> wrapping = new HashMap<>();

    private Secrets(Map<String, String> settings) {
        root = bytes(settings, ROOT);
        for (Ring ring : Ring.values()) {
            current.put(ring, ring.word() + KEYS + settings.get(PREFIX + ring.word() + CURRENT));
        }
        settings.keySet().stream()
                .filter(name -> name.contains(KEYS))
                .forEach(name -> wrapping.put(
                        name.substring(PREFIX.length()), Hkdf.derive(bytes(settings, name), "wrapping", 16)));
    }

    /**
     * Reads the secrets.
     *
     * @throws IllegalStateException naming every setting at fault
     */
    public static Secrets read(Iterable<String> names, Function<String, Optional<String>> setting) {
        Map<String, String> settings = settings(names, setting);
        List<String> faults = faults(settings);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The secrets cannot be used: " + String.join("; ", faults));
        }
        return new Secrets(settings);
    }

    /**
     * What is wrong with the configured secrets, each fault beginning with the name of its setting; none if all is well.
     * Never contains a value.
     *
     * @param names every configured property's name, by which the older keys of a ring are found
     * @param setting the value of a property
     */
    public static List<String> faults(Iterable<String> names, Function<String, Optional<String>> setting) {
        return faults(settings(names, setting));
    }

    private static List<String> faults(Map<String, String> settings) {
        List<String> faults = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        settings.forEach((name, value) -> {
            if (value.isBlank()) {
                faults.add(name + " is missing");
            } else if (!name.endsWith(CURRENT)) {
                Weakness.of(value, name.equals(ROOT) ? new int[] {32} : new int[] {16, 32})
                        .or(() -> Optional.ofNullable(seen.put(value.strip(), name))
                                .map("has the same value as "::concat))
                        .ifPresent(fault -> faults.add(name + " " + fault));
            }
        });
        return faults;
    }

    /** 32 new random bytes in base64. */
    public static String fresh() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Every secret the portal needs, new and random, by the name of its setting. */
    public static Map<String, String> freshSet() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put(ROOT, fresh());
        for (Ring ring : Ring.values()) {
            set.put(PREFIX + ring.word() + CURRENT, "k1");
            set.put(PREFIX + ring.word() + KEYS + "k1", fresh());
        }
        return set;
    }

    /** A key of its own for a library that wants one as text: 43 characters, the same at every start. */
    public String text(String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key(purpose, 32));
    }

    byte[] key(String purpose, int length) {
        return Hkdf.derive(root, purpose, length);
    }

    /** The id, such as {@code fields.keys.k1}, of the key that wraps new data keys. */
    String current(Ring ring) {
        return current.getOrDefault(ring, "");
    }

    /** The wrapping key of an id, old ones included; throws when it is not configured any more. */
    byte[] wrapping(String id) {
        byte[] key = wrapping.get(id);
        if (key == null) {
            throw new IllegalStateException("Wrapped under " + PREFIX + id + ", which is not configured");
        }
        return key;
    }

    /** Every setting that is needed, missing ones as empty text, and every further key of a ring. */
    private static Map<String, String> settings(Iterable<String> names, Function<String, Optional<String>> setting) {
        TreeSet<String> wanted = new TreeSet<>(List.of(ROOT));
        for (Ring ring : Ring.values()) {
            String name = PREFIX + ring.word() + CURRENT;
            wanted.add(name);
            wanted.add(PREFIX
                    + ring.word()
                    + KEYS
                    + setting.apply(name).orElse("<id>").strip());
        }
        names.forEach(name -> ringKey(name).ifPresent(wanted::add));
        Map<String, String> settings = new LinkedHashMap<>();
        wanted.forEach(name -> settings.put(name, setting.apply(name).orElse("")));
        return settings;
    }

    /** A property that is a key of a ring, also as an environment variable spells it. */
    private static Optional<String> ringKey(String name) {
        String dotted =
                name.startsWith("PORTAL_") ? name.toLowerCase(Locale.ROOT).replace('_', '.') : name;
        for (Ring ring : Ring.values()) {
            String prefix = PREFIX + ring.word() + KEYS;
            if (dotted.startsWith(prefix) && dotted.length() > prefix.length()) {
                return Optional.of(dotted);
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(Map<String, String> settings, String name) {
        return Weakness.decode(settings.getOrDefault(name, "")).orElseThrow();
    }
}
