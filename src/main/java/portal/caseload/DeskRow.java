package portal.caseload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.casework.CaseColumns;
import portal.casework.Channel;
import portal.casework.Content;
import portal.casework.Payloads;
import portal.casework.People;
import portal.casework.Places;
import portal.office.PriorDecision;
import portal.office.Suggested;
import portal.office.Triage;
import portal.petition.HandlingStep;
import portal.petition.Move;
import portal.petition.Petition;
import portal.petition.SideStep;
import portal.petition.Stage;
import portal.security.DataKey;
import portal.security.Vault;

/** Makes of one row what an officer finds on the page of a case. */
@ApplicationScoped
class DeskRow {
    private static final Set<Stage> SORTED =
            EnumSet.of(Stage.REGISTERED, Stage.PUT_TO_GOVERNMENT, Stage.OBJECTED, Stage.DISPUTED);

    private final CaseColumns cases;
    private final Vault vault;
    private final Payloads payloads;
    private final DeskCourse course;
    private final CaseParts parts;
    private final Triage triage;
    private final ObjectMapper json;

    DeskRow(
            CaseColumns cases,
            Vault vault,
            Payloads payloads,
            DeskCourse course,
            CaseParts parts,
            Triage triage,
            ObjectMapper json) {
        this.cases = cases;
        this.vault = vault;
        this.payloads = payloads;
        this.course = course;
        this.parts = parts;
        this.triage = triage;
        this.json = json;
    }

    Petition petition(Row row) {
        return cases.petition(row);
    }

    /** What each line of the history says, in their order; empty where it is no step that was written down. */
    List<Optional<Payloads.Recorded>> recorded(Row row) {
        DataKey key = key(row);
        long no = row.getLong("no");
        Integer[] seqs = row.getArrayOfIntegers("seqs");
        String[] steps = row.getArrayOfStrings("steps");
        @Nullable Buffer[] sealed = row.get(Buffer[].class, "payloads");
        List<Optional<Payloads.Recorded>> recorded = new ArrayList<>();
        for (int i = 0; i < seqs.length; i++) {
            Buffer each = sealed[i];
            recorded.add(payloads.open(key, no, seqs[i], steps[i], each == null ? null : each.getBytes()));
        }
        return recorded;
    }

    DeskCase view(
            Row row,
            List<Optional<Payloads.Recorded>> recorded,
            Map<Long, String> names,
            List<PriorDecision> before,
            boolean revealed,
            List<Move> moves) {
        Petition petition = petition(row);
        DataKey key = key(row);
        long no = row.getLong("no");
        String title =
                vault.unseal(key, Places.title(no), row.getBuffer("title").getBytes());
        Content content = read(
                vault.unsealBytes(
                        key, Places.content(no), row.getBuffer("content").getBytes()),
                Content.class);
        People people = read(
                vault.unsealBytes(
                        key, Places.people(no), row.getBuffer("people").getBytes()),
                People.class);
        Long officer = row.getLong("officer");
        return new DeskCase(
                petition,
                row.getInteger("version"),
                recorded.size(),
                title,
                DeskCourse.local(row.getOffsetDateTime("registered_at")),
                Optional.ofNullable(row.getLocalDate("received_on")),
                Channel.of(row.getString("channel")),
                row.getString("region"),
                row.getString("category"),
                row.getInteger("headcount"),
                parts.flags(Arrays.asList(row.getArrayOfStrings("flags"))),
                parts.asked(content),
                parts.people(people, revealed),
                revealed,
                requests(recorded),
                Optional.ofNullable(officer),
                officer == null ? "" : names.getOrDefault(officer, ""),
                recused(recorded),
                files(row, key),
                course.of(row, petition, recorded, names),
                sorted(row, names),
                suggestions(petition, title, content, row.getString("region"), before),
                moves);
    }

    private static List<String> requests(List<Optional<Payloads.Recorded>> recorded) {
        List<String> requests = List.of();
        for (Optional<Payloads.Recorded> line : recorded) {
            if (line.isPresent() && line.get().step() instanceof HandlingStep.Accept accepted) {
                requests = accepted.requests();
            }
        }
        return requests;
    }

    private static Set<Long> recused(List<Optional<Payloads.Recorded>> recorded) {
        return recorded.stream()
                .flatMap(Optional::stream)
                .map(Payloads.Recorded::step)
                .filter(SideStep.Recuse.class::isInstance)
                .flatMap(step -> StepDetails.officers(step).stream())
                .collect(Collectors.toSet());
    }

    private List<DeskCase.File> files(Row row, DataKey key) {
        List<DeskCase.File> files = new ArrayList<>();
        String @Nullable [] keys = row.getArrayOfStrings("file_keys");
        for (int i = 0; keys != null && i < keys.length; i++) {
            files.add(new DeskCase.File(
                    keys[i],
                    vault.unseal(key, Places.fileLabel(keys[i]), row.get(Buffer[].class, "labels")[i].getBytes()),
                    row.getArrayOfStrings("kinds")[i],
                    row.getArrayOfLongs("sizes")[i]));
        }
        return files;
    }

    /** Of what is still to be sorted; an accusation goes by whom it is about, not by its words. */
    private List<Suggested> suggestions(
            Petition petition, String title, Content content, String region, List<PriorDecision> before) {
        return suggests(petition) ? triage.suggest(title, parts.text(content), region, before) : List.of();
    }

    static boolean suggests(Petition petition) {
        return !petition.purpose().secret() && SORTED.contains(petition.stage());
    }

    /** The last decision first. */
    private static List<DeskCase.Sorted> sorted(Row row, Map<Long, String> names) {
        List<DeskCase.Sorted> sorted = new ArrayList<>();
        String @Nullable [] decided = row.getArrayOfStrings("decided");
        for (int i = decided == null ? -1 : decided.length - 1; i >= 0; i--) {
            sorted.add(new DeskCase.Sorted(
                    row.getArrayOfStrings("decided")[i],
                    names.getOrDefault(row.getArrayOfLongs("sorted_by")[i], ""),
                    DeskCourse.local(row.getArrayOfOffsetDateTimes("sorted_at")[i]),
                    row.getArrayOfStrings("suggested")[i],
                    row.getArrayOfDoubles("confidences")[i],
                    row.getArrayOfStrings("befores")[i]));
        }
        return sorted;
    }

    private DataKey key(Row row) {
        return vault.open(row.getBuffer("data_key").getBytes());
    }

    private <T> T read(byte[] bytes, Class<T> type) {
        try {
            return json.readValue(bytes, type);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
