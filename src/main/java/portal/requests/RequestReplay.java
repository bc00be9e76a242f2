package portal.requests;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import portal.inforequest.InfoRequest;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestStep;
import portal.law.Actor;

/** Takes the steps of a history once more, to know how the clocks stood when a paper was issued. */
@ApplicationScoped
class RequestReplay {
    private final RequestStore store;

    RequestReplay(RequestStore store) {
        this.store = store;
    }

    /** The request as it was after the line of that place. */
    InfoRequest after(RequestFile file, int seq) {
        String office = file.held().request().facts().office();
        InfoRequest now = InfoRequest.arrived(
                file.held().request().no(),
                office,
                file.held().request().facts().channel(),
                file.held().submittedOn());
        for (RequestFile.Line line : file.course()) {
            if (line.seq() > seq) {
                break;
            }
            RequestStep step = line.seq() == 1 ? new OfficeStep.Register() : Objects.requireNonNull(line.step());
            LocalDate day =
                    line.seq() == 1 ? file.held().submittedOn() : line.at().toLocalDate();
            Actor.Role role = line.told().who().iterator().next();
            now = now.after(step, new Actor(role, line.actor(), office), day, store.reckoning());
        }
        return now;
    }
}
