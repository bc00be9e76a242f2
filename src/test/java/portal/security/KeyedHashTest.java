package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private final Secrets secrets = Keys.fresh();
    private final KeyedHash hash = new KeyedHash(secrets);

    @Test
    void theDigestBeneathIsSm3() {
        SM3Digest digest = new SM3Digest();
        digest.update("abc".getBytes(StandardCharsets.US_ASCII), 0, 3);
        byte[] result = new byte[32];
        digest.doFinal(result, 0);
        assertThat(HexFormat.of().formatHex(result))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void eachUseHasAKeyOfItsOwn() {
        assertThat(hash.of(Use.PHONE, "13800138000")).hasSize(32).isEqualTo(hash.of(Use.PHONE, "13800138000"));
        long different = java.util.Arrays.stream(Use.values())
                .map(use -> HexFormat.of().formatHex(hash.of(use, "13800138000")))
                .distinct()
                .count();
        assertThat(different).isEqualTo(Use.values().length);
    }

    @Test
    void anotherRootGivesAnotherHash() {
        assertThat(new KeyedHash(Keys.fresh()).of(Use.PHONE, "1")).isNotEqualTo(hash.of(Use.PHONE, "1"));
    }

    @Test
    void manyThreadsHashUnderOneKey() {
        List<String> alone = IntStream.range(0, 2_000)
                .mapToObj(i -> HexFormat.of().formatHex(new KeyedHash(secrets).of(Use.PHONE, "1" + i)))
                .toList();
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> HexFormat.of().formatHex(hash.of(Use.PHONE, "1" + i)))
                        .toList())
                .isEqualTo(alone);
    }

    @Test
    void partsDoNotRunTogether() {
        assertThat(hash.of(Use.CODE, "ab", "c")).isNotEqualTo(hash.of(Use.CODE, "a", "bc"));
        assertThat(hash.of(Use.CODE, "abc")).isNotEqualTo(hash.of(Use.CODE, "abc", ""));
    }

    @Test
    void tokensAreLongDifferentAndOpenOnlyTheirOwn() {
        Tokens tokens = new Tokens(hash, secrets);
        Vault vault = new Vault(secrets);
        String token = Tokens.fresh();
        assertThat(token).matches("[A-Za-z0-9_-]{27}").isNotEqualTo(Tokens.fresh());
        assertThat(tokens.stored(token)).isEqualTo(hash.of(Use.SESSION, token));
        byte[] sealed = vault.seal(tokens.keyFrom(token), "draft.body.1", "未写完");
        assertThat(vault.unseal(tokens.keyFrom(token), "draft.body.1", sealed)).isEqualTo("未写完");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> vault.unseal(tokens.keyFrom(Tokens.fresh()), "draft.body.1", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tokens.keyFrom(token).wrapped()).isEmpty();
        assertThat(tokens.keyFrom(Use.IDEMPOTENCY, token).fieldKey())
                .isNotEqualTo(tokens.keyFrom(token).fieldKey());
    }
}
