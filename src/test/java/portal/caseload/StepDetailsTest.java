package portal.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.petition.Opinion;
import portal.petition.ReviewOpinion;
import portal.petition.Step;

/** What officers read of a step. */
class StepDetailsTest {
    @Test
    void everyFieldOfEveryStepHasAName() {
        Stream<Class<?>> parts = Stream.of(Opinion.class, Opinion.Reply.class, ReviewOpinion.class);
        assertThat(Stream.concat(Step.kinds(), parts)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(RecordComponent::getName))
                .allMatch(StepDetails.LABELS::containsKey);
    }
}
