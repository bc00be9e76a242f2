package portal.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.law.Deadline;
import portal.petition.Facts;
import portal.petition.LegalClock;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.Route;
import portal.petition.Stage;
import portal.security.DataKey;
import portal.security.Vault;

/** Reads the columns of which the procedure makes a petition. */
@ApplicationScoped
public class CaseColumns {
    /** What is selected of {@code petition p} and of {@link #CLOCKS}. */
    public static final String COLUMNS = "p.no, p.purpose, p.stage, p.office, p.holder, p.handler, p.last_day,"
            + " p.suggested_route, p.route, p.requests, p.simple, p.extension_asked, p.extended, p.accused_settled,"
            + " p.excluded, p.withdrawal_asked, p.served, p.rated, p.data_key,"
            + " c.clocks, c.starts, c.lengths, c.extras, c.pauses";

    public static final String CLOCKS = " left join lateral (select array_agg(kind order by started_on, kind) clocks,"
            + " array_agg(started_on order by started_on, kind) starts,"
            + " array_agg(length order by started_on, kind) lengths,"
            + " array_agg(extra order by started_on, kind) extras,"
            + " array_agg(paused order by started_on, kind) pauses"
            + " from clock where no = p.no and ended_on is null) c on true";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Vault vault;
    private final Reckonings reckonings;
    private final ObjectMapper json;

    CaseColumns(Vault vault, Reckonings reckonings, ObjectMapper json) {
        this.vault = vault;
        this.reckonings = reckonings;
        this.json = json;
    }

    public Petition petition(Row row) {
        return new Petition(
                new PetitionNo(Long.toString(row.getLong("no"))),
                Purpose.of(row.getString("purpose")).orElseThrow(),
                Stage.of(row.getString("stage")).orElseThrow(),
                clocks(row),
                new Facts(
                        row.getString("office"),
                        row.getString("holder"),
                        row.getString("handler"),
                        row.getLocalDate("last_day"),
                        Route.of(row.getString("suggested_route")),
                        Route.of(row.getString("route")),
                        row.getInteger("requests"),
                        row.getBoolean("simple"),
                        row.getInteger("extension_asked"),
                        row.getBoolean("extended"),
                        row.getBoolean("accused_settled"),
                        excluded(row),
                        Optional.ofNullable(row.getOffsetDateTime("withdrawal_asked"))
                                .map(at -> at.atZoneSameInstant(SHANGHAI).toOffsetDateTime()),
                        row.getBoolean("served"),
                        row.getBoolean("rated")));
    }

    /** The running terms of a row with {@link #CLOCKS}. */
    Map<LegalClock, Deadline> clocks(Row row) {
        Map<LegalClock, Deadline> clocks = new EnumMap<>(LegalClock.class);
        String @Nullable [] words = row.getArrayOfStrings("clocks");
        if (words == null) {
            return clocks;
        }
        LocalDate[] starts = row.getArrayOfLocalDates("starts");
        Integer[] lengths = row.getArrayOfIntegers("lengths");
        Integer[] extras = row.getArrayOfIntegers("extras");
        Integer[] pauses = row.getArrayOfIntegers("pauses");
        for (int i = 0; i < words.length; i++) {
            LegalClock clock = LegalClock.of(words[i]).orElseThrow();
            clocks.put(
                    clock,
                    lengths[i] == null
                            ? reckonings.now().from(clock, starts[i])
                            : reckonings.now().again(clock, starts[i], lengths[i], extras[i], pauses[i]));
        }
        return clocks;
    }

    byte[] sealedExclusions(DataKey key, long no, Set<String> agencies) {
        try {
            return vault.seal(key, Places.excluded(no), json.writeValueAsBytes(List.copyOf(agencies)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Set<String> excluded(Row row) {
        if (row.getBuffer("excluded") == null) {
            return Set.of();
        }
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        byte[] sealed = row.getBuffer("excluded").getBytes();
        try {
            return Set.copyOf(Arrays.asList(json.readValue(
                    vault.unsealBytes(key, Places.excluded(row.getLong("no")), sealed), String[].class)));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
