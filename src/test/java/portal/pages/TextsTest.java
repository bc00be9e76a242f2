package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands together in the office's words, and what hides in a citizen's. */
class TextsTest {
    @Test
    void aNumberStaysOnTheLineOfWhatItCounts() {
        assertThat(Texts.kept("今天是第 2 天，共 60 天")).isEqualTo("今天是第\u00a02\u00a0天，共 60\u00a0天");
        assertThat(Texts.kept("10 到 3000 个字")).isEqualTo("10\u00a0到\u00a03000\u00a0个字");
        assertThat(Texts.kept("最多 1000 个字")).isEqualTo("最\u2060多\u00a01000\u00a0个字");
        assertThat(Texts.kept("不超过 20 MB")).isEqualTo("不超过 20\u00a0MB");
    }

    @Test
    void aTimeStaysOnTheLineOfItsHalfDay() {
        assertThat(Texts.kept("上午 8:30—12:00，下午 15:00—18:00"))
                .isEqualTo("上\u2060午\u00a08:30\u2060—\u206012:00，下\u2060午\u00a015:00\u2060—\u206018:00");
    }

    @Test
    void theNumberOfAMatterIsAPieceOfItsOwn() {
        assertThat(Texts.numbered("申请编号 GK-411000-2611-0001783-3，见 411000-2611-0001783-3。"))
                .extracting(Texts.Piece::text)
                .containsExactly("申请编号 ", "GK-411000-2611-0001783-3", "，见 ", "411000-2611-0001783-3", "。");
        assertThat(Texts.numbered("电话 0374-2965-1234567")).hasSize(1);
        assertThat(Texts.numbered("")).isEmpty();
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(Texts.kept("魏都区 文峰街道")).isEqualTo("魏都区 文峰街道");
    }
}
