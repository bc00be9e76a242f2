package portal.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.petition.Filing;

/** Who files, for whom, and with whom, as sealed in the petition's row. */
record People(
        Filing.Petitioner petitioner,
        Filing.@Nullable Agent agent,
        @Nullable List<Filing.@Nullable Petitioner> representatives) {

    /** The people of a filing that {@code FilingRules} passed. */
    static People of(Filing filing) {
        Filing.Petitioner petitioner = filing.petitioner();
        if (petitioner == null) {
            throw new IllegalStateException("A filing without a petitioner was passed");
        }
        return new People(petitioner, filing.agent(), filing.representatives());
    }

    String name() {
        return given(petitioner.name());
    }

    String phone() {
        return given(petitioner.phone());
    }

    String idType() {
        return given(petitioner.idType());
    }

    String idNumber() {
        return given(petitioner.idNumber());
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
