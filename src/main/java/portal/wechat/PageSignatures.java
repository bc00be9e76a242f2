package portal.wechat;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import portal.SiteConfig;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.Tokens;

/** Signs an address of the portal, so that the page may use WeChat's script (JS-SDK) when it is opened in WeChat. */
@Singleton
public class PageSignatures {
    private final Line line;
    private final PageTickets tickets;
    private final WeChatSettings settings;
    private final SiteConfig site;
    private final Clock clock;

    PageSignatures(Line line, PageTickets tickets, WeChatSettings settings, SiteConfig site, Clock clock) {
        this.line = line;
        this.tickets = tickets;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    /** What a page hands to WeChat's script. */
    public record Signature(String appId, long timestamp, String nonceStr, String signature) {}

    /**
     * Signs a page's address without its fragment.
     *
     * @throws Refused FORBIDDEN for an address that is not the portal's, UNAVAILABLE while WeChat does not answer or the
     *     official account is not set up
     */
    public Uni<Signature> of(String url) {
        WeChatSettings.App app = settings.officialAccount();
        String page = url.replaceFirst("#.*", "");
        if (!page.equals(site.baseUrl()) && !page.startsWith(site.baseUrl() + "/")) {
            return Uni.createFrom().failure(new Refused(Reason.FORBIDDEN, "只能给本站的页面签名。"));
        }
        if (!app.known() || !line.open(app)) {
            return Uni.createFrom().failure(new Refused(Reason.UNAVAILABLE, "公众号还没有接入，页面里用不了微信的功能。"));
        }
        return tickets.current(app)
                .onFailure(NoAnswer.class)
                .transform(none -> Refusals.of((NoAnswer) none))
                .onFailure(Denied.class)
                .transform(denied -> Refusals.of(((Denied) denied).reply()))
                .map(ticket -> signed(app.appid().orElse(""), ticket, page));
    }

    private Signature signed(String appid, String ticket, String page) {
        long at = clock.instant().getEpochSecond();
        String nonce = Tokens.fresh().replaceAll("[^A-Za-z0-9]", "");
        return new Signature(appid, at, nonce, sign(ticket, nonce, at, page));
    }

    /** As WeChat's documentation of its script wants it: the four in alphabetical order, hashed by SHA-1. */
    static String sign(String ticket, String nonce, long timestamp, String url) {
        String signed = "jsapi_ticket=" + ticket + "&noncestr=" + nonce + "&timestamp=" + timestamp + "&url=" + url;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
