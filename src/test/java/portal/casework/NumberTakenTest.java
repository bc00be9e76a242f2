package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import portal.petition.Filing;
import portal.petition.FilingRules;
import portal.testing.Filings;
import portal.testing.PortalDatabase;

/** Numbers are drawn at random, so that one day two petitions draw the same. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class NumberTakenTest {
    @Inject
    Registration registration;

    @Inject
    Pool pool;

    @Test
    void aNumberThatSomebodyElseHasIsToldFromEveryOtherFailure() {
        // A landline gets no message, whose id would also be taken
        Filing filing = Filings.with(Filings.appeal(), "petitioner.phone", "0374-2345678");
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        NewPetition petition = registration
                .register(FilingRules.normalised(filing), Attempt.sent("192.0.2.1", null, body))
                .petition();
        write(petition);

        assertThat(catchThrowable(() -> write(petition)))
                .satisfies(failure ->
                        assertThat(SubmitPetition.isNumberTaken(failure)).isTrue());
        assertThat(SubmitPetition.isNumberTaken(new IllegalStateException())).isFalse();
    }

    private void write(NewPetition petition) {
        pool.preparedQuery(FilingStatement.SQL)
                .execute(FilingStatement.values(petition))
                .await()
                .indefinitely();
    }
}
