package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portal.testing.Citizens;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;
import portal.testing.Visitor;

/** What a citizen who logged in finds: their own list, opened without a code, and nobody else's. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class MePageTest {
    private static Response add(Visitor citizen, String number, String code) {
        citizen.get("/me/add");
        return citizen.post("/me/add", "number", number, "code", code);
    }

    private static Receipt added(Visitor citizen) {
        Receipt filed = Requests.file(Filings.appeal());
        Response answer = add(citizen, filed.number(), filed.code());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/me");
        return filed;
    }

    @Test
    void whoeverHasNotLoggedInIsSentToTheCitysLogIn() {
        Response answer = new Visitor().get("/me");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/authorize?", "code_challenge_method=S256", "%2Fme%2Flogin");
        assertThat(new Visitor().get("/").asString()).contains("href=\"/me\"");
    }

    @Test
    void aNewcomerIsToldHowToFillTheList() {
        Response page = Citizens.newcomer().get("/me");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString()).contains("列表还是空的", "退出登录");
    }

    @Test
    void whatWasAddedOnceByNumberAndCodeIsOpenedWithoutACode() {
        Visitor citizen = Citizens.newcomer();
        Receipt filed = added(citizen);
        assertThat(citizen.get("/me").asString())
                .contains(Filings.appeal().title())
                .doesNotContain("列表还是空的", filed.code());
        Response opened = citizen.post("/me/open", "kind", "petition", "number", filed.number());
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.header("Location")).endsWith("/petitions/track");
        assertThat(citizen.get("/petitions/track").asString())
                .contains(Filings.appeal().title(), "办理过程");
    }

    @Test
    void theSamePersonFindsItInAnotherBrowserAndNobodyElseDoes() {
        String subject = "citizen-" + UUID.randomUUID();
        Receipt filed = added(Citizens.as(subject));
        assertThat(Citizens.as(subject).get("/me").asString())
                .contains(Filings.appeal().title());
        Visitor stranger = Citizens.newcomer();
        assertThat(stranger.get("/me").asString())
                .doesNotContain(Filings.appeal().title());
        stranger.get("/me/add");
        Response opened = stranger.post("/me/open", "kind", "petition", "number", filed.number());
        assertThat(opened.statusCode()).isEqualTo(404);
        assertThat(stranger.post("/me/remove", "kind", "petition", "number", filed.number())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsTakenFromTheListIsStillThereForNumberAndCode() {
        Visitor citizen = Citizens.newcomer();
        Receipt filed = added(citizen);
        citizen.get("/me");
        assertThat(citizen.post("/me/remove", "kind", "petition", "number", filed.number())
                        .statusCode())
                .isEqualTo(303);
        assertThat(citizen.get("/me").asString()).contains("列表还是空的");
        Requests.lookup(filed.number(), filed.code()).then().statusCode(200);
    }

    @Test
    void aWrongCodeIsAnsweredLikeAnUnknownNumber() {
        Visitor citizen = Citizens.newcomer();
        Receipt filed = Requests.file(Filings.appeal());
        Response wrong = add(citizen, filed.number(), "AAAA-BBBB-CCCC");
        assertThat(wrong.statusCode()).isEqualTo(303);
        assertThat(citizen.get("/me/add?wrong=yes").asString()).contains("没有加进来", "没有找到");
        Response unknown = add(citizen, "411000261100000000", "AAAA-BBBB-CCCC");
        assertThat(unknown.header("Location")).isEqualTo(wrong.header("Location"));
    }

    @Test
    void anAccusationSaysNotWhatItIs() {
        Visitor citizen = Citizens.newcomer();
        Receipt filed = Requests.file(Filings.accusation());
        add(citizen, filed.number(), filed.code());
        assertThat(citizen.get("/me").asString())
                .contains("您的来件")
                .doesNotContain(Filings.accusation().title(), "被反映");
    }

    @Test
    void whoeverLogsOutHasToLogInAgain() {
        Visitor citizen = Citizens.newcomer();
        assertThat(citizen.get("/me").statusCode()).isEqualTo(200);
        Response goodbye = citizen.get("/me/logout");
        assertThat(goodbye.statusCode()).isEqualTo(302);
        assertThat(goodbye.header("Location")).contains("/logout?");
        assertThat(citizen.get("/me").statusCode()).isEqualTo(302);
    }

    /** On a telephone of somebody else: what the list opened is closed with it. */
    @Test
    void whatTheListOpenedIsClosedByLoggingOut() {
        Visitor citizen = Citizens.newcomer();
        Receipt filed = added(citizen);
        citizen.get("/me");
        citizen.post("/me/open", "kind", "petition", "number", filed.number());
        assertThat(citizen.get("/petitions/track").asString()).contains("办理过程");
        citizen.get("/me/logout");
        assertThat(citizen.get("/petitions/track").asString())
                .contains("name=\"code\"")
                .doesNotContain("办理过程", Filings.appeal().title());
    }

    @Test
    void whoeverEndsTheirAccountLeavesNoListAndLosesNothingThatWasFiled() {
        String subject = "citizen-" + UUID.randomUUID();
        Visitor citizen = Citizens.as(subject);
        Receipt filed = added(citizen);
        assertThat(citizen.send("/me/end").statusCode()).isEqualTo(403);
        assertThat(citizen.get("/me").asString())
                .contains("href=\"/me/end\"", Filings.appeal().title());
        citizen.get("/me/end");
        assertThat(citizen.post("/me/end").asString()).contains("已经注销", "href=\"/me/logout\"");
        assertThat(citizen.get("/me").asString()).contains("列表还是空的");
        assertThat(Citizens.as(subject).get("/me").asString()).contains("列表还是空的");
        Requests.lookup(filed.number(), filed.code()).then().statusCode(200);
    }

    @Test
    void aFormWithoutItsHiddenFieldChangesNothing() {
        Visitor citizen = Citizens.newcomer();
        Receipt filed = added(citizen);
        Response refused = citizen.send("/me/remove", "kind", "petition", "number", filed.number());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(citizen.get("/me").asString()).contains(Filings.appeal().title());
    }

    @Test
    void anOfficersSessionIsNoCitizens() {
        Visitor citizen = Citizens.newcomer();
        assertThat(citizen.get("/staff").statusCode()).isEqualTo(302);
    }
}
