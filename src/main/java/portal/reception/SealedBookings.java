package portal.reception;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import portal.security.DataKey;
import portal.security.Vault;

/** Seals and opens what people wrote when they booked, each booking under a key of its own. */
@ApplicationScoped
class SealedBookings {
    private final Vault vault;
    private final ObjectMapper json;

    SealedBookings(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    DataKey key() {
        return vault.newDataKey(false);
    }

    byte[] seal(DataKey key, BookingNo no, Content content) {
        try {
            return vault.seal(key, place(no), json.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Content open(BookingRow row) {
        try {
            return json.readValue(
                    vault.unsealBytes(vault.open(row.dataKey()), place(row.no()), row.content()), Content.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String place(BookingNo no) {
        return "reception_booking.content." + no.digits();
    }
}
