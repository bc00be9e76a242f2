package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import portal.office.Duty;

/** The realm that is shipped for Keycloak asks of officers what the portal relies on. */
class RealmFileTest {
    private static final int MOST_SECONDS = 300;

    private final JsonNode realm;

    RealmFileTest() throws IOException {
        realm = new ObjectMapper()
                .readTree(Path.of("src/main/keycloak/portal-realm.json").toFile());
    }

    @Test
    void itsRolesAreTheDutiesOfTheOffice() {
        assertThat(StreamSupport.stream(realm.at("/roles/realm").spliterator(), false)
                        .map(role -> role.get("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Duty.values()).map(Duty::code).toList());
    }

    @Test
    void aSecondFactorIsAskedOfEveryOfficerAndGuessingIsLockedOut() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(StreamSupport.stream(realm.get("requiredActions").spliterator(), false)
                        .filter(action -> action.get("alias").asText().equals("CONFIGURE_TOTP")))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.get("enabled").asBoolean()).isTrue();
                    assertThat(action.get("defaultAction").asBoolean()).isTrue();
                });
    }

    /** The flow that Keycloak brings along asks only those who have set one up. */
    @Test
    void nobodyGetsInWithAPasswordAlone() {
        assertThat(realm.get("browserFlow").asText()).isEqualTo("password and code");
        assertThat(realm.get("directGrantFlow").asText()).isEqualTo("direct password and code");
        assertThat(realm.get("authenticationFlows").findValues("authenticationExecutions").stream()
                        .flatMap(executions -> StreamSupport.stream(executions.spliterator(), false))
                        .filter(execution ->
                                execution.path("authenticator").asText().contains("otp"))
                        .map(execution -> execution.get("requirement").asText()))
                .containsExactly("REQUIRED", "REQUIRED");
    }

    /** A telephone's clock may be half a minute off; without the setting an imported realm allows nothing. */
    @Test
    void aTelephoneWhoseClockIsALittleOffIsUnderstood() {
        assertThat(realm.get("otpPolicyLookAheadWindow").asInt()).isOne();
    }

    @Test
    void whoeverIsDisabledThereIsOutWithinFiveMinutes() {
        assertThat(realm.get("accessTokenLifespan").asInt()).isBetween(1, MOST_SECONDS);
    }

    @Test
    void theClientProvesItselfAndHasNoSecretInTheFile() {
        JsonNode client = realm.at("/clients/0");
        assertThat(client.get("publicClient").asBoolean()).isFalse();
        assertThat(client.get("secret").asText()).isEqualTo("${PORTAL_CLIENT_SECRET}");
        assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(client.at("/protocolMappers/0/config/claim.name").asText()).isEqualTo("groups");
    }
}
