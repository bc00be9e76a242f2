package portal.api;

import java.util.List;
import java.util.Set;
import portal.petition.Filing;
import portal.petition.PriorProcedure;
import portal.petition.Purpose;

/** Reads the body of a petition as openapi.yaml describes it, keeping every fault of form. */
final class FilingReader {
    static final Set<String> FIELDS = Set.of(
            "purpose",
            "title",
            "request",
            "facts",
            "reasons",
            "region",
            "place",
            "category",
            "target",
            "accused",
            "priorProcedures",
            "headcount",
            "petitioner",
            "agent",
            "representatives",
            "publishable",
            "declaration",
            "privacyNoticeRead");
    /** Those of a suggestion in answer to a call, which has its purpose and most of what is asked for already. */
    static final Set<String> SUGGESTION = Set.of(
            "title",
            "facts",
            "region",
            "place",
            "petitioner",
            "agent",
            "publishable",
            "original",
            "declaration",
            "privacyNoticeRead");

    private static final Set<String> PETITIONER =
            Set.of("kind", "name", "idType", "idNumber", "phone", "email", "region", "address");
    private static final Set<String> AGENT = Set.of("name", "relation", "phone");
    private static final Set<String> ACCUSED = Set.of("agencyCode", "name", "position");

    private FilingReader() {}

    static Filing read(JsonObject json) {
        return new Filing(
                json.text("purpose"),
                json.text("title"),
                json.text("request"),
                json.text("facts"),
                json.text("reasons"),
                json.text("region"),
                json.text("place"),
                json.text("category"),
                json.text("target"),
                json.object("accused", ACCUSED, FilingReader::accused),
                json.texts("priorProcedures"),
                json.whole("headcount"),
                json.object("petitioner", PETITIONER, FilingReader::petitioner),
                json.object("agent", AGENT, FilingReader::agent),
                json.objects("representatives", PETITIONER, FilingReader::petitioner),
                json.flag("publishable"),
                json.flag("declaration"),
                json.flag("privacyNoticeRead"));
    }

    /** A suggestion, and whether its author agrees that it is published as it was written. */
    record Suggestion(Filing filing, boolean original) {}

    static Suggestion suggestion(JsonObject json) {
        Filing filing = new Filing(
                Purpose.SUGGESTION.word(),
                json.text("title"),
                Filing.PLEASE_ADOPT,
                json.text("facts"),
                null,
                json.text("region"),
                json.text("place"),
                null,
                null,
                null,
                List.of(PriorProcedure.NONE.word()),
                1,
                json.object("petitioner", PETITIONER, FilingReader::petitioner),
                json.object("agent", AGENT, FilingReader::agent),
                null,
                json.flag("publishable"),
                json.flag("declaration"),
                json.flag("privacyNoticeRead"));
        return new Suggestion(filing, Boolean.TRUE.equals(json.flag("original")));
    }

    private static Filing.Petitioner petitioner(JsonObject json) {
        return new Filing.Petitioner(
                json.text("kind"),
                json.text("name"),
                json.text("idType"),
                json.text("idNumber"),
                json.text("phone"),
                json.text("email"),
                json.text("region"),
                json.text("address"));
    }

    private static Filing.Agent agent(JsonObject json) {
        return new Filing.Agent(json.text("name"), json.text("relation"), json.text("phone"));
    }

    private static Filing.Accused accused(JsonObject json) {
        return new Filing.Accused(json.text("agencyCode"), json.text("name"), json.text("position"));
    }
}
