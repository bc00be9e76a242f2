package portal.wechat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;

/** What an errcode means for whoever asked, in Chinese; one about the office's own account is for its log. */
final class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final long A_MINUTE = 60;
    private static final long A_DAY = 86_400;
    private static final String OTHERWISE = "也可以凭编号和查询码在网页上查询和办理。";

    private static final Map<Integer, Supplier<Refused>> TOLD = Map.of(
            -1, () -> unavailable("微信那边正忙，请稍等片刻再试。"),
            40029, Refusals::usedCode,
            40163, Refusals::usedCode,
            41008, Refusals::usedCode,
            40226, () -> new Refused(Reason.FORBIDDEN, "微信认为这个账号有风险，现在不能用它登录，" + OTHERWISE),
            45011, () -> Refused.tooMany("操作得太频繁，请过一分钟再试。", A_MINUTE),
            45009, () -> Refused.tooMany("今天通过微信办理的次数已经用完，请明天再试，" + OTHERWISE, A_DAY));

    private static final Set<Integer> CODE_IS_OVER = Set.of(40029, 40163, 41008);

    private Refusals() {}

    /** For an answer that is a no to a log-in. */
    static Refused toLogIn(Reply reply) {
        return CODE_IS_OVER.contains(reply.errcode())
                ? Refused.notSignedIn("wechat.code", "微信登录没有成功：凭证无效、过期或者已经用过，请再试一次。")
                : of(reply);
    }

    /** For an answer that is a no. */
    static Refused of(Reply reply) {
        return TOLD.getOrDefault(reply.errcode(), () -> misconfigured(reply)).get();
    }

    /** For no answer. */
    static Refused of(NoAnswer none) {
        return unavailable("微信暂时没有回应，请稍后再试，" + OTHERWISE);
    }

    static Refused notSetUp() {
        return unavailable("微信登录还没有开通，请凭编号和查询码在网页上查询和办理。");
    }

    /** For an answer that should have held something and did not. */
    static Refused incomplete() {
        return unavailable("微信的回应不完整，请稍后再试，" + OTHERWISE);
    }

    private static Refused usedCode() {
        return Refused.invalid(List.of(new Fault("/code", "wechat-code.invalid", "微信给的一次性凭证无效、过期或者已经用过，请重新操作一次。")));
    }

    private static Refused misconfigured(Reply reply) {
        LOG.errorf("WeChat refuses what the office's account asks: %d (rid %s)", reply.errcode(), reply.rid());
        return unavailable("微信功能暂时不能用，我们正在处理，" + OTHERWISE);
    }

    private static Refused unavailable(String detail) {
        return new Refused(Reason.UNAVAILABLE, detail);
    }
}
