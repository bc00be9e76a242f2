package portal.api;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.reception.Asked;

/** Reads the body of a booking as openapi.yaml describes it, keeping every fault of form. */
final class BookingReader {
    static final Set<String> FIELDS =
            Set.of("about", "petitionNumber", "representatives", "phone", "idType", "idNumber", "headcount");

    private BookingReader() {}

    static Asked read(JsonObject json) {
        List<@Nullable String> names = json.objects("representatives", Set.of("name"), one -> one.text("name"));
        return new Asked(
                json.text("about"),
                json.text("petitionNumber"),
                names == null ? List.of() : names,
                json.text("phone"),
                json.text("idType"),
                json.text("idNumber"),
                json.whole("headcount"));
    }
}
