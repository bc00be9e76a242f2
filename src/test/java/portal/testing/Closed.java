package portal.testing;

import java.time.Duration;
import java.util.Optional;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.petition.AnswerStep;
import portal.petition.Filing;
import portal.petition.IntakeStep;
import portal.petition.PetitionNo;
import portal.petition.Remedy;
import portal.petition.Route;

/** Petitions that went their whole way, or its beginning, on the legal day. */
public final class Closed {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Closed() {}

    /** An appeal that was transferred, accepted, answered and served. */
    public static PetitionNo one(TakeStep steps) {
        return one(steps, Filings.appeal(), Steps.AGENCY);
    }

    /** The same of this filing and by this agency. */
    public static PetitionNo one(TakeStep steps, Filing filing, String by) {
        PetitionNo no = transferred(steps, filing, by);
        TakeStep.By agency = new TakeStep.By(new Actor(Actor.Role.AGENCY, "住建局", by), 8L);
        steps.take(no, Steps.accept(Route.PETITION), agency).await().atMost(PATIENCE);
        steps.take(no, Steps.conclude(Remedy.REVIEW), agency).await().atMost(PATIENCE);
        steps.take(no, new AnswerStep.Serve(AnswerStep.Way.ONLINE), agency)
                .await()
                .atMost(PATIENCE);
        return no;
    }

    /** An appeal that the agency has just been given. */
    public static PetitionNo transferred(TakeStep steps, Filing filing, String to) {
        PetitionNo no = new PetitionNo(Requests.file(filing).number());
        TakeStep.By office = new TakeStep.By(new Actor(Actor.Role.PETITION_OFFICE, "局", Steps.OFFICE), 7L);
        steps.take(no, new IntakeStep.Transfer(to, Optional.of(Route.PETITION)), office)
                .await()
                .atMost(PATIENCE);
        return no;
    }
}
