package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import org.commonmark.renderer.html.HtmlWriter;
import portal.casework.Originals;

/**
 * A suggestion that a result shows as it was written (建议选登).
 *
 * @param kept whether it is to be shown from the next publication on
 */
public record Chosen(long no, String title, String text, boolean kept) {
    private static final String OF = "select no, title, body, kept from chosen_suggestion where manuscript_id = $1 and"
            + " kept order by at, no";
    private static final String SHOWN = "select c.no, c.title, c.body, c.kept from manuscript m"
            + " join chosen_suggestion c on c.manuscript_id = m.id where m.article_id = $1 and c.shown order by c.at, c.no";
    private static final String LEAVE = "delete from chosen_suggestion c where manuscript_id = $1 and (not kept or not"
            + " exists (select from call_suggestion s join petition p on p.no = s.no join article a on a.id = s.call_id"
            + " where s.no = c.no and a.index_no = $2 and " + Originals.GIVEN + "))";

    /** Those of a manuscript, as its next publication shows them. */
    static Uni<List<Chosen>> of(SqlClient in, long manuscript) {
        return in.preparedQuery(OF).execute(Tuple.of(manuscript)).map(rows -> ArticleQueries.list(rows, Chosen::read));
    }

    /** Those that everybody reads now. */
    static Uni<List<Chosen>> shown(SqlClient in, long article) {
        return in.preparedQuery(SHOWN).execute(Tuple.of(article)).map(rows -> ArticleQueries.list(rows, Chosen::read));
    }

    /** From here on everybody reads those that were kept, as long as their authors agree and they answer this call. */
    static Uni<Void> release(SqlClient in, long manuscript, String call) {
        return in.preparedQuery(LEAVE)
                .execute(Tuple.of(manuscript, call))
                .chain(() -> in.preparedQuery("update chosen_suggestion set shown = true where manuscript_id = $1")
                        .execute(Tuple.of(manuscript)))
                .replaceWithVoid();
    }

    /** The end of an article as safe HTML; empty when there are none. */
    static String html(List<Chosen> chosen) {
        StringBuilder html = new StringBuilder();
        if (!chosen.isEmpty()) {
            HtmlWriter writer = new HtmlWriter(html);
            element(writer, "h2", "建议选登");
            element(writer, "p", "经作者同意，按原文刊登。");
            for (Chosen one : chosen) {
                element(writer, "h3", one.title());
                one.text().lines().filter(line -> !line.isBlank()).forEach(line -> element(writer, "p", line));
            }
        }
        return html.toString();
    }

    private static void element(HtmlWriter writer, String tag, String text) {
        writer.tag(tag);
        writer.text(text);
        writer.tag("/" + tag);
        writer.line();
    }

    private static Chosen read(Row row) {
        return new Chosen(row.getLong("no"), row.getString("title"), row.getString("body"), row.getBoolean("kept"));
    }
}
