package portal.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import portal.casework.Credentials;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;

/** Reads a request body as one JSON object, strictly: nothing twice, nothing behind it, no character that is none. */
@Singleton
class JsonBody {
    private final ObjectReader reader = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .build()
            .reader();

    /** @throws Refused MALFORMED when it is not one JSON object */
    JsonNode object(byte[] body) {
        try {
            JsonNode node = reader.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            throw new Refused(Reason.MALFORMED, "发送的内容不是正确的 JSON，请检查括号、引号和编码（UTF-8）。");
        }
        throw new Refused(Reason.MALFORMED, "发送的内容应当是一个 JSON 对象。");
    }

    /**
     * The texts of a body that has nothing else; those that were not given are missing here too.
     *
     * @throws Refused INVALID naming every field that is no text or not one of these
     */
    Map<String, String> texts(byte[] body, String... names) {
        List<Fault> faults = new ArrayList<>();
        JsonObject json = new JsonObject(object(body), "", faults, Set.of(names));
        Map<String, String> texts = new HashMap<>();
        for (String name : names) {
            String text = json.text(name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        BodyFaults.refuse(faults);
        return texts;
    }

    /** Number and code of one matter, which are all that the body has. */
    Credentials credentials(byte[] body, String client) {
        Map<String, String> said = texts(body, "receiptNumber", "queryCode");
        return Credentials.code(said.get("receiptNumber"), said.get("queryCode"), client);
    }

    /**
     * What a reader makes of a body that may have these fields.
     *
     * @param check what is not right in what was read
     * @throws Refused INVALID naming every field that cannot be read, and then those that are not right too
     */
    <T> T filing(byte[] body, Set<String> known, Function<JsonObject, T> reader, Function<T, List<Fault>> check) {
        List<Fault> faults = new ArrayList<>();
        T filing = reader.apply(new JsonObject(object(body), "", faults, known));
        if (!faults.isEmpty()) {
            throw Refused.invalid(BodyFaults.all(faults, check.apply(filing)));
        }
        return filing;
    }
}
