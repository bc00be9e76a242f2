package portal.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoRequest;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestNo;
import portal.law.Fault;
import portal.law.Refused;
import portal.office.Officer;
import portal.petition.Filing;
import portal.petition.Known;
import portal.petition.Purpose;
import portal.petition.TextLimit;

/** Redirects what is a petition in truth (art. 39), and registers it as one in the same act. */
@ApplicationScoped
public class RedirectRequest {
    private final RequestSight sight;
    private final RequestFile.Opener opener;
    private final TakeRequestStep steps;
    private final Known known;

    RedirectRequest(RequestSight sight, RequestFile.Opener opener, TakeRequestStep steps, Known known) {
        this.sight = sight;
        this.opener = opener;
        this.steps = steps;
        this.known = known;
    }

    /** What a redirected request is filed as. */
    public record AsPetition(String purpose, String region, String request) {}

    /**
     * Takes the step; the office of petitions has fifteen days from today to pass the petition on.
     *
     * @param as null when the applicant is only told where to turn
     */
    public Uni<InfoRequest> redirect(
            RequestNo no, int version, OfficeStep.Redirect step, @Nullable AsPetition as, Officer officer) {
        return sight.seen(no, officer).chain(opener::open).chain(file -> {
            InfoRequest request = file.held().request();
            List<Fault> faults = new ArrayList<>(step.faults(request.facts()));
            if (as != null) {
                faults.addAll(faults(as));
            }
            if (!faults.isEmpty()) {
                throw Refused.invalid(faults);
            }
            return steps.take(
                    no,
                    version,
                    step,
                    sight.by(request, OfficeStep.Redirect.class, officer),
                    as == null ? null : filing(file, as));
        });
    }

    private List<Fault> faults(AsPetition as) {
        List<Fault> faults = new ArrayList<>();
        if (!as.purpose().equals(Purpose.APPEAL.word()) && !as.purpose().equals(Purpose.SUGGESTION.word())) {
            faults.add(new Fault("/purpose", "purpose.unknown", "请选择按哪一类登记。"));
        }
        if (!known.region(as.region())) {
            faults.add(new Fault("/region", "region.unknown", "请选择问题属地。"));
        }
        int length = as.request().codePointCount(0, as.request().length());
        if (length < TextLimit.REQUEST.min() || length > TextLimit.REQUEST.max()) {
            faults.add(new Fault("/request", "request.length", "请写明要求解决什么，" + TextLimit.REQUEST.hint() + "。"));
        }
        return faults;
    }

    private static Filing filing(RequestFile file, AsPetition as) {
        InfoFiling.Applicant who = file.applicant();
        return new Filing(
                as.purpose(),
                file.title(),
                as.request(),
                Objects.requireNonNullElse(file.information().description(), file.title()),
                null,
                as.region(),
                null,
                null,
                null,
                null,
                List.of(),
                1,
                new Filing.Petitioner(
                        file.held().kind().organization() ? "organization" : "person",
                        who.name(),
                        who.idType(),
                        who.idNumber(),
                        who.phone(),
                        who.email(),
                        null,
                        who.address()),
                null,
                List.of(),
                false,
                false,
                true);
    }
}
