package portal.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Addresses of clients nobody was before, for X-Forwarded-For: what one fails at counts for nobody else. */
public final class Clients {
    private static final AtomicInteger LAST = new AtomicInteger();

    private Clients() {}

    public static String fresh() {
        int n = LAST.incrementAndGet();
        return "10.%d.%d.%d".formatted(n >> 16 & 255, n >> 8 & 255, n & 255);
    }
}
