package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import portal.office.Duty;
import portal.security.Secrets;
import portal.testing.Filings;
import portal.testing.Keycloak;
import portal.testing.KeycloakUser;
import portal.testing.PackagedPortal;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;

/**
 * The packaged portal and a real Keycloak with the realm that is shipped, as they come, and another that stands for the
 * city's log-in of its citizens; only in the profile {@code keycloak}. The clocks of the realm run in their true time.
 */
class KeycloakIT {
    private static final Duration OUT_WITHIN = Duration.ofMinutes(5);
    private static final String PASSWORD = "correct horse battery staple";
    private static final String LOG_IN = "id=\"kc-form-login\"";
    private static final String OFFICERS = "q_session";
    private static final String CITIZENS = "q_session_citizen";
    private static final String ASKS_FOR_A_CODE = "name=\"otp\"";

    /** Kept when a test fails: the logs of both say why. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Keycloak keycloak;
    private static PackagedPortal portal;
    private static String administrator;
    private static final KeycloakUser ADMIN = KeycloakUser.officer("admin", PASSWORD);

    @BeforeAll
    static void anOfficeSetsBothUp() throws InterruptedException {
        int port = PackagedPortal.freePort();
        String address = "http://127.0.0.1:" + port;
        String secret = Secrets.fresh() + "+%2B/=&";
        String citizensSecret = Secrets.fresh();
        keycloak = Keycloak.start(address, secret, citizensSecret);
        administrator = keycloak.account("admin", PASSWORD, Duty.Code.ADMINISTRATOR);
        Map<String, String> settings = new HashMap<>(Secrets.freshSet());
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("portal.site.base-url", address);
        settings.put("quarkus.oidc.auth-server-url", keycloak.realm());
        settings.put("quarkus.oidc.client-id", "portal");
        settings.put("quarkus.oidc.credentials.client-secret.value", secret);
        settings.put("quarkus.oidc.citizen.auth-server-url", keycloak.citizens());
        settings.put("quarkus.oidc.citizen.client-id", "portal-citizens");
        settings.put("quarkus.oidc.citizen.credentials.client-secret.value", citizensSecret);
        settings.put("portal.staff.first-administrator", administrator);
        portal = PackagedPortal.start(folder.resolve("data"), settings);
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = port;
        Response desk = ADMIN.logIn();
        assertThat(desk.asString())
                .as("The first log-in; the portal's log: %s, the provider's: %s", portal.output(), keycloak.output())
                .contains("系统管理员", "退出");
    }

    @AfterAll
    static void itTakesThemDown() {
        RestAssured.reset();
        if (portal != null) {
            portal.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    /** An officer who has an account, a registration and a telephone, and has just logged in. */
    private record Hired(String id, KeycloakUser officer) {}

    @Test
    void theRealmThatRunsIsTheOneThatIsShipped() {
        Map<String, Object> realm = keycloak.ask("").path("");
        assertThat(realm)
                .containsEntry("bruteForceProtected", true)
                .containsEntry("failureFactor", 5)
                .containsEntry("accessTokenLifespan", 240)
                .containsEntry("otpPolicyType", "totp")
                .containsEntry("registrationAllowed", false);
        List<Map<String, Object>> actions =
                keycloak.ask("/authentication/required-actions").path("");
        assertThat(actions)
                .filteredOn(action -> action.get("alias").equals("CONFIGURE_TOTP"))
                .singleElement()
                .satisfies(action -> assertThat(action).containsEntry("defaultAction", true));
        List<Map<String, Object>> clients =
                keycloak.ask("/clients?clientId=portal").path("");
        assertThat(clients)
                .singleElement()
                .satisfies(client -> assertThat(client)
                        .containsEntry(
                                "redirectUris",
                                List.of(portal.at("/staff/login").toString())));
    }

