package portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final String NAME = "petition.name.411000261100017833";
    private static final String TEXT = "𠮷田·〇 请求整改";

    private final Map<String, String> set = Secrets.freshSet();
    private final Vault vault = new Vault(Keys.of(set));
    private final DataKey key = vault.newDataKey(false);

    @Test
    void whatWasSealedOpensAgainAlsoByTheWrappedKey() {
        byte[] sealed = vault.seal(key, NAME, TEXT);
        assertThat(vault.unseal(vault.open(key.wrapped()), NAME, sealed)).isEqualTo(TEXT);
        assertThat(vault.unseal(key, NAME, vault.seal(key, NAME, ""))).isEmpty();
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(vault.seal(key, NAME, TEXT)).isNotEqualTo(vault.seal(key, NAME, TEXT));
    }

    @Test
    void aFieldMovedToAnotherColumnOrRowDoesNotOpen() {
        byte[] sealed = vault.seal(key, NAME, TEXT);
        assertThatThrownBy(() -> vault.unseal(key, "petition.phone.411000261100017833", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("petition.phone");
        assertThatThrownBy(() -> vault.unseal(key, "petition.name.411000261100017841", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.unseal(vault.newDataKey(false), NAME, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangeOfAnyByteIsFound() {
        byte[] sealed = vault.seal(key, NAME, TEXT);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.unseal(key, NAME, changed))
                    .as("byte %d", i)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> vault.unseal(key, NAME, new byte[] {1, 1})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAKeySealedOrFailedToOpenBeforeLeavesNoTrace() {
        for (int length = 0; length < 70; length++) {
            String text = "字".repeat(length);
            byte[] sealed = vault.seal(key, NAME, text);
            assertThatThrownBy(() -> vault.unseal(key, "petition.phone.1", sealed))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(vault.unseal(key, NAME, sealed)).isEqualTo(text);
            assertThat(vault.unseal(vault.open(key.wrapped()), NAME, sealed)).isEqualTo(text);
        }
    }

    @Test
    void manyThreadsUseOneKey() {
        List<byte[]> sealed = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> vault.seal(key, NAME, TEXT + i))
                .toList();
        assertThat(IntStream.range(0, sealed.size())
                        .parallel()
                        .mapToObj(i -> vault.unseal(key, NAME, sealed.get(i)).equals(TEXT + i)))
                .hasSize(2_000)
                .doesNotContain(false);
    }

    @Test
    void afterARotationOldKeysOpenAndNewOnesAreWrappedAnew() {
        Map<String, String> rotated =
                Keys.with(set, "portal.secrets.fields.current", "k2", "portal.secrets.fields.keys.k2", Secrets.fresh());
        Vault later = new Vault(Keys.of(rotated));
        byte[] sealed = vault.seal(key, NAME, TEXT);
        assertThat(later.unseal(later.open(key.wrapped()), NAME, sealed)).isEqualTo(TEXT);

        DataKey rewrapped = later.rewrap(later.open(key.wrapped()));
        assertThat(new String(rewrapped.wrapped(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("fields.keys.k2");
        rotated.remove("portal.secrets.fields.keys.k1");
        Vault muchLater = new Vault(Keys.of(rotated));
        assertThat(muchLater.unseal(muchLater.open(rewrapped.wrapped()), NAME, sealed))
                .isEqualTo(TEXT);
        assertThatThrownBy(() -> muchLater.open(key.wrapped()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Wrapped under portal.secrets.fields.keys.k1, which is not configured");
    }

    @Test
    void accusationsAreWrappedUnderAKeyOfTheirOwn() {
        byte[] wrapped = vault.newDataKey(true).wrapped();
        assertThat(new String(wrapped, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("accusations.keys.k1");
        Vault withAnotherKey =
                new Vault(Keys.of(Keys.with(set, "portal.secrets.accusations.keys.k1", Secrets.fresh())));
        assertThatThrownBy(() -> withAnotherKey.open(wrapped)).isInstanceOf(IllegalStateException.class);
        assertThat(withAnotherKey.open(key.wrapped())).isNotNull();
    }

    @Test
    void filesHaveAnotherKeyThanFieldsAndTheSameEachTime() {
        assertThat(key.files().getEncoded())
                .hasSize(16)
                .isNotEqualTo(key.fieldKey())
                .isEqualTo(vault.open(key.wrapped()).files().getEncoded());
    }

    @Test
    void aWrappedKeyIsSmall() {
        assertThat(key.wrapped()).hasSizeLessThan(90);
    }
}
