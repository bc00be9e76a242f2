package portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Requests.json;
import static portal.testing.Requests.withJson;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.petition.Filing;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;

/** What a citizen does with a petition, sent again under its key: done once and answered alike. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class StepAgainTest {
    private static final int TAIL = 6;

    private static Response sent(Requests.Receipt to, String what, Map<String, String> body, String key) {
        return withJson(json(body))
                .header("X-Query-Code", to.code())
                .header("Idempotency-Key", key)
                .post("/api/v1/petitions/" + to.number() + "/" + what);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> text(String text) {
        return Map.of("text", text);
    }

    private static Map<String, String> tail(Filing filing) {
        String number = filing.petitioner().idNumber();
        return Map.of("idNumberTail", number.substring(number.length() - TAIL));
    }

    private static long supplements(Requests.Receipt of) {
        return Requests.lookup(of.number(), of.code()).<List<String>>path("timeline.kind").stream()
                .filter("supplement"::equals)
                .count();
    }

    @Test
    void aSupplementSentAgainIsAddedOnce() {
        Requests.Receipt receipt = Requests.file(Filings.appeal());
        String key = key();
        Response first = sent(receipt, "supplements", text("补充一点情况"), key);
        Response again = sent(receipt, "supplements", text("补充一点情况"), key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(supplements(receipt)).isEqualTo(1);
        assertThat(sent(receipt, "supplements", text("补充一点情况"), key()).statusCode())
                .isEqualTo(201);
        assertThat(supplements(receipt)).isEqualTo(2);
    }

    @Test
    void aKeyUsedForSomethingElseIsRefused() {
        Requests.Receipt receipt = Requests.file(Filings.appeal());
        String key = key();
        sent(receipt, "supplements", text("补充一点情况"), key);
        assertThat(sent(receipt, "supplements", text("补充别的情况"), key).statusCode())
                .isEqualTo(422);
        Requests.Receipt other = Requests.file(Filings.appeal());
        assertThat(sent(other, "supplements", text("补充一点情况"), key).statusCode()).isEqualTo(422);
        assertThat(sent(receipt, "withdrawal", tail(Filings.appeal()), key).statusCode())
                .isEqualTo(422);
        assertThat(sent(receipt, "supplements", text("补充一点情况"), "k".repeat(201)).statusCode())
                .isEqualTo(400);
        assertThat(supplements(receipt)).isEqualTo(1);
        assertThat(supplements(other)).isZero();
    }

    @Test
    void aStepThatCanBeTakenOnceIsAnsweredAlikeWhenItIsSentAgain() {
        Requests.Receipt receipt = Requests.file(Filings.appeal());
        String key = key();
        Map<String, String> tail = tail(Filings.appeal());
        Response first = sent(receipt, "withdrawal", tail, key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(sent(receipt, "withdrawal", tail, key).asString()).isEqualTo(first.asString());
        assertThat(sent(receipt, "withdrawal", tail, key()).statusCode()).isEqualTo(409);
    }

    @Test
    void sentTwiceAtOnceItIsDoneOnce() {
        Map<String, String> tail = tail(Filings.appeal());
        for (int i = 0; i < 5; i++) {
            Requests.Receipt receipt = Requests.file(Filings.appeal());
            String key = key();
            List<Integer> answers = Stream.of("withdrawal", "withdrawal", "withdrawal")
                    .map(what -> CompletableFuture.supplyAsync(
                            () -> sent(receipt, what, tail, key).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).containsOnly(201);
            String another = key();
            Stream.of("a", "b")
                    .map(each ->
                            CompletableFuture.supplyAsync(() -> sent(receipt, "supplements", text("补充一点情况"), another)
                                    .statusCode()))
                    .toList()
                    .forEach(each -> assertThat(each.join()).isEqualTo(201));
            assertThat(supplements(receipt)).isEqualTo(1);
        }
    }

    @Test
    void aReplayNeedsTheQueryCodeLikeTheFirst() {
        Requests.Receipt receipt = Requests.file(Filings.appeal());
        String key = key();
        sent(receipt, "supplements", text("补充一点情况"), key);
        Requests.Receipt stranger = new Requests.Receipt(receipt.number(), "AAAA-AAAA-AAAA-AAAA");
        assertThat(sent(stranger, "supplements", text("补充一点情况"), key).statusCode())
                .isEqualTo(404);
    }
}
