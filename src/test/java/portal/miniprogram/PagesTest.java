package portal.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.ResourceLock;
import portal.document.Samples;
import portal.testing.Ids;
import portal.testing.PortalDatabase;
import portal.testing.Receptions;

/** The mini-program's own pages with the running portal: what a citizen sees, taps and types in WeChat, from page to page. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@ResourceLock(Node.BUILT)
@EnabledIf(value = "portal.miniprogram.Node#present", disabledReason = Node.MISSING)
class PagesTest {
    private static final String TITLE = "小区供暖温度长期不达标";
    private static final String WANTED = "2025年度信访工作考核办法";

    @TestHTTPResource("/")
    URI portal;

    @BeforeAll
    static void build() {
        Node.build();
    }

    @Test
    void aPetitionIsWrittenFiledFollowedAndRated() throws ReaderException {
        WeChatOpen phone = WeChatOpen.ofSomebody(portal);
        JsonNode filed = phone.walks("file", somebody("title", TITLE));
        String number = filed.path("receiptNumber").asText();
        String code = filed.path("queryCode").asText();
        assertThat(filed.path("category").asText()).contains("/");
        assertThat(read(filed.path("square"))).isEqualTo(number);
        JsonNode kept = WeChatOpen.ofSomebody(portal)
                .walks("look-up", Map.of("title", TITLE, "receiptNumber", number, "queryCode", code));
        assertThat(kept.asBoolean())
                .as("something of it stays on the other phone")
                .isFalse();
        Answering.answered(number);
        JsonNode rated = phone.walks("rate", Map.of("title", TITLE, "receiptNumber", number));
        assertThat(rated.path("paper").asText()).isEqualTo("%PDF-");
        assertThat(rated.path("acts").findValuesAsText("kind"))
                .contains("ask-review")
                .doesNotContain("rate");
    }

    @Test
    void whatIsPublishedIsFoundAndWhatIsNotIsAskedFor() {
        JsonNode asked = WeChatOpen.ofSomebody(portal).walks("ask", somebody("title", WANTED));
        assertThat(asked.path("receiptNumber").asText()).startsWith("GK");
    }

    @Test
    void aPlaceOnADayOfReceptionIsBookedAndGivenBack() {
        JsonNode booked = WeChatOpen.ofSomebody(portal).walks("book", somebody("day", Receptions.announced(2)));
        assertThat(booked.path("receiptNumber").asText()).startsWith("JF");
    }

    /** What a scanner reads from the square code that a phone drew. */
    private static String read(JsonNode square) throws ReaderException {
        BitMatrix modules = new BitMatrix(square.path("size").asInt());
        for (JsonNode dark : square.path("dark")) {
            String[] at = dark.asText().split(",", 2);
            modules.set(Integer.parseInt(at[0]), Integer.parseInt(at[1]));
        }
        return new Decoder().decode(modules).getText();
    }

    /** What a citizen brings along, of whom there is nothing else in the database. */
    private static Map<String, String> somebody(String name, String value) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return Map.of(
                name,
                value,
                "idNumber",
                Ids.resident(LocalDate.of(1957, 3, 14), 1 + random.nextInt(998)),
                "phone",
                "139" + random.nextInt(10_000_000, 100_000_000),
                "photo",
                Base64.getEncoder().encodeToString(Samples.jpeg(80, 60)));
    }
}
