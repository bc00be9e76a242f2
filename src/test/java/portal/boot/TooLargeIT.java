package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.security.Secrets;
import portal.testing.BigBody;
import portal.testing.PackagedPortal;

/** Bodies over the limits are refused while they come in, without being kept. */
class TooLargeIT {
    private static final long MEGABYTE = 1L << 20;
    private static final long GROWTH = 100 * MEGABYTE;
    private static final int AT_ONCE = 3;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String NOBODYS = "/api/v1/petitions/411000261100017833/attachments";

    @TempDir
    Path folder;

    @Test
    void aBodyOverTheLimitIsRefusedAndTheMemoryStaysSmall() throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
        try (PackagedPortal portal = PackagedPortal.measured(folder.resolve("data"), settings)) {
            throwAt(portal, 1);
            long before = portal.resident();
            AtomicLong most = new AtomicLong(before);
            AtomicBoolean over = new AtomicBoolean();
            Thread watch = new Thread(() -> {
                while (!over.get()) {
                    most.accumulateAndGet(portal.resident(), Math::max);
                    pause();
                }
            });
            watch.start();
            throwAt(portal, 60);
            over.set(true);
            watch.join();
            assertThat(most.get() - before)
                    .as("bytes by which resident memory grew from %d MB", before / MEGABYTE)
                    .isLessThan(GROWTH);
            assertThat(new BigBody("/petitions/track", FORM, 10, false, "").sent(portal))
                    .as("still answers")
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    /** Every kind of body that large, some of each at once. */
    private void throwAt(PackagedPortal portal, int megabytes) throws InterruptedException {
        long size = megabytes * MEGABYTE;
        List<BigBody> bodies = new ArrayList<>();
        for (boolean chunked : new boolean[] {false, true}) {
            bodies.add(new BigBody("/api/v1/petitions", "application/json", size, chunked, ""));
            bodies.add(new BigBody("/petitions/track", FORM, size, chunked, ""));
            bodies.add(new BigBody(NOBODYS, BigBody.MULTIPART, 60 * MEGABYTE, chunked, ""));
        }
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        for (BigBody body : bodies) {
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Thread sender = new Thread(() -> {
                    String answer = body.sent(portal);
                    if (!refused(answer, body)) {
                        wrong.add(body + ": " + answer.substring(0, Math.min(600, answer.length())));
                    }
                });
                senders.add(sender);
                sender.start();
            }
            for (Thread sender : senders) {
                sender.join();
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean refused(String answer, BigBody body) {
        String type = body.path().startsWith("/api/") ? "application/problem+json" : "text/html";
        return answer.startsWith("HTTP/1.1 413 ") && answer.contains(type);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
