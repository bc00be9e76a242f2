package portal.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.outbox.Message;
import portal.petition.Move;
import portal.petition.Petition;
import portal.petition.SideStep;
import portal.petition.Step;
import portal.security.Answers;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Vault;

/** What a step that was decided writes: its line of the history, sealed, and all that goes with it. */
@ApplicationScoped
class StepLines {
    private final CaseColumns rows;
    private final Payloads payloads;
    private final Links links;
    private final Vault vault;
    private final KeyedHash hash;
    private final Notices notices;
    private final PaperMarks marks;

    StepLines(
            CaseColumns rows,
            Payloads payloads,
            Links links,
            Vault vault,
            KeyedHash hash,
            Notices notices,
            PaperMarks marks) {
        this.rows = rows;
        this.payloads = payloads;
        this.links = links;
        this.vault = vault;
        this.hash = hash;
        this.notices = notices;
        this.marks = marks;
    }

    StepStatement.Written of(
            Held held,
            Petition after,
            Move move,
            Step step,
            TakeStep.By by,
            OffsetDateTime at,
            @Nullable CategoryDecision category,
            Answers.@Nullable Kept answer) {
        boolean moved = after.purpose().secret() != held.petition().purpose().secret();
        DataKey before = vault.open(held.dataKey());
        DataKey key = moved ? vault.rewrap(before, after.purpose().secret()) : before;
        int seq = held.seq() + 1;
        byte[] payload = payloads.of(step, by.officer());
        HistoryRow line = links.next(
                held.link(),
                held.no(),
                seq,
                Step.word(move.step()),
                after.stage(),
                at,
                by.actor().name(),
                payloads.sealed(key, held.no(), seq, payload),
                payload);
        Set<String> excluded = after.facts().excluded();
        boolean settled = !excluded.equals(held.petition().facts().excluded());
        return new StepStatement.Written(
                held,
                after,
                line,
                settled ? rows.sealedExclusions(key, held.no(), excluded) : null,
                settled
                        ? excluded.stream()
                                .map(code -> TakeStep.accusedHash(hash, code))
                                .toList()
                        : null,
                move.paper()
                        .map(paper -> marks.row(
                                paper, by.actor(), at.getYear(), after.purpose().secret()))
                        .orElse(null),
                step instanceof SideStep.AskCounsel asked ? asked.adviser() : null,
                sorted(after, by, category),
                message(held, move, key),
                answer,
                moved ? key.wrapped() : null);
    }

    private static StepStatement.@Nullable Sorted sorted(
            Petition petition, TakeStep.By by, @Nullable CategoryDecision category) {
        Long officer = by.officer();
        return category == null || officer == null || petition.purpose().secret()
                ? null
                : new StepStatement.Sorted(category, officer);
    }

    private @Nullable Message message(Held held, Move move, DataKey key) {
        return move.message()
                .map(told -> notices.step(
                        key,
                        notices.people(held.dataKey(), held.no(), held.people()).contact(),
                        told,
                        held.petition().no()))
                .orElse(null);
    }
}
