package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GuidanceTest {
    private static final int MOST_QUESTIONS = 3;

    @Test
    void everyPathEndsAfterAtMostThreeQuestions() {
        for (String end : ends(Guidance.START, new TreeSet<>())) {
            assertThat(Guidance.turn(end)).as(end).isPresent();
            assertThat(end.length()).as(end).isBetween(1, MOST_QUESTIONS);
        }
    }

    @Test
    void everyTurnIsReached() {
        Set<Turn> reached = EnumSet.noneOf(Turn.class);
        ends(Guidance.START, new TreeSet<>()).forEach(end -> Guidance.turn(end).ifPresent(reached::add));
        assertThat(reached).containsExactlyInAnyOrder(Turn.values());
    }

    @Test
    void theLettersOfAQuestionDiffer() {
        for (String place : questions(Guidance.START, new TreeSet<>())) {
            Set<String> letters = new HashSet<>();
            Guidance.question(place)
                    .orElseThrow()
                    .choices()
                    .forEach(choice -> assertThat(letters.add(choice.letter()))
                            .as(place + choice.letter())
                            .isTrue());
        }
    }

    @Test
    void everyTurnSaysWhatToDoInBothLanguages() {
        for (Turn turn : Turn.values()) {
            assertThat(turn.title()).as(turn.name()).isNotBlank();
            assertThat(turn.term()).as(turn.name()).isNotBlank();
            assertThat(turn.advice()).as(turn.name()).isNotEmpty().noneMatch(String::isBlank);
            turn.calls().forEach(call -> {
                assertThat(call.who()).as(turn.name()).isNotBlank();
                assertThat(call.number()).as(turn.name()).matches("[0-9]{3,5}");
            });
        }
    }

    @Test
    void whoIsInDangerIsToldAfterOneQuestion() {
        assertThat(Guidance.turn("a")).contains(Turn.DANGER);
        assertThat(Turn.DANGER.calls()).extracting(Turn.Call::number).contains("110");
    }

    @Test
    void theRoadsOfArticle31AreNamed() {
        assertThat(Guidance.turn("baa")).contains(Turn.ARBITRATION);
        assertThat(Guidance.turn("bca")).contains(Turn.RECONSIDERATION);
        assertThat(Guidance.turn("bdc")).contains(Turn.RETRIAL);
        assertThat(Guidance.turn("be")).contains(Turn.DISCIPLINE);
        assertThat(Guidance.turn("bf")).contains(Turn.HOTLINE);
        assertThat(Guidance.turn("bi")).contains(Turn.HERE);
    }

    @Test
    void anInventedPathLeadsNowhere() {
        for (String invented : new String[] {"z", "aa", "bz", "baz", "baaa", "b ", "ＢＡ", "<script>"}) {
            assertThat(Guidance.turn(invented)).as(invented).isEmpty();
            assertThat(Guidance.question(invented)).as(invented).isEmpty();
        }
    }

    @Test
    void onlyTheOfficesOwnMattersBeginHere() {
        assertThat(EnumSet.allOf(Turn.class)).filteredOn(Turn::here).containsExactly(Turn.SUGGEST, Turn.HERE);
        assertThat(EnumSet.allOf(Turn.class)).filteredOn(Turn::tracks).containsExactly(Turn.TRACK);
    }

    private static Set<String> ends(String place, Set<String> found) {
        Guidance.question(place)
                .ifPresentOrElse(
                        question -> question.choices().forEach(choice -> ends(place + choice.letter(), found)),
                        () -> found.add(place));
        return found;
    }

    private static Set<String> questions(String place, Set<String> found) {
        Guidance.question(place).ifPresent(question -> {
            found.add(place);
            question.choices().forEach(choice -> questions(place + choice.letter(), found));
        });
        return found;
    }
}
