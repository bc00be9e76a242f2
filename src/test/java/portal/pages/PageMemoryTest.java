package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageMemoryTest {
    private static final long NOW = Duration.ofDays(1).toNanos();

    @Test
    void nothingIsKeptBeforeChangesAreHeardOf() {
        PageMemory memory = memory(1_000_000);
        assertThat(memory.isOn()).isFalse();
        memory.keep("/", page("a", 10), 0);
        assertThat(memory.find("/", NOW)).isNull();
    }

    @Test
    void aPageIsKeptUntilSomethingChanges() {
        PageMemory memory = listening(1_000_000);
        memory.keep("/", page("a", 10), memory.generation());
        assertThat(memory.find("/", NOW)).isNotNull();
        memory.forgetAll();
        assertThat(memory.find("/", NOW)).isNull();
        assertThat(memory.size()).isZero();
    }

    @Test
    void aPageRenderedBeforeTheChangeIsNotKeptAfterIt() {
        PageMemory memory = listening(1_000_000);
        long asked = memory.generation();
        memory.forgetAll();
        memory.keep("/", page("a", 10), asked);
        assertThat(memory.find("/", NOW)).isNull();
    }

    @Test
    void aPlaceThatIsBookedForgetsThePagesOfReceptionsAlone() {
        PageMemory memory = listening(1_000_000);
        memory.keep("/", page("a", 10), memory.generation());
        memory.keep("/receptions", page("b", 10), memory.generation());
        memory.keep("/receptions\nmode=elder", page("c", 10), memory.generation());
        memory.keep("/channels", page("d", 10), memory.generation());
        long rendering = memory.generation();
        memory.forget(Set.of("/", "/receptions"));
        memory.keep("/receptions", page("e", 10), rendering);
        assertThat(memory.find("/", NOW)).isNull();
        assertThat(memory.find("/receptions", NOW)).isNull();
        assertThat(memory.find("/receptions\nmode=elder", NOW)).isNull();
        assertThat(memory.find("/channels", NOW)).isNotNull();
        assertThat(memory.size()).isEqualTo(page("d", 10).size());
    }

    @Test
    void whenTheNewsAreLostEverythingIsForgotten() {
        PageMemory memory = listening(1_000_000);
        memory.keep("/", page("a", 10), memory.generation());
        memory.stopListening();
        assertThat(memory.find("/", NOW)).isNull();
        assertThat(memory.isOn()).isFalse();
    }

    @Test
    void thePageNotAskedForLongestGoesFirst() {
        PageMemory memory = listening(10_000);
        memory.keep("/a", page("a", 1_000), memory.generation());
        memory.keep("/b", page("b", 1_000), memory.generation());
        for (int i = 0; i < 4; i++) {
            memory.find("/a", NOW);
            memory.keep("/" + i, page("x" + i, 1_000), memory.generation());
        }
        memory.keep("/last", page("y", 1_000), memory.generation());
        assertThat(memory.find("/b", NOW)).isNull();
        assertThat(memory.find("/a", NOW)).isNotNull();
        assertThat(memory.size()).isLessThanOrEqualTo(10_000);
    }

    @Test
    void aPageThatWouldFillTheMemoryAloneIsNotKept() {
        PageMemory memory = listening(10_000);
        memory.keep("/", page("a", 9_000), memory.generation());
        assertThat(memory.find("/", NOW)).isNull();
    }

    @Test
    void aPageIsRenderedAnewAfterSomeMinutes() {
        PageMemory memory = listening(1_000_000);
        memory.keep("/", page("a", 10), memory.generation());
        assertThat(memory.find("/", NOW + Duration.ofMinutes(6).toNanos())).isNull();
    }

    @Test
    void eachFormOfAPageHasAStrongTagOfItsOwn() {
        KeptPage page = page("a", 100);
        String plain = page.plain().tag().toString();
        String gzipped = page.gzipped().tag().toString();
        assertThat(plain).matches("\"[0-9a-f]{32}\"").isNotEqualTo(gzipped);
        assertThat(page.isKnownBy("\"x\", " + gzipped)).isTrue();
        assertThat(page.isKnownBy("W/" + plain)).isTrue();
        assertThat(page.isKnownBy("*")).isTrue();
        assertThat(page.isKnownBy("\"x\"")).isFalse();
    }

    @Test
    void onlyWhatIsTheSameForEverybodyMayBeKept() {
        for (String path : new String[] {
            "/",
            "/disclosure",
            "/disclosure/rule-of-law",
            "/disclosure/articles/12",
            "/laws/petition-regulation/36",
            "/channels",
            "/receptions",
            "/feed.atom"
        }) {
            assertThat(PublicPaths.holds(path, null)).as(path).isTrue();
        }
        assertThat(PublicPaths.holds("/disclosure/channels", "page=2")).isTrue();
        assertThat(PublicPaths.holds("/disclosure/channels", "page=2&x=1")).isFalse();
        assertThat(PublicPaths.holds("/", "x=1")).isFalse();
        for (String path : new String[] {
            "/petitions/new",
            "/petitions/track",
            "/petitions/receipt",
            "/search",
            "/mode",
            "/disclosure/articles/0",
            "/disclosure/articles/12/files/a.pdf",
            "/api/v1/columns",
            "//disclosure",
            "/me",
            "/receptions/12",
            "/receptions/booking"
        }) {
            assertThat(PublicPaths.holds(path, null)).as(path).isFalse();
        }
    }

    private static PageMemory memory(long bytes) {
        return new PageMemory(new MemorySize(BigInteger.valueOf(bytes)));
    }

    private static PageMemory listening(long bytes) {
        PageMemory memory = memory(bytes);
        memory.listen();
        return memory;
    }

    private static KeptPage page(String seed, int length) {
        StringBuilder body = new StringBuilder(seed);
        java.util.Random random = new java.util.Random(seed.hashCode());
        while (body.length() < length) {
            body.append((char) ('!' + random.nextInt(90)));
        }
        return new KeptPage(body.toString().getBytes(StandardCharsets.UTF_8), "text/html", NOW);
    }
}
