package portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import portal.inforequest.InfoFiling;
import portal.law.Fault;

/** Reads the body of a request for information as openapi.yaml describes it, keeping every fault of form. */
final class RequestReader {
    private static final Set<String> REQUEST =
            Set.of("applicant", "information", "delivery", "help", "privacyNoticeRead");
    private static final Set<String> APPLICANT =
            Set.of("kind", "name", "idType", "idNumber", "contact", "phone", "email", "address");
    private static final Set<String> INFORMATION = Set.of("name", "documentNumber", "description");

    private RequestReader() {}

    /** What was read, and what could not be. */
    record Read(InfoFiling filing, List<Fault> faults) {}

    static Read read(JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        JsonObject json = new JsonObject(body, "", faults, REQUEST);
        InfoFiling filing = new InfoFiling(
                json.object("applicant", APPLICANT, RequestReader::applicant),
                json.object("information", INFORMATION, RequestReader::information),
                json.text("delivery"),
                json.texts("help"),
                json.flag("privacyNoticeRead"));
        return new Read(filing, faults);
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
