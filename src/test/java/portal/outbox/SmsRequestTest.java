package portal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SmsRequestTest {
    private static final UUID ID = UUID.fromString("3f2b6c1e-0000-4000-8000-000000000001");
    private static final Opened HOSTILE =
            new Opened(ID, "accepted", "13800138000", "", "【某局】\"{phone}\"\\ \n&text=别的+$1已受理");

    @Test
    void valuesStandInJsonAsTheyAre() throws IOException {
        String body = SmsRequest.body(
                "{\"to\":[\"{phone}\"],\"text\":\"{text}\",\"id\":\"{id}\",\"at\":{time},\"k\":\"{kind}\",\"x\":\"{other}\"}",
                "application/json",
                HOSTILE,
                1_780_000_000L);
        JsonNode read = new ObjectMapper().readTree(body);
        assertThat(read.path("to").path(0).textValue()).isEqualTo("13800138000");
        assertThat(read.path("text").textValue()).isEqualTo(HOSTILE.text());
        assertThat(read.path("id").textValue()).isEqualTo(ID.toString());
        assertThat(read.path("at").longValue()).isEqualTo(1_780_000_000L);
        assertThat(read.path("k").textValue()).isEqualTo("accepted");
        assertThat(read.path("x").textValue()).isEqualTo("{other}");
    }

    @Test
    void valuesStandInAFormWithoutBreakingOut() {
        String body = SmsRequest.body(
                "mobile={phone}&text={text}", "application/x-www-form-urlencoded", HOSTILE, 1_780_000_000L);
        assertThat(body).startsWith("mobile=13800138000&text=%E3%80%90");
        assertThat(body.chars().filter(c -> c == '&')).hasSize(1);
        assertThat(body).doesNotContain("{").doesNotContain("\n").doesNotContain("\"");
    }

    /** The vector of RFC 4231, case 2. */
    @Test
    void theSignatureIsAnHmacOverTheWholeBody() {
        assertThat(SmsRequest.signature("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
