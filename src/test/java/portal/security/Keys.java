package portal.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets for tests. */
final class Keys {
    private Keys() {}

    static Secrets fresh() {
        return of(Secrets.freshSet());
    }

    static Secrets of(Map<String, String> set) {
        return Secrets.read(set.keySet(), name -> Optional.ofNullable(set.get(name)));
    }

    static Map<String, String> with(Map<String, String> set, String... changes) {
        Map<String, String> changed = new HashMap<>(set);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }
}
