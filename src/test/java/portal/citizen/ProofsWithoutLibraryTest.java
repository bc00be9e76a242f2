package portal.citizen;

import java.time.Clock;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The same on a machine for which there is no native library. */
class ProofsWithoutLibraryTest extends ProofsTest {
    @Override
    Proofs proofs(Clock clock) {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        return new Proofs(clock, () -> provider);
    }
}
