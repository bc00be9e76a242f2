package portal.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import portal.SiteConfig;
import portal.citizen.Accounts;
import portal.outbox.Opened;
import portal.outbox.Sender;
import portal.outbox.Undelivered;

/** Sends subscribe messages (订阅消息): status, date and the last digits of a number, and never more. */
@Singleton
@Priority(20)
class SubscribeMessages implements Sender {
    private static final Logger LOG = Logger.getLogger(SubscribeMessages.class);
    private static final String SEND = "/cgi-bin/message/subscribe/send";
    private static final int NO_CONSENT = 43101;

    /** WeChat is busy, counts too much, or is at another message to the same person: later it may go well. */
    private static final Set<Integer> LATER = Set.of(-1, 45009, 45011, 43108, 40001, 42001);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Line line;
    private final Calls calls;
    private final Subscriptions subscriptions;
    private final Accounts accounts;
    private final WeChatSettings settings;
    private final SiteConfig site;
    private final ObjectMapper json;

    SubscribeMessages(
            Line line,
            Calls calls,
            Subscriptions subscriptions,
            Accounts accounts,
            WeChatSettings settings,
            SiteConfig site,
            ObjectMapper json) {
        this.line = line;
        this.calls = calls;
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.settings = settings;
        this.site = site;
        this.json = json;
    }

    @Override
    public boolean ready() {
        return line.open(settings.miniProgram()) && !settings.templates().isEmpty();
    }

    @Override
    public boolean reaches(Opened message) {
        return message.kind().equals(News.KIND);
    }

    /** Fails for good when there is nobody to tell, or what would be told is more than WeChat takes. */
    @Override
    public Uni<Void> send(Opened message) {
        News news = read(message);
        WeChatSettings.Template template =
                subscriptions.template(news.template()).orElseThrow(() -> Undelivered.forGood("wechat-template"));
        Filled filled = filled(news, template);
        filled.fault().ifPresent(field -> {
            LOG.errorf("A subscribe message does not fit its template %s: %s", news.template(), field);
            throw Undelivered.forGood("wechat-field");
        });
        return openid(news, template)
                .chain(openid -> calls.post(settings.miniProgram(), SEND, body(openid, template, filled)))
                .onFailure(NoAnswer.class)
                .transform(none -> new Undelivered("wechat-" + none.getMessage()))
                .onFailure(Denied.class)
                .transform(denied -> new Undelivered("wechat-token"))
                .chain(reply -> judged(reply, news, template));
    }

    /** Whom to tell: asked last, so that a consent taken back since, or an account given up, is heeded. */
    private Uni<String> openid(News news, WeChatSettings.Template template) {
        return subscriptions
                .left(news.account(), template)
                .chain(left -> left
                        ? accounts.subjects(news.account(), Accounts.Kind.WECHAT)
                        : Uni.createFrom().item(List.<String>of()))
                .map(openids -> openids.stream().findFirst().orElseThrow(() -> Undelivered.forGood("wechat-nobody")));
    }

    private Map<String, Object> body(String openid, WeChatSettings.Template template, Filled filled) {
        return Map.of(
                "touser", openid,
                "template_id", template.id(),
                "page", template.page(),
                "miniprogram_state", settings.opens(),
                "lang", "zh_CN",
                "data", filled.data());
    }

    private Uni<Void> judged(Reply reply, News news, WeChatSettings.Template template) {
        if (reply.ok()) {
            return subscriptions.used(news.account(), template);
        }
        String code = "wechat" + (reply.errcode() < 0 ? "" : "-") + reply.errcode();
        if (reply.errcode() == NO_CONSENT) {
            return subscriptions.over(news.account(), template).invoke(() -> {
                throw Undelivered.forGood(code);
            });
        }
        throw LATER.contains(reply.errcode()) ? new Undelivered(code) : Undelivered.forGood(code);
    }

    private Filled filled(News news, WeChatSettings.Template template) {
        return Filled.of(
                template.data(),
                Map.of(
                        "status", news.status(),
                        "date",
                                OffsetDateTime.parse(news.at())
                                        .atZoneSameInstant(SHANGHAI)
                                        .format(DATE),
                        "tail", news.tail(),
                        "office", site.name()));
    }

    private News read(Opened message) {
        try {
            return json.readValue(message.text(), News.class);
        } catch (JsonProcessingException e) {
            throw Undelivered.forGood("wechat-unreadable");
        }
    }
}
