package portal.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Function<Long, byte[]> DIGEST =
            no -> ByteBuffer.allocate(Long.BYTES).putLong(no * 2_654_435_761L).array();

    @Test
    void oneInTwentyIsDrawnAndOneAtLeast() {
        assertThat(Sample.size(0)).isZero();
        assertThat(Sample.size(1)).isOne();
        assertThat(Sample.size(20)).isOne();
        assertThat(Sample.size(21)).isEqualTo(2);
        assertThat(Sample.size(400)).isEqualTo(20);
    }

    @Test
    void theDrawDependsOnTheDigestAloneAndNotOnTheOrderOfTheCases() {
        List<Long> closed = LongStream.range(0, 100).boxed().toList();
        List<Long> backwards =
                closed.stream().sorted((a, b) -> Long.compare(b, a)).toList();
        assertThat(Sample.drawn(closed, DIGEST))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isEqualTo(Sample.drawn(backwards, DIGEST));
    }
}
