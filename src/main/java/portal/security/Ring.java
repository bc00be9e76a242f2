package portal.security;

import java.util.Locale;

/** A set of wrapping keys that rotate: accusations have one of their own. */
enum Ring {
    FIELDS,
    ACCUSATIONS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
