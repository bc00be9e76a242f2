package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.caseload.HandOver;
import portal.casework.TakeStep;
import portal.inforequest.ApplicantKind;
import portal.inforequest.Delivery;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoFilingRules;
import portal.inforequest.RequestNo;
import portal.law.Fault;
import portal.law.Refused;
import portal.office.Officer;
import portal.petition.Filing;
import portal.petition.IntakeStep;
import portal.petition.Known;
import portal.petition.PetitionNo;
import portal.petition.PetitionerKind;

/**
 * Registers as a request what was a request for information in truth, though it came as a petition: one act, in one
 * transaction. Its time to answer runs from the day on which the office confirms with the applicant that it is one.
 */
@ApplicationScoped
public class PetitionAsRequest {
    private final Pool pool;
    private final HandOver petitions;
    private final RegisterRequest register;
    private final Known known;
    private final LegalTime time;

    PetitionAsRequest(Pool pool, HandOver petitions, RegisterRequest register, Known known, LegalTime time) {
        this.pool = pool;
        this.petitions = petitions;
        this.register = register;
        this.known = known;
        this.time = time;
    }

    /**
     * Takes the step with the petition and registers the request.
     *
     * <p>Fails with {@link Refused}: INVALID when the petition does not say whom to answer, and as steps of officers do.
     *
     * @param step without the number of the request, which it gets here
     */
    public Uni<TakeStep.Taken> take(PetitionNo no, int version, IntakeStep.HandToRequests step, Officer officer) {
        return petitions.open(no, step, officer).chain(handed -> {
            InfoFilingRules.Checked checked = InfoFilingRules.check(filing(handed), known, time.today(), false);
            if (!checked.faults().isEmpty()) {
                return Uni.createFrom().failure(Refused.invalid(atReasons(checked.faults())));
            }
            RequestNo number = register.number();
            return pool.withTransaction(in -> register.register(
                            in, number, checked.filing(), RequestAttempt.handed(officer.id()))
                    .chain(() -> in.preparedQuery("update info_request set came_from = $2 where no = $1")
                            .execute(Tuple.of(number.value(), Long.parseLong(no.digits()))))
                    .chain(() -> petitions.take(in, no, version, step.as(number.display()), officer)));
        });
    }

    private static InfoFiling filing(HandOver.Handed handed) {
        Filing.Petitioner who = handed.petitioner();
        boolean organization = PetitionerKind.ORGANIZATION.word().equals(who.kind());
        return new InfoFiling(
                new InfoFiling.Applicant(
                        organization ? ApplicantKind.OTHER.word() : ApplicantKind.PERSON.word(),
                        who.name(),
                        who.idNumber() == null ? null : who.idType(),
                        who.idNumber(),
                        null,
                        who.phone(),
                        who.email(),
                        who.address()),
                new InfoFiling.Information(handed.title(), null, shortened(handed.facts())),
                Delivery.ONLINE.word(),
                List.of(),
                false);
    }

    private static @Nullable String shortened(@Nullable String facts) {
        int most = InfoFilingRules.DESCRIPTION.max();
        return facts == null || facts.codePointCount(0, facts.length()) <= most
                ? facts
                : facts.substring(0, facts.offsetByCodePoints(0, most));
    }

    /** What is wrong with the petition can be mended nowhere on the form; it is said where its reasons stand. */
    private static List<Fault> atReasons(List<Fault> faults) {
        List<Fault> said = new ArrayList<>();
        faults.forEach(fault -> said.add(new Fault("/reasons", fault.code(), "还不能转：" + fault.detail())));
        return said;
    }
}
