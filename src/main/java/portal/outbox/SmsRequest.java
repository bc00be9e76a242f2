package portal.outbox;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is posted to a gateway: the template with one message in it, and its signature. */
final class SmsRequest {
    private static final Pattern PLACE = Pattern.compile("\\{(id|kind|phone|text|time)}");
    private static final String ALGORITHM = "HmacSHA256";

    private SmsRequest() {}

    /** Values are written as the type of the body asks; nothing in a value is taken for a place. */
    static String body(String template, String contentType, Opened message, long time) {
        Map<String, String> values = Map.of(
                "id", message.id().toString(),
                "kind", message.kind(),
                "phone", message.phone(),
                "text", message.text(),
                "time", Long.toString(time));
        boolean json = contentType.contains("json");
        return PLACE.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(
                    json
                            ? new String(JsonStringEncoder.getInstance().quoteAsString(value))
                            : URLEncoder.encode(value, StandardCharsets.UTF_8));
        });
    }

    static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
