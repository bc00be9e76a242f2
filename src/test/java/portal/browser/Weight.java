package portal.browser;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** How heavy a page is on its way: HTML, style sheets and scripts together, gzipped. */
final class Weight {
    static final int MOST = 60 * 1024;
    private static final String PARTS = "() => [...document.querySelectorAll('link[rel=stylesheet], script[src]')]"
            + ".map(part => part.href || part.src)";
    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

    private Weight() {}

    static int of(Page page) {
        int total = gzipped(page.content().getBytes(StandardCharsets.UTF_8));
        for (Object part : (List<?>) page.evaluate(PARTS)) {
            total += KNOWN.computeIfAbsent(
                    part.toString(),
                    address -> gzipped(page.request().get(address).body()));
        }
        return total;
    }

    private static int gzipped(byte[] body) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(body);
            }
            return out.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
