package portal.citizen;

import io.smallrye.mutiny.Uni;

/** Whose a log-in code of WeChat is; answered by whoever talks with WeChat's servers. */
public interface WeChatCodes {
    /** The openid of whoever got this code a moment ago; fails with Refused when WeChat says no. */
    Uni<String> openidOf(String code);
}
