package portal.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class LogInTest {
    @ParameterizedTest
    @CsvSource({
        "intake,收件员甲,收件员",
        "clerk,承办人甲,承办人",
        "head,负责人甲,单位负责人",
        "reviewer,复查员甲,复查复核员",
        "supervisor,督办员甲,督查督办员",
        "adviser,法律顾问甲,法律顾问",
        "disclosure,信息公开员甲,政府信息公开工作人员",
        "auditor,审计员甲,审计员",
        "admin,管理员甲,管理员"
    })
    void anOfficerOfEachDutyArrivesAtTheDesks(String subject, String name, String duty) {
        Response home = Officers.as(subject).get("/staff");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.asString()).contains(name, duty, "退出");
        assertThat(home.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoeverHasNotLoggedInIsSentToTheProviderWithAProofOfItsOwn() {
        Response answer = new Visitor().get("/staff");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/authorize?", "code_challenge_method=S256", "%2Fstaff%2Flogin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theLogInLeadsBackToThePageThatWasAskedFor() {
        Visitor visitor = new Visitor();
        String provider = visitor.get("/staff?from=here").header("Location");
        Response back = visitor.follow(Officers.answer(provider, "clerk", ""));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith("/staff?from=here");
    }

    @Test
    void somebodyTheOfficeDoesNotKnowIsToldTheNumberToGiveToTheAdministrator() {
        Visitor visitor = new Visitor();
        String provider = visitor.get("/staff").header("Location");
        visitor.follow(Officers.answer(provider, "stranger-7", "administrator"));
        Response home = visitor.get("/staff");
        assertThat(home.statusCode()).isEqualTo(403);
        assertThat(home.asString()).contains("还没有登记为工作人员", "stranger-7");
    }

    @Test
    void aRoleOfTheProviderAloneMakesNobodyAnAdministrator() {
        Visitor visitor = new Visitor();
        String provider = visitor.get("/staff").header("Location");
        visitor.follow(Officers.answer(provider, "intake", "administrator"));
        assertThat(visitor.get("/staff").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/staff/officers").statusCode()).isEqualTo(403);
    }

    @Test
    void aDutyThatTheProviderDoesNotGrantIsNotWorkedEither() {
        Visitor visitor = new Visitor();
        String provider = visitor.get("/staff").header("Location");
        visitor.follow(Officers.answer(provider, "admin", "intake-clerk"));
        assertThat(visitor.get("/staff/officers").statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverLogsOutHasToLogInAgain() {
        Visitor officer = Officers.as("clerk");
        assertThat(officer.get("/staff").statusCode()).isEqualTo(200);
        Response goodbye = officer.get("/staff/logout");
        assertThat(goodbye.statusCode()).isEqualTo(302);
        assertThat(goodbye.header("Location")).contains("/logout?");
        assertThat(officer.cookie("q_session")).isEmpty();
        assertThat(officer.get("/staff").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-session", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.", "|"})
    void aSessionThatSomebodyMadeUpIsWorthNothing(String session) {
        Visitor visitor = new Visitor();
        visitor.cookie("q_session", session);
        Response answer = visitor.get("/staff");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/authorize?");
    }

    @Test
    void aCodeWithoutTheBrowserThatAskedForItIsWorthNothing() {
        String provider = new Visitor().get("/staff").header("Location");
        String back = Officers.answer(provider, "admin", "");
        Visitor thief = new Visitor();
        thief.follow(back);
        assertThat(thief.cookie("q_session")).isEmpty();
        assertThat(thief.get("/staff").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/channels", "/petitions/track", "/disclosure", "/api/v1/agencies"})
    void citizensAreNeverAskedToLogInAndCarryNoSession(String path) {
        Response answer = given().redirects().follow(false).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getCookies().keySet()).noneMatch(name -> name.startsWith("q_"));
        assertThat(given().cookie("q_session", "x")
                        .redirects()
                        .follow(false)
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormWithoutItsHiddenFieldIsRefusedAtTheDesksToo() {
        Visitor admin = Officers.as("admin");
        Response answer = admin.twin().post("/staff/agencies", "csrf", "");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aFormSentAfterTheLogInRanOutIsAnsweredAndLeadsToNoOtherHost() {
        Response answer = new Visitor().post("/staff/agencies", "name", "某单位");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).contains("登录已经过期").doesNotContain("某单位");
    }

    @Test
    void aPageThatDoesNotExistIsSaidSoInTheLookOfTheDesks() {
        Response answer = Officers.as("auditor").get("/staff/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("回到工作台", "审计员甲");
    }
}
