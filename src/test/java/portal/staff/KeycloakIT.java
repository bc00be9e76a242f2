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
import portal.testing.Keycloak;
import portal.testing.KeycloakOfficer;
import portal.testing.PackagedPortal;

/**
 * The packaged portal and a real Keycloak with the realm that is shipped, as they come; only in the profile {@code
 * keycloak}. The clocks of the realm run in their true time.
 */
class KeycloakIT {
    private static final Duration OUT_WITHIN = Duration.ofMinutes(5);
    private static final String PASSWORD = "correct horse battery staple";
    private static final String LOG_IN = "id=\"kc-form-login\"";
    private static final String ASKS_FOR_A_CODE = "name=\"otp\"";

    /** Kept when a test fails: the logs of both say why. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Keycloak keycloak;
    private static PackagedPortal portal;
    private static String administrator;
    private static final KeycloakOfficer ADMIN = new KeycloakOfficer("admin", PASSWORD);

    @BeforeAll
    static void anOfficeSetsBothUp() throws InterruptedException {
        int port = PackagedPortal.freePort();
        String address = "http://127.0.0.1:" + port;
        String secret = Secrets.fresh() + "+%2B/=&";
        keycloak = Keycloak.start(address, secret);
        administrator = keycloak.account("admin", PASSWORD, Duty.Code.ADMINISTRATOR);
        Map<String, String> settings = new HashMap<>(Secrets.freshSet());
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("portal.site.base-url", address);
        settings.put("quarkus.oidc.auth-server-url", keycloak.realm());
        settings.put("quarkus.oidc.client-id", "portal");
        settings.put("quarkus.oidc.credentials.client-secret.value", secret);
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
    private record Hired(String id, KeycloakOfficer officer) {}

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
        KeycloakOfficer officer = new KeycloakOfficer("intake", PASSWORD);
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
        KeycloakOfficer guesser = new KeycloakOfficer("guessed", PASSWORD);
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

    private static Hired hired(String username, String name, String duty) throws InterruptedException {
        String id = keycloak.account(username, PASSWORD, duty);
        register(id, name, duty);
        KeycloakOfficer officer = new KeycloakOfficer(username, PASSWORD);
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
    private static Duration untilOut(KeycloakOfficer officer) throws InterruptedException {
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
