package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Optional;
import portal.LegalTime;
import portal.caseload.DeskCase;
import portal.casework.OutcomeConsent;
import portal.casework.Progress;
import portal.casework.StatusView;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;

/**
 * Outcomes of petitions whose petitioner agreed: written by whoever has the case, without names, and published by the
 * ordinary way of articles, whose reviewer is somebody else. When the consent is taken back they are gone at once.
 */
@Singleton
public class Outcomes {
    /** Of two officers who write it at once the second is told. */
    private static final String START = """
        insert into outcome_source (manuscript_id, no, officer, at)
        select cast($1 as bigint), cast($2 as bigint), cast($3 as bigint), cast($4 as timestamptz)
        where not exists (select from outcome_source where no = $2)""";

    private static final String SOURCE = "select no from outcome_source where manuscript_id = $1";

    private final OutcomeConsent consent;
    private final Progress progress;
    private final Manuscripts manuscripts;
    private final Pool pool;
    private final LegalTime time;

    Outcomes(OutcomeConsent consent, Progress progress, Manuscripts manuscripts, Pool pool, LegalTime time) {
        this.consent = consent;
        this.progress = progress;
        this.manuscripts = manuscripts;
        this.pool = pool;
        this.time = time;
    }

    /**
     * Where the publication of a case's outcome stands, for officers who see the case.
     *
     * @param may whether one may be written now
     * @param written how the one that was written stands; empty while there is none
     */
    public record Standing(boolean may, boolean agreed, String written) {}

    /** What the petitioner sees of it: whether it can be published at all, and whether they agree. */
    public record Agreed(boolean asked, boolean given) {}

    public Uni<Standing> of(DeskCase found) {
        OutcomeConsent.Matter matter = found.outcome();
        return consent.given(pool, matter.no())
                .chain(agreed -> written(matter.no())
                        .map(written -> new Standing(
                                agreed && written.isEmpty() && matter.answered(),
                                agreed,
                                written.map(EditorialState::label).orElse(""))));
    }

    /**
     * Begins the outcome of a case as a draft at the editor's desk.
     *
     * @throws Refused NOT_ALLOWED_NOW without consent, before an answer, of accusations, and a second time; INVALID
     */
    public Uni<Long> start(DeskCase found, ManuscriptText typed, Officer by) {
        OffsetDateTime now = time.now();
        long no = found.outcome().no();
        return of(found).chain(standing -> {
            if (!standing.may()) {
                throw notNow();
            }
            return manuscripts.start(
                    typed,
                    by,
                    (in, id) -> in.preparedQuery("select pg_advisory_xact_lock($1)")
                            .execute(Tuple.of(no))
                            .chain(() -> in.preparedQuery(START).execute(Tuple.of(id, no, by.id(), now)))
                            .invoke(rows -> {
                                if (rows.rowCount() == 0) {
                                    throw notNow();
                                }
                            })
                            .replaceWithVoid());
        });
    }

    private static Refused notNow() {
        return new Refused(Reason.NOT_ALLOWED_NOW, "信访人没有同意公开、还没有答复，或者已经写过公开稿，现在不能写。");
    }

    /** What whoever looks at a petition with its code has said. */
    public Uni<Agreed> agreed(String viewing) {
        return progress.byViewing(viewing)
                .chain(view -> consent.given(pool, Long.parseLong(view.receiptNumber()))
                        .map(given -> new Agreed(!secret(view), given)));
    }

    /**
     * The petitioner agrees, or takes the consent back: then what was published is withdrawn in the same moment.
     *
     * @throws Refused NOT_FOUND when the look at the petition is over, NOT_ALLOWED_NOW of accusations
     */
    public Uni<Void> say(String viewing, boolean given) {
        OffsetDateTime now = time.now();
        return progress.byViewing(viewing).chain(view -> {
            if (secret(view)) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "检举控告的办理结果不公开。");
            }
            long no = Long.parseLong(view.receiptNumber());
            return pool.withTransaction(in -> in.preparedQuery("select 1 from outcome_source where no = $1 for update")
                    .execute(Tuple.of(no))
                    .chain(() -> consent.record(in, no, given, now))
                    .chain(() -> given ? Uni.createFrom().voidItem() : takeAway(in, no, now)));
        });
    }

    private static Uni<Void> takeAway(SqlClient in, long no, OffsetDateTime now) {
        return in.preparedQuery("update article set withdrawn = true, updated_at = $2, version = version + 1"
                        + " where not withdrawn and id in (select article_id from manuscript"
                        + " join outcome_source on manuscript_id = id where no = $1)")
                .execute(Tuple.of(no, now))
                .chain(() -> in.preparedQuery("update manuscript set state = 'withdrawn', changed_at = $2,"
                                + " version = version + 1 where state <> 'withdrawn' and id in"
                                + " (select manuscript_id from outcome_source where no = $1)")
                        .execute(Tuple.of(no, now)))
                .replaceWithVoid();
    }

    private Uni<Optional<EditorialState>> written(long no) {
        return pool.preparedQuery("select state from manuscript join outcome_source on manuscript_id = id"
                        + " where no = $1 order by id desc limit 1")
                .execute(Tuple.of(no))
                .map(rows -> ArticleQueries.list(rows, row -> EditorialState.ofWord(row.getString("state"))).stream()
                        .findFirst());
    }

    private static boolean secret(StatusView view) {
        return view.purpose().equals("accusation");
    }

    /** Which case a manuscript was written from, if from any. */
    static Uni<Optional<Long>> source(SqlClient in, long manuscript, boolean hold) {
        return in.preparedQuery(hold ? SOURCE + " for update" : SOURCE)
                .execute(Tuple.of(manuscript))
                .map(rows -> ArticleQueries.list(rows, row -> row.getLong("no")).stream()
                        .findFirst());
    }
}
