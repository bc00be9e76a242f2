package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.security.Secrets;
import portal.testing.PackagedPortal;
import portal.testing.PackagedPortal.Ended;

/** The packaged portal says in one line each what it lacks, and does not start. */
class StartIT {
    private static final String ROOT = "portal.secrets.root";

    @TempDir
    Path folder;

    @Test
    void withoutSecretsAndDatabaseItNamesEverySettingItLacks() {
        Ended ended = PackagedPortal.run(folder, Map.of());
        assertRefused(ended);
        assertThat(ended.err())
                .contains(
                        ROOT + " is missing",
                        "portal.secrets.fields.current is missing",
                        "portal.secrets.accusations.current is missing",
                        "portal.database.url is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "portal.secrets.root, ''",
        "portal.secrets.root, changeme",
        "portal.secrets.root, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "portal.secrets.fields.keys.k1, c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U=",
        "portal.secrets.accusations.keys.k1, ''"
    })
    void aSecretThatIsMissingOrWeakIsNamedAndNotShown(String name, String value) {
        Map<String, String> settings = secrets();
        settings.put("portal.database.embedded", "true");
        settings.put(name, value);
        Ended ended = PackagedPortal.run(folder, settings);
        assertRefused(ended);
        assertThat(ended.err()).contains("  - " + name + " ");
        if (!value.isEmpty()) {
            assertThat(ended.err()).doesNotContain(value);
        }
        settings.values().stream()
                .filter(secret -> secret.length() > 20)
                .forEach(secret -> assertThat(ended.err()).doesNotContain(secret));
    }

    @Test
    void oneSecretUsedTwiceIsNamed() {
        Map<String, String> settings = secrets();
        settings.put("portal.database.embedded", "true");
        settings.put("portal.secrets.accusations.keys.k1", settings.get("portal.secrets.fields.keys.k1"));
        Ended ended = PackagedPortal.run(folder, settings);
        assertRefused(ended);
        assertThat(ended.err()).contains("portal.secrets.fields.keys.k1", "has the same value as");
    }

    @Test
    void withoutADatabaseItSaysWhichTwoSettingsGiveOne() {
        Ended ended = PackagedPortal.run(folder, secrets());
        assertRefused(ended);
        assertThat(ended.err()).contains("portal.database.url is missing", "portal.database.embedded=true");
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense",
        "postgresql://db.example.gov.cn/portal",
        "postgresql://portal:pass^word@db.example.gov.cn/portal"
    })
    void aDatabaseAddressThatCannotBeReadIsNamedAndNotShown(String url) {
        Map<String, String> settings = secrets();
        settings.put("portal.database.url", url);
        Ended ended = PackagedPortal.run(folder, settings);
        assertRefused(ended);
        assertThat(ended.err()).contains("portal.database.url").doesNotContain("pass^word");
    }

    @Test
    void keysPrintsASetThatItStartsWith() throws IOException {
        Ended ended = PackagedPortal.run(folder, Map.of(), "keys");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        Properties printed = new Properties();
        printed.load(new StringReader(ended.out()));
        assertThat(Secrets.faults(
                        printed.stringPropertyNames(), name -> Optional.ofNullable(printed.getProperty(name))))
                .isEmpty();
        assertThat(PackagedPortal.run(folder, Map.of(), "keys").out()).isNotEqualTo(ended.out());
    }

    private static Map<String, String> secrets() {
        return new LinkedHashMap<>(new HashMap<>(Secrets.freshSet()));
    }

    private static void assertRefused(Ended ended) {
        assertThat(ended.status()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).startsWith("The portal does not start:").doesNotContain("\tat ", "Exception");
        assertThat(ended.out()).doesNotContain("\tat ", "Exception");
    }
}
