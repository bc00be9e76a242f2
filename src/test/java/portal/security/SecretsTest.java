package portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String KEY = "portal.secrets.fields.keys.k1";

    @Test
    void aFreshSetHasNoFaultsAndIsNewEachTime() {
        assertThat(faults(Secrets.freshSet())).isEmpty();
        assertThat(Secrets.freshSet().get(Secrets.ROOT))
                .isNotEqualTo(Secrets.freshSet().get(Secrets.ROOT));
    }

    @Test
    void everyMissingSecretIsNamed() {
        assertThat(faults(Map.of()))
                .containsExactlyInAnyOrder(
                        "portal.secrets.root is missing",
                        "portal.secrets.fields.current is missing",
                        "portal.secrets.fields.keys.<id> is missing",
                        "portal.secrets.accusations.current is missing",
                        "portal.secrets.accusations.keys.<id> is missing");
    }

    @Test
    void theKeyThatCurrentNamesMustBeThere() {
        assertThat(faultsWith("portal.secrets.fields.current", "k2"))
                .containsExactly("portal.secrets.fields.keys.k2 is missing");
    }

    @Test
    void aGuessableSecretIsNamedWithoutItsValue() {
        for (byte[] weak : List.of(
                new byte[32],
                "change-me-change-me-change-me-ok".getBytes(StandardCharsets.UTF_8),
                "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8),
                counting(32),
                repeated(32))) {
            String text = Base64.getEncoder().encodeToString(weak);
            assertThat(faultsWith(Secrets.ROOT, text))
                    .containsExactly(Secrets.ROOT + " is a default or guessable value, not random bytes");
        }
    }

    @Test
    void aSecretThatIsShortOrNotBase64IsNamed() {
        assertThat(faultsWith(Secrets.ROOT, "change-me!")).containsExactly(Secrets.ROOT + " is not base64");
        assertThat(faultsWith(Secrets.ROOT, sixteen()))
                .containsExactly(Secrets.ROOT + " must be [32] bytes long in base64, but is 16");
        assertThat(faultsWith(KEY, "abcd")).containsExactly(KEY + " must be [16, 32] bytes long in base64, but is 3");
        assertThat(faultsWith(KEY, sixteen())).isEmpty();
    }

    @Test
    void theSameValueTwiceIsNamed() {
        Map<String, String> set = Secrets.freshSet();
        set.put(KEY, set.get("portal.secrets.accusations.keys.k1"));
        assertThat(faults(set)).singleElement().asString().contains("has the same value as portal.secrets.");
    }

    @Test
    void anOldKeyThatIsWeakIsFoundToo() {
        assertThat(faultsWith("portal.secrets.fields.keys.old", "AAAA"))
                .singleElement()
                .asString()
                .startsWith("portal.secrets.fields.keys.old ");
    }

    @Test
    void keysOfTheEnvironmentCount() {
        Map<String, String> set = Secrets.freshSet();
        Optional<List<String>> faults = Optional.of(Secrets.faults(
                List.of("PORTAL_SECRETS_FIELDS_KEYS_OLD"),
                name -> name.equals("portal.secrets.fields.keys.old")
                        ? Optional.of("AAAA")
                        : Optional.ofNullable(set.get(name))));
        assertThat(faults.get()).hasSize(1);
    }

    @Test
    void readingRefusesFaultySecretsAndSaysWhich() {
        assertThatThrownBy(() -> Secrets.read(List.of(), name -> Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("portal.secrets.root is missing");
    }

    private static List<String> faultsWith(String name, String value) {
        Map<String, String> set = new HashMap<>(Secrets.freshSet());
        set.put(name, value);
        return faults(set);
    }

    private static List<String> faults(Map<String, String> set) {
        return Secrets.faults(set.keySet(), name -> Optional.ofNullable(set.get(name)));
    }

    private static String sixteen() {
        byte[] key = Base64.getDecoder().decode(Secrets.fresh());
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(key, 16));
    }

    private static byte[] counting(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (200 + i);
        }
        return bytes;
    }

    private static byte[] repeated(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 37 % 7 * 50);
        }
        return bytes;
    }
}
