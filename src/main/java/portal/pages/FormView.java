package portal.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import portal.drafts.Draft;
import portal.law.Fault;

/** One page of the form as its template sees it: what was typed, and what is wrong with it. */
record FormView(FormStep step, Draft draft, List<Fault> faults, boolean fromCheck) {
    private static final Pattern REPRESENTATIVE = Pattern.compile("/representatives/([0-9])/");

    FormView {
        faults = List.copyOf(faults);
    }

    public Answers answers() {
        return new Answers(draft.answers());
    }

    public String text(String name) {
        return answers().text(name);
    }

    public boolean has(String name, String value) {
        return answers().has(name, value);
    }

    public boolean lacks(String name, String value) {
        return !has(name, value);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String name) {
        return faults.stream()
                .filter(fault -> field(fault.pointer()).equals(name))
                .map(FormView::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }

    /** The faults for the summary, each with the field that its link leads to. */
    public List<Mistake> mistakes() {
        return faults.stream()
                .map(fault -> new Mistake(id(field(fault.pointer())), whose(fault.pointer()) + sentence(fault)))
                .distinct()
                .toList();
    }

    /** A mistake and the id of its field. */
    record Mistake(String id, String detail) {
        /** Instead of the problem's own page when half an hour went by while somebody was writing. */
        static final Mistake OVER = new Mistake("step", "查看时间已经结束，您写的都还在下面。");

        /** One that the page already showed, as it stood hidden in its form. */
        static Mistake shown(String line) {
            int end = line.indexOf(' ');
            return new Mistake(line.substring(0, Math.max(0, end)), line.substring(end + 1));
        }
    }

    /** The field on the page that a pointer of the JSON body means. */
    private static String field(String pointer) {
        return switch (pointer) {
            case "/petitioner/kind" -> Answers.FOR;
            case "/accused" -> "accused.name";
            case "/agent" -> "agent.name";
            case "/petitioner" -> "petitioner.name";
            case "/representatives" -> "representatives";
            default ->
                pointer.startsWith("/priorProcedures")
                        ? "priorProcedures"
                        : pointer.substring(1).replace('/', '.');
        };
    }

    /** Several people are asked the same on one page. */
    private static String whose(String pointer) {
        Matcher one = REPRESENTATIVE.matcher(pointer);
        if (one.lookingAt()) {
            return "第 " + (Integer.parseInt(one.group(1)) + 1) + " 位代表：";
        }
        return pointer.equals("/agent/phone") ? "代办人：" : "";
    }

    private static String sentence(Fault fault) {
        return switch (fault.pointer()) {
            case "/petitioner/kind" -> "请选择您为谁提出。";
            case "/purpose" -> "请选择您要办什么事。";
            default -> fault.detail();
        };
    }

    private static String id(String field) {
        return field.replace('.', '-');
    }
}
