package portal.wechat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What citizens agreed to be told through the mini-program: for most templates one message a consent. */
@Singleton
public class Subscriptions {
    /** Nobody collects consents for years ahead. */
    private static final int MOST = 50;

    private static final String GIVE = "insert into wechat_consent (account, template, n, given_at)"
            + " values ($1, $2, 1, now()) on conflict (account, template)"
            + " do update set n = case when $3 then 1 else least(wechat_consent.n + 1, " + MOST
            + ") end, given_at = now()";
    private static final String TAKE_BACK = "update wechat_consent set n = 0 where account = $1 and template = $2";

    private final Pool pool;
    private final WeChatSettings settings;

    Subscriptions(Pool pool, WeChatSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /**
     * What can be subscribed to.
     *
     * @param id the template's number at WeChat
     * @param about what it tells about
     * @param label what citizens read before they tap
     */
    public record Offer(String id, Matter about, String label) {}

    /** All of them; none while no template is set up. */
    public List<Offer> offered() {
        return templates().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(template -> new Offer(template.id(), template.about(), template.label()))
                .toList();
    }

    /**
     * Keeps what a citizen answered to WeChat's question; a no to a template that lasts ends it, a no to one more message
     * leaves those agreed to before. Templates that are none of ours are passed over.
     *
     * @param account whose answer it is
     * @param answers by the templates' numbers
     */
    public Uni<Void> answered(long account, Map<String, Boolean> answers) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (Map.Entry<String, Boolean> answer : answers.entrySet()) {
            Optional<WeChatSettings.Template> template = template(answer.getKey());
            if (template.isPresent()) {
                kept = kept.chain(() -> answered(account, template.get(), answer.getValue()));
            }
        }
        return kept;
    }

    Optional<WeChatSettings.Template> template(String id) {
        return templates().values().stream()
                .filter(template -> template.id().equals(id))
                .findFirst();
    }

    Optional<WeChatSettings.Template> about(Matter matter) {
        return templates().values().stream()
                .filter(template -> template.about() == matter)
                .findFirst();
    }

    /** Whether one more message may be sent. */
    Uni<Boolean> left(long account, WeChatSettings.Template template) {
        return pool.preparedQuery("select from wechat_consent where account = $1 and template = $2 and n > 0")
                .execute(Tuple.of(account, template.id()))
                .map(rows -> rows.size() > 0);
    }

    /** One was sent; a consent that lasts stays. */
    Uni<Void> used(long account, WeChatSettings.Template template) {
        return template.lasting()
                ? Uni.createFrom().voidItem()
                : run(
                        "update wechat_consent set n = n - 1 where account = $1 and template = $2 and n > 0",
                        account,
                        template);
    }

    /** WeChat says that there is no consent any more. */
    Uni<Void> over(long account, WeChatSettings.Template template) {
        return run(TAKE_BACK, account, template);
    }

    private Uni<Void> answered(long account, WeChatSettings.Template template, boolean accepted) {
        if (accepted) {
            return pool.preparedQuery(GIVE)
                    .execute(Tuple.of(account, template.id(), template.lasting()))
                    .replaceWithVoid();
        }
        return template.lasting() ? over(account, template) : Uni.createFrom().voidItem();
    }

    private Uni<Void> run(String sql, long account, WeChatSettings.Template template) {
        return pool.preparedQuery(sql).execute(Tuple.of(account, template.id())).replaceWithVoid();
    }

    private Map<String, WeChatSettings.Template> templates() {
        return settings.templates();
    }
}
