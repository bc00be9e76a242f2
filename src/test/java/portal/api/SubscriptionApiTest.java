package portal.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import portal.testing.Phone;
import portal.testing.PortalDatabase;
import portal.testing.WeChatServers;
import portal.testing.WeChatStub;

/** What the mini-program tells of WeChat's own questions: the telephone, and which messages somebody agreed to. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@QuarkusTestResource(WeChatServers.class)
class SubscriptionApiTest {
    private static final String SUBSCRIPTIONS = "/api/v1/me/subscriptions";
    private static final String PHONE = "/api/v1/me/phone";

    @Test
    void withoutTemplatesThereIsNothingToSubscribeTo() {
        Phone phone = Phone.signedIn();
        phone.get(SUBSCRIPTIONS).then().statusCode(200).body("templates", empty());
        phone.post(SUBSCRIPTIONS, "{\"templates\":[{\"id\":\"of-somebody-else\",\"accepted\":true}]}")
                .then()
                .statusCode(200);
    }

    @Test
    void anAnswerThatIsNotWholeIsNamed() {
        Phone phone = Phone.signedIn();
        phone.post(SUBSCRIPTIONS, "{\"templates\":[{\"id\":\"one\"}]}")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("templates.incomplete"));
        phone.post(SUBSCRIPTIONS, "{\"templates\":\"all\"}").then().statusCode(422);
    }

    @Test
    void onlyWhoeverSignedInIsAsked() {
        Phone stranger = Phone.fresh();
        stranger.bare().get(SUBSCRIPTIONS).then().statusCode(401);
        stranger.bare()
                .contentType("application/json")
                .body("{\"code\":\"" + WeChatStub.phoneCode("13800138001") + "\"}")
                .post(PHONE)
                .then()
                .statusCode(401);
    }

    /** Every question costs the office of what it may ask WeChat in a day. */
    @Test
    void whoeverAsksForTelephonesAllTheTimeIsSlowedAndNobodyElse() {
        Phone phone = Phone.signedIn();
        for (int i = 0; i < 10; i++) {
            phone.post(PHONE, "{\"code\":\"guessed-" + i + "\"}").then().statusCode(422);
        }
        phone.post(PHONE, "{\"code\":\"" + WeChatStub.phoneCode("13800138001") + "\"}")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("太频繁"));
        Phone.signedIn()
                .post(PHONE, "{\"code\":\"" + WeChatStub.phoneCode("13800138001") + "\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void theTelephoneIsToldOnceForEachTap() {
        Phone phone = Phone.signedIn();
        String code = "{\"code\":\"" + WeChatStub.phoneCode("13800138001") + "\"}";
        phone.post(PHONE, code)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("phone", is("13800138001"));
        phone.post(PHONE, code).then().statusCode(422).body("errors[0].code", is("wechat-code.invalid"));
        phone.post(PHONE, "{\"code\":\"\"}").then().statusCode(422).body("errors[0].code", is("code.missing"));
    }
}
