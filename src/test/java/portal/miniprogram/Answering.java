package portal.miniprogram;

import portal.testing.DeskForms;
import portal.testing.Officers;
import portal.testing.Steps;
import portal.testing.Visitor;

/** What the officers do meanwhile: a petition is transferred, accepted and answered. */
final class Answering {
    private Answering() {}

    static void answered(String number) {
        DeskForms.taken(Officers.as("intake"), number, "transfer", "agency", Steps.AGENCY, "route", "petition");
        Visitor clerk = Officers.as("clerk");
        DeskForms.taken(clerk, number, "accept", "route", "petition", "requests", "督促供热公司整改\n退还部分费用");
        DeskForms.answered(clerk, number);
    }
}
