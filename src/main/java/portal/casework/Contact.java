package portal.casework;

import java.util.regex.Pattern;

/**
 * Where a citizen can be told something.
 *
 * @param phone as typed: a landline takes no text message
 * @param email empty when none was left
 */
record Contact(String phone, String email) {
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

    /** The phone, when it takes text messages; else empty. */
    String mobile() {
        return MOBILE.matcher(phone).matches() ? phone : "";
    }

    /** Whether anything can be sent at all. */
    boolean reaches() {
        return !mobile().isEmpty() || !email.isEmpty();
    }

    /** The phone alone, for what only the phone's owner may read. */
    Contact byPhone() {
        return new Contact(phone, "");
    }
}
