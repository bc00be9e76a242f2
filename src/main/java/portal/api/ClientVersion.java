package portal.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a client: three numbers. */
record ClientVersion(int major, int minor, int patch) implements Comparable<ClientVersion> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

    static Optional<ClientVersion> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new ClientVersion(number(parts, 1), number(parts, 2), number(parts, 3)))
                : Optional.empty();
    }

    @Override
    public int compareTo(ClientVersion other) {
        int most = Integer.compare(major, other.major);
        int more = most == 0 ? Integer.compare(minor, other.minor) : most;
        return more == 0 ? Integer.compare(patch, other.patch) : more;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
