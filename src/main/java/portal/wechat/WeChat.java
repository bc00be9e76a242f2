package portal.wechat;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import portal.citizen.WeChatCodes;
import portal.law.Reason;
import portal.law.Refused;

/**
 * Who somebody in the mini-program is, and under which telephone if they say so. The session key that WeChat hands along
 * is thrown away at once.
 */
@Singleton
public class WeChat implements WeChatCodes {
    private static final String LOG_IN = "/sns/jscode2session";
    private static final String PHONE = "/wxa/business/getuserphonenumber";
    private static final String MAINLAND = "86";

    private final Line line;
    private final Calls calls;
    private final WeChatSettings settings;

    WeChat(Line line, Calls calls, WeChatSettings settings) {
        this.line = line;
        this.calls = calls;
        this.settings = settings;
    }

    /** Whether there is a mini-program at all. */
    public boolean open() {
        return line.open(settings.miniProgram());
    }

    /**
     * Who the code of {@code wx.login} belongs to; it is good once, for five minutes.
     *
     * @throws Refused NOT_SIGNED_IN for a code that is not good any more, FORBIDDEN for an account that WeChat blocks, TOO_MANY,
     *     and UNAVAILABLE while WeChat does not answer or the mini-program is not set up
     */
    public Uni<WeChatUser> userOf(String code) {
        WeChatSettings.App app = settings.miniProgram();
        if (!open()) {
            return Uni.createFrom().failure(Refusals::notSetUp);
        }
        Map<String, String> query = Map.of(
                "appid",
                app.appid().orElse(""),
                "secret",
                app.secret().orElse(""),
                "js_code",
                code,
                "grant_type",
                "authorization_code");
        return line.get(LOG_IN, query)
                .onFailure(NoAnswer.class)
                .transform(none -> Refusals.of((NoAnswer) none))
                .map(WeChat::user);
    }

    @Override
    public Uni<String> openidOf(String code) {
        return userOf(code).map(WeChatUser::openid);
    }

    /**
     * The mainland telephone behind the code of the button {@code getPhoneNumber}, which is not that of {@code wx.login};
     * it is good once, for five minutes. Fails as {@link #userOf} does, but INVALID for such a code, and with NOT_FOUND for a telephone from elsewhere.
     */
    public Uni<String> phoneOf(String code) {
        WeChatSettings.App app = settings.miniProgram();
        if (!open()) {
            return Uni.createFrom().failure(Refusals::notSetUp);
        }
        return calls.post(app, PHONE, Map.of("code", code))
                .onFailure(NoAnswer.class)
                .transform(none -> Refusals.of((NoAnswer) none))
                .onFailure(Denied.class)
                .transform(denied -> Refusals.of(((Denied) denied).reply()))
                .map(WeChat::phone);
    }

    /** WeChat writes the country's code as a text or as a number. */
    private static String phone(Reply reply) {
        if (!reply.ok()) {
            throw Refusals.of(reply);
        }
        if (!reply.text("/phone_info/countryCode").orElse(MAINLAND).equals(MAINLAND)) {
            throw new Refused(Reason.NOT_FOUND, "微信绑定的不是中国大陆的手机号，请自己填写电话。");
        }
        return reply.text("/phone_info/purePhoneNumber").orElseThrow(Refusals::incomplete);
    }

    private static WeChatUser user(Reply reply) {
        if (!reply.ok()) {
            throw Refusals.toLogIn(reply);
        }
        return new WeChatUser(
                reply.text("/openid").orElseThrow(Refusals::incomplete),
                reply.text("/unionid").orElse(null));
    }
}
