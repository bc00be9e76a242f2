package portal.disclosure;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the article files of the portal and of the office's own folder at start. Again and again is the same as
 * once: an article is known by its 索引号 and only written when its file changed. The office's file wins over one of
 * the portal's with the same 索引号.
 */
@ApplicationScoped
public class ImportArticles {
    private static final Logger LOG = Logger.getLogger(ImportArticles.class);

    /** Laws and the office's own guide; the office lets them out by leaving the setting as it is. */
    private static final String STARTING = "门户自带的起始内容，由 portal.starting-articles 决定公开";

    private final PublishArticle publishing;
    private final ArticleReader reader;
    private final Clock clock;
    private final Optional<Path> folder;
    private final boolean starting;
    private final String examined;

    ImportArticles(
            PublishArticle publishing,
            OfficeFacts facts,
            Columns columns,
            Clock clock,
            @ConfigProperty(name = "portal.articles") Optional<Path> folder,
            @ConfigProperty(name = "portal.starting-articles", defaultValue = "true") boolean starting,
            @ConfigProperty(name = "portal.articles.examined") Optional<String> examined) {
        this.publishing = publishing;
        this.reader = new ArticleReader(columns, facts.office(), facts);
        this.clock = clock;
        this.folder = folder;
        this.starting = starting;
        this.examined = examined.orElse("");
    }

    /** What was read from one file, before it is published. */
    private record Read(
            String name, ArticleFile file, String examined, String fingerprint, List<ArticleSource.Piece> pieces) {}

    void atStart(@Observes StartupEvent event) throws IOException {
        List<String> problems = new ArrayList<>();
        Map<String, String> known = await(publishing::fingerprints);
        List<Imported> done = new ArrayList<>();
        Map<String, Read> own = ownArticles(problems);
        done.add(publish(own, known, problems));
        if (starting) {
            ClassPathUtils.consumeAsPaths("articles", path -> {
                Map<String, Read> ours = readUnchecked(path, STARTING, problems);
                ours.keySet().removeAll(own.keySet());
                done.add(publish(ours, known, List.of()));
            });
        }
        problems.forEach(LOG::error);
        LOG.infof(
                "Articles: %d new, %d changed, %d unchanged, %d not readable",
                done.stream().mapToInt(Imported::added).sum(),
                done.stream().mapToInt(Imported::updated).sum(),
                done.stream().mapToInt(Imported::unchanged).sum(),
                problems.size());
    }

    /**
     * Publishes the article files of a folder; blocks.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public Imported from(Path articles) {
        List<String> problems = new ArrayList<>();
        return publish(readUnchecked(articles, examined, problems), await(publishing::fingerprints), problems);
    }

    private Map<String, Read> ownArticles(List<String> problems) throws IOException {
        if (folder.isEmpty()) {
            return Map.of();
        }
        if (!Files.isDirectory(folder.get())) {
            problems.add("portal.articles: 不是文件夹：" + folder.get());
            return Map.of();
        }
        return read(folder.get(), examined, problems);
    }

    private Map<String, Read> readUnchecked(Path articles, String otherwise, List<String> problems) {
        try {
            return read(articles, otherwise, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of articles cannot be read: " + articles, e);
        }
    }

    /** Nothing is published that was not examined for secrets and for openness (公开 17). */
    static String examined(String name, ArticleFile file, String otherwise) {
        String examined = file.examined().isEmpty() ? otherwise : file.examined();
        if (examined.isBlank() && !file.withdrawn()) {
            throw new UnreadableArticle(name, 1, "缺少“保密审查”和“公开审查”（公开条例第十七条）；整批已经审查的，用设置 portal.articles.examined 写明");
        }
        return examined;
    }

    private Map<String, Read> read(Path articles, String otherwise, List<String> problems) throws IOException {
        Map<String, Read> read = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (Path path : ArticleSource.articles(articles)) {
            String name = path.toString();
            try {
                String text = reader.text(name, ArticleSource.bytes(path));
                ArticleFile file = reader.read(name, text, now, () -> ImportedFiles.text(path));
                List<ArticleSource.Piece> pieces = ArticleSource.attachments(path);
                String other = names.putIfAbsent(file.indexNo(), name);
                if (other != null) {
                    throw new UnreadableArticle(name, 1, "索引号 " + file.indexNo() + " 已用于 " + other);
                }
                read.put(
                        file.indexNo(),
                        new Read(
                                name,
                                file,
                                examined(name, file, otherwise),
                                ArticleSource.fingerprint(text, pieces),
                                pieces));
            } catch (UnreadableArticle e) {
                problems.add(e.getMessage());
            }
        }
        return read;
    }

    private Imported publish(Map<String, Read> articles, Map<String, String> known, List<String> problems) {
        int added = 0;
        int updated = 0;
        int unchanged = 0;
        for (Map.Entry<String, Read> article : articles.entrySet()) {
            Read read = article.getValue();
            String before = known.getOrDefault(article.getKey(), "");
            if (read.fingerprint().equals(before)) {
                unchanged++;
            } else if (before.startsWith(ReleaseArticle.DESK)) {
                LOG.warnf("%s belongs to the editor's desk: its file is left out", article.getKey());
            } else if (hasPersonalData(read, problems)) {
                continue;
            } else if (publish(read)) {
                added++;
            } else {
                updated++;
            }
        }
        return new Imported(added, updated, unchanged, problems);
    }

    /** Looked for in what changed alone, so that a start with ten thousand old articles costs nothing. */
    private boolean hasPersonalData(Read read, List<String> problems) {
        try {
            if (!read.examined().equals(STARTING)) {
                ImportedFiles.refusePersonalData(read.name(), read.file(), read.pieces(), LocalDate.now(clock));
            }
            return false;
        } catch (UnreadableArticle e) {
            problems.add(e.getMessage());
            return true;
        }
    }

    private boolean publish(Read read) {
        List<AttachmentRow> files = new ArrayList<>();
        List<List<PartRow>> parts = new ArrayList<>();
        for (ArticleSource.Piece piece : read.pieces()) {
            AttachmentRow row = new AttachmentRow();
            row.name = piece.attachment().name();
            row.mediaType = piece.attachment().mediaType();
            row.size = piece.attachment().size();
            row.position = files.size();
            files.add(row);
            parts.add(parts(piece.path()));
        }
        return await(() -> publishing.publish(read.file(), read.examined(), read.fingerprint(), files, parts));
    }

    private static List<PartRow> parts(Path file) {
        List<PartRow> parts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] bytes = in.readNBytes(PartRow.SIZE); bytes.length > 0; bytes = in.readNBytes(PartRow.SIZE)) {
                PartRow part = new PartRow();
                part.seq = parts.size();
                part.bytes = bytes;
                parts.add(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static <T> T await(java.util.function.Supplier<io.smallrye.mutiny.Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable e) {
            throw new IllegalStateException("Articles could not be imported", e);
        }
    }
}
