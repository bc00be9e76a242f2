package portal.reception;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.outbox.Message;
import portal.outbox.Outbox;
import portal.petition.Phone;
import portal.security.DataKey;
import portal.security.Vault;

/** What those who booked are told by text message: never what it is about, never number and code together. */
@ApplicationScoped
class ReceptionNotices {
    private final SiteConfig site;
    private final Vault vault;
    private final ObjectMapper json;

    ReceptionNotices(SiteConfig site, Vault vault, ObjectMapper json) {
        this.site = site;
        this.vault = vault;
        this.json = json;
    }

    /** What is sealed of a message, as whoever delivers it reads it. */
    private record Text(String phone, String email, String text) {}

    @Nullable
    Message booked(DataKey key, Content content, BookingNo no, ReceptionDay day) {
        return to(key, content, no, "reception-booked", "您已预约" + visit(day) + "请带身份证件；来不了的，请在前一天以前取消。");
    }

    @Nullable
    Message cancelled(BookingRow row, Content content) {
        return to(row, content, "reception-cancelled", "您已取消" + row.day().when() + "的领导接访预约。");
    }

    @Nullable
    Message calledOff(BookingRow row, Content content, String reason) {
        return to(
                row, content, "reception-called-off", "您预约的" + row.day().when() + "领导接访取消了：" + reason + "。可以在网上另约一天。");
    }

    @Nullable
    Message moved(BookingRow row, Content content, ReceptionDay now) {
        return to(
                row,
                content,
                "reception-moved",
                "您预约的" + row.day().when() + "领导接访有变化，现在是" + visit(now) + "来不了的，请在前一天以前取消。");
    }

    @Nullable
    Message tomorrow(BookingRow row, Content content) {
        return to(row, content, "reception-tomorrow", "提醒：您预约了明天" + visit(row.day()) + "请带身份证件。");
    }

    /** The values of {@link Outbox#insertion}; all null for nobody to tell. */
    static List<@Nullable Object> values(@Nullable Message message) {
        return message == null
                ? new ArrayList<>(Collections.nCopies(Outbox.PARAMETERS, null))
                : new ArrayList<>(Outbox.values(message));
    }

    private static String visit(ReceptionDay day) {
        return day.when() + "的领导接访，地点：" + day.place() + "。";
    }

    private @Nullable Message to(BookingRow row, Content content, String kind, String text) {
        return to(vault.open(row.dataKey()), content, row.no(), kind, text);
    }

    /** Nothing for a landline. */
    private @Nullable Message to(DataKey key, Content content, BookingNo no, String kind, String text) {
        if (!Phone.parse(content.phone()).map(Phone::mobile).orElse(false)) {
            return null;
        }
        UUID id = UUID.randomUUID();
        String told = "【" + site.name() + "】" + text + "预约号尾号" + no.tail() + "。";
        try {
            byte[] body =
                    vault.seal(key, "outbox.body." + id, json.writeValueAsBytes(new Text(content.phone(), "", told)));
            return new Message(id, no.value(), kind, body, key.wrapped());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
