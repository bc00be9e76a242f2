package portal.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import portal.outbox.Beside;
import portal.outbox.Message;
import portal.security.DataKey;
import portal.security.Vault;

/**
 * Tells those who have a matter in their list and agreed to it of its news, beside the message to whoever filed it and
 * never instead: the two may be different people. Of an accusation nothing is told. The sealed text of a message is not
 * opened here: kind and number are all that is passed on.
 */
@Singleton
class Copies implements Beside {
    private static final String FOLLOWERS = "select m.account from citizen_matter m join wechat_consent c"
            + " on c.account = m.account where m.kind = $1 and m.no = $2 and c.template = $3 and c.n > 0"
            + " order by m.account limit 20";
    private static final int TAIL = 4;

    private final Pool pool;
    private final Vault vault;
    private final Subscriptions subscriptions;
    private final ObjectMapper json;
    private final Clock clock;

    Copies(Pool pool, Vault vault, Subscriptions subscriptions, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.vault = vault;
        this.subscriptions = subscriptions;
        this.json = json;
        this.clock = clock;
    }

    /** What is sealed of a message, as whoever opens it reads it. */
    private record Text(String phone, String email, String text) {}

    @Override
    public Uni<List<Message>> of(Message message) {
        Optional<Told> told = Told.of(message.kind());
        Optional<WeChatSettings.Template> template = told.map(Told::matter).flatMap(subscriptions::about);
        if (template.isEmpty() || vault.forAccusation(message.dataKey())) {
            return Uni.createFrom().item(List.of());
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.preparedQuery(FOLLOWERS)
                .execute(Tuple.of(
                        told.get().matter().word(),
                        message.thread(),
                        template.get().id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong("account"))
                        .map(account -> copy(
                                message,
                                account,
                                new News(
                                        account,
                                        template.get().id(),
                                        told.get().status(),
                                        now.toString(),
                                        tail(message.thread()))))
                        .toList());
    }

    /** Messages to one account are one thread, so that they arrive in order and one at a time. */
    private Message copy(Message message, long account, News news) {
        UUID id = UUID.nameUUIDFromBytes((message.id() + " " + account).getBytes(StandardCharsets.UTF_8));
        DataKey key = vault.newDataKey(false);
        try {
            byte[] body = json.writeValueAsBytes(new Text("", "", json.writeValueAsString(news)));
            return new Message(id, -account, News.KIND, vault.seal(key, "outbox.body." + id, body), key.wrapped());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tail(long number) {
        String digits = Long.toString(number);
        return digits.substring(digits.length() - TAIL);
    }
}
