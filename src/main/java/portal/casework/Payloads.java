package portal.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.petition.IntakeStep;
import portal.petition.SideStep;
import portal.petition.Step;
import portal.security.DataKey;
import portal.security.Vault;

/** What a step said, as it lies sealed beside its line of the history. */
@ApplicationScoped
public class Payloads {
    private static final Map<String, Class<? extends Step>> STEPS =
            Step.kinds().collect(Collectors.toUnmodifiableMap(Step::word, Function.identity()));
    private static final String OFFICER = "officer";
    private static final String STEP = "step";

    private final Vault vault;
    private final ObjectMapper json;

    Payloads(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** A step and the officer who took it; none for citizens and for the portal. */
    public record Recorded(Step step, @Nullable Long officer) {}

    byte[] of(Step step, @Nullable Long officer) {
        var node = json.createObjectNode();
        node.put(OFFICER, officer);
        node.set(STEP, json.valueToTree(step));
        try {
            return json.writeValueAsBytes(node);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of the first line of a petition that an officer entered: who did, how it came and when. */
    byte[] entry(Channel channel, Entered entered) {
        var node = json.createObjectNode();
        node.put(OFFICER, entered.officer());
        node.set(STEP, json.valueToTree(new IntakeStep.Register()));
        node.put("channel", channel.word());
        node.put("receivedOn", entered.receivedOn().toString());
        try {
            return json.writeValueAsBytes(node);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] sealed(DataKey key, long no, int seq, byte[] payload) {
        return vault.seal(key, Places.payload(no, seq), payload);
    }

    /** What a line says; empty for one whose payload is not a step: registration, and files. */
    public Optional<Recorded> open(DataKey key, long no, int seq, String word, byte @Nullable [] sealed) {
        Class<? extends Step> type = STEPS.get(word);
        if (sealed == null || type == null || type == SideStep.AddFile.class) {
            return Optional.empty();
        }
        try {
            JsonNode node = json.readTree(vault.unsealBytes(key, Places.payload(no, seq), sealed));
            Long officer = node.get(OFFICER).isNull() ? null : node.get(OFFICER).asLong();
            return Optional.of(new Recorded(json.treeToValue(node.get(STEP), type), officer));
        } catch (IOException broken) {
            throw new IllegalStateException("Line " + seq + " of " + no + " cannot be read", broken);
        }
    }
}
