package portal.caseload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.casework.Content;
import portal.casework.Payloads;
import portal.casework.People;
import portal.casework.Places;
import portal.petition.Filing;
import portal.petition.SideStep;
import portal.petition.Step;
import portal.security.DataKey;
import portal.security.Vault;

/** The text of a petition by which it is found: title, request, facts, reasons, and what was added since. */
@ApplicationScoped
class SealedText {
    /** What is selected of {@code petition p} and of {@link #SUPPLEMENTS}. */
    static final String COLUMNS = "p.no, p.data_key, p.title, p.content, p.people, s.seqs, s.payloads";

    private static final String SUPPLEMENT = Step.word(SideStep.Supplement.class);

    static final String SUPPLEMENTS = " left join lateral (select array_agg(seq) seqs, array_agg(payload) payloads"
            + " from history where no = p.no and step = '" + SUPPLEMENT + "') s on true";

    private final Vault vault;
    private final Payloads payloads;
    private final ObjectMapper json;

    SealedText(Vault vault, Payloads payloads, ObjectMapper json) {
        this.vault = vault;
        this.payloads = payloads;
        this.json = json;
    }

    /** All of it; throws {@link IllegalStateException} when it does not open. */
    String of(Row row) {
        long no = row.getLong("no");
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        Content content = read(key, Places.content(no), row.getBuffer("content"), Content.class);
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(vault.unseal(key, Places.title(no), row.getBuffer("title").getBytes()));
        parts.add(content.request());
        parts.add(content.facts());
        parts.add(content.reasons());
        Integer @Nullable [] seqs = row.getArrayOfIntegers("seqs");
        for (int i = 0; seqs != null && i < seqs.length; i++) {
            payloads.open(
                            key,
                            no,
                            seqs[i],
                            SUPPLEMENT,
                            row.get(io.vertx.core.buffer.Buffer[].class, "payloads")[i].getBytes())
                    .map(Payloads.Recorded::step)
                    .filter(SideStep.Supplement.class::isInstance)
                    .ifPresent(step -> parts.add(((SideStep.Supplement) step).text()));
        }
        return String.join("\n", parts.stream().filter(Objects::nonNull).toList());
    }

    /** The same without the names of those who file: a name is looked up by its own hash. */
    String withoutNames(Row row) {
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        People people = read(key, Places.people(row.getLong("no")), row.getBuffer("people"), People.class);
        String text = of(row);
        for (String name : names(people)) {
            text = text.replace(name, "\n");
        }
        return text;
    }

    private static List<String> names(People people) {
        Filing.Agent agent = people.agent();
        List<Filing.@Nullable Petitioner> others = people.representatives();
        Stream<@Nullable String> all = Stream.concat(
                Stream.of(people.name(), agent == null ? null : agent.name()),
                (others == null ? Stream.<Filing.@Nullable Petitioner>empty() : others.stream())
                        .map(other -> other == null ? null : other.name()));
        return all.filter(Objects::nonNull).filter(name -> name.length() > 1).toList();
    }

    private <T> T read(DataKey key, String place, Buffer sealed, Class<T> type) {
        try {
            return json.readValue(vault.unsealBytes(key, place, sealed.getBytes()), type);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
