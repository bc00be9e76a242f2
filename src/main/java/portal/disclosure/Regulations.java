package portal.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.law.Reason;
import portal.law.Refused;

/** The two regulations the portal works by: 信访工作条例 and 政府信息公开条例. */
@ApplicationScoped
public class Regulations {
    private static final List<String> CODES = List.of("petition-regulation", "disclosure-regulation");

    private final Map<String, Regulation> known = new LinkedHashMap<>();

    Regulations() {
        CODES.forEach(code -> known.put(code, read(code)));
    }

    public List<Regulation> all() {
        return List.copyOf(known.values());
    }

    /**
     * The regulation of this code.
     *
     * @throws Refused NOT_FOUND for any other code
     */
    public Regulation byCode(String code) {
        Regulation found = known.get(code);
        if (found == null) {
            throw new Refused(Reason.NOT_FOUND, "没有找到这部法规");
        }
        return found;
    }

    private static Regulation read(String code) {
        try (InputStream text = Regulations.class.getResourceAsStream("/laws/" + code + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("laws/" + code + ".txt is missing");
            }
            return RegulationText.parse(code, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
