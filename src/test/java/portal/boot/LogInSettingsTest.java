package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.boot.LogInSettings.Who;
import portal.security.Secrets;

class LogInSettingsTest {
    private static final String PROVIDER = Who.OFFICERS.setting(LogInSettings.PROVIDER);
    private static final String CLIENT_SECRET = Who.OFFICERS.setting(LogInSettings.CLIENT_SECRET);
    private static final String GOOD_SECRET = "q7Xw2mTz9RkLp4VbNc8YdHs3";
    private final Map<String, String> settings = new HashMap<>(Secrets.freshSet());

    @Test
    void withoutAProviderNothingIsAskedForAndNobodyLogsIn() {
        assertThat(read().faults()).isEmpty();
        assertThat(read().quarkus())
                .doesNotContainKeys("quarkus.oidc.tenant-enabled", "quarkus.oidc.citizen.tenant-enabled");
    }

    @Test
    void aProviderTurnsTheLogInOn() {
        settings.put(PROVIDER, "https://id.example.gov.cn/realms/portal");
        settings.put(CLIENT_SECRET, GOOD_SECRET);
        assertThat(read().faults()).isEmpty();
        assertThat(read().quarkus()).containsEntry("quarkus.oidc.tenant-enabled", "true");
    }

    @Test
    void theKeysOfTheSessionAreTheSameAtEveryStartAndOthersInAnotherPortal() {
        Map<String, String> first = read().quarkus();
        assertThat(read().quarkus()).isEqualTo(first);
        assertThat(first.values())
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).hasSizeGreaterThanOrEqualTo(32));
        settings.putAll(Secrets.freshSet());
        assertThat(read().quarkus())
                .doesNotContainValue(first.values().iterator().next());
    }

    @ParameterizedTest
    @CsvSource({
        "'',is missing",
        "secret,is a default",
        "change-me,is a default",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,is a default"
    })
    void aClientSecretThatIsMissingOrADefaultIsNamedAndNotShown(String secret, String fault) {
        settings.put(PROVIDER, "https://id.example.gov.cn/realms/portal");
        settings.put(CLIENT_SECRET, secret);
        assertThat(read().faults()).singleElement().asString().startsWith(CLIENT_SECRET + " " + fault);
    }

    @ParameterizedTest
    @CsvSource({
        "http://id.example.gov.cn/realms/portal,1",
        "ftp://localhost/,1",
        "not an address,1",
        "http://localhost:8180/realms/portal,0",
        "https://id.example.gov.cn,0"
    })
    void theWayToTheProviderIsEncryptedUnlessItRunsHere(String provider, int faults) {
        settings.put(PROVIDER, provider);
        settings.put(CLIENT_SECRET, GOOD_SECRET);
        assertThat(read().faults()).hasSize(faults);
    }

    @Test
    void theCitizensLogInIsTurnedOnByAProviderOfItsOwn() {
        settings.put(Who.CITIZENS.setting(LogInSettings.PROVIDER), "https://login.example.gov.cn");
        assertThat(read().faults())
                .singleElement()
                .asString()
                .startsWith("quarkus.oidc.citizen.credentials.client-secret.value is missing");
        settings.put(Who.CITIZENS.setting(LogInSettings.CLIENT_SECRET), GOOD_SECRET);
        assertThat(read().faults()).isEmpty();
        assertThat(read().quarkus())
                .containsEntry("quarkus.oidc.citizen.tenant-enabled", "true")
                .doesNotContainKey("quarkus.oidc.tenant-enabled");
    }

    @Test
    void behindHttpsTheCookiesTravelOnlyThere() {
        settings.put("portal.site.base-url", "https://xfj.example.gov.cn");
        assertThat(read().quarkus())
                .containsEntry("quarkus.oidc.authentication.cookie-force-secure", "true")
                .containsEntry("quarkus.oidc.authentication.force-redirect-https-scheme", "true")
                .containsEntry("quarkus.oidc.citizen.authentication.cookie-force-secure", "true");
    }

    private LogInSettings read() {
        return new LogInSettings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }
}
