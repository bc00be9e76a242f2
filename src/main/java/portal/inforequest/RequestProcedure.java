package portal.inforequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;

/** The procedure of requests for information as one table: nothing else decides what may follow what. */
public final class RequestProcedure {
    private static final List<RequestMove> TABLE = Stream.of(OfficeMoves.ALL, ConsultMoves.ALL, ApplicantMoves.ALL)
            .flatMap(List::stream)
            .toList();

    private RequestProcedure() {}

    /** Every line, in the order in which a request can meet them. */
    public static List<RequestMove> table() {
        return TABLE;
    }

    /**
     * What this actor may do with the request on a day: what a page offers as buttons. Of lines for the same step the
     * first that holds counts.
     */
    public static List<RequestMove> open(InfoRequest request, Actor by, LocalDate day) {
        List<RequestMove> open = new ArrayList<>();
        for (RequestMove move : at(request.stage()).toList()) {
            boolean there = open.stream().anyMatch(other -> other.step() == move.step());
            if (!there
                    && mayTake(move, request, by)
                    && move.hindrance(new RequestMoment(request, null, day)).isEmpty()) {
                open.add(move);
            }
        }
        return open;
    }

    /** The line by which a step of the history is told: of those for the step the one that led to its stage. */
    public static Optional<RequestMove> told(String step, RequestStage stage) {
        List<RequestMove> lines = TABLE.stream()
                .filter(move -> RequestStep.word(move.step()).equals(step))
                .toList();
        return lines.stream()
                .filter(move ->
                        move.to().map(to -> to == stage).orElse(move.from().contains(stage)))
                .findFirst()
                .or(() -> lines.stream().findFirst());
    }

    /** The step of a word. */
    public static Optional<Class<? extends RequestStep>> step(String word) {
        return RequestStep.kinds()
                .filter(kind -> RequestStep.word(kind).equals(word))
                .findFirst();
    }

    /**
     * The line for a step now.
     *
     * @throws Refused {@code NOT_ALLOWED_NOW} when there is none, {@code FORBIDDEN} when it is another's to take
     */
    public static RequestMove move(InfoRequest request, RequestStep step, Actor by, LocalDate day) {
        List<RequestMove> lines =
                at(request.stage()).filter(line -> line.is(step.getClass())).toList();
        if (lines.isEmpty()) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, notNow(request, step.getClass()));
        }
        List<RequestMove> theirs =
                lines.stream().filter(line -> mayTake(line, request, by)).toList();
        if (theirs.isEmpty()) {
            throw new Refused(Reason.FORBIDDEN, "“" + lines.get(0).words().term() + "”不由您来做。");
        }
        RequestMoment at = new RequestMoment(request, step, day);
        return theirs.stream()
                .filter(line -> line.hindrance(at).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Reason.NOT_ALLOWED_NOW,
                        theirs.get(0).hindrance(at).orElseThrow().otherwise()));
    }

    private static Stream<RequestMove> at(RequestStage stage) {
        return TABLE.stream().filter(move -> move.from().contains(stage));
    }

    private static boolean mayTake(RequestMove move, InfoRequest request, Actor by) {
        return move.who().contains(by.role())
                && (by.role() == Actor.Role.CITIZEN
                        || by.agency().equals(request.facts().office()));
    }

    private static String notNow(InfoRequest request, Class<? extends RequestStep> step) {
        Set<String> open = new TreeSet<>();
        at(request.stage()).forEach(move -> open.add(move.words().term()));
        String allowed = open.isEmpty() ? "现在没有可以做的步骤" : "现在可以做的是：" + String.join("、", open);
        return "这件申请的状态是“" + request.stage().label() + "”，不能做“" + term(step) + "”；" + allowed + "。";
    }

    private static String term(Class<? extends RequestStep> step) {
        return TABLE.stream()
                .filter(move -> move.is(step))
                .map(move -> move.words().term())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not in the table: " + step));
    }
}
