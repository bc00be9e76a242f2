package portal.api;

import java.util.List;
import portal.law.Refused;

/** The header that carries a proof of possession. */
final class ProofHeader {
    static final String NAME = "DPoP";

    /** The scheme of a token that goes with it. */
    static final String SCHEME = "DPoP ";

    private ProofHeader() {}

    /** @throws Refused NOT_SIGNED_IN when there is none, or more than one */
    static String only(List<String> headers) {
        if (headers.size() != 1) {
            throw Refused.notSignedIn("session.proof", "这次请求没有带身份校验，请重新打开小程序再试。");
        }
        return headers.get(0);
    }
}
