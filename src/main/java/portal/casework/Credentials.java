package portal.casework;

import org.jspecify.annotations.Nullable;

/**
 * How somebody shows that a petition is theirs: number and code, or the token of a viewing session.
 *
 * @param client the sender's address as limits count it
 */
public record Credentials(
        @Nullable String number,
        @Nullable String code,
        @Nullable String token,
        String client) {

    public static Credentials code(@Nullable String number, @Nullable String code, String client) {
        return new Credentials(number, code, null, client);
    }

    public static Credentials viewing(String token, String client) {
        return new Credentials(null, null, token, client);
    }
}
