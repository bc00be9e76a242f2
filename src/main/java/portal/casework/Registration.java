package portal.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.law.Actor;
import portal.law.Deadline;
import portal.law.WorkCalendar;
import portal.petition.Filing;
import portal.petition.FilingRules;
import portal.petition.Flag;
import portal.petition.LegalClock;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.QueryCode;
import portal.petition.Step;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Tokens;
import portal.security.Use;
import portal.security.Vault;

/** Registers a filing (art. 22): gives it number, code and clocks, and seals what it says for its rows. */
@ApplicationScoped
class Registration {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final WorkCalendar calendar;
    private final SiteConfig site;
    private final Vault vault;
    private final KeyedHash hash;
    private final Links links;
    private final Notices notices;
    private final Answers answers;
    private final Tokens tokens;
    private final ObjectMapper json;

    Registration(
            Clock clock,
            WorkCalendar calendar,
            SiteConfig site,
            Vault vault,
            KeyedHash hash,
            Links links,
            Notices notices,
            Answers answers,
            Tokens tokens,
            ObjectMapper json) {
        this.clock = clock;
        this.calendar = calendar;
        this.site = site;
        this.vault = vault;
        this.hash = hash;
        this.links = links;
        this.notices = notices;
        this.answers = answers;
        this.tokens = tokens;
        this.json = json;
    }

    /** What is told and what is written of one registration. */
    record Registered(Filed filed, NewPetition petition) {}

    /** Registers a filing in which {@link FilingRules} found no fault, already in its normal form. */
    Registered register(Filing filing, Attempt attempt) {
        OffsetDateTime at = FilingStatement.stored(OffsetDateTime.now(clock));
        LocalDate day = at.toLocalDate();
        Purpose purpose = Purpose.of(filing.purpose()).orElseThrow();
        PetitionNo number = PetitionNo.random(site.region(), YearMonth.from(day), RANDOM);
        QueryCode code = QueryCode.random(RANDOM);
        Actor office = new Actor(Actor.Role.PETITION_OFFICE, site.name());
        Petition petition = Petition.received(number, purpose).after(new Step.Register(), office, day, calendar);
        People people = People.of(filing);
        Filed filed = new Filed(
                number,
                code,
                purpose,
                people.name(),
                purpose.secret() ? StatusView.SECRET_TITLE : Objects.requireNonNull(filing.title()),
                at,
                dues(petition));
        return new Registered(filed, sealed(filing, people, attempt, petition, filed));
    }

    private NewPetition sealed(Filing filing, People people, Attempt attempt, Petition petition, Filed filed) {
        long no = Long.parseLong(petition.no().digits());
        DataKey key = vault.newDataKey(petition.purpose().secret());
        byte[] title = Objects.requireNonNull(filing.title()).getBytes(StandardCharsets.UTF_8);
        byte[] content = bytes(Content.of(filing));
        byte[] who = bytes(people);
        HistoryRow first = links.first(no, petition.stage(), filed.registeredAt(), site.name(), title, content, who);
        return new NewPetition(
                no,
                petition.purpose().word(),
                petition.stage().word(),
                attempt.channel().word(),
                Objects.requireNonNull(filing.region()),
                filing.category(),
                site.region(),
                Objects.requireNonNullElse(filing.headcount(), 1),
                Boolean.TRUE.equals(filing.publishable()),
                FilingRules.flags(filing).stream().map(Flag::name).toList(),
                filed.registeredAt(),
                filed.registeredAt().toLocalDate(),
                key.wrapped(),
                vault.seal(key, Places.title(no), title),
                vault.seal(key, Places.content(no), content),
                vault.seal(key, Places.people(no), who),
                hash.of(Use.PERSON, people.idType(), people.idNumber()),
                hash.of(Use.PHONE, people.phone()),
                Access.codeHash(hash, petition.no(), filed.code()),
                first,
                petition.clocks().entrySet().stream().map(Registration::row).toList(),
                attempt.files().stream().map(file -> attachment(key, file)).toList(),
                notices.registered(key, people.phone(), petition.no(), filed.registeredAt()),
                answers.row(attempt.once(), filed),
                attempt.draft() == null ? null : tokens.stored(attempt.draft()));
    }

    private AttachmentRow attachment(DataKey key, StoredFile file) {
        return new AttachmentRow(
                file.fileKey(),
                vault.seal(key, Places.fileSecret(file.fileKey()), file.secret()),
                vault.seal(key, Places.fileLabel(file.fileKey()), file.label()),
                file.kind(),
                file.size());
    }

    private static ClockRow row(Map.Entry<LegalClock, Deadline> clock) {
        Deadline deadline = clock.getValue();
        return new ClockRow(
                clock.getKey().word(), deadline.start(), orNull(deadline.dueOn()), orNull(deadline.internalAlertDay()));
    }

    private static @Nullable LocalDate orNull(java.util.Optional<LocalDate> day) {
        return day.orElse(null);
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Due> dues(Petition petition) {
        return petition.clocks().entrySet().stream()
                .map(each -> Due.of(each.getKey(), each.getValue()))
                .toList();
    }
}
