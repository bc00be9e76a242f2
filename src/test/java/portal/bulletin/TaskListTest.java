package portal.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.law.Fault;
import portal.law.Refused;

class TaskListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void whatIsLateNeverReadsAsInTime() {
        LocalDate until = TODAY.minusDays(3);
        assertThat(new Task("a", "b", TODAY, null).says(TODAY)).isEqualTo("正在办");
        assertThat(new Task("a", "b", TODAY, TODAY).says(TODAY)).isEqualTo("按期完成");
        assertThat(new Task("a", "b", until, null).says(TODAY)).isEqualTo("已经超期 3 天");
        assertThat(new Task("a", "b", until, TODAY.minusDays(1)).says(TODAY)).isEqualTo("超期完成 2 天");
        assertThat(new Task("a", "b", until, until).state(TODAY).late()).isFalse();
        assertThat(new Task("a", "b", until, null).state(TODAY).late()).isTrue();
    }

    @Test
    void aListIsReadLineByLineAndBlankLinesAreLeftOut() {
        TaskList list = TaskList.typed(
                "2026年度普法责任清单",
                "2026",
                "",
                List.of(line("宣传条例", "办公室", "2026-12-31", ""), line("", "", "", "")),
                TODAY);
        assertThat(list.tasks()).containsExactly(new Task("宣传条例", "办公室", LocalDate.of(2026, 12, 31), null));
        assertThat(TaskList.of(list.json())).isEqualTo(list);
    }

    @Test
    void everyWrongFieldOfALineIsNamed() {
        assertThat(pointers(line("宣传条例", "", "31.12.", "2026-11-23")))
                .containsExactly("/title", "/year", "/who-0", "/until-0", "/done-0");
        assertThat(pointers(line("", "", "", ""))).containsExactly("/title", "/year", "/what-0");
    }

    @Test
    void aSpreadsheetGetsNoFormula() {
        TaskList list = new TaskList(
                "单",
                2026,
                "",
                List.of(new Task("=1+1", "甲,\"乙\"", TODAY.minusDays(1), null), new Task("=1+1", "丙", TODAY, TODAY)));
        assertThat(list.csv(TODAY).lines())
                .containsExactly(
                        "\uFEFF序号,事项,责任单位,最迟完成,完成日期,状态",
                        "1,'=1+1,\"甲,\"\"乙\"\"\",2026-11-21,,已经超期 1 天",
                        "2,'=1+1,丙,2026-11-22,2026-11-22,按期完成");
    }

    private static List<String> pointers(TaskList.Line line) {
        Refused refused = catchThrowableOfType(() -> TaskList.typed("", "26", "", List.of(line), TODAY), Refused.class);
        return refused.faults().stream().map(Fault::pointer).toList();
    }

    private static TaskList.Line line(String what, String who, String until, String done) {
        return new TaskList.Line(what, who, until, done);
    }
}
