package portal.figures;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import portal.LegalTime;
import portal.casework.YearOfCases;
import portal.document.Papers;
import portal.document.Report;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.AgencyKind;
import portal.office.Officer;
import portal.oversight.YearOfRecommendations;

/** The yearly report of a petition office to its party committee and government and to the office above it (art. 41). */
@ApplicationScoped
public class YearlyReports {
    private static final int FIRST = 2008;
    private static final int LONGEST = 20_000;
    private static final String REMARK =
            "select version, text from yearly_remark where office = $1 and year = $2 order by version desc limit 1";
    private static final String KEEP = "insert into yearly_remark (office, year, version, text, at, officer)"
            + " values ($1, $2, $3, $4, $5, $6) on conflict do nothing";

    private final YearOfCases cases;
    private final YearOfRecommendations recommendations;
    private final Agencies agencies;
    private final Papers papers;
    private final AccessLog log;
    private final Pool pool;
    private final LegalTime time;
    private final Vertx vertx;

    YearlyReports(
            YearOfCases cases,
            YearOfRecommendations recommendations,
            Agencies agencies,
            Papers papers,
            AccessLog log,
            Pool pool,
            LegalTime time,
            Vertx vertx) {
        this.cases = cases;
        this.recommendations = recommendations;
        this.agencies = agencies;
        this.papers = papers;
        this.log = log;
        this.pool = pool;
        this.time = time;
        this.vertx = vertx;
    }

    /** What the office wrote beside the numbers; version 0 while it wrote nothing. */
    public record Remark(int version, String text) {}

    /** A report, and what in it was written. */
    public record Yearly(int year, Report report, Remark remark) {}

    /** Whether an officer's agency makes such a report. */
    public boolean makes(Officer officer) {
        return agencies.byCode(officer.agency())
                .map(agency -> agency.kind() == AgencyKind.PETITION_OFFICE)
                .orElse(false);
    }

    /**
     * The report of the officer's office over a year.
     *
     * @throws Refused {@code NOT_FOUND} for other agencies and for years of which there is nothing
     */
    public Uni<Yearly> of(Officer officer, int year) {
        Agency office = office(officer, year);
        return cases.of(office.code(), year)
                .chain(counted -> recommendations
                        .of(office.code(), year)
                        .chain(made -> remark(office.code(), year)
                                .map(remark -> new Yearly(
                                        year,
                                        YearlyReportText.of(
                                                office.name(),
                                                year,
                                                counted,
                                                made,
                                                remark.text(),
                                                code -> agencies.byCode(code)
                                                        .map(Agency::name)
                                                        .orElse(code),
                                                time.today()),
                                        remark))));
    }

    /** The report on paper, which is noted in the access log. */
    public Uni<byte[]> pdf(Officer officer, int year) {
        return of(officer, year)
                .call(() -> note(officer, year))
                .chain(found -> vertx.executeBlocking(() -> papers.report(found.report()), false));
    }

    /** Its tables to take along, which is noted too. */
    public Uni<String> csv(Officer officer, int year) {
        return of(officer, year).call(() -> note(officer, year)).map(found -> ReportCsv.of(found.report()));
    }

    /**
     * Keeps what the office writes beside the numbers, from the version it was read in.
     *
     * @throws Refused {@code INVALID}, {@code STALE}
     */
    public Uni<Void> write(Officer officer, int year, int version, String text) {
        Agency office = office(officer, year);
        if (text.length() > LONGEST) {
            return Uni.createFrom()
                    .failure(Refused.invalid(List.of(new Fault("/remark", "remark.long", "最多 " + LONGEST + " 个字。"))));
        }
        return remark(office.code(), year)
                .chain(now -> now.version() == version
                        ? pool.preparedQuery(KEEP)
                                .execute(Tuple.of(office.code(), year, version + 1, text, time.now(), officer.id()))
                                .map(rows -> rows.rowCount() == 1)
                        : Uni.createFrom().item(false))
                .invoke(kept -> {
                    if (!kept) {
                        throw new Refused(Reason.STALE, "刚才别人保存过，请看过以后再保存。");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Remark> remark(String office, int year) {
        return pool.preparedQuery(REMARK).execute(Tuple.of(office, year)).map(rows -> {
            for (var row : rows) {
                return new Remark(row.getInteger("version"), row.getString("text"));
            }
            return new Remark(0, "");
        });
    }

    private Agency office(Officer officer, int year) {
        if (!makes(officer) || year < FIRST || year > time.today().getYear()) {
            throw new Refused(Reason.NOT_FOUND, "没有这一年的年度报告。");
        }
        return agencies.byCode(officer.agency()).orElseThrow();
    }

    private Uni<Void> note(Officer officer, int year) {
        return log.note(
                new AccessLog.Line(officer.id(), AccessLog.Act.EXPORT, null, "yearly-report", Integer.toString(year)));
    }
}
