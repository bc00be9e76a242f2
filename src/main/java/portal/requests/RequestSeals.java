package portal.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.inforequest.InfoFiling;
import portal.inforequest.RequestProcedure;
import portal.inforequest.RequestStep;
import portal.security.DataKey;
import portal.security.Vault;

/** What is sealed of a request under its own data key, and opened again. */
@ApplicationScoped
class RequestSeals {
    private static final String OFFICER = "officer";
    private static final String STEP = "step";

    private final Vault vault;
    private final ObjectMapper json;

    RequestSeals(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** A step and the officer who took it; none for applicants. */
    record Recorded(RequestStep step, @Nullable Long officer) {}

    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] content(DataKey key, long no, byte[] content) {
        return vault.seal(key, "info_request.content." + no, content);
    }

    byte[] people(DataKey key, long no, byte[] people) {
        return vault.seal(key, "info_request.people." + no, people);
    }

    InfoFiling.Information information(DataKey key, long no, byte[] sealed) {
        return read(openedContent(key, no, sealed), InfoFiling.Information.class);
    }

    InfoFiling.Applicant applicant(DataKey key, long no, byte[] sealed) {
        return read(openedPeople(key, no, sealed), InfoFiling.Applicant.class);
    }

    byte[] openedContent(DataKey key, long no, byte[] sealed) {
        return vault.unsealBytes(key, "info_request.content." + no, sealed);
    }

    byte[] openedPeople(DataKey key, long no, byte[] sealed) {
        return vault.unsealBytes(key, "info_request.people." + no, sealed);
    }

    byte[] payload(RequestStep step, @Nullable Long officer) {
        var node = json.createObjectNode();
        node.put(OFFICER, officer);
        node.set(STEP, json.valueToTree(step));
        return bytes(node);
    }

    byte[] sealed(DataKey key, long no, int seq, byte[] payload) {
        return vault.seal(key, place(no, seq), payload);
    }

    byte[] opened(DataKey key, long no, int seq, byte[] sealed) {
        return vault.unsealBytes(key, place(no, seq), sealed);
    }

    /** What a line of the history says; empty for the registration of what the applicant filed. */
    Optional<Recorded> open(DataKey key, long no, int seq, String word, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        Class<? extends RequestStep> type = RequestProcedure.step(word).orElseThrow();
        try {
            JsonNode node = json.readTree(opened(key, no, seq, sealed));
            Long officer = node.get(OFFICER).isNull() ? null : node.get(OFFICER).asLong();
            return Optional.of(new Recorded(json.treeToValue(node.get(STEP), type), officer));
        } catch (IOException broken) {
            throw new IllegalStateException("Line " + seq + " of " + no + " cannot be read", broken);
        }
    }

    byte[] fileSecret(DataKey key, String fileKey, byte[] secret) {
        return vault.seal(key, "info_request_file.sealed_key." + fileKey, secret);
    }

    byte[] openFileSecret(DataKey key, String fileKey, byte[] sealed) {
        return vault.unsealBytes(key, "info_request_file.sealed_key." + fileKey, sealed);
    }

    byte[] fileLabel(DataKey key, String fileKey, String label) {
        return vault.seal(key, "info_request_file.label." + fileKey, label);
    }

    String openFileLabel(DataKey key, String fileKey, byte[] sealed) {
        return vault.unseal(key, "info_request_file.label." + fileKey, sealed);
    }

    private static String place(long no, int seq) {
        return "info_request_history.payload." + no + "." + seq;
    }

    private <T> T read(byte[] bytes, Class<T> type) {
        try {
            return json.readValue(bytes, type);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
