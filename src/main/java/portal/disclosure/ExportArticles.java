package portal.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.SiteConfig;
import portal.law.Refused;

/**
 * Everything that is published as a ZIP of static files: an index, a page an article, the attachments, and the catalogue
 * as JSON and CSV. Written piece by piece to the disk; one at a time.
 */
@Singleton
public class ExportArticles {
    private static final int BATCH = 20;
    private static final int AGAIN_SECONDS = 60;

    private final Pool pool;
    private final Vertx vertx;
    private final SiteConfig site;
    private final Columns columns;
    private final ObjectMapper json;
    private final Path folder;
    private final Semaphore one = new Semaphore(1);

    ExportArticles(
            Pool pool,
            Vertx vertx,
            SiteConfig site,
            Columns columns,
            ObjectMapper json,
            @ConfigProperty(name = "portal.data") Path data) {
        this.pool = pool;
        this.vertx = vertx;
        this.site = site;
        this.columns = columns;
        this.json = json;
        this.folder = data;
    }

    /**
     * Writes the ZIP; whoever asked removes it.
     *
     * @throws Refused TOO_MANY while another is being written
     */
    public Uni<Path> zip() {
        return vertx.executeBlocking(this::written, false);
    }

    private Path written() throws IOException {
        if (!one.tryAcquire()) {
            throw Refused.tooMany("正在导出，请过一分钟再试。", AGAIN_SECONDS);
        }
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "disclosure", ".zip");
        Path catalogue = Files.createTempFile(folder, "catalogue", ".json");
        Path table = Files.createTempFile(folder, "catalogue", ".csv");
        Path index = Files.createTempFile(folder, "index", ".html");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            articles(zip, catalogue, table, index);
            entry(zip, "index.html", index);
            entry(zip, "catalogue.json", catalogue);
            entry(zip, "catalogue.csv", table);
            zip.putNextEntry(new ZipEntry("style.css"));
            zip.write(ExportedPage.STYLE.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        } finally {
            one.release();
            Files.deleteIfExists(catalogue);
            Files.deleteIfExists(table);
            Files.deleteIfExists(index);
        }
    }

    private void articles(ZipOutputStream zip, Path catalogue, Path table, Path index) throws IOException {
        try (Writer entries = Files.newBufferedWriter(catalogue);
                Writer lines = Files.newBufferedWriter(table);
                Writer list = Files.newBufferedWriter(index)) {
            lines.write(ExportedLine.HEAD);
            list.write(ExportedPage.head(site.name() + "政府信息公开", "style.css") + "<h1>"
                    + ExportedPage.escaped(site.name()) + "政府信息公开</h1><ul>\n");
            String before = "[\n";
            for (RowSet<Row> rows = after(0); rows.size() > 0; rows = after(last(rows))) {
                for (Row row : rows) {
                    ExportedLine line = ExportedLine.of(row, columns);
                    entries.write(before + json.writeValueAsString(line));
                    before = ",\n";
                    lines.write(line.csv());
                    list.write(ExportedPage.item(line));
                    RowSet<Row> files = files(line.id(), 0);
                    zip.putNextEntry(new ZipEntry("articles/" + line.id() + ".html"));
                    Writer page = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
                    page.write(ExportedPage.of(line, row.getString("body_html"), row.getInteger("versions"), files));
                    page.flush();
                    for (Row attached : files) {
                        attachment(zip, "articles/" + line.id(), attached);
                    }
                    versions(zip, line, row.getInteger("versions"));
                }
            }
            entries.write(before.equals("[\n") ? "[]\n" : "\n]\n");
            list.write("</ul></main></body></html>\n");
        }
    }

    private static long last(RowSet<Row> rows) {
        long last = 0;
        for (Row row : rows) {
            last = row.getLong("id");
        }
        return last;
    }

    /** What it said before it was corrected, with the files of that time. */
    private void versions(ZipOutputStream zip, ExportedLine line, int versions) throws IOException {
        for (int no = 1; no <= versions; no++) {
            Row version = awaited(pool.preparedQuery("select * from article_version where article_id = $1 and no = $2")
                            .execute(Tuple.of(line.id(), no)))
                    .iterator()
                    .next();
            RowSet<Row> files = files(line.id(), no);
            String place = "articles/" + line.id() + "/versions/" + no;
            zip.putNextEntry(new ZipEntry(place + ".html"));
            zip.write(ExportedPage.version(line, version, files).getBytes(StandardCharsets.UTF_8));
            for (Row attached : files) {
                attachment(zip, place, attached);
            }
        }
    }

    private void attachment(ZipOutputStream zip, String place, Row file) throws IOException {
        zip.putNextEntry(new ZipEntry(place + "/files/" + file.getString("name").replaceAll("[/\\\\]", "_")));
        int seq = 0;
        byte[] bytes = part(file.getLong("id"), seq);
        while (bytes.length > 0) {
            zip.write(bytes);
            seq++;
            bytes = part(file.getLong("id"), seq);
        }
    }

    private static void entry(ZipOutputStream zip, String name, Path content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(content, zip);
    }

    private RowSet<Row> after(long id) {
        return awaited(
                pool.preparedQuery("select id, index_no, title, column_code, doc_no, issuer, summary, produced_on,"
                                + " published_at, openness, validity, theme, keywords, body_html, (select count(*)::int"
                                + " from article_version where article_id = id) as versions"
                                + " from article where not withdrawn and id > $1 order by id limit " + BATCH)
                        .execute(Tuple.of(id)));
    }

    private RowSet<Row> files(long article, int version) {
        return awaited(pool.preparedQuery(
                        "select id, name from article_file where article_id = $1 and version_no = $2 order by position")
                .execute(Tuple.of(article, version)));
    }

    private byte[] part(long file, int seq) {
        RowSet<Row> rows = awaited(pool.preparedQuery("select bytes from article_part where file_id = $1 and seq = $2")
                .execute(Tuple.of(file, seq)));
        return rows.size() == 0
                ? new byte[0]
                : rows.iterator().next().getBuffer(0).getBytes();
    }

    private static <T> T awaited(Uni<T> answer) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> answer);
        } catch (Throwable e) {
            throw new IllegalStateException("The export could not be read", e);
        }
    }
}
