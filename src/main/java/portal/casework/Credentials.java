package portal.casework;

import org.jspecify.annotations.Nullable;

/**
 * How somebody shows that a matter is theirs: number and code, the token of a viewing session, or an account in whose list
 * it stands.
 *
 * @param client the sender's address as limits count it
 */
public record Credentials(
        @Nullable String number,
        @Nullable String code,
        @Nullable String token,
        @Nullable Long account,
        String client) {

    public static Credentials code(@Nullable String number, @Nullable String code, String client) {
        return new Credentials(number, code, null, null, client);
    }

    public static Credentials viewing(String token, String client) {
        return new Credentials(null, null, token, null, client);
    }

    public static Credentials account(@Nullable String number, long account, String client) {
        return new Credentials(number, null, null, account, client);
    }

    /** Never the code or the token, which belong in no log. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
