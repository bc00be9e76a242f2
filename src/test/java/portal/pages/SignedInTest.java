package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class SignedInTest {
    /** What a log-in says of somebody. */
    private record Said(String issuer, String subject) implements JsonWebToken {
        @Override
        public String getName() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.iss.name(), Claims.sub.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) (name.equals(Claims.iss.name()) ? issuer : subject);
        }
    }

    private static String known(String issuer, String subject) {
        return SignedIn.subject(new Said(issuer, subject));
    }

    @Test
    void theSameSubjectOfAnotherLogInIsSomebodyElse() {
        assertThat(known("https://id.example.gov.cn", "1001"))
                .isEqualTo(known("https://id.example.gov.cn", "1001"))
                .isNotEqualTo(known("https://login.example.gov.cn", "1001"))
                .isNotEqualTo(known("https://id.example.gov.cn", "1002"));
    }
}
