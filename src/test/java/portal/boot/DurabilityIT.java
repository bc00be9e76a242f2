package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.security.Secrets;
import portal.testing.Filings;
import portal.testing.PackagedPortal;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;

/** What was answered with 201 is kept, whatever is killed while people are filing. */
class DurabilityIT {
    private static final int CITIZENS = 6;
    private static final int ENOUGH = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyPetitionThatWasAnsweredIsThereAfterAKill() throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
        settings.put("portal.limits.filings-per-client", "1000000");
        Path data = folder.resolve("data");
        List<Receipt> answered = new ArrayList<>();

        PackagedPortal first = PackagedPortal.start(data, settings);
        answered.addAll(filedUntil(first, first::killWithDatabase));

        PackagedPortal second = PackagedPortal.start(data, settings);
        assertThat(missing(second, answered))
                .as("after portal and database were killed")
                .isEmpty();
        ProcessHandle database = second.database();
        answered.addAll(filedUntil(second, second::kill));
        assertThat(database.isAlive()).as("the database outlives its portal").isTrue();

        try (PackagedPortal third = PackagedPortal.start(data, settings)) {
            assertThat(third.database().pid())
                    .as("the running database is taken over")
                    .isEqualTo(database.pid());
            assertThat(Files.readString(third.output())).contains("taking it over");
            assertThat(missing(third, answered))
                    .as("after the portal alone was killed")
                    .isEmpty();
        }
        assertThat(database.isAlive())
                .as("the last portal stops the database it took over")
                .isFalse();
    }

    /** Several people file at once; in the middle of it the kill happens. Returns what they were answered. */
    private List<Receipt> filedUntil(PackagedPortal portal, Runnable kill) throws Exception {
        Queue<Receipt> answered = new ConcurrentLinkedQueue<>();
        AtomicInteger cutOff = new AtomicInteger();
        List<Thread> citizens = new ArrayList<>();
        for (int i = 0; i < CITIZENS; i++) {
            Thread citizen = new Thread(() -> {
                try {
                    while (true) {
                        answered.add(filed(portal));
                    }
                } catch (IOException killed) {
                    cutOff.incrementAndGet();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            citizens.add(citizen);
            citizen.start();
        }
        while (answered.size() < ENOUGH) {
            assertThat(cutOff).as("nobody fails before the kill").hasValue(0);
            Thread.sleep(1);
        }
        kill.run();
        for (Thread citizen : citizens) {
            citizen.join(20_000);
        }
        assertThat(cutOff).as("everybody was filing when it happened").hasValue(CITIZENS);
        return List.copyOf(answered);
    }

    private Receipt filed(PackagedPortal portal) throws IOException, InterruptedException {
        var answer = http.send(
                json(portal, "/api/v1/petitions", Requests.json(Filings.fullAppeal())), BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        JsonNode receipt = JSON.readTree(answer.body());
        return new Receipt(
                receipt.get("receiptNumber").asText(), receipt.get("queryCode").asText());
    }

    /** The numbers that cannot be looked up with their code. */
    private List<String> missing(PackagedPortal portal, List<Receipt> answered) throws Exception {
        List<String> missing = new ArrayList<>();
        for (Receipt receipt : answered) {
            String body = Requests.json(Map.of("receiptNumber", receipt.number(), "queryCode", receipt.code()));
            var answer = http.send(json(portal, "/api/v1/petitions/lookup", body), BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains(receipt.number())) {
                missing.add(receipt.number() + ": " + answer.statusCode());
            }
        }
        return missing;
    }

    private static HttpRequest json(PackagedPortal portal, String path, String body) {
        return HttpRequest.newBuilder(portal.at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
