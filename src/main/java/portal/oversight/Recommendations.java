package portal.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import portal.LegalTime;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Agencies;
import portal.security.DataKey;
import portal.security.Vault;

/** Makes recommendations and takes the written feedback in, which art. 40 requires of whoever gets one. */
@ApplicationScoped
public class Recommendations {
    private static final String BODY = "recommendation.body";
    private static final String FEEDBACK = "recommendation.feedback";
    private static final String COLUMNS = "select r.id, r.kind, r.target, r.issued_on, r.data_key, r.body, r.adoption,"
            + " r.feedback, r.feedback_on, (select array_agg(c.no order by c.no) from recommendation_case c"
            + " where c.recommendation = r.id) as cases from recommendation r";
    private static final String ISSUED = """
        with issued as (
            insert into recommendation (kind, target, issued_on, issued_by, data_key, body)
            values ($1, $2, $3, $4, $5, $6) returning id),
        linked as (
            insert into recommendation_case (recommendation, no)
            select issued.id, p.no from issued, petition p where p.no = any($7) and p.purpose <> 'accusation')
        select id from issued
        """;

    private final Pool pool;
    private final Vault vault;
    private final Agencies agencies;
    private final LegalTime time;

    Recommendations(Pool pool, Vault vault, Agencies agencies, LegalTime time) {
        this.pool = pool;
        this.vault = vault;
        this.agencies = agencies;
        this.time = time;
    }

    /**
     * Makes one; its id.
     *
     * @param cases numbers of the petitions it grew out of; accusations are left out, since the paper travels
     * @throws Refused {@code INVALID} without a known agency or without a text
     */
    public Uni<Long> issue(Recommendation.Kind kind, String target, List<Long> cases, String text, long officer) {
        if (agencies.byCode(target).isEmpty()) {
            throw Refused.invalid(List.of(new Fault("/target", "target.unknown", "请选择建议给哪个单位。")));
        }
        written("/text", text, "请写明情况和建议。");
        DataKey key = vault.newDataKey(false);
        return pool.preparedQuery(ISSUED)
                .execute(Tuple.wrap(Arrays.asList(
                        kind.name(),
                        target,
                        time.today(),
                        officer,
                        Buffer.buffer(key.wrapped()),
                        Buffer.buffer(vault.seal(key, BODY, bytes(text))),
                        cases.toArray(Long[]::new))))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    /**
     * Takes the feedback in, once.
     *
     * <p>Fails with NOT_FOUND, and NOT_ALLOWED_NOW when it has come already: a second thought is a new recommendation's.
     */
    public Uni<Void> answer(long id, Recommendation.Adoption adoption, String text) {
        written("/text", text, "请写明采纳的情况；没有采纳的写明理由。");
        return byId(id).chain(found -> {
            Row row = found.orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这份建议。"));
            DataKey key = vault.open(row.getBuffer("data_key").getBytes());
            return pool.preparedQuery("update recommendation set adoption = $2, feedback = $3, feedback_on = $4,"
                            + " version = version + 1 where id = $1 and adoption is null")
                    .execute(Tuple.of(
                            id, adoption.name(), Buffer.buffer(vault.seal(key, FEEDBACK, bytes(text))), time.today()))
                    .invoke(rows -> {
                        if (rows.rowCount() == 0) {
                            throw new Refused(Reason.NOT_ALLOWED_NOW, "书面反馈已经收到过了。");
                        }
                    })
                    .replaceWithVoid();
        });
    }

    /** Those still without feedback, the longest waiting first. */
    public Uni<List<Recommendation>> waiting(int most) {
        return list(" where r.adoption is null order by r.issued_on, r.id limit $1", Tuple.of(most));
    }

    /** Those made to an agency, the newest first. */
    public Uni<List<Recommendation>> to(String agency, int most) {
        return list(" where r.target = $1 order by r.id desc limit $2", Tuple.of(agency, most));
    }

    private Uni<List<Recommendation>> list(String which, Tuple values) {
        return pool.preparedQuery(COLUMNS + which)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::read)
                        .toList());
    }

    private Uni<Optional<Row>> byId(long id) {
        return pool.preparedQuery(COLUMNS + " where r.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst());
    }

    private Recommendation read(Row row) {
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        LocalDate answered = row.getLocalDate("feedback_on");
        Long[] cases = row.getArrayOfLongs("cases");
        return new Recommendation(
                row.getLong("id"),
                Recommendation.Kind.valueOf(row.getString("kind")),
                row.getString("target"),
                cases == null ? List.of() : List.of(cases),
                vault.unseal(key, BODY, row.getBuffer("body").getBytes()),
                row.getLocalDate("issued_on"),
                answered == null
                        ? Optional.empty()
                        : Optional.of(new Recommendation.Feedback(
                                Recommendation.Adoption.valueOf(row.getString("adoption")),
                                vault.unseal(
                                        key, FEEDBACK, row.getBuffer("feedback").getBytes()),
                                answered)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void written(String pointer, String text, String detail) {
        if (text.isBlank()) {
            throw Refused.invalid(List.of(new Fault(pointer, "missing", detail)));
        }
    }
}
