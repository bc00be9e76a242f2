package portal.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import portal.SiteConfig;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Officer;
import portal.petition.PetitionNo;
import portal.security.DataKey;
import portal.security.Vault;

/** The table of recommendations; what is written in them lies sealed. */
@ApplicationScoped
class RecommendationStore {
    /** So many stand on a page. */
    static final int PAGE = 50;

    /** Nobody reads more exactly than "more than a thousand". */
    private static final int COUNTED = 1000;

    private static final String BODY = "recommendation.body";
    private static final String FEEDBACK = "recommendation.feedback";
    private static final String MARK = "建";
    private static final String SEEN = " where ($1::boolean and r.office = $3::text or $2::boolean and r.target = $3)";
    private static final String COLUMNS = "select r.id, r.kind, r.office, r.number, r.target, r.issued_on, r.data_key,"
            + " r.body, r.adoption, r.feedback, r.feedback_on, r.version, o.name as by_name, o.agency as by_agency,"
            + " (select array_agg(c.no order by c.no) from recommendation_case c join petition p on p.no = c.no"
            + " where c.recommendation = r.id and p.purpose <> 'accusation') as cases"
            + " from recommendation r left join officer o on o.id = r.feedback_by" + SEEN;
    private static final String ISSUED = """
        with numbered as (
            insert into paper_register (agency, kind, year, secret, last) values ($7, 'recommendation', $8, false, 1)
            on conflict (agency, kind, year, secret) do update set last = paper_register.last + 1 returning last),
        issued as (
            insert into recommendation (kind, target, issued_on, issued_by, data_key, body, office, number)
            select $1, $2, $3, $4, $5, $6, $7, $9::text || '〔' || $8::integer || '〕' || numbered.last || '号'
            from numbered returning id),
        linked as (
            insert into recommendation_case (recommendation, no)
            select issued.id, p.no from issued, petition p where p.no = any($10) and p.purpose <> 'accusation')
        select id from issued
        """;
    private static final String ANSWERED = "update recommendation set adoption = $3, feedback = $4, feedback_on = $5,"
            + " feedback_by = $6, version = version + 1 where id = $1 and version = $2 and adoption is null";

    private final Pool pool;
    private final Vault vault;
    private final Agencies agencies;
    private final SiteConfig site;

    RecommendationStore(Pool pool, Vault vault, Agencies agencies, SiteConfig site) {
        this.pool = pool;
        this.vault = vault;
        this.agencies = agencies;
        this.site = site;
    }

    Uni<Long> add(SqlClient in, Recommendation.Draft draft, List<PetitionNo> cases, Officer by, LocalDate day) {
        DataKey key = vault.newDataKey(false);
        return in.preparedQuery(ISSUED)
                .execute(Tuple.wrap(Arrays.asList(
                        draft.kind(),
                        draft.target(),
                        day,
                        by.id(),
                        Buffer.buffer(key.wrapped()),
                        Buffer.buffer(vault.seal(key, BODY, draft.text())),
                        by.agency(),
                        day.getYear(),
                        letters(by.agency()) + MARK,
                        cases.stream().map(no -> Long.valueOf(no.digits())).toArray(Long[]::new))))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    /** What the office's papers are numbered with. */
    private String letters(String office) {
        return office.equals(agencies.office().code())
                ? site.paperMark()
                : agencies.byCode(office).map(Agency::name).orElse(office).replaceAll("信访局$", "") + "信";
    }

    Uni<Optional<Recommendation>> find(long id, Standing as) {
        List<Object> values = as.values();
        values.add(id);
        return read(" and r.id = $4", values).map(found -> found.findFirst());
    }

    Uni<Void> answer(
            SqlClient in,
            long id,
            int version,
            Recommendation.Adoption adoption,
            String text,
            Officer by,
            LocalDate day) {
        return in.preparedQuery("select data_key from recommendation where id = $1")
                .execute(Tuple.of(id))
                .map(rows ->
                        vault.open(rows.iterator().next().getBuffer("data_key").getBytes()))
                .chain(key -> in.preparedQuery(ANSWERED)
                        .execute(Tuple.of(
                                id,
                                version,
                                adoption.name(),
                                Buffer.buffer(vault.seal(key, FEEDBACK, text)),
                                day,
                                by.id())))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new Refused(Reason.STALE, "书面反馈刚刚已经登记了。");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Recommendations.Page> list(Standing as, Recommendations.Wanted wanted) {
        List<Object> values = as.values();
        values.add(wanted.target());
        values.add(wanted.after());
        String order = wanted.waiting() ? "" : " desc";
        return read(
                        (wanted.waiting() ? " and r.adoption is null" : "")
                                + " and ($4::text = '' or r.target = $4) and ($5::bigint = 0 or (r.issued_on, r.id) "
                                + (wanted.waiting() ? '>' : '<')
                                + " (select a.issued_on, a.id from recommendation a where a.id = $5))"
                                + " order by r.issued_on" + order + ", r.id" + order + " limit " + (PAGE + 1),
                        values)
                .map(Stream::toList)
                .map(found ->
                        new Recommendations.Page(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE));
    }

    Uni<Integer> waiting(Standing as) {
        return pool.preparedQuery("select count(*)::integer from (select from recommendation r" + SEEN
                        + " and r.adoption is null limit " + COUNTED + ") n")
                .execute(Tuple.from(as.values()))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private Uni<Stream<Recommendation>> read(String which, List<Object> values) {
        return pool.preparedQuery(COLUMNS + which)
                .execute(Tuple.from(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::read));
    }

    private Recommendation read(Row row) {
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        Long[] cases = row.getArrayOfLongs("cases");
        return new Recommendation(
                row.getLong("id"),
                Recommendation.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("office"),
                row.getString("number"),
                row.getString("target"),
                cases == null
                        ? List.of()
                        : Arrays.stream(cases)
                                .map(no -> new PetitionNo(Long.toString(no)))
                                .toList(),
                vault.unseal(key, BODY, row.getBuffer("body").getBytes()),
                row.getLocalDate("issued_on"),
                Recommendation.Adoption.of(String.valueOf(row.getString("adoption")))
                        .map(adoption -> new Recommendation.Feedback(
                                adoption,
                                vault.unseal(
                                        key, FEEDBACK, row.getBuffer("feedback").getBytes()),
                                row.getLocalDate("feedback_on"),
                                text(row, "by_name"),
                                text(row, "by_agency"))),
                row.getInteger("version"));
    }

    private static String text(Row row, String column) {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
