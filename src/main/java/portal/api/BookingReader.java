package portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.reception.Asked;

/** Reads the body of a booking as openapi.yaml describes it, keeping every fault of form. */
final class BookingReader {
    private static final Set<String> BOOKING =
            Set.of("about", "petitionNumber", "representatives", "phone", "idType", "idNumber", "headcount");

    private BookingReader() {}

    /** What was read, and what could not be. */
    record Read(Asked asked, List<Fault> faults) {}

    static Read read(JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        JsonObject json = new JsonObject(body, "", faults, BOOKING);
        List<@Nullable String> names = json.objects("representatives", Set.of("name"), one -> one.text("name"));
        Asked asked = new Asked(
                json.text("about"),
                json.text("petitionNumber"),
                names == null ? List.of() : names,
                json.text("phone"),
                json.text("idType"),
                json.text("idNumber"),
                json.whole("headcount"));
        return new Read(asked, faults);
    }
}
