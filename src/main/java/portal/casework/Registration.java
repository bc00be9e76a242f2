package portal.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.SiteConfig;
import portal.drafts.StoredFile;
import portal.law.Actor;
import portal.office.Agencies;
import portal.office.Agency;
import portal.petition.Filing;
import portal.petition.FilingRules;
import portal.petition.Flag;
import portal.petition.IntakeStep;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.QueryCode;
import portal.security.Answers;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Tokens;
import portal.security.Use;
import portal.security.Vault;

/** Registers a filing (art. 22): gives it number, code and clocks, and seals what it says for its rows. */
@ApplicationScoped
class Registration {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LegalTime time;
    private final Reckonings reckonings;
    private final Agencies agencies;
    private final SiteConfig site;
    private final Vault vault;
    private final KeyedHash hash;
    private final Links links;
    private final Payloads payloads;
    private final Notices notices;
    private final Answers answers;
    private final Tokens tokens;
    private final ObjectMapper json;

    Registration(
            LegalTime time,
            Reckonings reckonings,
            Agencies agencies,
            SiteConfig site,
            Vault vault,
            KeyedHash hash,
            Links links,
            Payloads payloads,
            Notices notices,
            Answers answers,
            Tokens tokens,
            ObjectMapper json) {
        this.time = time;
        this.reckonings = reckonings;
        this.agencies = agencies;
        this.site = site;
        this.vault = vault;
        this.hash = hash;
        this.links = links;
        this.payloads = payloads;
        this.notices = notices;
        this.answers = answers;
        this.tokens = tokens;
        this.json = json;
    }

    /** What is told and what is written of one registration. */
    record Registered(Filed filed, NewPetition petition) {}

    /** Registers a filing in which {@link FilingRules} found no fault, already in its normal form. */
    Registered register(Filing filing, Attempt attempt) {
        OffsetDateTime at = FilingStatement.stored(time.now());
        LocalDate day = at.toLocalDate();
        Purpose purpose = Purpose.of(filing.purpose()).orElseThrow();
        PetitionNo number = PetitionNo.random(site.region(), YearMonth.from(day), RANDOM);
        QueryCode code = QueryCode.random(RANDOM);
        Agency here = agencies.office();
        Actor office = new Actor(Actor.Role.PETITION_OFFICE, here.name(), here.code());
        Entered entered = attempt.entered();
        LocalDate received = entered == null ? day : entered.receivedOn();
        Petition petition = Petition.received(number, purpose, here.code(), received)
                .after(new IntakeStep.Register(), office, received, reckonings.now());
        People people = People.of(filing);
        Filed filed = new Filed(
                number,
                code,
                purpose,
                people.called(),
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
        Entered entered = attempt.entered();
        byte[] entry = entered == null ? null : payloads.entry(attempt.channel(), entered);
        HistoryRow first = links.first(
                no,
                petition.stage(),
                filed.registeredAt(),
                site.name(),
                entry == null ? null : payloads.sealed(key, no, Links.FIRST, entry),
                Links.filed(title, content, who, entry));
        return new NewPetition(
                no,
                petition.purpose().word(),
                petition.stage().word(),
                attempt.channel().word(),
                Objects.requireNonNull(filing.region()),
                filing.category(),
                petition.facts().holder(),
                Objects.requireNonNullElse(filing.headcount(), 1),
                Boolean.TRUE.equals(filing.publishable()),
                flags(filing, entered),
                filed.registeredAt(),
                filed.registeredAt().toLocalDate(),
                key.wrapped(),
                vault.seal(key, Places.title(no), title),
                vault.seal(key, Places.content(no), content),
                vault.seal(key, Places.people(no), who),
                person(people),
                people.phone().isEmpty()
                        ? hash.of(Use.PHONE, "", petition.no().digits())
                        : hash.of(Use.PHONE, people.phone()),
                hash.of(Use.NAME, people.name()),
                NextDue.of(petition),
                Access.codeHash(hash, petition.no(), filed.code()),
                first,
                Clocks.rows(petition),
                attempt.files().stream().map(file -> attachment(key, file)).toList(),
                notices.registered(key, people.contact(), petition.no()),
                answers.row(attempt.once(), filed),
                attempt.draft() == null ? null : tokens.stored(attempt.draft()),
                entered == null ? null : entered.receivedOn(),
                attempt.account(),
                attempt.answering(),
                check(filing, attempt, no));
    }

    /** What goes to the content check: title and text, as they would be published. */
    private @Nullable CheckRow check(Filing filing, Attempt attempt, long no) {
        if (!attempt.answering().original() || !attempt.answering().checked() || attempt.account() == null) {
            return null;
        }
        DataKey key = vault.newDataKey(false);
        String text = filing.title() + "\n" + filing.facts();
        return new CheckRow(key.wrapped(), vault.seal(key, "content_check.sealed." + no, text));
    }

    /** By the paper shown; without one by name and address, which may be two people or one who moved. */
    private byte[] person(People people) {
        return people.idNumber().isEmpty()
                ? hash.of(Use.PERSON, people.name(), people.address(), "")
                : hash.of(Use.PERSON, people.idType(), people.idNumber());
    }

    private static List<String> flags(Filing filing, @Nullable Entered entered) {
        Set<Flag> flags = FilingRules.flags(filing);
        if (entered != null && entered.unclear()) {
            flags.add(Flag.NO_NAME_OR_ADDRESS);
        }
        return flags.stream().map(Flag::name).toList();
    }

    private AttachmentRow attachment(DataKey key, StoredFile file) {
        return new AttachmentRow(
                file.fileKey(),
                vault.seal(key, Places.fileSecret(file.fileKey()), file.secret()),
                vault.seal(key, Places.fileLabel(file.fileKey()), file.label()),
                file.kind(),
                file.size());
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
