package portal.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Waits for a server in a process of its own. */
final class Answering {
    private static final long PAUSE = 100;

    private Answering() {}

    /** Whether it answered well at an address before it ended or the time was over. */
    static boolean within(Duration limit, Process server, URI address) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(address).build();
        Instant end = Instant.now().plus(limit);
        try {
            while (server.isAlive() && Instant.now().isBefore(end)) {
                if (answers(client, request)) {
                    return true;
                }
                Thread.sleep(PAUSE);
            }
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
