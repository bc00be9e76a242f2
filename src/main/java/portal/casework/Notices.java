package portal.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.outbox.Message;
import portal.petition.PetitionNo;
import portal.petition.QueryCode;
import portal.security.DataKey;
import portal.security.Vault;

/** What is written to a citizen's phone: never the content of a matter, never number and code together. */
@ApplicationScoped
public class Notices {
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

    private final SiteConfig site;
    private final Vault vault;
    private final ObjectMapper json;

    Notices(SiteConfig site, Vault vault, ObjectMapper json) {
        this.site = site;
        this.vault = vault;
        this.json = json;
    }

    /** A message as whoever sends it needs it. */
    public record Text(String phone, String text) {}

    /** Opens a message; for its delivery alone. */
    public Text open(Message message) {
        try {
            return json.readValue(
                    vault.unsealBytes(vault.open(message.dataKey()), Places.message(message.id()), message.body()),
                    Text.class);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    Message registered(DataKey key, String phone, PetitionNo number, OffsetDateTime at) {
        return to(
                key,
                phone,
                "registered",
                "【" + site.name() + "】您提交的事项已登记，编号尾号" + number.tail() + "。可凭编号和查询码在网上查看进度。",
                at);
    }

    /** What a step tells; nothing when there is no mobile phone. */
    @Nullable
    Message step(DataKey key, String phone, portal.petition.Message told, PetitionNo number, OffsetDateTime at) {
        return to(
                key,
                phone,
                told.name().toLowerCase(Locale.ROOT),
                "【" + site.name() + "】您提交的事项（编号尾号" + number.tail() + "）" + told.text() + "。凭编号和查询码可以查看。",
                at);
    }

    /** Those who filed, from their sealed column. */
    People people(byte[] dataKey, long no, byte[] people) {
        try {
            return json.readValue(vault.unsealBytes(vault.open(dataKey), Places.people(no), people), People.class);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    Message newCode(DataKey key, String phone, QueryCode code, OffsetDateTime at) {
        return to(
                key,
                phone,
                "query-code",
                "【" + site.name() + "】您的新查询码是 " + code.display() + "，首次使用后旧查询码作废。请不要告诉别人。",
                at);
    }

    /** Nothing for a landline, which takes no text message. */
    private @Nullable Message to(DataKey key, String phone, String kind, String text, OffsetDateTime at) {
        if (!MOBILE.matcher(phone).matches()) {
            return null;
        }
        UUID id = UUID.randomUUID();
        try {
            byte[] body = vault.seal(key, Places.message(id), json.writeValueAsBytes(new Text(phone, text)));
            return new Message(id, kind, body, key.wrapped(), at);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
