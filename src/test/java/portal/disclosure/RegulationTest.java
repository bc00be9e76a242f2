package portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.law.ChineseDate;
import portal.law.Refused;

class RegulationTest {
    private final Regulations regulations = new Regulations();

    @Test
    void thePetitionRegulationHasFiftyArticlesInSixChapters() {
        Regulation regulation = regulations.byCode("petition-regulation");
        assertThat(regulation.title()).isEqualTo("信访工作条例");
        assertThat(regulation.chapters()).hasSize(6);
        assertThat(numbers(regulation))
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void theDisclosureRegulationHasFiftySixArticles() {
        Regulation regulation = regulations.byCode("disclosure-regulation");
        assertThat(regulation.title()).isEqualTo("中华人民共和国政府信息公开条例");
        assertThat(numbers(regulation))
                .isEqualTo(IntStream.rangeClosed(1, 56).boxed().toList());
    }

    @Test
    void articleThirtySixHasThreeParagraphs() {
        Regulation.Provision article =
                regulations.byCode("petition-regulation").article(36).orElseThrow();
        assertThat(article.ordinal()).isEqualTo("第三十六条");
        assertThat(article.paragraphCount()).isEqualTo(3);
        assertThat(article.paragraphs().get(0).text()).startsWith("信访人对复查意见不服的");
        assertThat(article.paragraphs().get(2).text()).endsWith("不再受理。");
    }

    @Test
    void itemsAreToldFromParagraphs() {
        Regulation.Provision article =
                regulations.byCode("disclosure-regulation").article(20).orElseThrow();
        assertThat(article.paragraphCount()).isEqualTo(1);
        assertThat(article.paragraphs()).filteredOn(Regulation.Paragraph::item).hasSize(15);
    }

    @Test
    void noCharacterOfTheRegulationsIsLost() throws IOException {
        for (Regulation regulation : regulations.all()) {
            assertThat(squeezed(printed(regulation))).isEqualTo(squeezed(source(regulation.code())));
        }
    }

    @Test
    void whoIssuedThemAndWhenIsKnown() {
        assertThat(regulations.byCode("petition-regulation").promulgation())
                .isEqualTo(new Regulation.Promulgation(
                        "中共中央、国务院", null, LocalDate.of(2022, 2, 25), LocalDate.of(2022, 5, 1)));
        assertThat(regulations.byCode("disclosure-regulation").promulgation())
                .isEqualTo(new Regulation.Promulgation(
                        "国务院", "国务院令第711号", LocalDate.of(2019, 4, 3), LocalDate.of(2019, 5, 15)));
    }

    @Test
    void theirOwnWordsSayTheSameDates() {
        for (Regulation regulation : regulations.all()) {
            Regulation.Promulgation promulgation = regulation.promulgation();
            String words = String.join("\n", regulation.history())
                    + regulation.article(regulation.articles().size()).orElseThrow();
            assertThat(words)
                    .contains(ChineseDate.date(promulgation.issuedOn()))
                    .contains(ChineseDate.date(promulgation.inForceOn()))
                    .contains(promulgation.issuer());
        }
    }

    @Test
    void anUnknownRegulationIsRefused() {
        assertThatThrownBy(() -> regulations.byCode("../application")).isInstanceOf(Refused.class);
    }

    private static List<Integer> numbers(Regulation regulation) {
        return regulation.articles().stream().map(Regulation.Provision::number).toList();
    }

    private static String printed(Regulation regulation) {
        return regulation.title()
                + String.join("", regulation.history())
                + regulation.chapters().stream()
                        .map(chapter -> chapter.heading()
                                + chapter.articles().stream()
                                        .map(RegulationTest::printed)
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private static String printed(Regulation.Provision article) {
        return article.ordinal()
                + article.paragraphs().stream().map(Regulation.Paragraph::text).collect(Collectors.joining());
    }

    private static String source(String code) throws IOException {
        try (InputStream text = RegulationTest.class.getResourceAsStream("/laws/" + code + ".txt")) {
            String all = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf("----") + 4).replace("<!-- INFO END -->", "");
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s　#]+", "");
    }
}
