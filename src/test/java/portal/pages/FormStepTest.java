package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.law.Fault;

class FormStepTest {
    @ParameterizedTest
    @CsvSource({
        "/purpose, PURPOSE",
        "/title, MATTER",
        "/region, MATTER",
        "/accused, MATTER",
        "/accused/name, MATTER",
        "/facts, FACTS",
        "/priorProcedures, FACTS",
        "/petitioner/kind, WHO",
        "/headcount, WHO",
        "/petitioner/phone, PERSON",
        "/agent, PERSON",
        "/representatives/3/idNumber, PERSON",
        "/file, ATTACHMENTS",
        "/declaration, CHECK",
        "/publishable, CHECK",
        "/something/new, CHECK"
    })
    void everyFaultIsMendedOnOneStep(String pointer, FormStep step) {
        assertThat(FormStep.asking(pointer)).isEqualTo(step);
        assertThat(step.mine(List.of(fault(pointer)))).hasSize(1);
    }

    @Test
    void theFirstStepWithAFaultIsTheUnfinishedOne() {
        assertThat(FormStep.unfinished(List.of(fault("/declaration"), fault("/request"))))
                .isEqualTo(FormStep.FACTS);
        assertThat(FormStep.unfinished(List.of())).isEqualTo(FormStep.CHECK);
    }

    @Test
    void aStepTakesOnlyItsOwnFields() {
        assertThat(FormStep.asks(FormStep.MATTER, "/title")).isTrue();
        assertThat(FormStep.asks(FormStep.MATTER, "/facts")).isFalse();
        assertThat(FormStep.asks(FormStep.CHECK, "/something/new")).isFalse();
    }

    @Test
    void theStepsFollowEachOther() {
        assertThat(FormStep.PURPOSE.next()).isEqualTo(FormStep.MATTER);
        assertThat(FormStep.CHECK.next()).isEqualTo(FormStep.CHECK);
        assertThat(FormStep.PURPOSE.back()).isEqualTo("/petitions/new");
        assertThat(FormStep.MATTER.back()).isEqualTo("/petitions/new/purpose");
        assertThat(FormStep.of("person")).contains(FormStep.PERSON);
        assertThat(FormStep.of("PERSON")).isEmpty();
    }

    private static Fault fault(String pointer) {
        return new Fault(pointer, "any", "……");
    }
}
