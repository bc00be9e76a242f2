package portal.disclosure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file that belongs to an article; it is only ever handed out as a download. */
public record Attachment(String name, String mediaType, long size) {
    private static final int KILO = 1024;

    /** The name as a part of an address. */
    public String encodedName() {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The size as people read it: 12 KB, 3.4 MB. */
    public String sizeLabel() {
        double kilobytes = (double) size / KILO;
        return kilobytes < KILO
                ? Math.max(1, Math.round(kilobytes)) + " KB"
                : String.format("%.1f MB", kilobytes / KILO);
    }
}