    @Test
    void somebodyWhoIsNotRegisteredReadsTheNumberToRegisterAndThenSeesTheDesk() throws InterruptedException {
        String id = keycloak.account("intake", PASSWORD, Duty.Code.INTAKE_CLERK);
        KeycloakUser officer = KeycloakUser.officer("intake", PASSWORD);
        Response stranger = officer.logIn();
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.asString()).contains("还没有登记为工作人员", id);
        register(id, "收件员乙", Duty.Code.INTAKE_CLERK);
        assertThat(officer.open("/staff/cases").asString()).contains("收件员乙", "信访事项");
        assertThat(officer.get("/staff/officers").statusCode()).isEqualTo(403);
    }

    @Test
    void theSecondFactorIsAskedForAtEveryLogInAndGuessingItDoesNotHelp() throws InterruptedException {
        Hired clerk = hired("clerk", "承办人乙", Duty.Code.AGENCY_CLERK);
        clerk.officer().changeBrowser();
        Response asked = clerk.officer().password(PASSWORD);
        assertThat(asked.asString()).contains(ASKS_FOR_A_CODE);
        assertThat(clerk.officer().code(asked, "000000").asString()).contains(ASKS_FOR_A_CODE);
        assertThat(clerk.officer().get("/staff").statusCode()).isEqualTo(302);
        clerk.officer().changeBrowser();
        assertThat(clerk.officer().logIn().asString()).contains("承办人乙");
    }

    /** As when a telephone is lost, or somebody removes the code to have it easier. */
    @Test
    void withoutASecondFactorAPasswordLeadsToItsSetUpAndNotToTheDesk() throws InterruptedException {
        Hired adviser = hired("adviser", "法律顾问乙", Duty.Code.LEGAL_ADVISER);
        keycloak.forgetThePhone(adviser.id());
        adviser.officer().changeBrowser();
        Response asked = adviser.officer().password(PASSWORD);
        assertThat(asked.asString()).contains("name=\"totpSecret\"");
        assertThat(adviser.officer().get("/staff").statusCode()).isEqualTo(302);
    }

    @Test
    void whoeverGuessesAPasswordIsLockedOutThoughItIsGuessedAtLast() throws InterruptedException {
        String id = keycloak.account("guessed", PASSWORD, Duty.Code.AUDITOR);
        KeycloakUser guesser = KeycloakUser.officer("guessed", PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.password("wrong password " + i).asString()).contains(LOG_IN);
            Thread.sleep(1_500); // faster ones are locked out sooner
        }
        assertThat(guesser.password(PASSWORD).asString()).contains(LOG_IN);
        assertThat(keycloak.ask("/attack-detection/brute-force/users/" + id).<Boolean>path("disabled"))
                .isTrue();
    }

    @Test
    void logOutEndsTheSessionAtTheProviderToo() throws InterruptedException {
        Hired auditor = hired("auditor", "审计员乙", Duty.Code.AUDITOR);
        assertThat(sessions(auditor)).isOne();
        Response home = auditor.officer().open("/staff/logout");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.asString()).contains("网上信访").doesNotContain("审计员乙");
        assertThat(sessions(auditor)).isZero();
        assertThat(auditor.officer().open("/staff").asString()).contains(LOG_IN);
    }

    @Test
    void whoeverIsDisabledInThePortalIsOutWithinAMinute() throws InterruptedException {
        Hired reviewer = hired("reviewer", "复查员乙", Duty.Code.REVIEWER);
        assertThat(reviewer.officer().get("/staff").statusCode()).isEqualTo(200);
        disableInThePortal(reviewer.id(), "复查员乙", Duty.Code.REVIEWER);
        Duration lasted = untilOut(reviewer.officer());
        assertThat(lasted).isLessThan(Duration.ofMinutes(1));
        assertThat(reviewer.officer().open("/staff").asString()).contains("您的账号已经停用");
    }

    /** The worst moment: the token is as fresh as can be. Somebody else works on, so that it is not the session's end. */
    @Test
    void whoeverIsDisabledAtTheProviderIsOutWithinFiveMinutesAndNobodyElse() throws InterruptedException {
        Hired colleague = hired("head", "负责人乙", Duty.Code.AGENCY_HEAD);
        Hired supervisor = hired("supervisor", "督办员乙", Duty.Code.SUPERVISOR);
        assertThat(supervisor.officer().get("/staff").statusCode()).isEqualTo(200);
        keycloak.disable(supervisor.id());
        Duration lasted = untilOut(supervisor.officer());
        System.out.println("Disabled at the provider, out after " + lasted.toSeconds() + " s");
        assertThat(lasted).isLessThan(OUT_WITHIN);
        assertThat(supervisor.officer().password(PASSWORD).asString()).contains(LOG_IN);
        Response works = colleague.officer().get("/staff");
        assertThat(works.statusCode()).isEqualTo(200);
        assertThat(works.asString()).contains("负责人乙");
    }

    @Test
    void aCitizenSeesTheirListAndLogsOutAtBothSides() {
        String id = keycloak.citizen("zhang", PASSWORD);
        KeycloakUser citizen = KeycloakUser.citizen("zhang", PASSWORD);
        assertThat(citizen.password("wrong password").asString()).contains(LOG_IN);
        assertThat(citizen.password(PASSWORD).asString()).contains("我的信访", "列表还是空的", "退出登录");
        Receipt filed = Requests.file(Filings.appeal());
        citizen.open("/me/add");
        Response added = citizen.post("/me/add", "number", filed.number(), "code", filed.code());
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(citizen.open("/me").asString()).contains(Filings.appeal().title());
        assertThat(keycloak.citizenSessions(id)).isOne();
        Response home = citizen.open("/me/logout");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.asString())
                .contains("网上信访")
                .doesNotContain(Filings.appeal().title());
        assertThat(keycloak.citizenSessions(id)).isZero();
        assertThat(citizen.open("/me").asString()).contains(LOG_IN);
        citizen.changeBrowser();
        assertThat(citizen.password(PASSWORD).asString())
                .contains(Filings.appeal().title());
    }

    /** Neither as it is, nor under the name of the other's cookie: each is sealed under a key of its own. */
    @Test
    void neitherLogInOpensWhatIsTheOthers() throws InterruptedException {
        keycloak.citizen("lisi", PASSWORD);
        KeycloakUser citizen = KeycloakUser.citizen("lisi", PASSWORD);
        assertThat(citizen.password(PASSWORD).statusCode()).isEqualTo(200);
        Hired editor = hired("editor", "编辑乙", Duty.Code.EDITOR);
        assertThat(citizen.carrying(CITIZENS, CITIZENS).get("/me").statusCode()).isEqualTo(200);
        assertThat(citizen.carrying(CITIZENS, OFFICERS).get("/staff").statusCode())
                .isEqualTo(302);
        assertThat(editor.officer().carrying(OFFICERS, OFFICERS).get("/staff").statusCode())
                .isEqualTo(200);
        assertThat(editor.officer().carrying(OFFICERS, CITIZENS).get("/me").statusCode())
                .isEqualTo(302);
        assertThat(citizen.open("/staff").asString()).contains(LOG_IN);
        assertThat(editor.officer().open("/me").asString()).contains(LOG_IN);
    }

    private static Hired hired(String username, String name, String duty) throws InterruptedException {
        String id = keycloak.account(username, PASSWORD, duty);
        register(id, name, duty);
        KeycloakUser officer = KeycloakUser.officer(username, PASSWORD);
        assertThat(officer.logIn().asString()).contains(name);
        return new Hired(id, officer);
    }

    private static void register(String subject, String name, String duty) {
        ADMIN.open("/staff/officers/new");
        Response added =
                ADMIN.post("/staff/officers", "subject", subject, "name", name, "agency", "411000-xfj", "duties", duty);
        assertThat(added.statusCode()).isEqualTo(303);
    }

    private static void disableInThePortal(String subject, String name, String duty) {
        Matcher row = Pattern.compile("/staff/officers/(\\d+)\">" + name)
                .matcher(ADMIN.open("/staff/officers").asString());
        assertThat(row.find()).isTrue();
        String entry = "/staff/officers/" + row.group(1);
        ADMIN.open(entry);
        Response changed = ADMIN.post(
                entry,
                "version",
                "0",
                "subject",
                subject,
                "name",
                name,
                "agency",
                "411000-xfj",
                "duties",
                duty,
                "disabled",
                "yes");
        assertThat(changed.statusCode()).isEqualTo(303);
    }

    /** How long somebody got an answer of the desks yet; ten seconds too many are waited for, no more. */
    private static Duration untilOut(KeycloakUser officer) throws InterruptedException {
        Instant start = Instant.now();
        Instant limit = start.plus(OUT_WITHIN).plusSeconds(10);
        while (Instant.now().isBefore(limit) && officer.get("/staff").statusCode() == 200) {
            Thread.sleep(2_000);
        }
        return Duration.between(start, Instant.now());
    }

    private static int sessions(Hired hired) {
        List<Object> sessions =
                keycloak.ask("/users/" + hired.id() + "/sessions").path("");
        return sessions.size();
    }
}
