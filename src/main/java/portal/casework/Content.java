package portal.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.petition.Filing;

/** The text of a petition beside its title, as it is sealed in its row. */
public record Content(
        @Nullable String request,
        @Nullable String facts,
        @Nullable String reasons,
        @Nullable String place,
        @Nullable String target,
        Filing.@Nullable Accused accused,
        @Nullable List<@Nullable String> priorProcedures) {

    public static Content of(Filing filing) {
        return new Content(
                filing.request(),
                filing.facts(),
                filing.reasons(),
                filing.place(),
                filing.target(),
                filing.accused(),
                filing.priorProcedures());
    }
}
