package portal.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import portal.law.Fault;

/** The pages of the form of a request for information in their order, and the fields that each asks for. */
enum AskStep {
    WHAT("您要什么信息", "information.name", "information.documentNumber", "information.description"),
    HOW("怎样把信息给您", "delivery", "help"),
    KIND("谁来申请", "applicant.kind"),
    WHO(
            "申请人和联系方式",
            "applicant.name",
            "applicant.idType",
            "applicant.idNumber",
            "applicant.contact",
            "applicant.phone",
            "applicant.email",
            "applicant.address"),
    FILES("有材料就附上"),
    CHECK("检查并提交", "privacyNoticeRead");

    static final String HOME = "/disclosure/requests/new";

    private final String title;
    private final List<String> fields;

    AskStep(String title, String... fields) {
        this.title = title;
        this.fields = List.of(fields);
    }

    static Optional<AskStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** The names of its fields, as the JSON body has them with dots. */
    List<String> fields() {
        return fields;
    }

    /** Those of the faults that this step can mend, in the order of its fields. */
    List<Fault> mine(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> asking(fault.pointer()) == this)
                .sorted(Comparator.comparingInt(fault -> fields.indexOf(field(fault.pointer()))))
                .toList();
    }

    /** The first step that still has a fault; the last one when only it remains. */
    static AskStep unfinished(List<Fault> faults) {
        return Arrays.stream(values())
                .filter(step -> !step.mine(faults).isEmpty())
                .findFirst()
                .orElse(CHECK);
    }

    /** The field that a pointer means. */
    static String field(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }

    private static AskStep asking(String pointer) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field(pointer)))
                .findFirst()
                .orElse(CHECK);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
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

    AskStep next() {
        return values()[Math.min(ordinal() + 1, CHECK.ordinal())];
    }

    /** Where 上一步 leads. */
    public String back() {
        return this == WHAT ? HOME : values()[ordinal() - 1].path();
    }
}
