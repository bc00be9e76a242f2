package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
import portal.testing.PackagedPortal;

/** Bodies over the limits are refused while they come in, without being kept. */
class TooLargeIT {
    private static final long MEGABYTE = 1L << 20;
    private static final long GROWTH = 100 * MEGABYTE;
    private static final int AT_ONCE = 3;
    private static final String NOBODYS = "/api/v1/petitions/411000261100017833/attachments";

    @TempDir
    Path folder;

    @Test
    void aBodyOverTheLimitIsRefusedAndTheMemoryStaysSmall() throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
        try (PackagedPortal portal = PackagedPortal.start(folder.resolve("data"), settings)) {
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
            assertThat(sent(portal, new Body("/petitions/track", "application/x-www-form-urlencoded", 10, false)))
                    .as("still answers")
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    /** What is thrown: kind, size and whether its length is told before. */
    private record Body(String path, String type, long size, boolean chunked) {}

    /** Every kind of body that large, some of each at once. */
    private void throwAt(PackagedPortal portal, int megabytes) throws InterruptedException {
        String multipart = "multipart/form-data; boundary=b";
        long size = megabytes * MEGABYTE;
        List<Body> bodies = new ArrayList<>();
        for (boolean chunked : new boolean[] {false, true}) {
            bodies.add(new Body("/api/v1/petitions", "application/json", size, chunked));
            bodies.add(new Body("/petitions/track", "application/x-www-form-urlencoded", size, chunked));
            bodies.add(new Body(NOBODYS, multipart, 60 * MEGABYTE, chunked));
        }
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        for (Body body : bodies) {
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Thread sender = new Thread(() -> {
                    String answer = sent(portal, body);
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

    private static boolean refused(String answer, Body body) {
        String type = body.path().startsWith("/api/") ? "application/problem+json" : "text/html";
        return answer.startsWith("HTTP/1.1 413 ") && answer.contains(type);
    }

    /** Sends a body to its end, or until the portal hangs up, and reads the answer. */
    private static String sent(PackagedPortal portal, Body body) {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket("127.0.0.1", portal.port())) {
            socket.setSoTimeout(20_000);
            String head = "POST " + body.path() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                    + body.type() + "\r\n"
                    + (body.chunked() ? "Transfer-Encoding: chunked" : "Content-Length: " + body.size()) + "\r\n\r\n";
            send(socket.getOutputStream(), head, body);
            InputStream in = socket.getInputStream();
            answer.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            answer.append(e);
        }
        return answer.toString();
    }

    private static void send(OutputStream out, String head, Body body) {
        try {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            content(out, body);
        } catch (IOException hungUp) {
            return; // it answered before the end, which is read next
        }
    }

    private static void content(OutputStream out, Body body) throws IOException {
        byte[] start = start(body.type());
        byte[] piece = new byte[64 << 10];
        java.util.Arrays.fill(piece, (byte) 'x');
        long left = body.size();
        for (byte[] next = start; left > 0; next = piece) {
            int length = (int) Math.min(next.length, left);
            if (body.chunked()) {
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.write(next, 0, length);
            if (body.chunked()) {
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            left -= length;
        }
        if (body.chunked()) {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] start(String type) {
        String start = type.startsWith("multipart")
                ? "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                : type.endsWith("json") ? "{\"title\":\"" : "number=";
        return start.getBytes(StandardCharsets.US_ASCII);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
