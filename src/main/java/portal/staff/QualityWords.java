package portal.staff;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import portal.LegalTime;
import portal.caseload.SeenCases;
import portal.law.ChineseDate;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Officer;
import portal.oversight.QualityReview;
import portal.oversight.QualityReviews;
import portal.oversight.Standard;

/** The words in which a desk speaks of quality reviews. */
@Singleton
class QualityWords {
    private final Agencies agencies;
    private final SeenCases cases;
    private final LegalTime time;

    QualityWords(Agencies agencies, SeenCases cases, LegalTime time) {
        this.agencies = agencies;
        this.cases = cases;
        this.time = time;
    }

    /** A round to choose. */
    record Round(String href, String label, boolean current) {}

    /** The counts of an agency, and the way to its reviews. */
    record Count(String href, String agency, QualityReviews.Counts of, boolean current, String state) {}

    /** A review in the list; its case has a title and a way there only for whoever sees it. */
    record Line(
            String href,
            String number,
            String title,
            String caseHref,
            String agency,
            String way,
            String state,
            String kind,
            String day) {}

    /** A point of the standard and how it was judged; nothing while it was not. */
    record Point(String name, String field, String label, String asks, String judged) {}

    String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    List<Round> rounds(List<String> rounds, YearMonth chosen) {
        return Stream.concat(rounds.stream(), Stream.of(chosen.toString()))
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .map(YearMonth::parse)
                .map(month -> new Round("/staff/quality?round=" + month, month(month), month.equals(chosen)))
                .toList();
    }

    List<Count> counts(List<QualityReviews.Counts> counts, YearMonth month, String chosen) {
        return counts.stream()
                .map(each -> new Count(
                        "/staff/quality?round=" + month + "&agency=" + each.agency(),
                        agency(each.agency()),
                        each,
                        each.agency().equals(chosen),
                        each.overdue() > 0 ? "late" : ""))
                .toList();
    }

    Uni<List<Line>> lines(List<QualityReview> found, Officer officer) {
        LocalDate today = time.today();
        return cases.titles(officer, found.stream().map(QualityReview::no).toList())
                .map(titles -> found.stream()
                        .map(each -> new Line(
                                "/staff/quality/" + each.id(),
                                each.no().display(),
                                titles.getOrDefault(each.no(), ""),
                                titles.containsKey(each.no())
                                        ? "/staff/cases/" + each.no().digits()
                                        : "",
                                agency(each.agency()),
                                each.way().label(),
                                state(each, today),
                                kind(each, today),
                                each.open()
                                        ? each.rightBy().map(ChineseDate::full).orElse("")
                                        : ""))
                        .toList());
    }

    String state(QualityReview of, LocalDate today) {
        if (!of.reviewed()) {
            return "待查";
        }
        if (of.faults().isEmpty()) {
            return "符合标准";
        }
        if (of.open()) {
            return Running.left(of.rightBy().orElse(null), today);
        }
        return "已整改";
    }

    private static String kind(QualityReview of, LocalDate today) {
        if (of.overdue(today)) {
            return "late";
        }
        if (of.open()) {
            return "soon";
        }
        return of.reviewed() ? "fine" : "";
    }

    List<Point> points(QualityReview of) {
        return Stream.of(Standard.values())
                .map(point -> new Point(
                        point.name(),
                        "standard/" + point.name(),
                        point.label(),
                        point.asks(),
                        !of.reviewed() ? "" : of.faults().contains(point) ? "不符合" : "符合"))
                .toList();
    }

    /** Who looked and when; empty while nobody has. */
    String reviewed(QualityReview of) {
        return of.reviewedOn()
                .map(day -> ChineseDate.full(day) + "，" + agency(of.reviewedFor()))
                .orElse("");
    }

    String righted(QualityReview of) {
        return of.rightedOn().map(ChineseDate::full).orElse("");
    }

    private String agency(String code) {
        return agencies.byCode(code).map(Agency::name).orElse(code);
    }
}
