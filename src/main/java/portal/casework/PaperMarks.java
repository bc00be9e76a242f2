package portal.casework;

import jakarta.enterprise.context.ApplicationScoped;
import portal.SiteConfig;
import portal.law.Actor;
import portal.office.Agencies;
import portal.office.Agency;
import portal.petition.Paper;

/** How the papers of an agency are numbered: 许信处〔2026〕3号, each agency and kind in a register of its own. */
@ApplicationScoped
class PaperMarks {
    private final SiteConfig site;
    private final Agencies agencies;

    PaperMarks(SiteConfig site, Agencies agencies) {
        this.site = site;
        this.agencies = agencies;
    }

    StepStatement.PaperRow row(Paper paper, Actor by, int year, boolean secret) {
        String mark = letters(by) + (secret ? "密" : "") + paper.mark();
        Agency above = paper.namesReviewer() ? agencies.reviewerOf(by.agency()).orElse(null) : null;
        return new StepStatement.PaperRow(by.agency(), paper.word(), year, secret, mark, above);
    }

    private String letters(Actor by) {
        if (by.agency().equals(agencies.office().code())) {
            return site.paperMark();
        }
        return by.name().replaceAll("(局|委员会|人民政府)$", "") + "信";
    }
}
