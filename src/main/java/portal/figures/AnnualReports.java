package portal.figures;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.LegalTime;
import portal.SiteConfig;
import portal.disclosure.Manuscript;
import portal.disclosure.ManuscriptFiles;
import portal.disclosure.ManuscriptText;
import portal.disclosure.Manuscripts;
import portal.document.Papers;
import portal.document.Report;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;
import portal.statistics.AnnualFigures;

/**
 * The yearly report of disclosure (政府信息公开工作年度报告, 公开 49, 50): filled from what happened as far as the portal
 * knows it, completed and kept by an editor, and handed to the articles' desk when its sums agree.
 */
@ApplicationScoped
public class AnnualReports {
    /** 公开 49: every year before this day. */
    private static final int LAST_DAY = 31;

    private final AnnualReportStore store;
    private final AnnualCounts counts;
    private final Manuscripts manuscripts;
    private final ManuscriptFiles files;
    private final Papers papers;
    private final SiteConfig site;
    private final LegalTime time;
    private final Vertx vertx;

    AnnualReports(
            AnnualReportStore store,
            AnnualCounts counts,
            Manuscripts manuscripts,
            ManuscriptFiles files,
            Papers papers,
            SiteConfig site,
            LegalTime time,
            Vertx vertx) {
        this.store = store;
        this.counts = counts;
        this.manuscripts = manuscripts;
        this.files = files;
        this.papers = papers;
        this.site = site;
        this.time = time;
        this.vertx = vertx;
    }

    /**
     * A report on its way.
     *
     * @param version 0 while nothing was kept
     * @param figures what was kept, or what the portal counted
     * @param counted what the portal counts now, by field
     * @param before the report of the year before
     * @param article the article that came of it; empty for none
     */
    public record Draft(
            int year,
            int version,
            AnnualFigures figures,
            Map<String, Long> counted,
            Optional<AnnualFigures> before,
            Optional<Manuscript> article) {
        public List<AnnualFigures.Check> checks() {
            return figures.checks(before);
        }

        public boolean agrees() {
            return checks().stream().allMatch(AnnualFigures.Check::agrees);
        }
    }

    /** Whether the report of the year before last New Year is to be published: in January, and later where it was begun. */
    public Uni<Boolean> waits() {
        LocalDate today = time.today();
        return store.standing(today.getYear() - 1).map(standing -> switch (standing) {
            case OUT -> false;
            case BEGUN -> true;
            case NONE -> !today.isAfter(due(today.getYear() - 1));
        });
    }

    /** The last day on which the report of a year may be published. */
    public static LocalDate due(int year) {
        return LocalDate.of(year + 1, Month.JANUARY, LAST_DAY);
    }

    /**
     * The report of one year.
     *
     * @throws Refused {@code NOT_FOUND} for a year that has not begun, or of which there can be nothing
     */
    public Uni<Draft> find(int year) {
        if (year > time.today().getYear() || year < 2008) {
            throw new Refused(Reason.NOT_FOUND, "没有这一年的年报。");
        }
        return store.find(year)
                .chain(kept -> store.find(year - 1)
                        .chain(before -> counts.of(year)
                                .chain(counted -> article(kept)
                                        .map(article -> new Draft(
                                                year,
                                                kept.map(AnnualReportStore.Kept::version)
                                                        .orElse(0),
                                                kept.map(AnnualReportStore.Kept::figures)
                                                        .orElseGet(() -> AnnualCounts.filled(counted)),
                                                counted,
                                                before.map(AnnualReportStore.Kept::figures),
                                                article)))));
    }

    private Uni<Optional<Manuscript>> article(Optional<AnnualReportStore.Kept> kept) {
        long id = kept.map(AnnualReportStore.Kept::manuscript).orElse(0L);
        return id == 0
                ? Uni.createFrom().item(Optional.empty())
                : manuscripts.find(id).map(Optional::of);
    }

    /**
     * Keeps what was typed, from the version it was read in; sums that do not agree yet do not hinder it.
     *
     * @throws Refused {@code INVALID} naming what is no number, {@code STALE}
     */
    public Uni<Void> keep(int year, int version, AnnualFigures figures, Officer by) {
        List<Fault> faults = figures.faults();
        if (!faults.isEmpty()) {
            return Uni.createFrom().failure(Refused.invalid(faults));
        }
        return find(year)
                .chain(draft -> draft.version() == version
                        ? store.keep(year, version, figures, by, time.now())
                        : Uni.createFrom().failure(new Refused(Reason.STALE, "刚才别人保存过这份年报，请看过以后再保存。")));
    }

    /**
     * Makes an article of it with the report as PDF and Word file, or brings the article up to what is kept now; from
     * there on it goes the way of every article. Answers with its id.
     *
     * @throws Refused {@code NOT_ALLOWED_NOW} while sums do not agree, nothing was kept, or the article is no draft
     */
    public Uni<Long> article(int year, Officer by) {
        return find(year).chain(draft -> {
            if (draft.version() == 0) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "请先保存年报，再生成文章。");
            }
            if (!draft.agrees()) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "还有对不上的数（勾稽关系），改好保存以后才能生成文章。");
            }
            Report report = read(draft);
            return draft.article()
                    .map(article -> manuscripts
                            .save(
                                    article.id(),
                                    article.version(),
                                    text(draft.year(), report, article.text().correction()),
                                    by)
                            .replaceWith(article.id()))
                    .orElseGet(() -> manuscripts
                            .start(text(draft.year(), report, ""), by)
                            .call(id -> store.article(year, id)))
                    .call(id -> attach(id, report, by));
        });
    }

    /** The report as it stands on paper. */
    public Uni<byte[]> pdf(int year) {
        return find(year).chain(draft -> vertx.executeBlocking(() -> papers.report(read(draft)), false));
    }

    public Uni<byte[]> word(int year) {
        return find(year).map(draft -> papers.word(read(draft)));
    }

    /** The report as it reads with what is kept. */
    public Report read(Draft draft) {
        return AnnualReportText.of(draft.year(), draft.figures(), site.name(), time.today());
    }

    private Uni<Void> attach(long id, Report report, Officer by) {
        return vertx.executeBlocking(() -> papers.report(report), false)
                .chain(pdf -> attach(id, report.title() + ".pdf", pdf, by))
                .chain(() -> attach(id, report.title() + ".docx", papers.word(report), by));
    }

    private Uni<Void> attach(long id, String name, byte[] bytes, Officer by) {
        return vertx.executeBlocking(() -> written(bytes), false)
                .chain(file -> manuscripts
                        .find(id)
                        .chain(now -> files.add(id, now.version(), file, name, by))
                        .eventually(() -> vertx.executeBlocking(() -> gone(file), false)));
    }

    /** In a folder of its own, as an upload would lie. */
    private static Path written(byte[] bytes) throws IOException {
        return Files.write(Files.createTempDirectory("annual-report").resolve("report"), bytes);
    }

    private static boolean gone(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.deleteIfExists(file.toAbsolutePath().getParent());
    }

    private ManuscriptText text(int year, Report report, String correction) {
        return new ManuscriptText(
                report.title(),
                "reports",
                "政务公开",
                "",
                site.name(),
                site.name(),
                time.today().toString(),
                "active",
                "in-force",
                year + "年主动公开、依申请公开、行政复议和行政诉讼的情况，存在的问题和改进。",
                "政府信息公开,年度报告," + year,
                "",
                "",
                "",
                correction,
                report.markdown());
    }
}
