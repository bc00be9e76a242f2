package portal.caseload;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.casework.Attempt;
import portal.casework.Channel;
import portal.casework.Content;
import portal.casework.Entered;
import portal.casework.Filed;
import portal.casework.People;
import portal.casework.SubmitPetition;
import portal.drafts.StoredFile;
import portal.law.ChineseDate;
import portal.law.Fault;
import portal.law.Refused;
import portal.office.Officer;
import portal.petition.Filing;
import portal.petition.FilingRules;
import portal.petition.Known;
import portal.petition.Purpose;
import portal.petition.Required;
import portal.security.Limits;

/** Files a petition for somebody who came, called or wrote (代录, arts. 17 and 19): the same register, the same rules. */
@ApplicationScoped
public class EnterPetition {
    private final SubmitPetition submit;
    private final CaseParts parts;
    private final Known known;
    private final Limits limits;
    private final LegalTime time;
    private final boolean identityRequired;
    private final int oldest;

    EnterPetition(
            SubmitPetition submit,
            CaseParts parts,
            Known known,
            Limits limits,
            LegalTime time,
            @ConfigProperty(name = "portal.counter.identity-required", defaultValue = "false") boolean identityRequired,
            @ConfigProperty(name = "portal.counter.oldest-receipt-days", defaultValue = "30") int oldest) {
        this.submit = submit;
        this.parts = parts;
        this.known = known;
        this.limits = limits;
        this.time = time;
        this.identityRequired = identityRequired;
        this.oldest = oldest;
    }

    /**
     * How it reached the office.
     *
     * @param channel never {@link Channel#ONLINE}; empty when none was chosen
     * @param receivedOn empty when what was typed is no day
     * @param unclear whether nobody can tell who sent it, or from where
     */
    public record Brought(Optional<Channel> channel, Optional<LocalDate> receivedOn, boolean unclear) {}

    /** What an officer reads back to whoever stands at the counter. */
    public record ReadBack(List<DeskCase.Part> asked, List<DeskCase.Person> people) {}

    /** Everything that still keeps it from being registered. */
    public List<Fault> check(Filing filing, Brought brought, Officer officer) {
        List<Fault> faults = new ArrayList<>(faults(brought));
        faults.addAll(checked(filing, brought).faults());
        if (!officer.cleared()
                && Purpose.of(filing.purpose()).filter(Purpose::secret).isPresent()) {
            faults.add(new Fault("/purpose", "purpose.not-cleared", "检举控告由专岗登记，请把材料转给检举控告专岗，不要在这里录入。"));
        }
        if (brought.unclear() && complete(filing.petitioner())) {
            faults.add(new Fault("/unclear", "unclear.complete", "姓名和住址都填写了，就不要勾选“姓名或者住址不清”。"));
        }
        return faults;
    }

    /** The filing as it will be registered, with its people unmasked for whoever just wrote it down. */
    public ReadBack readBack(Filing filing) {
        Filing normal = FilingRules.normalised(filing);
        return new ReadBack(parts.asked(Content.of(normal)), parts.people(People.of(normal), true));
    }

    /**
     * Registers it: once, however often it is asked for under the draft's token.
     *
     * <p>Fails with {@link Refused} INVALID naming every wrong field, and TOO_MANY as filing does.
     */
    public Uni<Filed> file(Filing filing, Brought brought, Officer officer, String token, List<StoredFile> files) {
        List<Fault> faults = check(filing, brought, officer);
        if (!faults.isEmpty()) {
            return Uni.createFrom().failure(Refused.invalid(faults));
        }
        Attempt attempt = attempt(brought, officer, token, files);
        return limits.filing(attempt.client())
                .chain(() -> submit.write(checked(filing, brought).filing(), attempt));
    }

    /** What was registered under the draft's token within the last day; empty when nothing was. */
    public Uni<Optional<Filed>> before(Brought brought, Officer officer, String token, List<StoredFile> files) {
        return submit.before(attempt(brought, officer, token, files));
    }

    private static Attempt attempt(Brought brought, Officer officer, String token, List<StoredFile> files) {
        return Attempt.entered(
                brought.channel().orElseThrow(),
                Sight.OFFICER + officer.id(),
                token,
                files,
                new Entered(officer.id(), brought.receivedOn().orElseThrow(), brought.unclear()));
    }

    private FilingRules.Checked checked(Filing filing, Brought brought) {
        return FilingRules.check(
                filing, known, time.today(), new Required(identityRequired, !brought.unclear(), false));
    }

    private List<Fault> faults(Brought brought) {
        List<Fault> faults = new ArrayList<>();
        if (brought.channel().filter(way -> way != Channel.ONLINE).isEmpty()) {
            faults.add(new Fault("/channel", "channel.required", "请选择是走访、书信、电话还是传真。"));
        }
        LocalDate today = time.today();
        LocalDate received = brought.receivedOn().orElse(null);
        if (received == null) {
            faults.add(new Fault("/receivedOn", "receivedOn.invalid", "请按“2026-11-22”的样子填写收到的日期。"));
        } else if (received.isAfter(today)) {
            faults.add(new Fault("/receivedOn", "receivedOn.future", "收到的日期不能晚于今天（" + ChineseDate.full(today) + "）。"));
        } else if (received.isBefore(today.minusDays(oldest))) {
            faults.add(
                    new Fault("/receivedOn", "receivedOn.old", "收到的日期不能早于 " + oldest + " 天以前，请核对；确实更早的，请告诉管理员调整设置。"));
        }
        return faults;
    }

    private static boolean complete(Filing.@Nullable Petitioner petitioner) {
        return petitioner != null
                && petitioner.name() != null
                && petitioner.region() != null
                && petitioner.address() != null;
    }
}
