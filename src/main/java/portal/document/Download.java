package portal.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a file leaves the portal: saved, never shown, never kept by anything between.
 *
 * @param name as {@link FileName} made it
 */
public record Download(String name, FileKind kind) {
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    /** All headers that such an answer needs, by name. */
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", kind.mediaType());
        headers.put(
                "Content-Disposition",
                "attachment; filename=\"file." + kind.extension() + "\"; filename*=UTF-8''" + encoded(name));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "no-store");
        headers.put("Content-Security-Policy", "sandbox; default-src 'none'");
        return headers;
    }

    /** RFC 8187. */
    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xFF);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
            out.append(plain ? letter : String.format("%%%02X", (int) letter));
        }
        return out.toString();
    }
}
