package portal.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.LegalTime;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoFilingRules;
import portal.inforequest.RequestChannel;
import portal.law.ChineseDate;
import portal.law.Fault;
import portal.law.Refused;
import portal.office.Officer;
import portal.petition.Known;

/** Files a request for somebody who came, wrote or sent a fax (arts. 29 and 31): the same register, the same rules. */
@ApplicationScoped
public class EnterRequest {
    private final FileRequest requests;
    private final RequestSight sight;
    private final Known known;
    private final LegalTime time;
    private final int oldest;

    EnterRequest(
            FileRequest requests,
            RequestSight sight,
            Known known,
            LegalTime time,
            @ConfigProperty(name = "portal.counter.oldest-receipt-days", defaultValue = "30") int oldest) {
        this.requests = requests;
        this.sight = sight;
        this.known = known;
        this.time = time;
        this.oldest = oldest;
    }

    /**
     * How it reached the office.
     *
     * @param channel empty when none of those was chosen on which requests come on paper
     * @param day on which it was handed in, signed for or came in; empty when what was typed is none
     */
    public record Brought(Optional<RequestChannel> channel, Optional<LocalDate> day) {}

    /** Everything that still keeps it from being registered. */
    public List<Fault> check(InfoFiling filing, Brought brought) {
        List<Fault> faults = new ArrayList<>(faults(brought));
        faults.addAll(InfoFilingRules.check(filing, known, time.today(), false).faults());
        return faults;
    }

    /**
     * Registers it: once, however often it is asked for under the same key.
     *
     * <p>Fails with {@link Refused}: NOT_FOUND for whoever is not of the disclosure office, INVALID naming every wrong
     * field, TOO_MANY as filing does.
     */
    public Uni<FiledRequest> file(InfoFiling filing, Brought brought, Officer officer, String key) {
        sight.enter(officer);
        List<Fault> faults = check(filing, brought);
        return faults.isEmpty()
                ? requests.file(
                        filing,
                        RequestAttempt.entered(
                                brought.channel().orElseThrow(), brought.day().orElseThrow(), officer.id(), key))
                : Uni.createFrom().failure(Refused.invalid(faults));
    }

    /** What was registered under the key within the last day; empty when nothing was. */
    public Uni<Optional<FiledRequest>> before(Officer officer, String key) {
        sight.enter(officer);
        return requests.before(RequestAttempt.entered(RequestChannel.IN_PERSON, time.today(), officer.id(), key));
    }

    private List<Fault> faults(Brought brought) {
        List<Fault> faults = new ArrayList<>();
        if (brought.channel().filter(RequestChannel::onPaper).isEmpty()) {
            faults.add(new Fault("/channel", "channel.required", "请选择申请是怎样来的。"));
        }
        LocalDate today = time.today();
        LocalDate day = brought.day().orElse(null);
        if (day == null) {
            faults.add(new Fault("/receivedOn", "receivedOn.invalid", "请按“2026-11-22”的样子填写日期。"));
        } else if (day.isAfter(today)) {
            faults.add(new Fault("/receivedOn", "receivedOn.future", "日期不能晚于今天（" + ChineseDate.full(today) + "）。"));
        } else if (day.isBefore(today.minusDays(oldest))) {
            faults.add(new Fault("/receivedOn", "receivedOn.old", "日期不能早于 " + oldest + " 天以前，请核对；确实更早的，请告诉管理员调整设置。"));
        }
        return faults;
    }
}
