package portal.petition;

import static portal.law.Source.petitionRegulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;

/** The procedure of the petition regulation as one table: nothing else decides what may follow what. */
public final class Procedure {
    private static final List<Move> TABLE = List.of(
            new Move(
                    Stage.RECEIVED,
                    Step.Register.class,
                    EnumSet.of(Purpose.APPEAL, Purpose.SUGGESTION),
                    EnumSet.of(Actor.Role.PETITION_OFFICE),
                    Stage.REGISTERED,
                    EnumSet.of(LegalClock.SORTING),
                    EnumSet.noneOf(LegalClock.class),
                    Optional.of(Paper.RECEIPT),
                    Optional.of(Message.REGISTERED),
                    new Move.Words("您提交的事项已经登记", "登记", "信访局把它转给有权处理的单位，转送以后会告诉您是哪个单位"),
                    petitionRegulation(22)),
            new Move(
                    Stage.RECEIVED,
                    Step.Register.class,
                    EnumSet.of(Purpose.ACCUSATION),
                    EnumSet.of(Actor.Role.PETITION_OFFICE),
                    Stage.REGISTERED,
                    EnumSet.of(LegalClock.SORTING),
                    EnumSet.noneOf(LegalClock.class),
                    Optional.of(Paper.RECEIPT),
                    Optional.of(Message.REGISTERED),
                    new Move.Words("您的来件已经登记", "登记", "由专人保密处理，按管理权限转给有权处理的机关，不会转给被反映的单位和个人"),
                    petitionRegulation(22)),
            new Move(
                    Stage.REGISTERED,
                    Step.AddFile.class,
                    EnumSet.allOf(Purpose.class),
                    EnumSet.of(Actor.Role.CITIZEN),
                    Stage.REGISTERED,
                    EnumSet.noneOf(LegalClock.class),
                    EnumSet.noneOf(LegalClock.class),
                    Optional.empty(),
                    Optional.empty(),
                    new Move.Words("您补交了一份文件", "补充材料", "文件会和您提交的事项一起转给办理单位"),
                    petitionRegulation(19)));

    private Procedure() {}

    /** Every line, in the order in which a petition can meet them. */
    public static List<Move> table() {
        return TABLE;
    }

    /** What may be done now, by whom, with a petition of this purpose. */
    public static List<Move> open(Stage stage, Purpose purpose) {
        return TABLE.stream()
                .filter(move -> move.open(stage, purpose, move.step()))
                .toList();
    }

    /** The line that led to a stage: its words say what happened last and what comes next. */
    public static Optional<Move> ledTo(Stage stage, Purpose purpose) {
        return TABLE.stream()
                .filter(move -> move.to() == stage && move.from() != stage)
                .filter(move -> move.purposes().contains(purpose))
                .findFirst();
    }

    /**
     * The line for a step at a stage.
     *
     * @throws Refused {@code NOT_ALLOWED_NOW} when there is none, {@code FORBIDDEN} when it is another's to take
     */
    static Move move(Stage stage, Purpose purpose, Step step, Actor.Role by) {
        Move move = TABLE.stream()
                .filter(line -> line.open(stage, purpose, step.getClass()))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.NOT_ALLOWED_NOW, notNow(stage, purpose, step)));
        if (!move.who().contains(by)) {
            throw new Refused(Reason.FORBIDDEN, "“" + move.words().term() + "”不由您来做。");
        }
        return move;
    }

    private static String notNow(Stage stage, Purpose purpose, Step step) {
        Set<String> open = new TreeSet<>();
        open(stage, purpose).forEach(move -> open.add(move.words().term()));
        String allowed = open.isEmpty() ? "现在没有可以做的步骤" : "现在可以做的是：" + String.join("、", open);
        return "这件事项的状态是“" + stage.label() + "”，不能做“" + term(step) + "”；" + allowed + "。";
    }

    private static String term(Step step) {
        return TABLE.stream()
                .filter(move -> move.step() == step.getClass())
                .map(move -> move.words().term())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not in the table: " + step));
    }
}
