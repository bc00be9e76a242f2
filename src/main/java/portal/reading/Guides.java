package portal.reading;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import portal.search.FewTexts;
import portal.search.SearchQuery;

/** The pages where something is done or told, found by the words in which people ask for them. */
@Singleton
class Guides {
    private static final String FILE = "/search/guides.txt";
    private static final int FIELDS = 3;

    private final List<Guide> all;
    private final FewTexts<Guide> texts;

    Guides() {
        all = read();
        texts = FewTexts.of(all, Guide::title, Guide::words);
    }

    /** A page of the portal. */
    record Guide(String href, String title, String words) {}

    List<Guide> all() {
        return all;
    }

    /** Those that answer a query, best first, at most so many. */
    List<Guide> find(SearchQuery query, int most) {
        return texts.find(query, most);
    }

    private static List<Guide> read() {
        try (InputStream text = Guides.class.getResourceAsStream(FILE)) {
            if (text == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Guides::guide)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Guide guide(String line) {
        String[] fields = line.split("\\|");
        if (fields.length != FIELDS) {
            throw new IllegalStateException(FILE + ": expected " + FIELDS + " fields in: " + line);
        }
        return new Guide(fields[0], fields[1], fields[2]);
    }
}
