package portal.casework;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import portal.petition.Filing;

/** Who files, for whom, and with whom, as sealed in the petition's row. */
public record People(
        Filing.Petitioner petitioner,
        Filing.@Nullable Agent agent,
        @Nullable List<Filing.@Nullable Petitioner> representatives) {

    public static final String UNNAMED = "未署名";

    private static final int ID_TAIL = 6;

    /** The people of a filing that {@code FilingRules} passed. */
    public static People of(Filing filing) {
        Filing.Petitioner petitioner = filing.petitioner();
        if (petitioner == null) {
            throw new IllegalStateException("A filing without a petitioner was passed");
        }
        return new People(petitioner, filing.agent(), filing.representatives());
    }

    public String name() {
        return given(petitioner.name());
    }

    /** The name, or what stands for it on paper where a letter had none. */
    public String called() {
        return name().isEmpty() ? UNNAMED : name();
    }

    String address() {
        return given(petitioner.address());
    }

    String phone() {
        return given(petitioner.phone());
    }

    Contact contact() {
        return new Contact(phone(), given(petitioner.email()));
    }

    String idType() {
        return given(petitioner.idType());
    }

    String idNumber() {
        return given(petitioner.idNumber());
    }

    /** Whether somebody knows the last six characters of the number; a shorter number never fits. */
    boolean endsInIdNumber(@Nullable String tail) {
        return endsIn(idNumber(), tail);
    }

    static boolean endsIn(String idNumber, @Nullable String tail) {
        String typed = letters(tail);
        return typed.length() == ID_TAIL && letters(idNumber).endsWith(typed);
    }

    /** Letters and digits alone, in one width and case. */
    static String letters(@Nullable String typed) {
        return Normalizer.normalize(given(typed), Normalizer.Form.NFKC)
                .replaceAll("[^0-9A-Za-z]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
