package portal.figures;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import portal.caseload.Tallies;
import portal.office.AccessLog;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Officer;

/** The figures of the petitions that an officer sees. */
@ApplicationScoped
public class CaseFigures {
    private final Tallies tallies;
    private final Agencies agencies;
    private final AccessLog log;

    CaseFigures(Tallies tallies, Agencies agencies, AccessLog log) {
        this.tallies = tallies;
        this.agencies = agencies;
        this.log = log;
    }

    public Uni<Figures> of(Officer officer, Period period) {
        return tallies.filed(officer, period.from(), period.to())
                .map(counted -> Figures.of(period, counted, this::name));
    }

    /** The same as a table to take along, which is noted in the access log. */
    public Uni<String> csv(Officer officer, Period period) {
        return of(officer, period)
                .map(FiguresCsv::of)
                .call(() -> log.note(new AccessLog.Line(
                        officer.id(), AccessLog.Act.EXPORT, null, "figures", period.from() + "/" + period.to())));
    }

    private String name(String code) {
        return agencies.byCode(code).map(Agency::name).orElse(code);
    }
}
