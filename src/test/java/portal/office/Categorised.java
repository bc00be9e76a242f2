package portal.office;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** A message with the category of the first level that a clerk gave it. */
record Categorised(String title, String text, String category) {
    /** All 495, in the order of their file. */
    static List<Categorised> all() {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Objects.requireNonNull(Categorised.class.getResourceAsStream("/office/categorised.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            List<Categorised> all = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(json.readValue(line, Categorised.class));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages in so many parts, each with its share of every category, drawn by the seed. */
    static List<List<Categorised>> folds(List<Categorised> all, int parts, long seed) {
        Random random = new Random(seed);
        List<List<Categorised>> folds = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            folds.add(new ArrayList<>());
        }
        int next = 0;
        for (String category : Triage.LEARNED) {
            List<Categorised> drawn = new ArrayList<>(all.stream()
                    .filter(each -> each.category().equals(category))
                    .toList());
            Collections.shuffle(drawn, random);
            for (Categorised each : drawn) {
                folds.get(next++ % parts).add(each);
            }
        }
        return folds;
    }
}
