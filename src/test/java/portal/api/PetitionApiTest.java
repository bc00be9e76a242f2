package portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static portal.testing.Filings.accusation;
import static portal.testing.Filings.appeal;
import static portal.testing.Filings.fullAppeal;
import static portal.testing.Filings.with;
import static portal.testing.Requests.file;
import static portal.testing.Requests.json;
import static portal.testing.Requests.lookup;
import static portal.testing.Requests.post;
import static portal.testing.Requests.withJson;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.petition.Filing;
import portal.testing.PortalDatabase;
import portal.testing.Requests.Receipt;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class PetitionApiTest {
    @Test
    void aFiledPetitionGetsNumberCodeAndTheFifteenDays() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        post(appeal())
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("receiptNumber", matchesPattern("411000\\d{12}"))
                .body("queryCode", matchesPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"))
                .body("status", is("registered"))
                .body("registeredAt", containsString("+08:00"))
                .body("deadlines[0].kind", is("sorting"))
                .body("deadlines[0].dueOn", is(today.plusDays(15).toString()))
                .body("deadlines[0].pending", is(false))
                .body("deadlines[0].basis", is("《信访工作条例》第二十二条"))
                .body("receiptUrl", matchesPattern("/api/v1/petitions/\\d{18}/papers/1"));
    }

    @Test
    void theStatusShowsWhoHasItAndWhatComesNext() {
        Receipt receipt = file(fullAppeal());
        lookup(receipt.number(), receipt.code())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("receiptNumber", is(receipt.number()))
                .body("title", is("小区供暖温度长期不达标"))
                .body("purpose", is("appeal"))
                .body("status", is("registered"))
                .body("statusLabel", is("已登记"))
                .body("holder.name", is("许昌市信访局"))
                .body("nextStep.basis", is("《信访工作条例》第二十二条"))
                .body("nextStep.countedDays", containsString("15"))
                .body("timeline[0].kind", is("register"))
                .body("timeline[0].documents[0].url", is("/api/v1/petitions/" + receipt.number() + "/papers/1"))
                .body("actions.kind", is(List.of("add-file", "supplement", "ask-withdrawal")));
    }

    @Test
    void numberAndCodeAreReadAsPeopleTypeThem() {
        Receipt receipt = file(appeal());
        String spaced = receipt.number().replaceAll("(\\d{4})", "$1 ").trim();
        String wide = receipt.code()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('0', 'o')
                .replace("-", " ");
        lookup(spaced, wide).then().statusCode(200);
        StringBuilder full = new StringBuilder();
        receipt.number().chars().forEach(digit -> full.append((char) (digit - '0' + '０')));
        lookup(full.toString(), receipt.code()).then().statusCode(200);
    }

    @Test
    void aMalformedNumberAnUnknownOneAndAWrongCodeGetTheSameAnswer() {
        Receipt receipt = file(appeal());
        String wrongCode = lookup(receipt.number(), "0000-0000-0000")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String unknown = lookup("411000261100000011", receipt.code())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String malformed =
                lookup("不是编号", receipt.code()).then().statusCode(404).extract().asString();
        String malformedCode =
                lookup(receipt.number(), "x").then().statusCode(404).extract().asString();
        assertThat(List.of(unknown, malformed, malformedCode)).containsOnly(wrongCode);
    }

    @Test
    void anAccusationNeverShowsItsTitle() {
        Receipt receipt = file(accusation());
        lookup(receipt.number(), receipt.code())
                .then()
                .statusCode(200)
                .body("title", is("您的来件"))
                .body("purpose", is("accusation"));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        Filing filing = with(with(with(appeal(), "title", "短"), "petitioner.phone", "12345"), "declaration", false);
        post(filing)
                .then()
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("status", is(422))
                .body("errors.pointer", hasItems("/title", "/petitioner/phone", "/declaration"))
                .body("errors.find { it.pointer == '/petitioner/phone' }.code", is("phone.invalid"));
    }

    @Test
    void wrongTypesAndWrongValuesAreToldTogetherAndOnlyOnce() {
        String body = json(with(appeal(), "title", "短"))
                .replace("\"headcount\":1", "\"headcount\":\"many\"")
                .replaceFirst("\\{", "{\"surprise\":1,");
        List<String> pointers = withJson(body)
                .post("/api/v1/petitions")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/headcount", "/surprise", "/title"))
                .extract()
                .path("errors.pointer");
        assertThat(pointers).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "nul",
                "{\"title\":\"\\ud800\"}",
                "{\"title\":\"\\u0000\"}"
            })
    void whatIsNoJsonObjectIsMalformed(String body) {
        withJson(body)
                .post("/api/v1/petitions")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void anotherMediaTypeIsRefused() {
        io.restassured.RestAssured.given()
                .contentType("text/plain")
                .body("title=1")
                .post("/api/v1/petitions")
                .then()
                .statusCode(415)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void aRepeatedRequestGetsTheIdenticalAnswer() {
        String key = UUID.randomUUID().toString();
        String body = json(appeal());
        String first = withKey(body, key).then().statusCode(201).extract().asString();
        String second = withKey(body, key).then().statusCode(201).extract().asString();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aKeyThatComesWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        withKey(json(appeal()), key).then().statusCode(201);
        withKey(json(with(appeal(), "title", "另一件完全不同的事")), key).then().statusCode(422);
    }

    @Test
    void withoutAKeyEachRequestFilesOne() {
        assertThat(file(appeal()).number()).isNotEqualTo(file(appeal()).number());
    }

    @Test
    void fiftyRequestsAtOnceWithOneKeyFileOnePetition() {
        String key = UUID.randomUUID().toString();
        String body = json(appeal());
        Set<String> answers = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 50)
                .parallel()
                .forEach(i -> answers.add(
                        withKey(body, key).then().statusCode(201).extract().asString()));
        assertThat(answers).hasSize(1);
    }

    @Test
    void aLostCodeIsAskedForInTheSameWordsWhateverIsTrue() {
        Receipt receipt = file(appeal());
        String right = reissue(
                receipt.number(),
                "13800138000",
                appeal().petitioner().idNumber().substring(12));
        String wrong = reissue(receipt.number(), "13900000000", "000000");
        String unknown = reissue("411000261100000011", "13900000000", "000000");
        assertThat(List.of(wrong, unknown)).containsOnly(right);
        lookup(receipt.number(), receipt.code()).then().statusCode(200);
    }

    private static String reissue(String number, String phone, String tail) {
        return withJson(json(Map.of("phone", phone, "idNumberTail", tail)))
                .post("/api/v1/petitions/" + number + "/query-code")
                .then()
                .statusCode(202)
                .body("detail", equalTo("如果填写的内容与登记的一致，新的查询码会在几分钟内发到登记的手机上。检举控告类事项请到接待窗口办理。"))
                .extract()
                .asString();
    }

    private static Response withKey(String body, String key) {
        return withJson(body).header("Idempotency-Key", key).post("/api/v1/petitions");
    }
}
