package portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.law.Fault;

class MovesTest {
    private static final Map<String, String> KNOWN = Map.of("/a", "/b", "/b", "/c");

    @Test
    void anOldAddressIsFollowedToItsEnd() {
        assertThat(Moves.end("/a", KNOWN)).contains("/c");
        assertThat(Moves.end("/x", KNOWN)).isEmpty();
    }

    @Test
    void noMoveMayLeadInACircle() {
        assertThat(Moves.faults("/c", "/a", KNOWN)).extracting(Fault::code).containsExactly("to.circle");
        assertThat(Moves.faults("/d", "/d", KNOWN)).extracting(Fault::code).containsExactly("to.circle");
        assertThat(Moves.faults("/d", "/d?page=2", KNOWN))
                .extracting(Fault::code)
                .containsExactly("to.circle");
        assertThat(Moves.faults("/c", "/d", KNOWN)).isEmpty();
        Map<String, String> circle = Map.of("/p", "/q", "/q", "/p");
        assertThat(Moves.end("/p", circle)).isEmpty();
        assertThat(Moves.faults("/r", "/p", circle)).isNotEmpty();
    }

    @Test
    void aChainAsLongAsOneLikesEnds() {
        Map<String, String> chain = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            chain.put("/" + i, "/" + (i + 1));
        }
        assertThat(Moves.end("/0", chain)).isEmpty();
        assertThat(Moves.faults("/x", "/0", chain)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/staff",
                "/staff/articles",
                "/api/v1/x",
                "/petitions/new",
                "/disclosure",
                "old.html",
                "//evil.example",
                "/a b",
                "/a\r\nX: y",
                "",
                "https://evil.example/"
            })
    void anAddressThatPeopleNeedOrThatIsNoneIsRefused(String from) {
        assertThat(Moves.faults(from, "/laws", Map.of())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/", "javascript:alert(1)", "/a\nb", "", "/\\evil.example"
            })
    void nobodyIsSentAwayFromTheSite(String to) {
        assertThat(Moves.faults("/old.html", to, Map.of())).isNotEmpty();
    }
}
