package portal.testing;

import java.time.Duration;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.petition.AnswerStep;
import portal.petition.PetitionNo;
import portal.petition.Remedy;
import portal.petition.Route;

/** Petitions that went their whole way on the legal day. */
public final class Closed {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Closed() {}

    /** An appeal that was transferred, accepted, answered and served. */
    public static PetitionNo one(TakeStep steps) {
        PetitionNo no = new PetitionNo(Requests.file(Filings.appeal()).number());
        TakeStep.By office = new TakeStep.By(new Actor(Actor.Role.PETITION_OFFICE, "局", Steps.OFFICE), 7L);
        TakeStep.By agency = new TakeStep.By(new Actor(Actor.Role.AGENCY, "住建局", Steps.AGENCY), 8L);
        steps.take(no, Steps.transfer(), office).await().atMost(PATIENCE);
        steps.take(no, Steps.accept(Route.PETITION), agency).await().atMost(PATIENCE);
        steps.take(no, Steps.conclude(Remedy.REVIEW), agency).await().atMost(PATIENCE);
        steps.take(no, new AnswerStep.Serve(AnswerStep.Way.ONLINE), agency)
                .await()
                .atMost(PATIENCE);
        return no;
    }
}
