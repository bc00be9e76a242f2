package portal.staff;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import portal.LegalTime;
import portal.caseload.SeenCases;
import portal.law.ChineseDate;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Officer;
import portal.oversight.Recommendation;
import portal.petition.PetitionNo;

/** The words in which a desk speaks of recommendations and the cases they grew out of. */
@Singleton
class RecommendationWords {
    private final Agencies agencies;
    private final SeenCases cases;
    private final LegalTime time;

    RecommendationWords(Agencies agencies, SeenCases cases, LegalTime time) {
        this.agencies = agencies;
        this.cases = cases;
        this.time = time;
    }

    /** One in the list. */
    record Line(long id, String label, String number, String target, String office, String day, String state) {}

    /** A case it names; without a title and a way there for whoever does not see it. */
    record Related(String number, String title, String href) {}

    String agency(String code) {
        return agencies.byCode(code).map(Agency::name).orElse(code);
    }

    /** To whom the office can make one: everybody but itself. */
    List<Agency> others() {
        String own = agencies.office().code();
        return agencies.all().stream()
                .filter(agency -> !agency.code().equals(own))
                .toList();
    }

    List<Line> lines(List<Recommendation> found) {
        return found.stream()
                .map(each -> new Line(
                        each.id(),
                        each.kind().label(),
                        each.number(),
                        agency(each.target()),
                        agency(each.office()),
                        ChineseDate.full(each.issuedOn()),
                        each.feedback()
                                .map(feedback -> feedback.adoption().label())
                                .orElseGet(() -> waited(each))))
                .toList();
    }

    private String waited(Recommendation each) {
        long days = ChronoUnit.DAYS.between(each.issuedOn(), time.today());
        return days == 0 ? "今天发出，等待反馈" : "已等 " + days + " 天，未反馈";
    }

    /** Who answered and when; empty while nobody has. */
    String answered(Recommendation found) {
        return found.feedback()
                .map(feedback -> ChineseDate.full(feedback.day()) + "，" + agency(feedback.agency()) + " "
                        + feedback.by()
                        + (feedback.agency().equals(found.target()) ? "反馈" : "按收到的书面反馈登记"))
                .orElse("");
    }

    Uni<List<Related>> related(List<PetitionNo> numbers, Officer officer) {
        return cases.titles(officer, numbers)
                .map(titles -> numbers.stream()
                        .map(no -> titles.containsKey(no)
                                ? new Related(no.display(), titles.getOrDefault(no, ""), "/staff/cases/" + no.digits())
                                : new Related(no.display(), "", ""))
                        .toList());
    }
}
