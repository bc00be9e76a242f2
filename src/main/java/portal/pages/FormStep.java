package portal.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portal.law.Fault;

/** The pages of the form in their order, and the fields that each asks for. */
enum FormStep {
    PURPOSE("您要办什么事", "/purpose"),
    MATTER("是什么事，发生在哪里", "/title", "/region", "/place", "/category", "/target", "/accused"),
    FACTS("事情经过和您的要求", "/facts", "/request", "/reasons", "/priorProcedures"),
    WHO("您为谁提出", "/petitioner/kind", "/headcount"),
    PERSON("姓名和联系方式", "/petitioner", "/agent", "/representatives"),
    ATTACHMENTS("上传材料", "/file"),
    CHECK("检查并提交", "/declaration", "/privacyNoticeRead", "/publishable", "/original");

    static final String HOME = "/petitions/new";

    private final String title;
    private final List<String> pointers;

    FormStep(String title, String... pointers) {
        this.title = title;
        this.pointers = List.of(pointers);
    }

    static Optional<FormStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** The step that asks for what a fault names; the last one for what no page asks. */
    static FormStep asking(String pointer) {
        return Arrays.stream(values())
                .filter(step -> step.pointers.stream().anyMatch(asked -> within(pointer, asked)))
                .findFirst()
                .orElse(CHECK);
    }

    /** Whether a step has a field for the pointer. */
    static boolean asks(FormStep step, String pointer) {
        return asking(pointer) == step && step.pointers.stream().anyMatch(asked -> within(pointer, asked));
    }

    private static boolean within(String pointer, String asked) {
        return pointer.equals(asked) || pointer.startsWith(asked + "/");
    }

    /** Those of the faults that this step can mend, in the order of its fields. */
    List<Fault> mine(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> asking(fault.pointer()) == this)
                .sorted(Comparator.comparing(fault -> place(fault.pointer())))
                .toList();
    }

    private int place(String pointer) {
        return (int)
                pointers.stream().takeWhile(asked -> !within(pointer, asked)).count();
    }

    /** The first step that still has a fault; the last one when only it remains. */
    static FormStep unfinished(List<Fault> faults) {
        return Arrays.stream(values())
                .filter(step -> !step.mine(faults).isEmpty())
                .findFirst()
                .orElse(CHECK);
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String path() {
        return HOME + "/" + word();
    }

    public int number() {
        return ordinal() + 1;
    }

    /** Where the form begins, and under which all its pages stand. */
    public String home() {
        return HOME;
    }

    /** How many pages there are. */
    public int inAll() {
        return values().length;
    }

    public String title() {
        return title;
    }

    /** The step after this one. */
    FormStep next() {
        return values()[Math.min(ordinal() + 1, CHECK.ordinal())];
    }

    /** Where 上一步 leads. */
    public String back() {
        return this == PURPOSE ? HOME : values()[ordinal() - 1].path();
    }
}
