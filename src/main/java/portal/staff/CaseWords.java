package portal.staff;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import portal.caseload.DeskCase;
import portal.caseload.Urgency;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Regions;
import portal.office.Suggested;
import portal.petition.LegalClock;
import portal.petition.Petition;
import portal.petition.Step;

/** The words in which a desk speaks of cases. */
@Singleton
class CaseWords {
    private static final double PERCENT = 100;

    private final Agencies agencies;
    private final Regions regions;

    CaseWords(Agencies agencies, Regions regions) {
        this.agencies = agencies;
        this.regions = regions;
    }

    public String agency(String code) {
        return agencies.byCode(code).map(Agency::name).orElse(code);
    }

    public String region(String code) {
        return regions.byCode(code).isPresent() ? regions.label(code) : code;
    }

    /** What was suggested, with how sure that is and by which words. */
    public String reason(Suggested suggested) {
        String words = String.join(
                "、",
                suggested.words().stream().limit(5).map(each -> each.word()).toList());
        String sure = suggested.confidence() > 0
                ? Math.round(suggested.confidence() * PERCENT) + "%"
                : "标题里有“" + suggested.naming() + "”";
        return words.isEmpty() ? sure : sure + "：" + words;
    }

    /** How sure a suggestion was; empty where it was not a matter of confidence. */
    public String sure(DeskCase.Sorted sorted) {
        return sorted.confidence() > 0 ? "，可信度 " + Math.round(sorted.confidence() * PERCENT) + "%" : "";
    }

    List<Running> clocks(Petition petition, LocalDate today) {
        return petition.clocks().entrySet().stream()
                .map(each -> {
                    LocalDate due = each.getValue().dueOn().orElse(null);
                    boolean right = each.getKey() == LegalClock.OBJECTION;
                    return new Running(
                            each.getKey().label(),
                            right ? "held" : Running.state(Urgency.of(due, today)),
                            right && each.getValue().passed(today) ? "已过" : Running.left(due, today),
                            due,
                            each.getValue().explanation(each.getKey().event()),
                            each.getValue().basis());
                })
                .toList();
    }

    List<Button> buttons(DeskCase found) {
        return found.moves().stream()
                .filter(move -> StepForm.known(move.step()))
                .map(move -> new Button(
                        Step.word(move.step()),
                        move.words().term(),
                        move.source().basis()))
                .toList();
    }
}
