package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.law.Actor;
import portal.law.Deadline;
import portal.office.Agencies;
import portal.office.Agency;
import portal.petition.LegalClock;
import portal.petition.Move;
import portal.petition.Paper;
import portal.petition.Petition;
import portal.petition.Procedure;
import portal.petition.Purpose;
import portal.petition.ReviewStep;
import portal.petition.Stage;
import portal.petition.Step;
import portal.security.DataKey;
import portal.security.Vault;

/** Tells a citizen where a petition stands: one read, the same answer for page and API. */
@ApplicationScoped
public class Progress {
    private static final String OTHER_BODY = "有权处理的机关";
    private static final String SECRET_KIND = "来件";

    private final Access access;
    private final Vault vault;
    private final Payloads payloads;
    private final StepNotes notes;
    private final Agencies agencies;
    private final Reviewers reviewers;
    private final LegalTime time;

    Progress(
            Access access,
            Vault vault,
            Payloads payloads,
            StepNotes notes,
            Agencies agencies,
            Reviewers reviewers,
            LegalTime time) {
        this.access = access;
        this.vault = vault;
        this.payloads = payloads;
        this.notes = notes;
        this.agencies = agencies;
        this.reviewers = reviewers;
        this.time = time;
    }

    /** Where it stands, for whoever shows that it is theirs; fails as {@link Access} does. */
    public Uni<StatusView> by(Credentials credentials) {
        return access.open(credentials).map(this::status);
    }

    /** Where it stands, for the browser of a viewing session; NOT_FOUND when the session is over. */
    public Uni<StatusView> byViewing(String token) {
        return access.byViewing(token).map(this::status);
    }

    /** The same in short; of an accusation a list does not say that it is one. */
    OwnPetitions.Line line(Trail trail) {
        Petition petition = trail.petition();
        DataKey key = vault.open(trail.dataKey());
        return new OwnPetitions.Line(
                petition.no().digits(),
                title(trail, key),
                petition.purpose().word(),
                petition.purpose().secret() ? SECRET_KIND : petition.purpose().label(),
                petition.stage().word(),
                petition.stage().label(),
                local(trail.registeredAt()),
                holder(petition),
                Coming.brief(petition, told(trail, key)));
    }

    private String title(Trail trail, DataKey key) {
        return trail.petition().purpose().secret()
                ? StatusView.SECRET_TITLE
                : vault.unseal(key, Places.title(trail.no()), trail.title());
    }

    private StatusView status(PetitionView view) {
        Petition petition = view.petition();
        DataKey key = vault.open(view.dataKey());
        String number = petition.no().digits();
        List<Move> told = told(view.trail(), key);
        return new StatusView(
                number,
                title(view.trail(), key),
                petition.purpose().word(),
                petition.purpose().label(),
                petition.stage().word(),
                petition.stage().label(),
                local(view.trail().registeredAt()),
                holder(petition),
                Coming.of(petition, told, time.today()),
                timeline(view, key, told),
                petition.clocks().entrySet().stream()
                        .filter(each -> each.getKey().citizens())
                        .map(each -> Due.of(each.getKey(), each.getValue()))
                        .toList(),
                actions(view),
                List.of());
    }

    /** Of an accusation the citizen reads no more than that it is with those who may have it. */
    private StatusView.Holder holder(Petition petition) {
        String code = petition.facts().holder();
        if (petition.purpose().secret() && !code.equals(petition.facts().office())) {
            return new StatusView.Holder(OTHER_BODY, null);
        }
        Agency agency = agencies.byCode(code).orElse(agencies.office());
        return new StatusView.Holder(agency.name(), agency.phone().isEmpty() ? null : agency.phone());
    }

    private List<StatusView.Action> actions(PetitionView view) {
        return Procedure.open(view.petition(), Actor.CITIZEN, time.today()).stream()
                .map(move -> new StatusView.Action(
                        Step.word(move.step()),
                        move.words().term(),
                        openUntil(move, view.petition()),
                        reviewers.named(move, view),
                        reviewers.changed(move, view),
                        move.source().basis()))
                .toList();
    }

    private static @Nullable LocalDate openUntil(Move move, Petition petition) {
        LegalClock window = move.step() == ReviewStep.AskReview.class
                ? LegalClock.REVIEW_REQUEST
                : move.step() == ReviewStep.AskFinalReview.class ? LegalClock.FINAL_REVIEW_REQUEST : null;
        Deadline deadline = window == null ? null : petition.clocks().get(window);
        return deadline == null ? null : deadline.dueOn().orElse(null);
    }

    /** The line of the procedure that each line of the history followed. */
    private List<Move> told(Trail trail, DataKey key) {
        Purpose[] kinds = Kinds.of(trail.petition().purpose(), trail.steps(), i -> recorded(trail, key, i));
        List<Move> told = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            told.add(
                    Procedure.told(trail.steps()[i], Stage.of(trail.stages()[i]).orElseThrow(), kinds[i])
                            .orElseThrow());
        }
        return told;
    }

    /** Newest first; the papers stand with the step that issued them, what only the offices see is left out. */
    private List<StatusView.Entry> timeline(PetitionView view, DataKey key, List<Move> told) {
        List<StatusView.Entry> entries = new ArrayList<>();
        Trail trail = view.trail();
        for (int i = trail.steps().length - 1; i >= 0; i--) {
            Move move = told.get(i);
            if (move.shown()) {
                entries.add(new StatusView.Entry(
                        local(view.moments()[i]),
                        trail.steps()[i],
                        move.words().plain() + "（" + move.words().term() + "）",
                        view.actors()[i],
                        note(trail, key, i),
                        documents(view, i + 1),
                        move.source().basis()));
            }
        }
        return entries;
    }

    private @Nullable String note(Trail trail, DataKey key, int i) {
        return trail.petition().purpose().secret()
                ? null
                : recorded(trail, key, i)
                        .flatMap(recorded -> notes.of(recorded.step()))
                        .orElse(null);
    }

    private Optional<Payloads.Recorded> recorded(Trail trail, DataKey key, int i) {
        @Nullable Buffer sealed = trail.payloads()[i];
        return payloads.open(key, trail.no(), i + 1, trail.steps()[i], sealed == null ? null : sealed.getBytes());
    }

    private static List<StatusView.Document> documents(PetitionView view, int seq) {
        List<StatusView.Document> documents = new ArrayList<>();
        String number = view.petition().no().digits();
        for (int i = 0; i < view.paperIds().length; i++) {
            Paper paper = Paper.of(view.paperKinds()[i]).orElseThrow();
            if (view.paperSeqs()[i] == seq && paper.forCitizen()) {
                int id = view.paperIds()[i];
                documents.add(new StatusView.Document(id, paper.label(), paperUrl(number, id)));
            }
        }
        return documents;
    }

    static String paperUrl(String number, int id) {
        return "/api/v1/petitions/" + number + "/papers/" + id;
    }

    private static OffsetDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    }
}
