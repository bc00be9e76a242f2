package portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import portal.security.Tokens;
import portal.testing.Filings;
import portal.testing.Phone;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.WeChatServers;
import portal.testing.WeChatStub;

/** Signing in: whose request counts, and whose does not. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@QuarkusTestResource(WeChatServers.class)
class SessionApiTest {
    private static final String ME = "/api/v1/me";
    private static final String LIST = "/api/v1/me/petitions";
    private static final String DEVICES = "/api/v1/me/sessions";

    @Inject
    Pool pool;

    private static void refused(Response answer, String code) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("DPoP"))
                .header("Cache-Control", containsString("no-store"))
                .body("code", is(code))
                .body("detail", notNullValue());
    }

    @Test
    void whoeverSignsInIsKnownAgain() {
        String person = UUID.randomUUID().toString();
        Phone.fresh()
                .signIn(WeChatStub.logInCode(person))
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("token", matchesPattern("[A-Za-z0-9_-]{27}"))
                .body("newcomer", is(true))
                .body("expiresAt", containsString("+08:00"))
                .body("refreshUntil", containsString("+08:00"));
        Phone.fresh()
                .signIn(WeChatStub.logInCode(person))
                .then()
                .statusCode(201)
                .body("newcomer", is(false));
    }

    @Test
    void withoutASessionNothingPersonalIsTold() {
        Phone phone = Phone.fresh();
        for (String path :
                List.of(ME, LIST, DEVICES, "/api/v1/me/requests", "/api/v1/me/bookings", "/api/v1/me/drafts")) {
            refused(phone.bare().get(path), "session.missing");
        }
        refused(phone.bare().header("Authorization", "DPoP invented").get(ME), "session.proof");
    }

    @Test
    void aProofCountsOnce() {
        Phone phone = Phone.signedIn();
        String proof = phone.proof("GET", LIST, phone.token());
        phone.with(proof).get(LIST).then().statusCode(200);
        refused(phone.with(proof).get(LIST), "session.replayed");
        phone.get(LIST).then().statusCode(200);
    }

    @Test
    void aProofOfLoggingInCountsOnce() {
        Phone phone = Phone.fresh();
        String proof = phone.proof("POST", "/api/v1/wechat/sessions", null);
        for (int i = 0; i < 2; i++) {
            Response answer = phone.bare()
                    .header("DPoP", proof)
                    .contentType("application/json")
                    .body("{\"code\":\"" + WeChatStub.logInCode("twice") + "\"}")
                    .post("/api/v1/wechat/sessions");
            if (i == 0) {
                answer.then().statusCode(201);
            } else {
                refused(answer, "session.replayed");
            }
        }
    }

    @Test
    void aTokenIsWorthNothingWithoutItsKey() {
        Phone owner = Phone.signedIn();
        Phone thief = Phone.signedIn();
        thief.carry(owner.token());
        refused(thief.get(LIST), "session.replaced");
        refused(owner.bare().header("Authorization", "DPoP " + owner.token()).get(LIST), "session.proof");
        owner.get(LIST).then().statusCode(200);
    }

    @Test
    void aProofMustBeForThisRequestAndTheAddressOfThePublic() {
        Phone phone = Phone.signedIn();
        String token = phone.token();
        refused(phone.with(phone.proof("POST", LIST, token)).get(LIST), "session.proof");
        refused(phone.with(phone.proof("GET", ME, token)).get(LIST), "session.proof");
        refused(
                phone.with(phone.proof("GET", LIST, token, claims -> claims.put("htu", "https://other.example" + LIST)))
                        .get(LIST),
                "session.proof");
        refused(
                phone.with(phone.proof("GET", LIST, token))
                        .header("DPoP", phone.proof("GET", LIST, token))
                        .get(LIST),
                "session.proof");
        phone.with(phone.proof("GET", LIST, token))
                .header("X-Forwarded-Host", "other.example")
                .get(LIST + "?page=1&size=5")
                .then()
                .statusCode(200);
    }

    @Test
    void aClockThatIsWrongIsToldTheTime() {
        Phone phone = Phone.signedIn();
        long now = Clock.systemUTC().millis() / 1000;
        for (long iat : List.of(now - 90, now + 90)) {
            Response answer = phone.with(phone.proof("GET", LIST, phone.token(), claims -> claims.put("iat", iat)))
                    .get(LIST);
            refused(answer, "session.clock");
            long told = OffsetDateTime.parse(answer.path("serverTime")).toEpochSecond();
            assertThat(told).isBetween(now - 5, now + 30);
            phone.with(phone.proof("GET", LIST, phone.token(), claims -> claims.put("iat", told)))
                    .get(LIST)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aTokenIsExchangedForTheSameKeyAlone() {
        Phone phone = Phone.signedIn();
        String old = phone.token();
        Response renewed = phone.post("/api/v1/sessions/refresh", "{}");
        renewed.then().statusCode(201).body("token", not(old));
        refused(phone.get(LIST), "session.replaced");
        refused(phone.post("/api/v1/sessions/refresh", "{}"), "session.replaced");
        phone.carry(renewed.path("token"));
        phone.get(LIST).then().statusCode(200);
        Phone thief = Phone.signedIn();
        thief.carry(phone.token());
        refused(thief.post("/api/v1/sessions/refresh", "{}"), "session.replaced");
    }

    @Test
    void anExpiredTokenCanOnlyBeExchanged() {
        Phone phone = Phone.signedIn();
        later(phone, "expires_at = now() - interval '1 second'");
        refused(phone.get(LIST), "session.expired");
        refused(phone.send("POST", "/api/v1/petitions", "{}"), "session.expired");
        Response renewed = phone.bare()
                .header("Authorization", "DPoP " + phone.token())
                .header("DPoP", phone.proof("POST", "/api/v1/sessions/refresh", phone.token()))
                .post("/api/v1/sessions/refresh");
        renewed.then().statusCode(201);
        phone.carry(renewed.path("token"));
        phone.get(LIST).then().statusCode(200);
        later(phone, "expires_at = now() - interval '1 day', refresh_until = now() - interval '1 second'");
        refused(phone.get(LIST), "session.ended");
        refused(phone.post("/api/v1/sessions/refresh", "{}"), "session.ended");
    }

    /** Of the last device of this phone's account, found by being the only one. */
    private void later(Phone phone, String change) {
        String id = device(phone);
        pool.preparedQuery("update citizen_session set " + change + " where id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely();
    }

    private static String device(Phone phone) {
        return phone.get(DEVICES).then().statusCode(200).extract().path("items.find { it.current }.id");
    }

    @Test
    void devicesAreListedAndSignedOutOneByOneOrTogether() {
        String person = UUID.randomUUID().toString();
        Phone one = Phone.signedIn(person);
        Phone two = Phone.signedIn(person);
        Phone three = Phone.signedIn(person);
        one.get(DEVICES).then().body("items", hasSize(3)).body("total", is(3)).body("items[0].name", is("微信"));
        one.delete(DEVICES + "/" + device(two)).then().statusCode(200);
        refused(two.get(LIST), "session.ended");
        one.delete(DEVICES).then().statusCode(200).body("detail", containsString("1 台"));
        refused(three.get(LIST), "session.ended");
        one.delete(DEVICES + "/" + device(Phone.signedIn())).then().statusCode(404);
        one.delete(DEVICES + "/no-such-device").then().statusCode(404);
        one.delete("/api/v1/wechat/sessions").then().statusCode(200);
        refused(one.get(LIST), "session.ended");
    }

    @Test
    void anAccountHasSoManyDevicesAndKeepsTheLast() {
        String person = UUID.randomUUID().toString();
        Phone first = Phone.signedIn(person);
        Phone last = first;
        for (int i = 0; i < 10; i++) {
            last = Phone.signedIn(person);
        }
        refused(first.get(LIST), "session.ended");
        last.get(DEVICES).then().body("items", hasSize(10));
    }

    @Test
    void aCodeThatIsNoneIsRefusedWithoutBeingRepeated() {
        Phone phone = Phone.fresh();
        String odd = "a\"b'c\\d</script>&e%27;--";
        Response answer = phone.signIn(odd);
        refused(answer, "wechat.code");
        assertThat(answer.asString())
                .doesNotContain("a\\\"b")
                .doesNotContain("script")
                .doesNotContain("--");
        phone.signIn("").then().statusCode(422).body("errors[0].pointer", is("/code"));
        phone.signIn("x".repeat(201)).then().statusCode(422);
        String good = WeChatStub.logInCode("once");
        phone.signIn(good).then().statusCode(201);
        refused(Phone.fresh().signIn(good), "wechat.code");
    }

    @Test
    void aCodeOfAnotherAppSignsNobodyInAndTheNextOneDoes() {
        Phone phone = Phone.fresh();
        String foreign = WeChatStub.logInCodeOfAnotherApp("somebody");
        Response answer = phone.signIn(foreign);
        refused(answer, "wechat.code");
        assertThat(answer.asString()).contains("微信登录没有成功").doesNotContain(foreign);
        Response blocked = phone.signIn(WeChatStub.logInCode("blocked"));
        blocked.then().statusCode(403).body("detail", containsString("风险"));
        phone.signIn(WeChatStub.logInCode("somebody")).then().statusCode(201);
    }

    @Test
    void aProofMadeForAnotherPortalIsWorthNothingHere() {
        Phone phone = Phone.signedIn();
        for (String origin : List.of(
                "https://xfj.other.example",
                "http://localhost:8080.other.example",
                "http://localhost:8080@other.example",
                "https://localhost:8080",
                "http://localhost")) {
            Response answer = phone.with(
                            phone.proof("GET", LIST, phone.token(), claims -> claims.put("htu", origin + LIST)))
                    .get(LIST);
            refused(answer, "session.proof");
            assertThat(answer.asString()).doesNotContain(phone.token(), "other.example");
            Phone newcomer = Phone.fresh();
            refused(
                    newcomer.bare()
                            .header(
                                    "DPoP",
                                    newcomer.proof(
                                            "POST",
                                            "/api/v1/wechat/sessions",
                                            null,
                                            claims -> claims.put("htu", origin + "/api/v1/wechat/sessions")))
                            .contentType("application/json")
                            .body(Map.of("code", WeChatStub.logInCode("never")))
                            .post("/api/v1/wechat/sessions"),
                    "session.proof");
        }
    }

    /** Another portal's tokens look like ours, and whoever brings one proves a key of their own. */
    @Test
    void aTokenOfAnotherPortalOpensNothing() {
        Phone phone = Phone.signedIn();
        String own = phone.token();
        String foreign = Tokens.fresh();
        phone.carry(foreign);
        for (Response answer : List.of(phone.get(LIST), phone.post("/api/v1/sessions/refresh", "{}"))) {
            refused(answer, "session.replaced");
            assertThat(answer.asString()).doesNotContain(foreign);
        }
        phone.carry(own);
        phone.get(LIST).then().statusCode(200);
    }

    @Test
    void aProofForReadingWritesNothing() {
        Phone phone = Phone.signedIn();
        String path = "/api/v1/me/drafts/petition";
        phone.put(path, Map.of("content", Map.of("title", "写了一半"))).then().statusCode(200);
        refused(phone.with(phone.proof("GET", path, phone.token())).delete(path), "session.proof");
        refused(
                phone.with(phone.proof("GET", path, phone.token()))
                        .header("X-HTTP-Method-Override", "GET")
                        .delete(path),
                "session.proof");
        phone.get(path).then().statusCode(200);
    }

    @Test
    void aDeviceThatWasSignedOutCannotComeBackByExchange() {
        String person = UUID.randomUUID().toString();
        Phone lost = Phone.signedIn(person);
        Phone kept = Phone.signedIn(person);
        kept.delete(DEVICES).then().statusCode(200);
        refused(lost.post("/api/v1/sessions/refresh", "{}"), "session.ended");
        refused(lost.delete("/api/v1/wechat/sessions"), "session.ended");
        refused(lost.post("/api/v1/petitions", Filings.appeal()), "session.ended");
        kept.get(LIST).then().statusCode(200);
    }

    @Test
    void aPhoneThatLostTheAnswerToItsExchangeSignsInAgainAndIsOneDevice() {
        String person = UUID.randomUUID().toString();
        Phone phone = Phone.signedIn(person);
        String lost = phone.post("/api/v1/sessions/refresh", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        refused(phone.post("/api/v1/sessions/refresh", "{}"), "session.replaced");
        phone.signIn(WeChatStub.logInCode(person)).then().statusCode(201);
        phone.get(DEVICES).then().statusCode(200).body("items", hasSize(1)).body("total", is(1));
        String own = phone.token();
        phone.carry(lost);
        refused(phone.get(LIST), "session.replaced");
        phone.carry(own);
        phone.get(LIST).then().statusCode(200);
    }

    @Test
    void onePersonWithTwoAccountsSeesInEachItsOwn() {
        String mother = UUID.randomUUID().toString();
        Phone phone = Phone.signedIn(mother);
        phone.post("/api/v1/petitions", Filings.appeal()).then().statusCode(201);
        String first = phone.token();
        phone.signIn(WeChatStub.logInCode(UUID.randomUUID().toString())).then().statusCode(201);
        phone.get(LIST).then().statusCode(200).body("total", is(0));
        phone.get(DEVICES).then().body("items", hasSize(1));
        phone.carry(first);
        phone.get(LIST).then().statusCode(200).body("total", is(1));
        phone.get(DEVICES).then().body("items", hasSize(1));
    }

    @Test
    void nothingOfOnesOwnIsKeptByACacheInBetween() {
        Phone phone = Phone.signedIn();
        for (String path : List.of(
                ME,
                LIST,
                DEVICES,
                "/api/v1/me/requests",
                "/api/v1/me/bookings",
                "/api/v1/me/drafts",
                "/api/v1/me/subscriptions",
                LIST + "/411000261100000011",
                "/api/v1/me/nothing")) {
            for (Response answer : List.of(phone.get(path), phone.bare().get(path))) {
                assertThat(answer.header("Cache-Control"))
                        .as(path + " " + answer.statusCode())
                        .matches("no-store|private, no-cache");
            }
        }
        phone.get(LIST).then().header("Vary", containsString("Authorization"));
    }

    @Test
    void theSchemeMayBeWrittenInSmallLetters() {
        Phone phone = Phone.signedIn();
        phone.bare()
                .header("Authorization", "dpop " + phone.token())
                .header("DPoP", phone.proof("GET", LIST, phone.token()))
                .get(LIST)
                .then()
                .statusCode(200);
    }

    @Test
    void nothingSecretOfALogInStandsInTheLog() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord one) {
                logged.add(one.getMessage() + Arrays.toString(one.getParameters()) + one.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        Phone phone = Phone.fresh();
        try {
            Logger.getLogger(SessionApiTest.class.getName()).info("This line is seen");
            refused(phone.signIn("quoted\"b'c--"), "wechat.code");
            phone.signIn(WeChatStub.logInCode("openid-to-be-kept")).then().statusCode(201);
            refused(phone.with("no." + phone.token() + ".proof").get(LIST), "session.proof");
            refused(phone.signIn(WeChatStub.logInCodeOfAnotherApp("openid-of-another-app")), "wechat.code");
            String token = phone.token();
            refused(
                    phone.with(phone.proof("GET", LIST, token, claims -> claims.put("htu", "https://htu.example")))
                            .get(LIST),
                    "session.proof");
            phone.post("/api/v1/sessions/refresh", "{}").then().statusCode(201);
        } finally {
            root.removeHandler(handler);
        }
        assertThat(String.join("\n", logged))
                .contains("This line is seen")
                .doesNotContain("b'c--", "openid-to-be-kept", "openid-of-another-app", "htu.example", phone.token());
    }

    @Test
    void anAccountThatIsEndedLeavesWhatWasFiled() {
        String person = UUID.randomUUID().toString();
        Phone phone = Phone.signedIn(person);
        Phone other = Phone.signedIn(person);
        Response receipt = phone.post("/api/v1/petitions", Filings.appeal());
        phone.put("/api/v1/me/drafts/petition", Map.of("content", Map.of("title", "写了一半")));
        phone.delete(ME).then().statusCode(200);
        refused(phone.get(LIST), "session.ended");
        refused(other.get(LIST), "session.ended");
        Phone again = Phone.signedIn(person);
        again.get(ME).then().body("petitions.total", is(0)).body("drafts", hasSize(0));
        Requests.lookup(receipt.path("receiptNumber"), receipt.path("queryCode"))
                .then()
                .statusCode(200);
    }

    @Test
    void nothingThatOpensAnythingLiesInTheDatabase() {
        Phone phone = Phone.signedIn("somebody");
        String rows = pool.query("select (select string_agg(s::text, ' ') from citizen_session s) || ' '"
                        + " || (select string_agg(i::text, ' ') from citizen_identity i) as all")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString("all");
        assertThat(rows).contains("wechat").doesNotContain(phone.token()).doesNotContain("somebody");
    }

    @Test
    void aClientThatIsTooOldIsToldWhichVersionItNeeds() {
        Phone phone = Phone.signedIn();
        phone.bare()
                .header("X-Client-Version", "0.9.9")
                .get("/api/v1/regions")
                .then()
                .statusCode(426)
                .body("code", is("client.too-old"));
        phone.proved("GET", LIST)
                .header("X-Client-Version", "1.0.0")
                .get(LIST)
                .then()
                .statusCode(200);
        phone.proved("GET", LIST)
                .header("X-Client-Version", "10.0.0")
                .get(LIST)
                .then()
                .statusCode(200);
        phone.bare()
                .header("X-Client-Version", "old")
                .get("/api/v1/regions")
                .then()
                .statusCode(400);
        phone.bare()
                .header("X-Client-Version", "0.9.9")
                .get("/api/v1")
                .then()
                .statusCode(200)
                .body("miniprogram.lowest", is("1.0.0"))
                .body("version", is("v1"))
                .body("office.name", is("许昌市信访局"));
    }

    @Test
    void everyProblemHasACodeAndOnlyAClockIsToldTheTime() {
        Phone phone = Phone.signedIn();
        phone.bare().get("/api/v1/nowhere").then().statusCode(404).body("code", is("http.404"));
        phone.get(LIST + "/411000261100000011")
                .then()
                .statusCode(404)
                .body("code", is("not-found"))
                .body("serverTime", nullValue());
        phone.post(LIST, Map.of("receiptNumber", 7)).then().statusCode(422).body("code", is("invalid"));
    }
}
