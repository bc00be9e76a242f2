package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.petition.Course.MONDAY;
import static portal.petition.Course.RECKONING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.law.Deadline;
import portal.law.Party;
import portal.law.Source;
import portal.law.Term;
import portal.law.Terms;

/** How a clock gets its last day: from the law, from the office's own setting, or from the step that starts it. */
class ClocksTest {
    private static final Term FIVE_DAYS = new Term.WorkingDays(5, Terms.SIMPLE_OPINION.source());

    @Test
    void aClockRunsAsLongAsTheLawSaysUnlessTheOfficeHasSetAnotherLength() {
        assertThat(RECKONING.from(LegalClock.SIMPLE_OPINION, MONDAY).dueOn()).contains(LocalDate.of(2026, 3, 16));
        Reckoning shorter = RECKONING.with(LegalClock.SIMPLE_OPINION, FIVE_DAYS);
        assertThat(shorter.from(LegalClock.SIMPLE_OPINION, MONDAY).dueOn()).contains(LocalDate.of(2026, 3, 9));
        Reckoning both = shorter.with(LegalClock.SIMPLE_ACCEPTANCE, FIVE_DAYS);
        assertThat(both.from(LegalClock.SIMPLE_OPINION, MONDAY).dueOn())
                .as("one setting does not undo another")
                .contains(LocalDate.of(2026, 3, 9));
        assertThat(both.from(LegalClock.SORTING, MONDAY).dueOn()).contains(LocalDate.of(2026, 3, 17));
    }

    @ParameterizedTest
    @CsvSource({"STATUTORY", "REPORT", "SUPERVISION"})
    void aClockWhoseDayIsSetByTheStepHasNoLengthOfItsOwn(LegalClock clock) {
        assertThatThrownBy(() -> RECKONING.from(clock, MONDAY)).isInstanceOf(IllegalStateException.class);
        Deadline set = RECKONING.until(clock, MONDAY, MONDAY.plusDays(7));
        assertThat(set.dueOn()).contains(MONDAY.plusDays(7));
        assertThat(set.start()).isEqualTo(MONDAY);
        assertThat(set.party()).isEqualTo(Party.AGENCY);
    }

    @ParameterizedTest
    @CsvSource({"REPORT,22", "SUPERVISION,40", "STATUTORY,31"})
    void aDayThatIsSetRestsOnTheArticleThatAllowsIt(LegalClock clock, int article) {
        assertThat(clock.of(3)).isEqualTo(new Term.CalendarDays(3, Source.petitionRegulation(article)));
    }

    @Test
    void whatIsKeptIsCountedAgainInTheUnitOfItsTerm() {
        assertThat(LegalClock.HANDLING.of(60)).isEqualTo(Terms.HANDLING);
        assertThat(LegalClock.HANDLING.of(45)).isEqualTo(new Term.CalendarDays(45, Terms.HANDLING.source()));
        assertThat(LegalClock.SIMPLE_OPINION.of(5)).isEqualTo(FIVE_DAYS);
        Deadline extended = RECKONING.again(LegalClock.HANDLING, MONDAY, 60, 30, 2);
        assertThat(extended.length()).isEqualTo(90);
        assertThat(extended.dueOn()).contains(LocalDate.of(2026, 6, 2));
        Deadline plain = RECKONING.again(LegalClock.HANDLING, MONDAY, 60, 0, 0);
        assertThat(plain).isEqualTo(RECKONING.from(LegalClock.HANDLING, MONDAY));
        assertThat(RECKONING.again(LegalClock.SIMPLE_OPINION, MONDAY, 5, 0, 0).dueOn())
                .contains(LocalDate.of(2026, 3, 9));
    }

    @Test
    void eachClockIsAPartysOwn() {
        assertThat(LegalClock.values())
                .filteredOn(clock -> clock.party() == Party.CITIZEN)
                .containsExactly(LegalClock.REVIEW_REQUEST, LegalClock.FINAL_REVIEW_REQUEST);
        assertThat(LegalClock.values())
                .allSatisfy(clock -> assertThat(clock.event()).isNotBlank());
    }
}
