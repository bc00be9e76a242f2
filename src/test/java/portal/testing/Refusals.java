package portal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;

/** What the portal does not do. */
public final class Refusals {
    private Refusals() {}

    /** This is refused for this reason, naming exactly these fields. */
    public static void refused(ThrowingCallable asked, Reason reason, String... pointers) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.faults()).extracting(Fault::pointer).containsExactlyInAnyOrder(pointers);
        });
    }
}
