package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.law.ChineseDate;
import portal.law.Reason;
import portal.law.Refused;
import portal.search.Page;
import portal.search.Paging;

/** Calls for suggestions (人民建议征集), what came of them, and which petition answers which call. */
@Singleton
public class Calls {
    private static final Call NEITHER = new Call("", null, false, List.of(), null);

    private static final String OPEN =
            "from article where call_until is not null and not withdrawn and call_until >= $1";

    private final ArticleQueries queries;
    private final Pool pool;
    private final LegalTime time;

    Calls(ArticleQueries queries, Pool pool, LegalTime time) {
        this.queries = queries;
        this.pool = pool;
        this.time = time;
    }

    /** What a published article has to do with calls. */
    public Uni<Call> of(long article) {
        return pool.preparedQuery("select index_no, call_until, result_of from article where id = $1 and not withdrawn")
                .execute(Tuple.of(article))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(NEITHER)
                        : call(
                                rows.iterator().next().getString("index_no"),
                                rows.iterator().next().getLocalDate("call_until"),
                                rows.iterator().next().getString("result_of")));
    }

    /**
     * A call that is open now.
     *
     * @throws Refused NOT_FOUND when the article asks for nothing, NOT_ALLOWED_NOW when its last day is over
     */
    public Uni<Call> open(long article) {
        return of(article).invoke(call -> {
            if (!call.asks()) {
                throw new Refused(Reason.NOT_FOUND, "这里没有征集建议。");
            }
            if (!call.open()) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "征集已经在 " + call.until() + " 结束。您仍然可以随时在“我要反映”里提建议。");
            }
        });
    }

    /** A call that is open, and its last day. */
    public record Open(ArticleLine line, LocalDate until) {}

    /** The open calls, the one that ends first at the top. */
    public Uni<Page<Open>> openOnes(Paging paging) {
        LocalDate today = time.today();
        return pool.preparedQuery("select count(*) " + OPEN)
                .execute(Tuple.of(today))
                .chain(count -> pool.preparedQuery("select call_until, " + ArticleQueries.LINE + " " + OPEN
                                + " order by call_until, id limit $2 offset $3")
                        .execute(Tuple.of(today, paging.size(), paging.offset()))
                        .map(rows -> Page.of(
                                ArticleQueries.list(
                                        rows, row -> new Open(queries.line(row), row.getLocalDate("call_until"))),
                                paging,
                                count.iterator().next().getLong(0))));
    }

    /** How many suggestions answer a call; for officers. */
    public Uni<Long> answers(long article) {
        return pool.preparedQuery("select count(*) from call_suggestion where call_id = $1")
                .execute(Tuple.of(article))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The call that a suggestion answers, for officers who see the suggestion; a withdrawn one is named all the same. */
    public Uni<Optional<Answered>> answered(long petition) {
        return pool.preparedQuery("select a.id, a.title from call_suggestion s join article a on a.id = s.call_id"
                        + " where s.no = $1")
                .execute(Tuple.of(petition))
                .map(rows -> rows.size() == 0
                        ? Optional.<Answered>empty()
                        : Optional.of(new Answered(
                                rows.iterator().next().getLong("id"),
                                rows.iterator().next().getString("title"))));
    }

    /** The call that a suggestion answers. */
    public record Answered(long article, String title) {}

    private Uni<Call> call(String indexNo, @Nullable LocalDate until, String resultOf) {
        if (until == null && resultOf.isEmpty()) {
            return Uni.createFrom().item(NEITHER);
        }
        boolean open = until != null && !time.today().isAfter(until);
        return queries.results(indexNo)
                .chain(results -> queries.byIndexNo(resultOf)
                        .map(of -> new Call(
                                until == null ? "" : ChineseDate.full(until), until, open, results, of.orElse(null))));
    }
}
