package portal.pages;

import java.util.Locale;

/** A number of bytes as people say it. */
final class FileSize {
    private static final long KILO = 1024;

    private FileSize() {}

    static String of(long bytes) {
        if (bytes < KILO) {
            return bytes + " 字节";
        }
        return bytes < KILO * KILO
                ? Math.round((double) bytes / KILO) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO))
                        .replace(".0 ", " ");
    }
}
