package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Filings.appeal;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.petition.PetitionNo;
import portal.security.Answers;
import portal.testing.Course;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;

/** What a step costs at the database: it must read the petition and write the step, and goes there for nothing else. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class StepCostTest {
    @Inject
    Pool pool;

    @Inject
    CaseColumns rows;

    @Inject
    StepLines lines;

    @Inject
    Answers answers;

    @Inject
    Reckonings reckonings;

    @Inject
    LegalTime time;

    @Test
    void aStepIsOneReadAndOneWriteWithItsHistoryClocksPaperAndMessage() {
        List<String> asked = new ArrayList<>();
        Pool counted = counted(asked);
        TakeStep take = new TakeStep(counted, new HeldCases(counted, rows), lines, answers, reckonings, time);
        PetitionNo no = PetitionNo.parse(Requests.file(appeal()).number()).orElseThrow();
        TakeStep.Taken taken = done(take.take(no, 0, Steps.transfer(), Course.office()));
        assertThat(taken.no()).isEqualTo(no);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0)).startsWith("select");
        assertThat(asked.get(1)).isEqualTo(StepStatement.SQL);
    }

    /** The pool, writing down each time that somebody goes to the database with it. */
    private Pool counted(List<String> asked) {
        io.vertx.sqlclient.Pool real = pool.getDelegate();
        return new Pool((io.vertx.sqlclient.Pool) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {io.vertx.sqlclient.Pool.class}, (self, method, values) -> {
                    asked.add(values == null || !(values[0] instanceof String sql) ? method.getName() : sql);
                    try {
                        return method.invoke(real, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
