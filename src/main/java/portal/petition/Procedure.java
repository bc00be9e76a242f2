package portal.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;

/** The procedure of the petition regulation as one table: nothing else decides what may follow what. */
public final class Procedure {
    private static final List<Move> TABLE = Stream.of(
                    IntakeMoves.ALL, KindMoves.ALL, HandlingMoves.ALL, ReviewMoves.ALL, SideMoves.ALL)
            .flatMap(List::stream)
            .toList();

    private Procedure() {}

    /** Every line, in the order in which a petition can meet them. */
    public static List<Move> table() {
        return TABLE;
    }

    /** The lines of a stage, whatever else they ask. */
    public static List<Move> open(Stage stage, Purpose purpose) {
        return TABLE.stream().filter(move -> move.at(stage, purpose)).toList();
    }

    /**
     * What this actor may do with the petition on a day: what a page offers as buttons. Of lines for the same step the
     * first that holds counts.
     */
    public static List<Move> open(Petition petition, Actor by, LocalDate day) {
        List<Move> open = new ArrayList<>();
        for (Move move : open(petition.stage(), petition.purpose())) {
            boolean there = open.stream().anyMatch(other -> other.step() == move.step());
            if (!there
                    && mayTake(move, petition, by)
                    && move.hindrance(new Moment(petition, null, day)).isEmpty()) {
                open.add(move);
            }
        }
        return open;
    }

    /** The line by which a withdrawal takes effect at a stage; stages that share it are withdrawn as one. */
    static Optional<Move> withdrawal(Stage stage, Purpose purpose) {
        return open(stage, purpose).stream()
                .filter(move -> move.is(SideStep.Withdraw.class))
                .findFirst();
    }

    /** The line that led to a stage first: its words say what happened last and what comes next. */
    public static Optional<Move> ledTo(Stage stage, Purpose purpose) {
        return TABLE.stream()
                .filter(move -> move.to().equals(Optional.of(stage)))
                .filter(move -> move.purposes().contains(purpose))
                .findFirst();
    }

    /**
     * The line by which a step of the history is told: of those for this purpose the one that led to its stage.
     *
     * @param purpose of which kind the petition was after the step
     */
    public static Optional<Move> told(String step, Stage stage, Purpose purpose) {
        List<Move> lines = TABLE.stream()
                .filter(move -> Step.word(move.step()).equals(step))
                .filter(move -> move.leaves(purpose))
                .toList();
        return lines.stream()
                .filter(move ->
                        move.to().map(to -> to == stage).orElse(move.from().contains(stage)))
                .findFirst()
                .or(() -> lines.stream().findFirst());
    }

    /**
     * The line for a step now.
     *
     * @throws Refused {@code NOT_ALLOWED_NOW} when there is none, {@code FORBIDDEN} when it is another's to take
     */
    public static Move move(Petition petition, Step step, Actor by, LocalDate day) {
        List<Move> lines = open(petition.stage(), petition.purpose()).stream()
                .filter(line -> line.is(step.getClass()))
                .toList();
        if (lines.isEmpty()) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, notNow(petition, step.getClass()));
        }
        List<Move> theirs =
                lines.stream().filter(line -> mayTake(line, petition, by)).toList();
        if (theirs.isEmpty()) {
            throw new Refused(Reason.FORBIDDEN, "“" + lines.get(0).words().term() + "”不由您来做。");
        }
        Moment at = new Moment(petition, step, day);
        return theirs.stream()
                .filter(line -> line.hindrance(at).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.NOT_ALLOWED_NOW, hindrance(theirs, at)));
    }

    /** The role may take it, and the petition is with the agency the actor acts for, or in its office's register. */
    private static boolean mayTake(Move move, Petition petition, Actor by) {
        return move.who().contains(by.role())
                && switch (by.role().bond()) {
                    case NONE -> true;
                    case OFFICE -> by.agency().equals(petition.facts().office());
                    case HOLDER -> by.agency().equals(petition.facts().holder());
                };
    }

    /** Of several lines the reason of the one that got furthest. */
    private static String hindrance(List<Move> lines, Moment at) {
        return lines.stream()
                .max(Comparator.comparingInt(
                        line -> line.conditions().indexOf(line.hindrance(at).orElseThrow())))
                .flatMap(line -> line.hindrance(at))
                .orElseThrow()
                .otherwise();
    }

    private static String notNow(Petition petition, Class<? extends Step> step) {
        Set<String> open = new TreeSet<>();
        open(petition.stage(), petition.purpose())
                .forEach(move -> open.add(move.words().term()));
        String allowed = open.isEmpty() ? "现在没有可以做的步骤" : "现在可以做的是：" + String.join("、", open);
        return "这件事项的状态是“" + petition.stage().label() + "”，不能做“" + term(step) + "”；" + allowed + "。";
    }

    private static String term(Class<? extends Step> step) {
        return TABLE.stream()
                .filter(move -> move.is(step))
                .map(move -> move.words().term())
                .findFirst()
                .orElseThrow();
    }
}
