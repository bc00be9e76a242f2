package portal.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import portal.casework.Channel;
import portal.casework.YearOfCases;
import portal.casework.YearOfCases.By;
import portal.casework.YearOfCases.Filed;
import portal.document.Report;
import portal.document.Report.Line;
import portal.document.Report.Section;
import portal.document.Report.Table;
import portal.oversight.Recommendation;
import portal.oversight.YearOfRecommendations;
import portal.petition.IntakeStep;
import portal.petition.Purpose;
import portal.petition.SideStep;

/** The yearly report of art. 41 in its four parts. */
final class YearlyReportText {
    /** So many agencies stand in the table of those with the most petitions. */
    private static final int MOST_AGENCIES = 20;

    private static final List<String> COLUMNS = List.of("登记", "按期答复", "超期答复");

    private final YearOfCases.Year counted;
    private final Function<String, String> names;

    private YearlyReportText(YearOfCases.Year counted, Function<String, String> names) {
        this.counted = counted;
        this.names = names;
    }

    static Report of(
            String office,
            int year,
            YearOfCases.Year counted,
            List<YearOfRecommendations.Count> made,
            String remark,
            Function<String, String> names,
            LocalDate day) {
        YearlyReportText text = new YearlyReportText(counted, names);
        return new Report(
                office,
                office + year + "年信访情况年度报告",
                List.of(
                        text.filed(year),
                        text.passedOn(),
                        recommended(made),
                        Section.of("四、其他应当报告的事项", remark.isBlank() ? "无。" : remark)),
                day);
    }

    private Section filed(int year) {
        Filed all = counted.by(By.ALL).stream().findFirst().orElse(new Filed(By.ALL, "", 0, 0, 0));
        return new Section(
                "一、信访事项的数据统计、涉及领域以及被投诉较多的机关、单位",
                List.of(year + "年登记信访事项" + all.filed() + "件，其中按期答复" + all.inTime() + "件、超期答复" + all.late()
                        + "件。检举控告类事项依照《信访工作条例》第三十条另行报送，不在下列数字中。"),
                List.of(
                        table(
                                "按事项性质",
                                "性质",
                                By.PURPOSE,
                                code -> Purpose.of(code).map(Purpose::label).orElse(code)),
                        table("按渠道", "渠道", By.CHANNEL, code -> Channel.of(code).label()),
                        table("按涉及领域", "领域", By.CATEGORY, code -> code.isEmpty() ? "未分类" : code),
                        table("事项较多的机关、单位（前" + MOST_AGENCIES + "位）", "机关、单位", By.AGENCY, names)));
    }

    private Table table(String caption, String first, By by, Function<String, String> label) {
        List<String> columns = new ArrayList<>(List.of(first));
        columns.addAll(COLUMNS);
        return Table.of(
                caption,
                columns,
                counted.by(by).stream()
                        .sorted(Comparator.<Filed>comparingLong(each -> -each.filed())
                                .thenComparing(Filed::code))
                        .limit(by == By.AGENCY ? MOST_AGENCIES : Long.MAX_VALUE)
                        .map(each ->
                                Line.of(label.apply(each.code()), numbers(each.filed(), each.inTime(), each.late())))
                        .toList());
    }

    private Section passedOn() {
        return new Section(
                "二、转送、交办、督办情况",
                List.of("转送" + counted.done(IntakeStep.Transfer.class) + "件次，交办"
                        + counted.done(IntakeStep.Assign.class) + "件次，督办" + counted.done(SideStep.Supervise.class)
                        + "件次。"),
                List.of(Table.of(
                        "被督办的机关、单位",
                        List.of("机关、单位", "督办件次", "按期答复督办"),
                        counted.supervised().stream()
                                .sorted(Comparator.<YearOfCases.Supervised>comparingLong(each -> -each.number())
                                        .thenComparing(YearOfCases.Supervised::agency))
                                .map(each -> Line.of(names.apply(each.agency()), numbers(each.number(), each.inTime())))
                                .toList())));
    }

    private static Section recommended(List<YearOfRecommendations.Count> made) {
        List<String> columns = new ArrayList<>(List.of("建议", "提出"));
        Arrays.stream(Recommendation.Adoption.values()).forEach(each -> columns.add(each.label()));
        columns.add("尚未反馈");
        List<Line> lines = Arrays.stream(Recommendation.Kind.values())
                .map(kind -> Line.of(kind.label(), became(made, count -> count.kind() == kind)))
                .toList();
        return new Section(
                "三、提出改进工作、完善政策、追究责任建议以及被采纳情况",
                List.of("共提出三项建议" + sum(made, count -> true) + "件。"),
                List.of(Table.of("", columns, lines)));
    }

    private static List<String> became(
            List<YearOfRecommendations.Count> made, Predicate<YearOfRecommendations.Count> which) {
        Stream<Optional<Recommendation.Adoption>> ends = Stream.concat(
                Arrays.stream(Recommendation.Adoption.values()).map(Optional::of), Stream.of(Optional.empty()));
        return Stream.concat(
                        Stream.of(sum(made, which)),
                        ends.map(end ->
                                sum(made, which.and(count -> count.adoption().equals(end)))))
                .map(number -> Long.toString(number))
                .toList();
    }

    private static long sum(List<YearOfRecommendations.Count> made, Predicate<YearOfRecommendations.Count> which) {
        return made.stream()
                .filter(which)
                .mapToLong(YearOfRecommendations.Count::number)
                .sum();
    }

    private static List<String> numbers(long... numbers) {
        return Arrays.stream(numbers).mapToObj(Long::toString).toList();
    }
}
