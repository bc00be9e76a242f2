package portal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import portal.casework.Notices;
import portal.outbox.Message;
import portal.testing.InfoRequests;
import portal.testing.Phone;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Visitor;

/** The lost code of a request goes to the telephone on file, and whoever asks learns nothing. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ReissueRequestCodeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String PHONE = "13800138000";
    private static final String TAIL = InfoRequests.ID_NUMBER.substring(12);

    @Inject
    Pool pool;

    @Inject
    Notices notices;

    private static String ask(String number, String phone, String tail) {
        return Requests.withJson(Requests.json(Map.of("phone", phone, "idNumberTail", tail)))
                .post(InfoRequests.PATH + "/" + number + "/query-code")
                .then()
                .statusCode(202)
                .extract()
                .asString();
    }

    /** The texts with new codes that were written about a request. */
    private List<String> codes(String number) {
        return StreamSupport.stream(
                        pool.preparedQuery("select id, body, data_key from outbox where kind = 'query-code' and"
                                        + " thread = $1")
                                .execute(Tuple.of(Long.parseLong(number)))
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map(row -> code(row, number))
                .toList();
    }

    private String code(Row row, String number) {
        var opened = notices.open(new Message(
                row.get(UUID.class, "id"),
                Long.parseLong(number),
                "query-code",
                row.getBuffer("body").getBytes(),
                row.getBuffer("data_key").getBytes()));
        assertThat(opened.phone()).isEqualTo(PHONE);
        assertThat(opened.text()).doesNotContain(number, "考核办法");
        Matcher code = CODE.matcher(opened.text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    @Test
    void aNewCodeComesOnceADayAndTheOldOneDiesWhenItIsUsed() {
        Requests.Receipt filed = InfoRequests.file();
        String answer = ask(filed.number(), PHONE, TAIL);
        assertThat(ask(filed.number(), PHONE, TAIL)).isEqualTo(answer);
        assertThat(codes(filed.number())).hasSize(1);
        Requests.Receipt renewed =
                new Requests.Receipt(filed.number(), codes(filed.number()).get(0));
        assertThat(InfoRequests.lookup(filed).statusCode()).isEqualTo(200);
        assertThat(InfoRequests.lookup(renewed).statusCode()).isEqualTo(200);
        assertThat(InfoRequests.lookup(filed).statusCode()).isEqualTo(404);
        assertThat(InfoRequests.lookup(renewed).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewCodeTakesTheRequestOutOfTheListsThatTheOldOneBroughtItInto() {
        Requests.Receipt filed = InfoRequests.file();
        Phone phone = Phone.signedIn();
        phone.post("/api/v1/me/requests", Map.of("receiptNumber", filed.number(), "queryCode", filed.code()))
                .then()
                .statusCode(201);
        ask(filed.number(), PHONE, TAIL);
        phone.get("/api/v1/me/requests/" + filed.number()).then().statusCode(200);
        Requests.Receipt renewed =
                new Requests.Receipt(filed.number(), codes(filed.number()).get(0));
        assertThat(InfoRequests.lookup(renewed).statusCode()).isEqualTo(200);
        phone.get("/api/v1/me/requests/" + filed.number()).then().statusCode(404);
    }

    @Test
    void whoKnowsLessThanEverythingGetsTheSameAnswerAndNoCode() {
        Requests.Receipt filed = InfoRequests.file();
        assertThat(List.of(
                        ask(filed.number(), "13900000000", TAIL),
                        ask(filed.number(), PHONE, "000000"),
                        ask("123", PHONE, TAIL)))
                .containsOnly(ask("411000261100000011", PHONE, TAIL));
        assertThat(codes(filed.number())).isEmpty();
        assertThat(InfoRequests.lookup(filed).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageAsksForTheSameAndKeepsWhatWasTypedWhenTheModeChanges() {
        Requests.Receipt filed = InfoRequests.file();
        Visitor citizen = new Visitor();
        assertThat(citizen.get("/disclosure/requests/track").asString()).contains("/disclosure/requests/track/code");
        citizen.get("/disclosure/requests/track/code");
        assertThat(citizen.post("/disclosure/requests/track/code", "number", filed.number(), "go", "elder")
                        .asString())
                .contains("data-mode=\"elder\"", filed.number());
        assertThat(citizen.post(
                                "/disclosure/requests/track/code",
                                "number",
                                "GK" + filed.number(),
                                "phone",
                                PHONE,
                                "idNumberTail",
                                TAIL)
                        .getHeader("Location"))
                .endsWith("/disclosure/requests/track/code/asked");
        assertThat(codes(filed.number())).hasSize(1);
    }
}
