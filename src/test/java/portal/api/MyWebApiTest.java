package portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.testing.Citizens;
import portal.testing.Filings;
import portal.testing.Phone;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;
import portal.testing.Visitor;
import portal.testing.WeChatServers;

/** One list for the web and the mini-program: joined by a code, parted again, and nobody else's matters shown by it. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@QuarkusTestResource(WeChatServers.class)
class MyWebApiTest {
    private static final String WEB = "/api/v1/me/web";
    private static final String LIST = "/api/v1/me/petitions";
    private static final Pattern CODE = Pattern.compile("id=\"join-code\">(\\d{4} \\d{4})<");

    @Inject
    Pool pool;

    private final String subject = "citizen-" + UUID.randomUUID();
    private Visitor browser;
    private Phone phone;

    @BeforeEach
    void logIn() {
        browser = Citizens.as(subject);
        phone = Phone.signedIn();
    }

    private static String code(Visitor browser) {
        browser.get("/me/join");
        Matcher shown = CODE.matcher(browser.post("/me/join").asString());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private static Response join(Phone phone, String code) {
        return phone.post(WEB, Map.of("code", code));
    }

    private static Receipt addedOnTheWeb(Visitor browser) {
        Receipt filed = Requests.file(Filings.appeal());
        browser.get("/me/add");
        assertThat(browser.post("/me/add", "number", filed.number(), "code", filed.code())
                        .statusCode())
                .isEqualTo(303);
        return filed;
    }

    private static Receipt addedOn(Phone phone) {
        Receipt filed = Requests.file(Filings.appeal());
        phone.post(LIST, Map.of("receiptNumber", filed.number(), "queryCode", filed.code()))
                .then()
                .statusCode(201);
        return filed;
    }

    private static List<String> listed(Phone phone) {
        return phone.get(LIST).jsonPath().getList("items.receiptNumber");
    }

    private boolean opens(Visitor browser, Receipt filed) {
        browser.get("/me");
        return browser.post("/me/open", "kind", "petition", "number", filed.number())
                        .statusCode()
                == 303;
    }

    @Test
    void afterTheCodeOfTheWebBothSeeOneList() {
        Receipt web = addedOnTheWeb(browser);
        Receipt mobile = addedOn(phone);
        Receipt both = addedOn(phone);
        browser.get("/me/add");
        browser.post("/me/add", "number", both.number(), "code", both.code());
        phone.get(WEB).then().statusCode(200).body("joined", is(false));

        join(phone, code(browser)).then().statusCode(200).body("joined", is(true));

        phone.get(WEB).then().body("joined", is(true));
        assertThat(listed(phone)).containsExactlyInAnyOrder(web.number(), mobile.number(), both.number());
        assertThat(opens(browser, mobile)).isTrue();
        assertThat(opens(Citizens.as(subject), web)).isTrue();
        assertThat(browser.get("/me/join").asString()).contains("已经和一个微信连着");
        Receipt later = addedOnTheWeb(browser);
        assertThat(listed(phone)).contains(later.number());
    }

    @Test
    void theDraftsAndDevicesOfThePhoneAreSeenOnTheWeb() {
        phone.put("/api/v1/me/drafts/petition", Map.of("content", Map.of("title", "没写完")))
                .then()
                .statusCode(200);
        join(phone, code(browser)).then().statusCode(200);
        assertThat(browser.get("/me").asString()).contains("小程序里没写完的", "登录着的设备");
        phone.get("/api/v1/me/drafts/petition").then().statusCode(200).body("content.title", is("没写完"));
    }

    @Test
    void aCodeIsGoodOnceAndOnlyTheLastOne() {
        String first = code(browser);
        String second = code(browser);
        join(phone, first).then().statusCode(422).body("errors.code", hasItem("join.code"));
        join(phone, second).then().statusCode(200);
        join(Phone.signedIn(), second).then().statusCode(422).body("errors.detail", hasItem(containsString("已经过了十分钟")));
    }

    @Test
    void aCodeEndsAfterTenMinutes() {
        String code = code(browser);
        pool.query("update citizen_join set ends = now() where ends > now()")
                .execute()
                .await()
                .indefinitely();
        join(phone, code).then().statusCode(422);
        phone.get(WEB).then().body("joined", is(false));
    }

    @Test
    void whatIsNoCodeIsAnsweredLikeAWrongOneAndTriesAreCounted() {
        List<Integer> answers = IntStream.range(0, 7)
                .mapToObj(i -> join(phone, i % 2 == 0 ? "一二三四" : "0000-000" + i).statusCode())
                .toList();
        assertThat(answers).containsExactly(422, 422, 422, 422, 422, 429, 429);
        join(Phone.signedIn(), " ").then().statusCode(422).body("errors.code", hasItem("code.missing"));
    }

    @Test
    void nobodyIsJoinedWithTwo() {
        String other = code(Citizens.newcomer());
        join(phone, code(browser)).then().statusCode(200);
        join(phone, other).then().statusCode(409).body("detail", containsString("这个微信已经连着"));
        assertThat(browser.post("/me/join").statusCode()).isEqualTo(409);
    }

    @Test
    void whoPartsTheTwoOnThePhoneKeepsTheListThere() {
        Receipt filed = addedOnTheWeb(browser);
        join(phone, code(browser)).then().statusCode(200);
        phone.delete(WEB).then().statusCode(200).body("joined", is(false));
        phone.delete(WEB).then().statusCode(200);
        assertThat(listed(phone)).containsExactly(filed.number());
        Visitor again = Citizens.as(subject);
        assertThat(again.get("/me").asString()).contains("列表还是空的");
        assertThat(opens(again, filed)).isFalse();
    }

    @Test
    void whoPartsTheTwoOnTheWebTakesTheListAlongAndTheDraftsStay() {
        Receipt filed = addedOn(phone);
        phone.put("/api/v1/me/drafts/petition", Map.of("content", Map.of("title", "没写完")));
        join(phone, code(browser)).then().statusCode(200);
        browser.get("/me/join");
        assertThat(browser.post("/me/join/end").statusCode()).isEqualTo(303);
        assertThat(opens(Citizens.as(subject), filed)).isTrue();
        assertThat(browser.get("/me").asString()).doesNotContain("小程序里没写完的", "登录着的设备");
        assertThat(listed(phone)).isEmpty();
        phone.get("/api/v1/me/drafts/petition").then().statusCode(200).body("content.title", is("没写完"));
        join(phone, code(browser)).then().statusCode(200);
        assertThat(listed(phone)).containsExactly(filed.number());
    }

    @Test
    void anAccusationAddedByNumberAndCodeStaysWhatItIsAndTheOthersStayHidden() {
        Receipt secret = Requests.file(Filings.accusation());
        browser.get("/me/add");
        browser.post("/me/add", "number", secret.number(), "code", secret.code());
        join(phone, code(browser)).then().statusCode(200);
        assertThat(phone.get(LIST).asString())
                .contains(secret.number(), "您的来件")
                .doesNotContain(Filings.accusation().title());
    }

    @Test
    void whoEndsTheAccountOnTheWebIsToldThatThePhonesGoesToo() {
        Receipt filed = addedOn(phone);
        assertThat(browser.get("/me/end").asString()).doesNotContain("小程序");
        join(phone, code(browser)).then().statusCode(200);
        assertThat(browser.get("/me/end").asString()).contains("小程序里的列表、草稿和消息订阅也一起删掉");
        assertThat(browser.post("/me/end").statusCode()).isEqualTo(200);
        phone.get(LIST).then().statusCode(401);
        Requests.lookup(filed.number(), filed.code()).then().statusCode(200);
    }

    @Test
    void withoutASessionNothingIsJoined() {
        phone.bare()
                .contentType("application/json")
                .body("{\"code\":\"12345678\"}")
                .post(WEB)
                .then()
                .statusCode(401);
    }
}
