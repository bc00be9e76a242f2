package portal.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the articles of the regulations mean in plain words (普法). */
@ApplicationScoped
public class Explanations {
    private final Map<String, Map<Integer, Explanation>> known = new HashMap<>();

    Explanations(Regulations regulations) {
        regulations.all().forEach(regulation -> known.put(regulation.code(), read(regulation.code())));
    }

    /** The explanation of an article; empty where none was written. */
    public Optional<Explanation> of(String regulation, int article) {
        return Optional.ofNullable(known.getOrDefault(regulation, Map.of()).get(article));
    }

    private static Map<Integer, Explanation> read(String code) {
        try (InputStream text = Explanations.class.getResourceAsStream("/laws/" + code + ".plain.txt")) {
            return text == null
                    ? Map.of()
                    : ExplanationText.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
