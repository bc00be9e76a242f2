package portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.testing.Examples;
import portal.testing.Filings;
import portal.testing.Phone;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;

/** The list of whoever signed in: what gets into it, what it opens, what it never shows. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class MyPetitionsApiTest {
    private static final String LIST = "/api/v1/me/petitions";
    private static final int TAIL = 6;

    private static String filed(Phone phone, portal.petition.Filing filing) {
        Response answer = phone.post("/api/v1/petitions", filing);
        answer.then().statusCode(201);
        return answer.path("receiptNumber");
    }

    private static List<String> numbers(Phone phone) {
        return phone.get(LIST).then().statusCode(200).extract().path("items.receiptNumber");
    }

    private static Map<String, String> shown(Receipt receipt) {
        return Map.of("receiptNumber", receipt.number(), "queryCode", receipt.code());
    }

    @Test
    void whatIsFiledSignedInStandsInTheListTheLastFirst() {
        Phone phone = Phone.signedIn();
        String first = filed(phone, Filings.appeal());
        String second = filed(phone, Filings.fullAppeal());
        Response list = phone.get(LIST);
        list.then()
                .statusCode(200)
                .body("items.receiptNumber", is(List.of(second, first)))
                .body("items[1].title", is("小区供暖温度长期不达标"))
                .body("items[1].purposeLabel", is("申诉求决"))
                .body("items[1].status", is("registered"))
                .body("items[1].holder.name", is("许昌市信访局"))
                .body("total", is(2))
                .body("page", is(1))
                .body("size", is(20));
        assertThat(Examples.differences("me-petitions", list.asString())).isEmpty();
        phone.get(LIST + "?page=2&size=1")
                .then()
                .body("items.receiptNumber", is(List.of(first)))
                .body("total", is(2));
        phone.get(LIST + "?page=9")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", is(2));
        phone.get(LIST + "?size=0").then().statusCode(422);
    }

    @Test
    void aListThatDidNotChangeIsNotSentAgain() {
        Phone phone = Phone.signedIn();
        filed(phone, Filings.appeal());
        Response list = phone.get(LIST);
        String tag = list.header("ETag");
        list.then().header("Cache-Control", is("private, no-cache")).header("Vary", containsString("Authorization"));
        phone.proved("GET", LIST).header("If-None-Match", tag).get(LIST).then().statusCode(304);
        filed(phone, Filings.appeal());
        phone.proved("GET", LIST).header("If-None-Match", tag).get(LIST).then().statusCode(200);
    }

    @Test
    void anAccusationFiledSignedInIsInNoList() {
        Phone phone = Phone.signedIn();
        Response answer = phone.post("/api/v1/petitions", Filings.accusation());
        answer.then().statusCode(201);
        Receipt receipt = new Receipt(answer.path("receiptNumber"), answer.path("queryCode"));
        assertThat(numbers(phone)).isEmpty();
        phone.get(LIST + "/" + receipt.number()).then().statusCode(404);
        phone.get("/api/v1/me").then().body("petitions.total", is(0));
        phone.post(LIST, shown(receipt)).then().statusCode(201).body("title", is("您的来件"));
        Response list = phone.get(LIST);
        list.then().body("items[0].title", is("您的来件")).body("items[0].purposeLabel", is("来件"));
        assertThat(list.asString()).doesNotContain("检举").doesNotContain("某科长");
    }

    @Test
    void onesOwnIsOpenedWithoutACodeAndNobodyElses() {
        Phone phone = Phone.signedIn();
        Phone other = Phone.signedIn();
        String number = filed(phone, Filings.fullAppeal());
        Response view = phone.get(LIST + "/" + number);
        view.then().statusCode(200).body("receiptNumber", is(number)).body("timeline[0].kind", is("register"));
        assertThat(Examples.differences("petition-status", view.asString())).isEmpty();
        String strange =
                other.get(LIST + "/" + number).then().statusCode(404).extract().asString();
        assertThat(other.get(LIST + "/411000261100000011").asString()).isEqualTo(strange);
        assertThat(other.get(LIST + "/nonsense").asString()).isEqualTo(strange);
    }

    @Test
    void aPetitionFiledElsewhereIsAddedWithNumberAndCodeOnce() {
        Receipt receipt = Requests.file(Filings.appeal());
        Phone phone = Phone.signedIn();
        for (int i = 0; i < 2; i++) {
            phone.post(LIST, shown(receipt)).then().statusCode(201).body("receiptNumber", is(receipt.number()));
        }
        assertThat(numbers(phone)).containsExactly(receipt.number());
        phone.delete(LIST + "/" + receipt.number()).then().statusCode(200);
        phone.delete(LIST + "/" + receipt.number()).then().statusCode(404);
        assertThat(numbers(phone)).isEmpty();
        Requests.lookup(receipt.number(), receipt.code()).then().statusCode(200);
    }

    @Test
    void addingIsAnsweredAlikeWhateverIsWrongAndHasTheLimitsOfLookingUp() {
        Receipt receipt = Requests.file(Filings.appeal());
        Phone phone = Phone.signedIn();
        String unknown = phone.post(LIST, Map.of("receiptNumber", "411000261100000011", "queryCode", "AAAA-AAAA-AAAA"))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        for (int i = 0; i < 10; i++) {
            assertThat(phone.post(LIST, Map.of("receiptNumber", receipt.number(), "queryCode", "AAAA-AAAA-AAAA"))
                            .asString())
                    .isEqualTo(unknown);
        }
        phone.post(LIST, shown(receipt)).then().statusCode(429);
        assertThat(numbers(phone)).isEmpty();
        assertThat(unknown)
                .isEqualTo(Requests.lookup(receipt.number(), "AAAA-AAAA-AAAA").asString());
    }

    @Test
    void whateverTheCodeOpensTheListOpensToo() {
        Phone phone = Phone.signedIn();
        Phone other = Phone.signedIn();
        portal.petition.Filing filing = Filings.appeal();
        String number = filed(phone, filing);
        String at = "/api/v1/petitions/" + number;
        String id = filing.petitioner().idNumber();
        String tail = id.substring(id.length() - TAIL);
        other.post(at + "/supplements", Map.of("text", "别人的补充")).then().statusCode(404);
        phone.post(at + "/supplements", Map.of("text", "补充一点情况")).then().statusCode(201);
        phone.get(at + "/papers/1").then().statusCode(200).contentType("application/pdf");
        other.get(at + "/papers/1").then().statusCode(404);
        phone.proved("POST", at + "/attachments")
                .multiPart("file", "a.txt", "一段文字".getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/plain")
                .post(at + "/attachments")
                .then()
                .statusCode(201)
                .body("name", is("a.txt"));
        phone.post(at + "/withdrawal", Map.of("idNumberTail", "000000")).then().statusCode(422);
        phone.post(at + "/withdrawal", Map.of("idNumberTail", tail)).then().statusCode(201);
        phone.delete(at + "/withdrawal").then().statusCode(200);
        phone.post(at + "/ratings", Map.of("office", "satisfied", "agency", "satisfied"))
                .then()
                .statusCode(409);
        phone.post(at + "/review-requests", Map.of("grounds", "不服", "idNumberTail", tail))
                .then()
                .statusCode(409);
        phone.bare().get(at + "/papers/1").then().statusCode(404);
    }

    /** Lists that are asked for at the same moment are read together: each gets their own, whatever the others ask. */
    @Test
    void ofManyWhoAskAtOnceEachGetsTheirOwnListAndPage() {
        List<Phone> phones =
                IntStream.range(0, 6).mapToObj(i -> Phone.signedIn()).toList();
        Map<Phone, List<String>> own = new HashMap<>();
        for (int i = 0; i < phones.size(); i++) { // the first has none
            List<String> filed = new ArrayList<>();
            for (int n = 0; n < i % 4; n++) {
                filed.add(0, filed(phones.get(i), Filings.appeal()));
            }
            own.put(phones.get(i), filed);
        }
        IntStream.range(0, 240).parallel().forEach(i -> {
            Phone phone = phones.get(i % phones.size());
            List<String> numbers = own.get(phone);
            int page = i % 5 == 4 ? 999_999_999 : 1 + i % 3;
            Response answer = phone.proved("GET", LIST)
                    .queryParam("page", page)
                    .queryParam("size", 2)
                    .get(LIST);
            int from = (int) Math.min(numbers.size(), (page - 1L) * 2);
            answer.then()
                    .statusCode(200)
                    .body("items.receiptNumber", is(numbers.subList(from, Math.min(numbers.size(), from + 2))))
                    .body("total", is(numbers.size()))
                    .body("page", is(page));
        });
    }

    @Test
    void fiftySubmitsAtOnceWithOneKeyAreOnePetition() {
        Phone phone = Phone.signedIn();
        String key = UUID.randomUUID().toString();
        Set<String> answers = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 50).parallel().forEach(i -> {
            Response answer = phone.send("POST", "/api/v1/petitions", Filings.appeal(), "Idempotency-Key", key);
            answers.add(answer.statusCode() + " " + answer.asString());
        });
        assertThat(answers).hasSize(1).first().asString().startsWith("201");
        assertThat(numbers(phone)).hasSize(1);
    }

    @Test
    void theFirstScreenIsOneAnswer() {
        Phone phone = Phone.signedIn();
        phone.get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("petitions.total", is(0))
                .body("requests.total", is(0))
                .body("bookings.total", is(0))
                .body("drafts", hasSize(0))
                .body("unread", nullValue());
        for (int i = 0; i < 4; i++) {
            filed(phone, Filings.appeal());
        }
        phone.put("/api/v1/me/drafts/petition", Map.of("content", Map.of("title", "写了一半")));
        Response me = phone.get("/api/v1/me");
        me.then()
                .body("petitions.items", hasSize(3))
                .body("petitions.total", is(4))
                .body("drafts[0].kind", is("petition"));
        assertThat(Examples.differences("me", me.asString())).isEmpty();
    }
}
