package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.PetitionNo;

/** Reads a petition with all that its next step needs, in one statement. */
@ApplicationScoped
class HeldCases {
    private static final String LOADED =
            "select " + CaseColumns.COLUMNS + ", p.version, p.people, h.seq, h.link, h.step,"
                    + " h.actor from petition p" + CaseColumns.CLOCKS
                    + " join lateral (select seq, link, step, actor from history where no = p.no order by seq desc limit 1) h"
                    + " on true where p.no = $1";

    private final Pool pool;
    private final CaseColumns rows;

    HeldCases(Pool pool, CaseColumns rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /** Fails with NOT_FOUND. */
    Uni<Held> held(PetitionNo no) {
        return pool.preparedQuery(LOADED).execute(Tuple.of(Held.number(no))).map(found -> {
            if (!found.iterator().hasNext()) {
                throw new Refused(Reason.NOT_FOUND, "没有这件事项。");
            }
            Row row = found.iterator().next();
            return new Held(
                    rows.petition(row),
                    row.getInteger("version"),
                    row.getInteger("seq"),
                    row.getBuffer("link").getBytes(),
                    row.getString("step"),
                    row.getString("actor"),
                    row.getBuffer("data_key").getBytes(),
                    row.getBuffer("people").getBytes());
        });
    }
}
