package portal.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.caseload.Tallies.Counts;
import portal.caseload.Tallies.Tally;
import portal.law.Refused;

class FiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Period SPRING = new Period(LocalDate.of(2026, 1, 15), TODAY);
    private static final Map<String, String> NAMES = Map.of("a", "甲局", "b", "=HYPERLINK(\"//evil\",\"乙,局\")");

    private static Counts counts(long inTime, long late) {
        return new Counts(inTime + late, inTime, inTime, inTime, late, 0, 0, 0, 0);
    }

    private static Figures figures() {
        return Figures.of(
                SPRING,
                new Tally(
                        Map.of(YearMonth.of(2026, 1), counts(2, 1), YearMonth.of(2026, 3), counts(6, 0)),
                        Map.of("", counts(2, 1), "交通运输", counts(6, 0)),
                        Map.of("a", counts(3, 1), "b", counts(5, 0))),
                NAMES::get);
    }

    @Test
    void everyMonthOfThePeriodHasALineAndEachGroupingTheSameTotal() {
        Figures figures = figures();
        assertThat(figures.months()).extracting(Figures.Line::label).containsExactly("2026年1月", "2026年2月", "2026年3月");
        assertThat(figures.months()).extracting(line -> line.counts().filed()).containsExactly(3L, 0L, 6L);
        for (List<Figures.Line> part : List.of(figures.months(), figures.categories(), figures.agencies())) {
            assertThat(part.stream().map(Figures.Line::counts).reduce(Counts.NONE, Counts::plus))
                    .isEqualTo(figures.total().counts())
                    .isEqualTo(counts(8, 1));
        }
    }

    @Test
    void theMostStandFirstAndWhatHasNoCategoryIsSaidSo() {
        assertThat(figures().categories()).extracting(Figures.Line::label).containsExactly("交通运输", "未分类");
        assertThat(figures().agencies()).extracting(Figures.Line::label).containsExactly(NAMES.get("b"), "甲局");
    }

    @ParameterizedTest
    @CsvSource({"0,0,—", "1,0,100.0%", "0,1,0.0%", "2,1,66.6%", "999,1,99.9%", "9999,1,99.9%"})
    void theRateIsOfAnswersWithALastDayAndNeverRoundedUp(long inTime, long late, String rate) {
        assertThat(new Figures.Line("", counts(inTime, late)).rate()).isEqualTo(rate);
    }

    @Test
    void aSpreadsheetFindsNoFormulaInTheTable() {
        String csv = FiguresCsv.of(figures());
        assertThat(csv)
                .startsWith("\uFEFF分组,名称,登记,")
                .contains("\r\n合计,合计,9,8,8,8,1,0,0,0,0,88.8%\r\n")
                .contains("\r\n按月,2026年2月,0,0,0,0,0,0,0,0,0,—\r\n")
                .contains("\r\n按单位,\"'=HYPERLINK(\"\"//evil\"\",\"\"乙,局\"\")\",5,")
                .endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void whatWouldBeAFormulaIsDefused(String text) {
        assertThat(FiguresCsv.cell(text).replace("\"", "")).startsWith("'");
        assertThat(FiguresCsv.cell("甲" + text).replace("\"", "")).startsWith("甲");
    }

    @Test
    void aBarIsAsLongAsItsShareOfTheLongest() {
        Bars bars = Bars.of(figures().months());
        assertThat(bars.bars().get(0).parts())
                .containsExactly(
                        new Bars.Part("in-time", "0.00%", "33.33%"), new Bars.Part("late", "33.33%", "16.67%"));
        assertThat(bars.bars().get(1).parts()).isEmpty();
        assertThat(bars.bars().get(2).parts()).containsExactly(new Bars.Part("in-time", "0.00%", "100.00%"));
        assertThat(Bars.of(List.of()).bars()).isEmpty();
    }

    @Test
    void nothingAskedIsTheTwelveMonthsUntilToday() {
        assertThat(Period.asked("", "", TODAY)).isEqualTo(new Period(LocalDate.of(2025, 4, 1), TODAY));
        assertThat(Period.asked("2025-01-01", "2025-12-31", TODAY)).isEqualTo(Period.year(2025));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,2025-12-31",
        "2020-01-01,2025-01-02",
        "2026-02-30,2026-03-01",
        "yesterday,2026-03-01",
        "2026-03-01,''",
        "0001-01-01,2026-01-01",
        "+999999999-01-01,2026-01-01"
    })
    void whatIsNoPeriodIsRefused(String from, String to) {
        assertThatThrownBy(() -> Period.asked(from, to, TODAY)).isInstanceOf(Refused.class);
    }
}
