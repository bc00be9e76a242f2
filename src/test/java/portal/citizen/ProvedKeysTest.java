package portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class ProvedKeysTest {
    @Test
    void theKeyThatWasNotUsedForLongestMakesRoom() throws JoseException {
        ProvedKeys.Known key = new ProvedKeys.Known(
                EcJwkGenerator.generateJwk(EllipticCurves.P256).getECPublicKey(), new byte[32]);
        ProvedKeys keys = new ProvedKeys();
        for (int phone = 0; phone < 500; phone++) {
            keys.held("phone " + phone, key);
        }
        assertThat(keys.of("phone 0")).contains(key);
        keys.held("one more", key);
        assertThat(keys.of("phone 0")).contains(key);
        assertThat(keys.of("phone 1")).isEmpty();
        assertThat(keys.of("one more")).contains(key);
    }
}
