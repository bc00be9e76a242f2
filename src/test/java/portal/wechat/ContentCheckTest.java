package portal.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a text is cut for the content check, and what is made of several answers. */
class ContentCheckTest {
    @Test
    void aShortTextGoesWhole() {
        assertThat(ContentCheck.pieces("设一个车站。")).containsExactly("设一个车站。");
        assertThat(ContentCheck.pieces("字".repeat(2500))).hasSize(1);
    }

    @Test
    void aLongTextIsCutBehindASentenceAndNothingOfItIsLost() {
        String text = ("一".repeat(99) + "。").repeat(61);
        assertThat(ContentCheck.pieces(text))
                .hasSize(3)
                .allSatisfy(piece -> assertThat(piece.length()).isLessThanOrEqualTo(2500))
                .allSatisfy(piece -> assertThat(piece).endsWith("。"));
        assertThat(String.join("", ContentCheck.pieces(text))).isEqualTo(text);
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = "一" + "𠮷".repeat(3000);
        assertThat(ContentCheck.pieces(text))
                .allSatisfy(piece -> assertThat(piece.length()).isLessThanOrEqualTo(2500))
                .allSatisfy(piece ->
                        assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse());
        assertThat(String.join("", ContentCheck.pieces(text))).isEqualTo(text);
    }

    @Test
    void noNumberOfAnybodyIsShown() {
        assertThat(ContentCheck.withoutNumbers("打 138 0013 8000 或者１３８００１３８０００，证件 11010519491231002X，2026年，3 路车"))
                .doesNotContain("8000", "８０００", "1949", "X")
                .contains("2026年", "3 路车");
    }

    @Test
    void theWorstAnswerCounts() {
        assertThat(Stream.of(new Hint("pass", 100), Hint.of("review", 20003), Hint.NONE)
                        .reduce(Hint.PASSED, Hint::orWorse))
                .isEqualTo(new Hint("review", 20003));
        assertThat(Hint.PASSED.orWorse(Hint.of("something new", 7))).isEqualTo(Hint.NONE);
    }
}
