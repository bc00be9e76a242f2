package portal.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.law.ChineseDate;
import portal.outbox.Message;
import portal.outbox.Opened;
import portal.outbox.Opener;
import portal.petition.LegalClock;
import portal.petition.PetitionNo;
import portal.petition.QueryCode;
import portal.security.DataKey;
import portal.security.Vault;

/** What is written to a citizen by text message or mail: never the content of a matter, never number and code together. */
@ApplicationScoped
public class Notices implements Opener {
    private final SiteConfig site;
    private final Vault vault;
    private final ObjectMapper json;

    Notices(SiteConfig site, Vault vault, ObjectMapper json) {
        this.site = site;
        this.vault = vault;
        this.json = json;
    }

    /** What is sealed of a message. */
    private record Text(String phone, @Nullable String email, String text) {}

    @Override
    public Opened open(Message message) {
        try {
            Text text = json.readValue(
                    vault.unsealBytes(vault.open(message.dataKey()), Places.message(message.id()), message.body()),
                    Text.class);
            String email = text.email();
            return new Opened(message.id(), message.kind(), text.phone(), email == null ? "" : email, text.text());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    Message registered(DataKey key, Contact contact, PetitionNo number) {
        return to(
                key,
                contact,
                number,
                "registered",
                "【" + site.name() + "】您提交的事项已登记，编号尾号" + number.tail() + "。可凭编号和查询码在网上查看进度。");
    }

    /** What a step tells; nothing when there is neither a mobile phone nor an address of mail. */
    @Nullable
    Message step(DataKey key, Contact contact, portal.petition.Message told, PetitionNo number) {
        return to(
                key,
                contact,
                number,
                told.name().toLowerCase(Locale.ROOT),
                "【" + site.name() + "】您提交的事项（编号尾号" + number.tail() + "）" + told.text() + "。凭编号和查询码可以查看。");
    }

    /** The last day of a window of the citizen's own is near. */
    @Nullable
    Message lastDay(DataKey key, Contact contact, LegalClock window, LocalDate last, PetitionNo number) {
        return to(
                key,
                contact,
                number,
                "last-day",
                "【" + site.name() + "】您提交的事项（编号尾号" + number.tail() + "）已经书面答复，" + window.label() + "的最后一天是"
                        + ChineseDate.monthDay(last) + "。凭编号和查询码可以查看和提出。");
    }

    /** Those who filed, from their sealed column. */
    public People people(byte[] dataKey, long no, byte[] people) {
        try {
            return json.readValue(vault.unsealBytes(vault.open(dataKey), Places.people(no), people), People.class);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By phone alone: the phone is what the lost code is asked with. */
    @Nullable
    Message newCode(DataKey key, Contact contact, QueryCode code, PetitionNo number) {
        return newCode(key, contact.phone(), code, Held.number(number));
    }

    /** The same for what is no petition; nothing for a landline. */
    public @Nullable Message newCode(DataKey key, String phone, QueryCode code, long thread) {
        return to(
                key,
                new Contact(phone, ""),
                thread,
                "query-code",
                "【" + site.name() + "】您的新查询码是 " + code.display() + "，首次使用后旧查询码作废。请不要告诉别人。");
    }

    /**
     * Something that is told about what is no petition; nothing when neither phone nor mail can be reached.
     *
     * @param thread what it belongs to: its number
     * @param text without the office's name before it
     */
    public @Nullable Message told(
            DataKey key, String phone, @Nullable String email, long thread, String kind, String text) {
        Contact contact = new Contact(phone, email == null ? "" : email);
        return to(key, contact, thread, kind, "【" + site.name() + "】" + text);
    }

    /** Nothing for a landline without an address of mail. */
    private @Nullable Message to(DataKey key, Contact contact, PetitionNo number, String kind, String text) {
        return to(key, contact, Held.number(number), kind, text);
    }

    private @Nullable Message to(DataKey key, Contact contact, long thread, String kind, String text) {
        if (!contact.reaches()) {
            return null;
        }
        UUID id = UUID.randomUUID();
        try {
            byte[] body = vault.seal(
                    key, Places.message(id), json.writeValueAsBytes(new Text(contact.mobile(), contact.email(), text)));
            return new Message(id, thread, kind, body, key.wrapped());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
