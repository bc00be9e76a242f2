package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.inforequest.InfoFiling;
import portal.inforequest.RequestMove;
import portal.inforequest.RequestPaper;
import portal.inforequest.RequestProcedure;
import portal.inforequest.RequestStage;
import portal.inforequest.RequestStep;
import portal.security.DataKey;
import portal.security.Vault;

/** A request opened: what was asked and by whom, its whole course, its papers. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record RequestFile(
        HeldRequest held,
        DataKey key,
        InfoFiling.Information information,
        InfoFiling.Applicant applicant,
        List<Line> course,
        List<Issued> papers) {

    /** One line of the history; the step is null for registration. */
    record Line(
            int seq,
            String word,
            RequestStage stage,
            OffsetDateTime at,
            String actor,
            @Nullable RequestStep step,
            @Nullable Long officer) {
        RequestMove told() {
            return RequestProcedure.told(word, stage).orElseThrow();
        }
    }

    /** A paper as it was issued. */
    record Issued(int id, RequestPaper kind, OffsetDateTime at, String number, int seq) {}

    Line line(int seq) {
        return course.stream().filter(line -> line.seq() == seq).findFirst().orElseThrow();
    }

    Optional<Issued> paper(int id) {
        return papers.stream().filter(paper -> paper.id() == id).findFirst();
    }

    String title() {
        return FiledRequest.title(information);
    }

    String name() {
        return Objects.requireNonNullElse(applicant.name(), "");
    }

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    static OffsetDateTime here(OffsetDateTime moment) {
        return moment.atZoneSameInstant(HERE).toOffsetDateTime();
    }

    /** Opens requests. */
    @ApplicationScoped
    static class Opener {
        private final Pool pool;
        private final Vault vault;
        private final RequestSeals seals;

        Opener(Pool pool, Vault vault, RequestSeals seals) {
            this.pool = pool;
            this.vault = vault;
            this.seals = seals;
        }

        Uni<RequestFile> open(HeldRequest held) {
            DataKey key = vault.open(held.dataKey());
            return pool.preparedQuery("select seq, step, stage, at, actor, payload from info_request_history"
                            + " where no = $1 order by seq")
                    .execute(Tuple.of(held.no()))
                    .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> line(
                                    held,
                                    key,
                                    row.getInteger("seq"),
                                    row.getString("step"),
                                    row.getString("stage"),
                                    row.getOffsetDateTime("at"),
                                    row.getString("actor"),
                                    row.getBuffer("payload") == null
                                            ? null
                                            : row.getBuffer("payload").getBytes()))
                            .toList())
                    .chain(course -> papers(held.no())
                            .map(papers -> new RequestFile(
                                    held,
                                    key,
                                    seals.information(key, held.no(), held.content()),
                                    seals.applicant(key, held.no(), held.people()),
                                    course,
                                    papers)));
        }

        private Uni<List<Issued>> papers(long no) {
            return pool.preparedQuery(
                            "select id, kind, issued_at, number, seq from info_request_paper where no = $1 order by id")
                    .execute(Tuple.of(no))
                    .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> new Issued(
                                    row.getInteger("id"),
                                    RequestPaper.of(row.getString("kind")).orElseThrow(),
                                    here(row.getOffsetDateTime("issued_at")),
                                    row.getString("number"),
                                    row.getInteger("seq")))
                            .toList());
        }

        private Line line(
                HeldRequest held,
                DataKey key,
                int seq,
                String word,
                String stage,
                OffsetDateTime at,
                String actor,
                byte @Nullable [] payload) {
            Optional<RequestSeals.Recorded> said = seals.open(key, held.no(), seq, word, payload);
            return new Line(
                    seq,
                    word,
                    RequestStage.of(stage).orElseThrow(),
                    here(at),
                    actor,
                    said.map(RequestSeals.Recorded::step).orElse(null),
                    said.map(RequestSeals.Recorded::officer).orElse(null));
        }
    }
}
