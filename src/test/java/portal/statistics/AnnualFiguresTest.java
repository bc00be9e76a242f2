package portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.inforequest.ApplicantKind;
import portal.inforequest.ReportLine;

/** The sums of the yearly report of disclosure: every one is found wrong when one of its numbers is. */
class AnnualFiguresTest {
    private static final long SEED = 20261122;

    /** A report whose sums agree, with numbers everywhere. */
    private static Map<String, String> agreeing() {
        Random random = new Random(SEED);
        Map<String, Long> numbers = new HashMap<>();
        for (ApplicantKind kind : ApplicantKind.values()) {
            long closed = 0;
            for (ReportLine line : ReportLine.values()) {
                long number = random.nextInt(20);
                closed += number;
                put(numbers, line.name(), kind, number);
            }
            long left = random.nextInt(9);
            long carried = random.nextInt(5);
            put(numbers, RequestRows.CLOSED, kind, closed);
            put(numbers, RequestRows.LEFT, kind, left);
            put(numbers, RequestRows.CARRIED, kind, carried);
            put(numbers, RequestRows.NEW, kind, closed + left - carried);
        }
        for (String group : List.of("reconsideration", "direct", "after")) {
            for (String result : List.of("upheld", "corrected", "other", "pending")) {
                long number = random.nextInt(30);
                numbers.put("suits/" + group + "/" + result, number);
                numbers.merge("suits/" + group + "/total", number, Long::sum);
            }
        }
        Map<String, String> typed = new HashMap<>();
        numbers.forEach((field, number) -> typed.put(field, Long.toString(number)));
        return typed;
    }

    private static void put(Map<String, Long> numbers, String row, ApplicantKind kind, long number) {
        numbers.put("requests/" + row + "/" + kind.word(), number);
        numbers.merge("requests/" + row + "/total", number, Long::sum);
    }

    private static List<AnnualFigures.Check> wrong(Map<String, String> typed) {
        AnnualFigures figures = new AnnualFigures(typed);
        assertThat(figures.faults()).isEmpty();
        return figures.checks(Optional.empty()).stream()
                .filter(check -> !check.agrees())
                .toList();
    }

    @Test
    void theTableHasTheLinesAndColumnsOfTheForm() {
        assertThat(RequestRows.keys()).hasSize(25).doesNotHaveDuplicates();
        assertThat(RequestRows.columns().stream().map(RequestRows::label))
                .containsExactly("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        assertThat(RequestRows.all().stream().map(RequestRows.Item::label))
                .contains("1.属于国家秘密", "8.属于行政查询事项", "3.补正后申请内容仍不明确", "5.要求行政机关确认或重新出具已获取信息", "3.其他")
                .hasSize(30);
    }

    @Test
    void aReportWhoseSumsAgreeIsFoundSo() {
        assertThat(wrong(agreeing())).isEmpty();
        assertThat(wrong(Map.of())).as("nothing happened").isEmpty();
    }

    /** The sample of FACTS GK-16: 13612 + 535 = 13364 + 783. */
    @Test
    void theSampleOfTheFormAgrees() {
        Map<String, String> typed = new HashMap<>();
        for (String column : List.of("person", "total")) {
            typed.put("requests/NEW/" + column, "13612");
            typed.put("requests/CARRIED/" + column, "535");
            typed.put("requests/GRANTED/" + column, "13364");
            typed.put("requests/CLOSED/" + column, "13364");
            typed.put("requests/LEFT/" + column, "783");
        }
        typed.putAll(Map.of(
                "suits/reconsideration/upheld", "376",
                "suits/reconsideration/corrected", "97",
                "suits/reconsideration/other", "196",
                "suits/reconsideration/pending", "121",
                "suits/reconsideration/total", "790"));
        assertThat(wrong(typed)).isEmpty();
        typed.put("requests/LEFT/person", "784");
        assertThat(wrong(typed)).extracting(AnnualFigures.Check::says).contains("14147 ≠ 14148", "784 ≠ 783");
    }

    @Test
    void everyNumberOfTheThirdAndFourthTableIsInASumThatFindsItWrong() {
        Map<String, String> right = agreeing();
        for (String field : right.keySet()) {
            Map<String, String> off = new HashMap<>(right);
            off.merge(field, "1", (one, other) -> Long.toString(Long.parseLong(one) + 1));
            assertThat(wrong(off)).as(field).isNotEmpty();
        }
        assertThat(right).hasSize(25 * 7 + 15);
    }

    @Test
    void whatIsCarriedOverIsWhatTheYearBeforeLeft() {
        AnnualFigures now = new AnnualFigures(Map.of("requests/CARRIED/person", "3"));
        AnnualFigures before = new AnnualFigures(Map.of("requests/LEFT/person", "2"));
        assertThat(now.checks(Optional.of(before)))
                .filteredOn(check -> !check.agrees() && check.rule().contains("上一年度"))
                .extracting(AnnualFigures.Check::says)
                .containsExactly("3 ≠ 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "一", "1e3", " 1", "1234567890", "１"})
    void whatIsNoWholeNumberIsSaidBesideItsField(String typed) {
        assertThat(new AnnualFigures(Map.of("suits/direct/other", typed)).faults())
                .extracting(fault -> fault.pointer())
                .containsExactly("/suits/direct/other");
    }

    @Test
    void chargesMayBePartsOfTenThousand() {
        assertThat(new AnnualFigures(Map.of(AnnualFigures.FEE, "0.35")).faults())
                .isEmpty();
        assertThat(new AnnualFigures(Map.of(AnnualFigures.FEE, "0.35")).shown(AnnualFigures.FEE))
                .isEqualTo("0.35");
        assertThat(new AnnualFigures(Map.of(AnnualFigures.FEE, ".5")).faults()).hasSize(1);
    }
}
