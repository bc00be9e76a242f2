package portal.api;

import java.util.Set;
import portal.inforequest.InfoFiling;

/** Reads the body of a request for information as openapi.yaml describes it, keeping every fault of form. */
final class RequestReader {
    static final Set<String> FIELDS = Set.of("applicant", "information", "delivery", "help", "privacyNoticeRead");
    private static final Set<String> APPLICANT =
            Set.of("kind", "name", "idType", "idNumber", "contact", "phone", "email", "address");
    private static final Set<String> INFORMATION = Set.of("name", "documentNumber", "description");

    private RequestReader() {}

    static InfoFiling read(JsonObject json) {
        return new InfoFiling(
                json.object("applicant", APPLICANT, RequestReader::applicant),
                json.object("information", INFORMATION, RequestReader::information),
                json.text("delivery"),
                json.texts("help"),
                json.flag("privacyNoticeRead"));
    }

    private static InfoFiling.Applicant applicant(JsonObject json) {
        return new InfoFiling.Applicant(
                json.text("kind"),
                json.text("name"),
                json.text("idType"),
                json.text("idNumber"),
                json.text("contact"),
                json.text("phone"),
                json.text("email"),
                json.text("address"));
    }

    private static InfoFiling.Information information(JsonObject json) {
        return new InfoFiling.Information(json.text("name"), json.text("documentNumber"), json.text("description"));
    }
}
