package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import portal.petition.Filing;
import portal.petition.PetitionNo;

/** Registers as a petition what came to the office in another form, within the transaction that redirects it. */
@ApplicationScoped
public class TakeOver {
    private static final String NOBODY = "";

    private final Registration registration;

    TakeOver(Registration registration) {
        this.registration = registration;
    }

    /** Its clocks run from today, on which it comes to those who work petitions; it has no files of its own. */
    public Uni<PetitionNo> register(SqlClient in, Filing filing) {
        Registration.Registered registered = registration.register(filing, Attempt.sent(NOBODY, null, new byte[0]));
        return in.preparedQuery(FilingStatement.SQL)
                .execute(FilingStatement.values(registered.petition()))
                .replaceWith(registered.filed().number());
    }
}
