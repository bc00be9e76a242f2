package portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.inforequest.RequestProcedure;
import portal.law.Source;
import portal.petition.Procedure;

/** Every article that the portal rests on is explained, and a quotation leads to its explanation. */
class ExplanationsTest {
    private static final int LONGEST = 260;

    private final Regulations regulations = new Regulations();
    private final Explanations explanations = new Explanations(regulations);

    @Test
    void everyArticleIsExplainedInAFewSentences() {
        for (Regulation regulation : regulations.all()) {
            for (Regulation.Provision article : regulation.articles()) {
                Explanation plain =
                        explanations.of(regulation.code(), article.number()).orElseThrow();
                assertThat(plain.heading()).as(article.ordinal()).isNotEmpty();
                assertThat(plain.paragraphs()).as(article.ordinal()).isNotEmpty();
                assertThat(String.join("", plain.paragraphs()).length())
                        .as(article.ordinal())
                        .isLessThan(LONGEST);
            }
        }
        assertThat(explanations.of("petition-regulation", 51)).isEmpty();
        assertThat(explanations.of("another", 1)).isEmpty();
    }

    @Test
    void whateverAStepRestsOnLeadsToAnExplanation() {
        List<Source> sources = new ArrayList<>();
        Procedure.table().forEach(move -> sources.add(move.source()));
        RequestProcedure.table().forEach(move -> sources.add(move.source()));
        sources.removeIf(source ->
                !source.regulation().equals("信访工作条例") && !source.regulation().equals("政府信息公开条例"));
        assertThat(sources).hasSizeGreaterThan(60).allSatisfy(source -> {
            List<String> leads = leads(source.basis());
            assertThat(leads).as(source.basis()).hasSize(1);
            String[] way = leads.get(0).split("/");
            assertThat(explanations.of(way[2], Integer.parseInt(way[3])))
                    .as(source.basis())
                    .isPresent();
        });
    }

    @Test
    void aQuotationBelongsToTheRegulationNamedLast() {
        assertThat(leads("《信访工作条例》第二十三条第三款、第三十四条"))
                .containsExactly("/laws/petition-regulation/23", "/laws/petition-regulation/34");
        assertThat(leads("依照《政府信息公开条例》第三十三条，不是《个人信息保护法》第十三条")).containsExactly("/laws/disclosure-regulation/33");
        assertThat(leads("依照《信访工作条例》第三十一条、行政复议法第十一条、第十二条")).containsExactly("/laws/petition-regulation/31");
        assertThat(leads("《信访工作条例》第三十四条，按本条例第三十一条办理"))
                .containsExactly("/laws/petition-regulation/34", "/laws/petition-regulation/31");
        assertThat(leads("第三十四条")).isEmpty();
        assertThat(leads("《信访工作条例》")).isEmpty();
        assertThat(leads("")).isEmpty();
    }

    @Test
    void noCharacterOfASentenceIsLostOnTheWay() {
        Stream.of("", "《信访工作条例》第二十三条第三款。", "甲《乙》丙第一条丁", "（《信访工作条例》第十九条）。有新情况", "《信访工作条例》和第二十二条")
                .forEach(sentence -> assertThat(Citations.of(sentence).stream()
                                .map(Citations.Part::text)
                                .reduce("", String::concat))
                        .isEqualTo(sentence));
        assertThat(Citations.of("依据《信访工作条例》第二十三条第三款。").get(1).text()).isEqualTo("《信访工作条例》第二十三条第三款");
    }

    @Test
    void numbersOfDaysInAnExplanationAreThoseOfTheArticle() {
        assertThat(explanations.of("petition-regulation", 34).orElseThrow().text())
                .contains("六十天", "三十天");
        assertThat(explanations.of("disclosure-regulation", 33).orElseThrow().text())
                .contains("二十个工作日");
    }

    private static List<String> leads(String sentence) {
        List<String> leads = new ArrayList<>();
        for (Citations.Part part : Citations.of(sentence)) {
            String href = part.href();
            if (href != null) {
                leads.add(href);
            }
        }
        return leads;
    }
}
