package portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import portal.disclosure.JudgedTexts.Judgement;
import portal.search.Paging;
import portal.search.SearchQuery;

/** Whether people find what they look for, among real texts; see src/test/resources/search/README.md. */
@Execution(ExecutionMode.CONCURRENT)
class SearchQualityTest {
    private static final double LEAST_RECALL = 0.94;
    private static final double LEAST_RECIPROCAL_RANK = 0.96;
    private static final double LEAST_RECALL_HELD_OUT = 0.75;
    private static final double LEAST_RECIPROCAL_RANK_HELD_OUT = 0.78;

    @TempDir
    static Path folder;

    private static SearchDatabase database;
    private static Articles articles;

    @BeforeAll
    static void publishTheJudgedTexts() {
        database = new SearchDatabase(folder.resolve("data"));
        database.publish(JudgedTexts.articles());
        articles = database.articles();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** What came of a query: how much of what answers it is on the first page, and how far up. */
    private record Outcome(Judgement judgement, List<String> found) {
        double recall() {
            long relevant =
                    found.stream().filter(judgement.relevant()::contains).count();
            return (double) relevant
                    / Math.min(Paging.DEFAULT_SIZE, judgement.relevant().size());
        }

        double reciprocalRank() {
            return found.stream()
                    .filter(judgement.relevant()::contains)
                    .findFirst()
                    .map(first -> 1.0 / (found.indexOf(first) + 1))
                    .orElse(0.0);
        }

        String line() {
            return String.format(
                    "%-28s recall %.2f, first at %.2f, of %d; %s",
                    judgement.typed(),
                    recall(),
                    reciprocalRank(),
                    judgement.relevant().size(),
                    found);
        }
    }

    @Test
    void peopleFindWhatTheyLookFor() {
        measure("fitted on", JudgedTexts.judgements(), LEAST_RECALL, LEAST_RECIPROCAL_RANK);
    }

    @Test
    void peopleFindWhatNobodyThoughtOf() {
        measure("held out", JudgedTexts.heldOut(), LEAST_RECALL_HELD_OUT, LEAST_RECIPROCAL_RANK_HELD_OUT);
    }

    private static void measure(String part, List<Judgement> judgements, double leastRecall, double leastRank) {
        List<Outcome> outcomes = new ArrayList<>();
        judgements.forEach(judgement -> outcomes.add(outcome(judgement)));
        double recall = mean(outcomes.stream().mapToDouble(Outcome::recall).toArray());
        double rank =
                mean(outcomes.stream().mapToDouble(Outcome::reciprocalRank).toArray());
        String report = String.format(
                "%d queries %s: recall at %d %.3f, mean reciprocal rank %.3f%n",
                outcomes.size(), part, Paging.DEFAULT_SIZE, recall, rank);
        outcomes.stream()
                .filter(outcome -> outcome.recall() < 1 || outcome.reciprocalRank() < 1)
                .forEach(outcome -> System.out.println(outcome.line()));
        System.out.print(report);
        assertThat(recall).as(report).isGreaterThanOrEqualTo(leastRecall);
        assertThat(rank).as(report).isGreaterThanOrEqualTo(leastRank);
    }

    @Test
    void aMistypedWordIsPutRight() {
        Map<String, String> meant = Map.of(
                "伊景圆", "伊景园",
                "渣士车", "渣土车",
                "房证产", "房产证",
                "信访工做条例", "信访工作条例",
                "油烟扰名", "油烟扰民",
                "梅溪糊 用水", "梅溪湖 用水",
                "L837路", "l827路");
        meant.forEach(
                (typed, word) -> assertThat(found(typed).instead()).as(typed).contains(word));
        assertThat(found("伊景园").instead()).isEmpty();
    }

    @Test
    void anArticleIsFoundByItsStateAlone() {
        database.publish(List.of(
                JudgedTexts.row("S1", LocalDate.of(2001, 2, 3), "撤回的试笔", "甲乙丙"),
                JudgedTexts.row("S2", LocalDate.of(2001, 2, 3), "废止的试笔", "甲乙丙")));
        SearchQuery query = SearchQuery.of("试笔");
        assertThat(total(new ArticleFilter(null, query, null, null, null, null)))
                .isEqualTo(2);
        database.run("update article set withdrawn = true where index_no = 'S1'");
        database.run("update article set validity = 'repealed' where index_no = 'S2'");
        assertThat(total(new ArticleFilter(null, query, null, null, null, null)))
                .isEqualTo(1);
        assertThat(total(new ArticleFilter(null, query, null, null, Validity.REPEALED, null)))
                .isEqualTo(1);
        assertThat(total(new ArticleFilter(null, query, null, null, Validity.IN_FORCE, null)))
                .isZero();
        assertThat(total(new ArticleFilter(null, query, null, null, null, "别的机关")))
                .isZero();
        assertThat(total(new ArticleFilter(null, query, null, null, null, null).within(2001)))
                .isEqualTo(1);
        assertThat(total(new ArticleFilter(null, query, null, null, null, null).within(2002)))
                .isZero();
        assertThat(articles.choices().await().indefinitely().years()).contains(2019, 2022, 2025);
    }

    @Test
    void aPhraseComesBeforeItsScatteredWordsAndAColumnNarrows() {
        database.publish(List.of(
                JudgedTexts.row("S3", LocalDate.of(2001, 2, 4), "花", "梅兰，又有兰竹，还有竹菊"),
                JudgedTexts.row("S4", LocalDate.of(2001, 2, 3), "花", "四样：梅兰竹菊")));
        SearchQuery query = SearchQuery.of("梅兰竹菊");
        assertThat(found("梅兰竹菊").page().items())
                .extracting(hit -> hit.line().indexNo())
                .containsExactly("S4", "S3");
        Columns columns = new Columns();
        assertThat(total(new ArticleFilter(columns.byCode("methods").orElseThrow(), query, null, null, null, null)))
                .isEqualTo(2);
        assertThat(total(new ArticleFilter(columns.byCode("documents").orElseThrow(), query, null, null, null, null)))
                .isZero();
    }

    private static long total(ArticleFilter filter) {
        return articles.search(filter, Paging.first())
                .await()
                .indefinitely()
                .page()
                .total();
    }

    private static Found found(String typed) {
        ArticleFilter filter = new ArticleFilter(null, SearchQuery.of(typed), null, null, null, null);
        return articles.searchGenerously(filter, Paging.first()).await().indefinitely();
    }

    private static Outcome outcome(Judgement judgement) {
        Found found = found(judgement.typed());
        return new Outcome(
                judgement,
                found.page().items().stream().map(hit -> hit.line().indexNo()).toList());
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
