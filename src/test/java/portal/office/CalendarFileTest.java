package portal.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.law.Fault;
import portal.law.Refused;
import portal.testing.Calendars;

class CalendarFileTest {
    private final List<String> lines = new ArrayList<>(Calendars.lines(2026));

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void theYearsThatThePortalBringsAreWithoutFault(int year) {
        CalendarFile.Read read = CalendarFile.read(String.join("\r\n", Calendars.lines(year)));
        assertThat(read.year()).isEqualTo(year);
        assertThat(read.days()).hasSize(year == 2024 ? 366 : 365);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-05,0,工作日,|是否上班要与类型一致",
                "2026-01-05,1,工作|读不懂",
                "2026-01-05,1,上班,|读不懂",
                "2026-02-30,1,工作日,|读不懂",
                "=cmd()|读不懂",
                "2027-01-05,1,工作日,|不是 2026 年的日子",
                "2026-01-06,1,工作日,|出现了两次",
                "2026-01-05,0,周末,|与星期几不符",
                "2026-01-05,1,调休上班,元旦|与星期几不符",
                "2026-01-05,0,法定节假日,|没有写节日名称"
            })
    void aLineThatIsWrongIsNamedWithItsNumber(String line, String said) {
        int at = indexOf("2026-01-05");
        lines.set(at, line);
        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains(said));
        assertThat(faults().get(0)).contains("第 ");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        lines.set(0, "day,work");
        lines.set(indexOf("2026-03-03"), "x");
        lines.remove(indexOf("2026-05-06"));
        assertThat(faults())
                .hasSize(3)
                .anySatisfy(fault -> assertThat(fault).contains("列名"))
                .anySatisfy(fault -> assertThat(fault).contains("第 63 行"))
                .anySatisfy(fault -> assertThat(fault).contains("缺 2 天", "2026-03-03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "date,is_workday,type,holiday_name\n"})
    void aFileWithoutADayIsRefused(String text) {
        Refused refused = catchThrowableOfType(Refused.class, () -> CalendarFile.read(text));
        assertThat(refused.faults()).extracting(Fault::detail).contains("文件里没有一天读得懂");
    }

    @Test
    void aFileOfRubbishIsAnsweredInFiftyLinesAtMost() {
        Refused refused = catchThrowableOfType(Refused.class, () -> CalendarFile.read("乱\n".repeat(10_000)));
        assertThat(refused.faults()).hasSize(50);
    }

    private int indexOf(String date) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(date)) {
                return i;
            }
        }
        throw new AssertionError(date);
    }

    private List<String> faults() {
        Refused refused = catchThrowableOfType(Refused.class, () -> CalendarFile.read(String.join("\n", lines)));
        return refused.faults().stream().map(Fault::detail).toList();
    }
}
