package portal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name that somebody made up does to the table that is taken along. */
class FiguresCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1"})
    void whatASpreadsheetWouldReckonIsText(String name) {
        assertThat(FiguresCsv.cell(name).replace("\"", "")).startsWith("'" + name);
    }

    @Test
    void quotesCommasAndLinesStayInTheirCell() {
        assertThat(FiguresCsv.cell("某局\"甲\",乙")).isEqualTo("\"某局\"\"甲\"\",乙\"");
        assertThat(FiguresCsv.cell("一\r\n二")).isEqualTo("\"一\r\n二\"");
        assertThat(FiguresCsv.cell("某局")).isEqualTo("某局");
        assertThat(FiguresCsv.cell("")).isEmpty();
    }
}
