package portal.pages;

import java.util.List;
import java.util.stream.Collectors;
import portal.inforequest.ApplicantKind;
import portal.inforequest.Delivery;
import portal.inforequest.Help;
import portal.inforequest.InfoFiling;
import portal.law.Fault;
import portal.petition.IdType;

/** One page of the form of a request as its template sees it: what was typed, and what is wrong with it. */
record AskView(AskStep step, Answers answers, List<Fault> faults, boolean fromCheck) {
    AskView {
        faults = List.copyOf(faults);
    }

    public String text(String name) {
        return answers.text(name);
    }

    public boolean has(String name, String value) {
        return answers.has(name, value);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String name) {
        return faults.stream()
                .filter(fault -> AskStep.field(fault.pointer()).equals(name))
                .map(Fault::detail)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }

    /** The faults for the summary, each with the field that its link leads to. */
    public List<FormView.Mistake> mistakes() {
        return faults.stream()
                .map(fault ->
                        new FormView.Mistake(AskStep.field(fault.pointer()).replace('.', '-'), fault.detail()))
                .distinct()
                .toList();
    }

    public boolean organization() {
        return ApplicantKind.of(text("applicant.kind"))
                .filter(ApplicantKind::organization)
                .isPresent();
    }

    public boolean byMail() {
        return has("delivery", Delivery.EMAIL.word());
    }

    public boolean byPost() {
        return has("delivery", Delivery.POST.word());
    }

    public String kindLabel() {
        return ApplicantKind.of(text("applicant.kind"))
                .map(ApplicantKind::label)
                .orElse("");
    }

    public String deliveryLabel() {
        return Delivery.of(text("delivery")).map(Delivery::label).orElse("");
    }

    public String idTypeLabel() {
        return IdType.of(text("applicant.idType")).map(IdType::label).orElse("");
    }

    public String helpLabel() {
        return answers.list("help").stream()
                .flatMap(word -> Help.of(word).stream())
                .map(Help::label)
                .collect(Collectors.joining("；"));
    }

    /** Everything typed, as one filing. */
    static InfoFiling filing(Answers answers) {
        boolean organization = ApplicantKind.of(answers.text("applicant.kind"))
                .filter(ApplicantKind::organization)
                .isPresent();
        return new InfoFiling(
                new InfoFiling.Applicant(
                        given(answers, "applicant.kind"),
                        given(answers, "applicant.name"),
                        organization ? IdType.CREDIT_CODE.word() : given(answers, "applicant.idType"),
                        given(answers, "applicant.idNumber"),
                        organization ? given(answers, "applicant.contact") : null,
                        given(answers, "applicant.phone"),
                        given(answers, "applicant.email"),
                        given(answers, "applicant.address")),
                new InfoFiling.Information(
                        given(answers, "information.name"),
                        given(answers, "information.documentNumber"),
                        given(answers, "information.description")),
                given(answers, "delivery"),
                List.copyOf(answers.list("help")),
                "yes".equals(answers.text("privacyNoticeRead")));
    }

    private static @org.jspecify.annotations.Nullable String given(Answers answers, String name) {
        String text = answers.text(name);
        return text.isBlank() ? null : text;
    }
}
