package portal.requestdesk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portal.inforequest.ApplicantKind;
import portal.inforequest.InfoFiling;
import portal.inforequest.RequestChannel;
import portal.law.Fault;
import portal.petition.IdType;
import portal.requests.EnterRequest;
import portal.security.Tokens;
import portal.staff.Form;

/** What an officer wrote into the form for a request that came on paper, and the filing that it makes. */
record RequestEntry(Form form) {
    /** Under which it is registered once, however often it is sent. */
    static final String ONCE = "once";

    private static final List<String> ORDER =
            List.of("channel", "receivedOn", "information", "delivery", "help", "applicant");

    private static final String KEY = "[A-Za-z0-9_-]{10,60}";

    static RequestEntry blank(LocalDate today) {
        return new RequestEntry(new Form(java.util.Map.of(
                ONCE,
                List.of(Tokens.fresh()),
                "receivedOn",
                List.of(today.toString()),
                "applicant/kind",
                List.of(ApplicantKind.PERSON.word()))));
    }

    /** The key of this entry; another one where none came along. */
    String once() {
        return form.value(ONCE).matches(KEY) ? form.value(ONCE) : Tokens.fresh();
    }

    RequestEntry wrong(List<Fault> faults) {
        return new RequestEntry(form.wrong(faults.stream()
                .sorted(Comparator.comparingInt(fault -> place(fault.pointer())))
                .toList()));
    }

    /** Where on the page a field stands; the rules know no page. */
    private static int place(String pointer) {
        return ORDER.indexOf(pointer.split("/")[1]);
    }

    EnterRequest.Brought brought() {
        return new EnterRequest.Brought(RequestChannel.of(form.value("channel")), day(form.value("receivedOn")));
    }

    InfoFiling filing() {
        boolean organization = ApplicantKind.of(form.value("applicant/kind"))
                .filter(ApplicantKind::organization)
                .isPresent();
        String number = form.given("applicant/idNumber");
        return new InfoFiling(
                new InfoFiling.Applicant(
                        form.given("applicant/kind"),
                        form.given("applicant/name"),
                        number == null
                                ? null
                                : organization ? IdType.CREDIT_CODE.word() : form.given("applicant/idType"),
                        number,
                        form.given("applicant/contact"),
                        form.given("applicant/phone"),
                        form.given("applicant/email"),
                        form.given("applicant/address")),
                new InfoFiling.Information(
                        form.given("information/name"),
                        form.given("information/documentNumber"),
                        form.given("information/description")),
                form.given("delivery"),
                List.copyOf(form.all("help")),
                false);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
