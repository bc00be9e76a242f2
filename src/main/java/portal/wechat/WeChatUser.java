package portal.wechat;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as WeChat knows them.
 *
 * @param openid the same at every log-in to one mini-program, and another in every other
 * @param unionid the same in all accounts of one office; null unless they are bound together at WeChat
 */
public record WeChatUser(String openid, @Nullable String unionid) {
    /** Neither is for a log. */
    @Override
    public String toString() {
        return "WeChatUser";
    }
}
