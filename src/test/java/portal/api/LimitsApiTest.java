package portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static portal.testing.Filings.accusation;
import static portal.testing.Filings.appeal;
import static portal.testing.Filings.with;
import static portal.testing.Requests.file;
import static portal.testing.Requests.json;
import static portal.testing.Requests.lookup;
import static portal.testing.Requests.withJson;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.casework.Notices;
import portal.outbox.Message;
import portal.outbox.Opened;
import portal.outbox.Outbox;
import portal.petition.Filing;
import portal.testing.Clients;
import portal.testing.Ids;
import portal.testing.Phone;
import portal.testing.PortalDatabase;
import portal.testing.Requests.Receipt;

/** The limits of the API as a client meets them; the numbers are the defaults that production has. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class LimitsApiTest {
    private static final String WRONG = "0000-0000-0000";
    private static final int A_MINUTES_FILINGS = 120;
    private static final String MANY_TODAY = "MANY_TODAY";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Inject
    Pool pool;

    @Inject
    Outbox outbox;

    @Inject
    Notices notices;

    private final Random random = new Random();

    @Test
    void afterTenFailuresOnANumberAClientWaitsWhileAnotherWithTheRightCodePasses() {
        Receipt receipt = file(somebodys(appeal()));
        String client = Clients.fresh();
        for (int i = 0; i < 10; i++) {
            lookup(receipt.number(), WRONG, client).then().statusCode(404);
        }
        Response refused = lookup(receipt.number(), WRONG, client);
        refused.then()
                .statusCode(429)
                .contentType(containsString("application/problem+json"))
                .body("status", is(429));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 15 * 60);
        lookup(receipt.number(), receipt.code(), client).then().statusCode(429);
        lookup(receipt.number(), receipt.code(), Clients.fresh()).then().statusCode(200);
        Receipt other = file(somebodys(appeal()));
        lookup(other.number(), other.code(), client).then().statusCode(200);
    }

    @Test
    void aRightCodeNeverCounts() {
        Receipt receipt = file(somebodys(appeal()));
        String client = Clients.fresh();
        for (int i = 0; i < 30; i++) {
            lookup(receipt.number(), receipt.code(), client).then().statusCode(200);
        }
    }

    @Test
    void aMalformedNumberCountsAsAnyOther() {
        String client = Clients.fresh();
        for (int i = 0; i < 10; i++) {
            lookup("不是编号", WRONG, client).then().statusCode(404);
        }
        lookup("不是编号", WRONG, client).then().statusCode(429);
    }

    @Test
    void aFloodOfFilingsFromOneClientIsSlowedAndNobodyElse() {
        String flooding = Clients.fresh();
        for (int i = 0; i < A_MINUTES_FILINGS; i++) {
            post(somebodys(appeal()), flooding).then().statusCode(201);
        }
        Response refused = post(somebodys(appeal()), flooding);
        refused.then().statusCode(429).contentType(containsString("application/problem+json"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        post(somebodys(appeal()), Clients.fresh()).then().statusCode(201);
    }

    @Test
    void theSixthMatterOfAPersonInADayIsRegisteredAndMarked() {
        Filing filing = somebodys(appeal());
        for (int i = 0; i < 5; i++) {
            assertThat(flags(file(filing))).doesNotContain(MANY_TODAY);
        }
        assertThat(flags(file(filing))).contains(MANY_TODAY);
        assertThat(flags(file(with(filing, "petitioner.idNumber", Ids.resident(random)))))
                .as("somebody else with the same telephone")
                .doesNotContain(MANY_TODAY);
    }

    @Test
    void aLostCodeIsReplacedOnceTheNewOneIsUsed() {
        Filing filing = somebodys(appeal());
        Receipt receipt = file(filing);
        askForCode(receipt, filing);
        Opened message = newest("query-code", receipt, filing);
        assertThat(message.text())
                .doesNotContain(receipt.number(), receipt.number().substring(6, 17), receipt.code(), filing.title());
        String code = codeIn(message);
        assertThat(code).isNotEqualTo(receipt.code());
        lookup(receipt.number(), receipt.code()).then().statusCode(200);
        lookup(receipt.number(), receipt.code()).then().statusCode(200);
        lookup(receipt.number(), code).then().statusCode(200);
        lookup(receipt.number(), receipt.code(), Clients.fresh()).then().statusCode(404);
        lookup(receipt.number(), code).then().statusCode(200);
    }

    @Test
    void aNewCodeTakesThePetitionOutOfTheListsThatTheOldOneBroughtItInto() {
        Filing filing = somebodys(appeal());
        Receipt receipt = file(filing);
        Phone phone = Phone.signedIn();
        phone.post("/api/v1/me/petitions", Map.of("receiptNumber", receipt.number(), "queryCode", receipt.code()))
                .then()
                .statusCode(201);
        askForCode(receipt, filing);
        phone.get("/api/v1/me/petitions/" + receipt.number()).then().statusCode(200);
        lookup(receipt.number(), codeIn(newest("query-code", receipt, filing)))
                .then()
                .statusCode(200);
        phone.get("/api/v1/me/petitions/" + receipt.number()).then().statusCode(404);
    }

    @Test
    void aCodeIsIssuedAnewOnceADay() {
        Filing filing = somebodys(appeal());
        Receipt receipt = file(filing);
        askForCode(receipt, filing);
        String first = codeIn(newest("query-code", receipt, filing));
        long messages = messages("query-code");
        askForCode(receipt, filing);
        assertThat(messages("query-code")).isEqualTo(messages);
        lookup(receipt.number(), first).then().statusCode(200);
    }

    @Test
    void noCodeIsSentForAnAccusationOrToWhoKnowsLessThanEverything() {
        Filing accusation = somebodys(accusation());
        Filing appeal = somebodys(appeal());
        Receipt secret = file(accusation);
        Receipt plain = file(appeal);
        long messages = messages("query-code");
        askForCode(secret, accusation);
        askForCode(plain, with(appeal, "petitioner.phone", "13900001111"));
        askForCode(plain, with(appeal, "petitioner.idNumber", Ids.resident(random)));
        askForCode(plain, with(appeal, "petitioner.idNumber", "X" + tail(appeal).substring(1)));
        assertThat(messages("query-code")).isEqualTo(messages);
        lookup(secret.number(), secret.code()).then().statusCode(200);
        lookup(plain.number(), plain.code()).then().statusCode(200);
    }

    private Filing somebodys(Filing filing) {
        return with(
                with(filing, "petitioner.idNumber", Ids.resident(random)),
                "petitioner.phone",
                "138%08d".formatted(random.nextInt(100_000_000)));
    }

    private static Response post(Filing filing, String client) {
        return withJson(json(filing), client).post("/api/v1/petitions");
    }

    private static void askForCode(Receipt receipt, Filing known) {
        withJson(json(Map.of("phone", known.petitioner().phone(), "idNumberTail", tail(known))))
                .post("/api/v1/petitions/" + receipt.number() + "/query-code")
                .then()
                .statusCode(202);
    }

    private static String tail(Filing filing) {
        String number = filing.petitioner().idNumber();
        return number.substring(Math.max(0, number.length() - 6));
    }

    private List<String> flags(Receipt receipt) {
        return List.of(pool.preparedQuery("select flags from petition where no = $1")
                .execute(Tuple.of(Long.parseLong(receipt.number())))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getArrayOfStrings("flags"));
    }

    private long messages(String kind) {
        return pool.preparedQuery("select count(*) from outbox where kind = $1")
                .execute(Tuple.of(kind))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private Opened newest(String kind, Receipt receipt, Filing filing) {
        Message message = outbox.newest(1).await().atMost(PATIENCE).get(0).message();
        assertThat(message.kind()).isEqualTo(kind);
        Opened text = notices.open(message);
        assertThat(text.phone()).isEqualTo(filing.petitioner().phone());
        return text;
    }

    private static String codeIn(Opened message) {
        Matcher code = CODE.matcher(message.text());
        assertThat(code.find()).as(message.text()).isTrue();
        return code.group();
    }
}
