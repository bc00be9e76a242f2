package portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.document.OfficialPaper.Paragraph;
import portal.document.OfficialPaper.Section;

class OfficialPaperTest {
    @Test
    void headingsAreNumberedAndWhatHasNoneIsNot() {
        OfficialPaper paper =
                paper(Section.of("", "甲"), Section.of("情况", "乙"), Section.of("", "丙"), Section.of("意见", "丁"));
        assertThat(paper.sections()).extracting(Section::heading).containsExactly("", "一、情况", "", "二、意见");
    }

    @Test
    void moreThanTenHeadingsGoOnCounting() {
        OfficialPaper paper =
                paper(IntStream.range(0, 12).mapToObj(i -> Section.of("项", "字")).toArray(Section[]::new));
        assertThat(paper.sections())
                .extracting(Section::heading)
                .startsWith("一、项")
                .endsWith("十、项", "十一、项", "十二、项");
    }

    @Test
    void eachLineThatSomebodyWroteIsAParagraph() {
        assertThat(Section.of("情况", "  第一行\r\n\n\u3000\u3000第二行 \n", "第三行", "").paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("第一行", "第二行", "第三行");
        assertThat(Paragraph.lead("一\n二").text()).isEqualTo("一 二");
    }

    @Test
    void noLogHoldsWhatItSays() {
        assertThat(paper(Section.of("情况", "秘密"))).hasToString("OfficialPaper[许信〔2026〕1号]");
    }

    private static OfficialPaper paper(Section... sections) {
        return new OfficialPaper(
                "许昌市信访局", "文书", "许信〔2026〕1号", "张三", List.of(sections), List.of(), LocalDate.of(2026, 3, 2), false);
    }
}
