package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.security.Secrets;

class LogInSettingsTest {
    private static final String GOOD_SECRET = "q7Xw2mTz9RkLp4VbNc8YdHs3";
    private final Map<String, String> settings = new HashMap<>(Secrets.freshSet());

    @Test
    void withoutAProviderNothingIsAskedForAndNobodyLogsIn() {
        assertThat(read().faults()).isEmpty();
        assertThat(read().quarkus()).doesNotContainKey("quarkus.oidc.tenant-enabled");
    }

    @Test
    void aProviderTurnsTheLogInOn() {
        settings.put(LogInSettings.PROVIDER, "https://id.example.gov.cn/realms/portal");
        settings.put(LogInSettings.CLIENT_SECRET, GOOD_SECRET);
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
        settings.put(LogInSettings.PROVIDER, "https://id.example.gov.cn/realms/portal");
        settings.put(LogInSettings.CLIENT_SECRET, secret);
        assertThat(read().faults()).singleElement().asString().startsWith(LogInSettings.CLIENT_SECRET + " " + fault);
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
        settings.put(LogInSettings.PROVIDER, provider);
        settings.put(LogInSettings.CLIENT_SECRET, GOOD_SECRET);
        assertThat(read().faults()).hasSize(faults);
    }

    @Test
    void behindHttpsTheCookiesTravelOnlyThere() {
        settings.put("portal.site.base-url", "https://xfj.example.gov.cn");
        assertThat(read().quarkus())
                .containsEntry("quarkus.oidc.authentication.cookie-force-secure", "true")
                .containsEntry("quarkus.oidc.authentication.force-redirect-https-scheme", "true");
    }

    private LogInSettings read() {
        return new LogInSettings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }
}
