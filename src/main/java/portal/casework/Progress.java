package portal.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.law.Deadline;
import portal.law.Term;
import portal.law.WorkCalendar;
import portal.petition.LegalClock;
import portal.petition.Move;
import portal.petition.Paper;
import portal.petition.PetitionNo;
import portal.petition.Procedure;
import portal.petition.Purpose;
import portal.petition.Stage;
import portal.security.Vault;

/** Tells a citizen where a petition stands: one read, the same answer for page and API. */
@ApplicationScoped
public class Progress {
    private final Access access;
    private final Vault vault;
    private final WorkCalendar calendar;
    private final SiteConfig site;
    private final Clock clock;

    Progress(Access access, Vault vault, WorkCalendar calendar, SiteConfig site, Clock clock) {
        this.access = access;
        this.vault = vault;
        this.calendar = calendar;
        this.site = site;
        this.clock = clock;
    }

    /** Where it stands, for whoever has number and code; fails as {@link Access} does. */
    public Uni<StatusView> byCode(@Nullable String number, @Nullable String code, String client) {
        return access.byCode(number, code, client).map(this::status);
    }

    /** Where it stands, for the browser of a viewing session; NOT_FOUND when the session is over. */
    public Uni<StatusView> byViewing(String token) {
        return access.byViewing(token).map(this::status);
    }

    private StatusView status(PetitionView view) {
        Purpose purpose = Purpose.of(view.purpose()).orElseThrow();
        Stage stage = Stage.of(view.stage()).orElseThrow();
        String number = new PetitionNo(Long.toString(view.no())).digits();
        Map<LegalClock, Deadline> clocks = clocks(view);
        Move move = Procedure.ledTo(stage, purpose).orElseThrow();
        return new StatusView(
                number,
                purpose.secret()
                        ? StatusView.SECRET_TITLE
                        : vault.unseal(vault.open(view.dataKey()), Places.title(view.no()), view.title()),
                purpose.word(),
                purpose.label(),
                stage.word(),
                stage.label(),
                local(view.registeredAt()),
                new StatusView.Holder(site.name(), site.phone()),
                nextStep(move, clocks),
                timeline(view, purpose, number),
                clocks.entrySet().stream()
                        .map(each -> Due.of(each.getKey(), each.getValue()))
                        .toList(),
                List.of(),
                List.of());
    }

    private StatusView.NextStep nextStep(Move move, Map<LegalClock, Deadline> clocks) {
        LocalDate today = LocalDate.now(clock);
        return clocks.entrySet().stream()
                .min(Comparator.comparing(each -> each.getValue().dueOn().orElse(LocalDate.MAX)))
                .map(each -> {
                    Deadline deadline = each.getValue();
                    return new StatusView.NextStep(
                            move.words().next(),
                            deadline.dueOn().orElse(null),
                            deadline.pending(),
                            deadline.basis(),
                            deadline.explanation(each.getKey().event()),
                            deadline.dayNumber(today),
                            deadline.term() instanceof Term.CalendarDays ? deadline.length() : 0);
                })
                .orElseGet(() -> new StatusView.NextStep(
                        move.words().next(), null, false, move.source().basis(), "", 0, 0));
    }

    /** Newest first; the papers stand with the step that issued them. */
    private static List<StatusView.Entry> timeline(PetitionView view, Purpose purpose, String number) {
        List<StatusView.Entry> entries = new ArrayList<>();
        for (int i = view.steps().length - 1; i >= 0; i--) {
            String step = view.steps()[i];
            Move move = Procedure.table().stream()
                    .filter(line -> line.purposes().contains(purpose))
                    .filter(line -> line.step().getSimpleName().equalsIgnoreCase(step.replace("-", "")))
                    .findFirst()
                    .orElseThrow();
            entries.add(new StatusView.Entry(
                    local(view.moments()[i]),
                    step,
                    move.words().plain() + "（" + move.words().term() + "）",
                    view.actors()[i],
                    null,
                    move.paper().map(paper -> documents(view, paper, number)).orElse(List.of())));
        }
        return entries;
    }

    private static List<StatusView.Document> documents(PetitionView view, Paper paper, String number) {
        List<StatusView.Document> documents = new ArrayList<>();
        for (int i = 0; i < view.paperIds().length; i++) {
            if (view.paperKinds()[i].equals(paper.word())) {
                int id = view.paperIds()[i];
                documents.add(new StatusView.Document(id, paper.label(), paperUrl(number, id)));
            }
        }
        return documents;
    }

    static String paperUrl(String number, int id) {
        return "/api/v1/petitions/" + number + "/papers/" + id;
    }

    private Map<LegalClock, Deadline> clocks(PetitionView view) {
        Map<LegalClock, Deadline> clocks = new EnumMap<>(LegalClock.class);
        for (int i = 0; i < view.clocks().length; i++) {
            String word = view.clocks()[i];
            LegalClock clock = Arrays.stream(LegalClock.values())
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .orElseThrow();
            clocks.put(clock, clock.from(view.starts()[i], calendar));
        }
        return clocks;
    }

    private static OffsetDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    }
}
