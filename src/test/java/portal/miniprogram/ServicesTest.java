package portal.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.ResourceLock;
import portal.document.Samples;
import portal.testing.Ids;
import portal.testing.PortalDatabase;

/** The mini-program's own services with the running portal: what a citizen does in WeChat, on a good line and on a bad one. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@ResourceLock(Node.BUILT)
@EnabledIf(value = "portal.miniprogram.Node#present", disabledReason = Node.MISSING)
class ServicesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FILINGS = 25;
    /** So many of them without an account. */
    private static final int BEFORE = 10;

    private static final int SEED = 20_261_123;

    /** Of the petitioner whose receipt this is: how many there are in all. */
    private static final String FILED =
            "select count(*) from petition where phone_hash = (select phone_hash from petition where no = $1)";

    @TestHTTPResource("/")
    URI portal;

    @Inject
    Pool pool;

    @BeforeAll
    static void build() {
        Node.build();
    }

    @Test
    void fromLogInToTheOwnListAreTwoRequests() {
        JsonNode first = WeChatOpen.ofSomebody(portal).does("sign-in-and-list");
        assertThat(first.path("newcomer").asBoolean()).isTrue();
        assertThat(first.path("list").path("items")).isEmpty();
        assertThat(first.path("requests").asInt()).isLessThanOrEqualTo(2);
    }

    @Test
    void aPetitionFiledInWeChatIsTrackedSupplementedAndRatedThere() {
        WeChatOpen phone = WeChatOpen.ofSomebody(portal);
        phone.does("sign-in-and-list");
        JsonNode receipt = phone.does("file", Map.of("filing", filing()));
        Map<String, String> seen = access(receipt);
        Map<String, String> own = Map.of("receiptNumber", seen.get("receiptNumber"));
        JsonNode where = phone.does("track", seen);
        assertThat(where.path("own")).isEqualTo(where.path("looked"));
        phone.does("supplement", Map.of("access", own, "text", "昨天量的温度是十三度。"));
        String photo = Base64.getEncoder().encodeToString(Samples.jpeg(80, 60));
        JsonNode sent = phone.does("upload", Map.of("access", own, "photo", photo));
        assertThat(sent.findValuesAsText("state")).containsExactly("sent");
        Answering.answered(own.get("receiptNumber"));
        JsonNode answered = phone.does("track", seen).path("own");
        assertThat(answered.path("actions").findValuesAsText("kind")).contains("rate", "ask-review");
        assertThat(answered.path("timeline").findValuesAsText("kind")).contains("supplement", "add-file");
        Map<String, String> rating = Map.of("office", "satisfied", "agency", "dissatisfied", "reason", "拖了很久");
        phone.does("rate", Map.of("access", own, "rating", rating));
        JsonNode rated = phone.does("track", seen).path("own");
        assertThat(rated.path("actions").findValuesAsText("kind")).doesNotContain("rate");
        assertThat(rated.path("timeline").findValuesAsText("kind")).contains("rate");
        int paper = answered.path("timeline").findValues("documents").stream()
                .filter(documents -> !documents.isEmpty())
                .findFirst()
                .orElseThrow()
                .path(0)
                .path("id")
                .asInt();
        JsonNode opened = phone.does("paper", Map.of("access", own, "id", paper));
        assertThat(opened.path("beginning").asText()).isEqualTo("%PDF-");
        assertThat(phone.does("overview").path("petitions").path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void onAnotherPhoneTheSameListAndTheSameDraftGoOn() {
        WeChatOpen phone = WeChatOpen.ofSomebody(portal);
        phone.does("sign-in-and-list");
        JsonNode receipt = phone.does("file", Map.of("filing", filing()));
        Map<String, ?> typed = Map.of("title", "还没写完的标题", "facts", "第一行\n第二行");
        JsonNode saved = phone.does("draft", Map.of("content", typed)).path("saved");
        assertThat(saved.path("server").asText()).isEqualTo("saved");
        WeChatOpen other = phone.onAnotherPhone();
        JsonNode there = other.does("sign-in-and-list");
        assertThat(there.path("newcomer").asBoolean()).isFalse();
        assertThat(there.path("list").path("items").findValuesAsText("receiptNumber"))
                .containsExactly(receipt.path("receiptNumber").asText());
        JsonNode draft = other.does("draft-of", Map.of()).path("draft");
        assertThat(draft.path("content")).isEqualTo(JSON.valueToTree(typed));
    }

    @Test
    void anAccountThatIsEndedOnOnePhoneIsSignedOutOnTheOtherAndBeginsAnewByATapAlone() {
        WeChatOpen phone = WeChatOpen.ofSomebody(portal);
        phone.does("sign-in-and-list");
        WeChatOpen other = phone.onAnotherPhone();
        other.does("sign-in-and-list");
        other.does("end-account");
        assertThat(phone.does("own-list").path("code").asText()).isEqualTo("session.ended");
        assertThat(phone.does("own-list").path("kind").asText()).isEqualTo("signed-out");
        assertThat(phone.does("sign-in-and-list").path("newcomer").asBoolean()).isTrue();
    }

    @Test
    void aPetitionFiledElsewhereIsTakenIntoTheListByItsCode() {
        WeChatOpen stranger = WeChatOpen.ofSomebody(portal);
        JsonNode receipt = stranger.does("file", Map.of("filing", filing()));
        WeChatOpen phone = WeChatOpen.ofSomebody(portal);
        phone.does("sign-in-and-list");
        JsonNode list = phone.does("link", access(receipt));
        assertThat(list.path("items").findValuesAsText("receiptNumber"))
                .containsExactly(receipt.path("receiptNumber").asText());
    }

    @Test
    void whatIsPublishedIsReadAndFound() {
        JsonNode read = WeChatOpen.ofSomebody(portal).does("read", Map.of("words", "信访"));
        assertThat(read.path("columns")).isNotEmpty();
        assertThat(read.path("found").path("items")).isNotEmpty();
        assertThat(read.path("article").path("html").asText()).isNotBlank();
    }

    @Test
    void whatIsWrongIsSaidInTheServersWords() {
        ObjectNode wrong = filing();
        ((ObjectNode) wrong.get("petitioner")).put("phone", "12");
        JsonNode failure = WeChatOpen.ofSomebody(portal).does("refused", Map.of("filing", wrong));
        assertThat(failure.path("kind").asText()).isEqualTo("refused");
        assertThat(failure.path("faults").findValuesAsText("pointer")).containsExactly("/petitioner/phone");
        assertThat(failure.path("sentence").asText()).isNotBlank();
    }

    @Test
    void onABadLineNothingIsFiledTwiceAndNothingIsLost() {
        String photo = Base64.getEncoder().encodeToString(Samples.jpeg(80, 60));
        JsonNode came = WeChatOpen.ofSomebody(portal)
                .does(
                        "stress",
                        Map.of("filing", filing(), "count", FILINGS, "before", BEFORE, "seed", SEED, "photo", photo));
        System.out.println("A bad line: " + ((ObjectNode) came.deepCopy()).without("receipts"));
        List<String> numbers = came.path("receipts").findValuesAsText("receiptNumber");
        assertThat(Set.copyOf(numbers)).hasSize(FILINGS);
        assertThat(filedBy(numbers.get(0))).isEqualTo(FILINGS);
        assertThat(came.path("total").asInt()).isEqualTo(FILINGS - BEFORE);
        assertThat(JSON.convertValue(came.path("listed"), String[].class))
                .containsExactlyInAnyOrderElementsOf(numbers.subList(BEFORE, FILINGS));
        assertThat(came.path("files")).hasSize(FILINGS / 5).allMatch(files -> files.asInt() == 1);
        assertThat(came.path("fates").size())
                .as("every kind of mishap happened")
                .isEqualTo(7);
        assertThat(came.path("kills").asInt()).isPositive();
        assertThat(came.path("earlier").asInt()).isPositive();
    }

    private long filedBy(String number) {
        return pool.preparedQuery(FILED)
                .execute(Tuple.of(Long.valueOf(number)))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static Map<String, String> access(JsonNode receipt) {
        return Map.of(
                "receiptNumber", receipt.path("receiptNumber").asText(),
                "queryCode", receipt.path("queryCode").asText());
    }

    /** The shared example, of somebody of whom there is nothing else in the database. */
    private static ObjectNode filing() {
        try {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            ObjectNode filing = (ObjectNode) JSON.readTree(ServicesTest.class.getResource("/api/petition.json"));
            ((ObjectNode) filing.get("petitioner"))
                    .put("idNumber", Ids.resident(LocalDate.of(1958, 6, 30), 1 + random.nextInt(998)))
                    .put("phone", "139" + random.nextInt(10_000_000, 100_000_000));
            return filing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
