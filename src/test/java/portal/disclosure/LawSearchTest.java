package portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import portal.disclosure.JudgedTexts.Judgement;
import portal.search.SearchQuery;

/** Whether a question about the law leads to its article among the first three, by words the law itself does not use. */
class LawSearchTest {
    private static final int SHOWN = 3;

    private final Regulations regulations = new Regulations();
    private final LawSearch search = new LawSearch(regulations, new Explanations(regulations));

    @Test
    void aQuestionLeadsToItsArticle() {
        assertThat(share("fitted on", JudgedTexts.judgements())).isGreaterThanOrEqualTo(0.95);
        assertThat(share("held out", JudgedTexts.heldOut())).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void whatTheLawDoesNotSpeakOfLeadsNowhere() {
        for (String typed : List.of("骆驼", "信访", "渣土车", "KTV", "58车贷", "，。", "CET-4")) {
            assertThat(search.find(SearchQuery.of(typed), SHOWN)).as(typed).isEmpty();
        }
    }

    /** How many of the queries that articles answer have one of them among the first. */
    private double share(String part, List<Judgement> judgements) {
        int asked = 0;
        int led = 0;
        for (Judgement judgement : judgements) {
            if (judgement.relevant().stream().noneMatch(name -> name.matches("[PD]\\d+"))) {
                continue;
            }
            asked++;
            List<String> found = search.find(SearchQuery.of(judgement.typed()), SHOWN).stream()
                    .map(LawSearchTest::name)
                    .toList();
            if (found.stream().anyMatch(judgement.relevant()::contains)) {
                led++;
            } else {
                System.out.println(judgement.typed() + " " + judgement.relevant() + " leads to " + found);
            }
        }
        System.out.printf("%d of %d queries about the law, %s, lead to an article that answers%n", led, asked, part);
        return (double) led / asked;
    }

    private static String name(LawSearch.Hit hit) {
        return hit.href().replace("/laws/petition-regulation/", "P").replace("/laws/disclosure-regulation/", "D");
    }
}
