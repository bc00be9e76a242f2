package portal.api;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import portal.casework.Credentials;
import portal.citizen.Signed;
import portal.law.Refused;

/** Who sends this request, where the resource is {@link Proved}; nobody when it came without a session. */
@RequestScoped
class Caller {
    private @Nullable Signed signed;
    private String token = "";

    void is(Signed who, String with) {
        signed = who;
        token = with;
    }

    /** The account, null when nobody signed in; NOT_SIGNED_IN when the token has to be exchanged first. */
    @Nullable
    Long account() {
        return signed == null ? null : live(signed).account();
    }

    /** Who it is; NOT_SIGNED_IN when nobody is. */
    Signed signed() {
        return live(renewing());
    }

    /** The same with a token that can only be exchanged. */
    Signed renewing() {
        if (signed == null) {
            throw Refused.notSignedIn("session.missing", "请先登录。");
        }
        return signed;
    }

    /** The token that came. */
    String token() {
        return token;
    }

    /** Number and code, or, where no code came, the list of the account. */
    Credentials with(@Nullable String number, @Nullable String code, String client) {
        Long account = account();
        return code == null && account != null
                ? Credentials.account(number, account, client)
                : Credentials.code(number, code, client);
    }

    private static Signed live(Signed who) {
        if (!who.live()) {
            throw Refused.notSignedIn("session.expired", "登录已经过期，请续期后再试。");
        }
        return who;
    }
}
