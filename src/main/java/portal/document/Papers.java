package portal.document;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import portal.SiteConfig;
import portal.law.ChineseDate;

/** The papers of the office as A4 PDF. All methods block and take some hundred milliseconds: off the event loop. */
@ApplicationScoped
public class Papers {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final SiteConfig site;
    private final Press press = new Press();

    Papers(SiteConfig site) {
        this.site = site;
    }

    /** The receipt of a registered matter (信访事项登记回执). */
    public byte[] receipt(Receipt receipt) {
        String html = new receipt(receipt, site, QrCode.of(receipt.number()).dataAddress()).render();
        return press.print(html, "信访事项登记回执 " + receipt.number().display(), receipt.issuedAt());
    }

    /** A paper of any agency, of any kind. */
    public byte[] official(OfficialPaper paper) {
        return press.print(
                new official(paper, site).render(),
                paper.title() + " " + paper.number(),
                paper.day().atStartOfDay(HERE));
    }

    /** A report in parts with tables. */
    public byte[] report(Report report) {
        return press.print(
                new report(report, site, ChineseDate.date(report.day())).render(),
                report.title(),
                report.day().atStartOfDay(HERE));
    }

    /** The same as a Word file, for whoever has to send it on in that form. */
    public byte[] word(Report report) {
        return WordReport.of(report);
    }

    /** The words of a receipt. */
    record receipt(Receipt paper, SiteConfig site, String qr) implements TemplateInstance {}

    /** The words of an agency's paper. */
    record official(OfficialPaper paper, SiteConfig site) implements TemplateInstance {}

    /** The words of a report. */
    record report(Report paper, SiteConfig site, String day) implements TemplateInstance {}
}
