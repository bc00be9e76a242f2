package portal.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
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
}
