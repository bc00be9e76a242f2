package portal.reception;

import java.util.List;

/**
 * What is sealed of a booking.
 *
 * @param petitionNumber empty when there is none
 * @param phone as numbers are compared
 * @param idType its word
 */
record Content(
        String about,
        String petitionNumber,
        List<String> representatives,
        String phone,
        String idType,
        String idNumber) {
    Content {
        representatives = List.copyOf(representatives);
    }

    /** Never what it holds, which belongs in no log. */
    @Override
    public String toString() {
        return "Content[…]";
    }
}
