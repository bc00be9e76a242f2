package portal.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portal.disclosure.PersonalData.Found;
import portal.disclosure.PersonalData.Kind;
import portal.law.ResidentId;

/** The numbers that point to one person, told from other numbers by what they must satisfy. */
final class PersonalNumbers {
    private static final int ID = 18;
    private static final int OLD_ID = 15;
    private static final int PHONE = 11;
    private static final int SHORTEST_CARD = 16;
    private static final int LONGEST_CARD = 19;
    /** A dash with a blank on either side; more lie between two different numbers. */
    private static final int WIDEST_GAP = 3;

    /** How people group the digits of a telephone; other groups are figures that stand side by side. */
    private static final Set<String> PHONE_GROUPS =
            Set.of("11", "3,4,4", "4,4,3", "3,8", "3,3,5", "5,6", "7,4", "1,1,1,1,1,1,1,1,1,1,1");

    private static final Pattern CARD_GROUPS = Pattern.compile("1[6-9]|4,4,4,4(,[123])?|6,1[0-3]|(1,){15,18}1");
    private static final Pattern CARD_STARTS = Pattern.compile("(62|60|4|5[1-5]|9[58]|35|81).*");
    private static final Pattern CENTURY = Pattern.compile(".{6}(19|20).*");
    private static final Pattern MOBILE = Pattern.compile("1[3-9].*");

    private PersonalNumbers() {}

    /** Digits that may be one number: which, in which groups, and where they end. */
    private record Run(String digits, String groups, int end) {}

    static List<Found> in(Digits text, LocalDate today) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (text.digit(at)) {
                Found one = at(text, at, today);
                if (one != null) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static @Nullable Found at(Digits text, int at, LocalDate today) {
        Run id = run(text, at, ID);
        if (id != null
                && CENTURY.matcher(id.digits()).matches()
                && ResidentId.of(id.digits(), today).ok()) {
            return new Found(Kind.ID_NUMBER, id.digits(), at);
        }
        if (text.digit(at - 1) && !afterCountryCode(text, at)) {
            return null;
        }
        Run old = run(text, at, OLD_ID);
        if (old != null && ends(text, old) && isOldId(old.digits(), today)) {
            return new Found(Kind.OLD_ID_NUMBER, old.digits(), at);
        }
        Run phone = run(text, at, PHONE);
        if (phone != null
                && ends(text, phone)
                && MOBILE.matcher(phone.digits()).matches()
                && PHONE_GROUPS.contains(phone.groups())) {
            return new Found(Kind.PHONE, phone.digits(), at);
        }
        for (int length = LONGEST_CARD; length >= SHORTEST_CARD; length--) {
            Run card = run(text, at, length);
            if (card != null
                    && ends(text, card)
                    && CARD_STARTS.matcher(card.digits()).matches()
                    && CARD_GROUPS.matcher(card.groups()).matches()
                    && luhn(card.digits())) {
                return new Found(Kind.BANK_CARD, card.digits(), at);
            }
        }
        return null;
    }

    /** So many digits from a place on, with small gaps between them; the last of an identity number may be an X. */
    private static @Nullable Run run(Digits text, int start, int length) {
        StringBuilder digits = new StringBuilder(length);
        StringBuilder groups = new StringBuilder();
        int group = 0;
        int at = start;
        int gap = 0;
        while (digits.length() < length) {
            if (at >= text.length() || gap > WIDEST_GAP) {
                return null;
            }
            boolean last =
                    length == ID && digits.length() == ID - 1 && text.text().charAt(at) == 'X';
            if (text.digit(at) || last) {
                if (gap > 0) {
                    groups.append(group).append(',');
                    group = 0;
                }
                digits.append(text.text().charAt(at));
                group++;
                gap = 0;
            } else if (text.gap(at)) {
                gap++;
            } else {
                return null;
            }
            at++;
        }
        return new Run(digits.toString(), groups.append(group).toString(), at);
    }

    private static boolean ends(Digits text, Run run) {
        return !text.digit(run.end());
    }

    private static boolean afterCountryCode(Digits text, int at) {
        return at >= 2 && text.text().startsWith("86", at - 2) && !text.digit(at - 3)
                || at >= 4 && text.text().startsWith("0086", at - 4) && !text.digit(at - 5);
    }

    /** The first generation had no check character: the eighteen digits it became are looked at instead. */
    private static boolean isOldId(String digits, LocalDate today) {
        String longer = digits.substring(0, 6) + "19" + digits.substring(6);
        for (char check : "0123456789X".toCharArray()) {
            if (ResidentId.of(longer + check, today).ok()) {
                return true;
            }
        }
        return false;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 1 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
