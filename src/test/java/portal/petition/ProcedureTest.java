package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.law.Actor;
import portal.law.Deadline;
import portal.law.Reason;
import portal.law.Refused;
import portal.testing.Calendars;
import portal.testing.Steps;

class ProcedureTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final Actor OFFICE = new Actor(Actor.Role.PETITION_OFFICE, "许昌市信访局", Steps.OFFICE);

    private final Reckoning reckoning = Reckoning.by(Calendars.announced());

    private static Petition received(Purpose purpose) {
        return Petition.received(
                PetitionNo.random("411000", YearMonth.of(2026, 11), new Random(1)), purpose, Steps.OFFICE, SUNDAY);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void registrationStartsTheFifteenDaysOfArticle22(Purpose purpose) {
        Petition before = received(purpose);
        Petition after = before.after(new IntakeStep.Register(), OFFICE, SUNDAY, reckoning);
        assertThat(after.no()).isEqualTo(before.no());
        assertThat(after.purpose()).isEqualTo(purpose);
        assertThat(after.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(after.clocks()).containsOnlyKeys(LegalClock.SORTING);
        Deadline sorting = after.clocks().get(LegalClock.SORTING);
        assertThat(sorting.dueOn()).contains(LocalDate.of(2026, 12, 7));
        assertThat(sorting.basis()).isEqualTo("《信访工作条例》第二十二条");
        assertThat(sorting.explanation(LegalClock.SORTING.event())).startsWith("收到当天不算，从 11月23日起");
        assertThat(before.clocks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void whatIsRegisteredIsNotRegisteredAgain(Purpose purpose) {
        Petition registered = received(purpose).after(new IntakeStep.Register(), OFFICE, SUNDAY, reckoning);
        assertThatThrownBy(() -> registered.after(new IntakeStep.Register(), OFFICE, SUNDAY, reckoning))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED_NOW);
                    assertThat(refused.detail()).startsWith("这件事项的状态是“已登记”，不能做“登记”；现在可以做的是：");
                });
    }

    @Test
    void onlyTheOfficeKeepsTheRegister() {
        assertThatThrownBy(() ->
                        received(Purpose.APPEAL).after(new IntakeStep.Register(), Actor.CITIZEN, SUNDAY, reckoning))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
                    assertThat(refused.detail()).isEqualTo("“登记”不由您来做。");
                });
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void aFileThatIsAddedLeavesStageAndClocksAsTheyAre(Purpose purpose) {
        Petition registered = received(purpose).after(new IntakeStep.Register(), OFFICE, SUNDAY, reckoning);
        Petition after = registered.after(new SideStep.AddFile(), Actor.CITIZEN, SUNDAY.plusDays(3), reckoning);
        assertThat(after.stage()).isEqualTo(registered.stage());
        assertThat(after.clocks()).isEqualTo(registered.clocks());
        assertThat(after.facts().lastDay()).isEqualTo(SUNDAY.plusDays(3));
        assertThatThrownBy(() -> received(purpose).after(new SideStep.AddFile(), Actor.CITIZEN, SUNDAY, reckoning))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED_NOW);
                    assertThat(refused.detail()).isEqualTo("这件事项的状态是“待登记”，不能做“补充材料”；现在可以做的是：登记。");
                });
    }

    @Test
    void everyStepStandsInTheTable() {
        Set<Class<?>> inTable = Procedure.table().stream().map(Move::step).collect(Collectors.toSet());
        assertThat(inTable).containsExactlyInAnyOrderElementsOf(Step.kinds().toList());
    }

    @Test
    void linesForTheSameStepAreToldApartByTheirConditions() {
        for (Move one : Procedure.table()) {
            for (Move other : Procedure.table()) {
                boolean competing = one != other
                        && one.step() == other.step()
                        && !Collections.disjoint(one.from(), other.from())
                        && !Collections.disjoint(one.purposes(), other.purposes());
                if (competing) {
                    assertThat(one.conditions()).isNotEqualTo(other.conditions());
                }
            }
        }
    }

    @Test
    void anAccusationIsPromisedSecrecyAndNotATransferToJustAnyone() {
        Move.Words appeal =
                Procedure.ledTo(Stage.REGISTERED, Purpose.APPEAL).orElseThrow().words();
        Move.Words accusation = Procedure.ledTo(Stage.REGISTERED, Purpose.ACCUSATION)
                .orElseThrow()
                .words();
        assertThat(accusation.plain()).contains("您的来件");
        assertThat(accusation.next()).contains("保密");
        assertThat(appeal.next()).contains("转给有权处理的单位").doesNotContain("保密");
    }

    @Test
    void everyLineHasItsTermAndArticleAndTellsWhatComesNextWhenItMovesOn() {
        assertThat(Procedure.table()).allSatisfy(move -> {
            assertThat(move.words().term()).isNotBlank();
            assertThat(move.source().basis()).startsWith("《");
            assertThat(move.to().isEmpty() || !move.words().next().isBlank()).isTrue();
            assertThat(move.message().isEmpty() || move.shown()).isTrue();
        });
        assertThat(Procedure.table())
                .filteredOn(move -> move.step() == IntakeStep.Register.class)
                .allSatisfy(move -> {
                    assertThat(move.words().term()).isEqualTo("登记");
                    assertThat(move.paper()).contains(Paper.RECEIPT);
                    assertThat(move.message()).contains(Message.REGISTERED);
                    assertThat(move.source().article()).isEqualTo(22);
                });
    }

    @Test
    void aTableCannotBeChangedFromOutside() {
        Move move = Procedure.table().get(0);
        assertThatThrownBy(() -> move.starts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> move.stops().add(LegalClock.SORTING))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> move.purposes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> move.who().clear()).isInstanceOf(UnsupportedOperationException.class);
        Petition petition = received(Purpose.APPEAL);
        assertThatThrownBy(() -> petition.clocks().putAll(Map.of())).isInstanceOf(UnsupportedOperationException.class);
    }
}
