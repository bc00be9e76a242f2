package portal.disclosure;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the article files of the portal and of the office's own folder at start. Again and again is the same as
 * once: an article is known by its 索引号 and only written when its file changed. The office's file wins over one of
 * the portal's with the same 索引号, and the editor's desk over both.
 */
@ApplicationScoped
public class ImportArticles {
    private static final Logger LOG = Logger.getLogger(ImportArticles.class);

    /** Laws and the office's own guide; the office lets them out by leaving the setting as it is. */
    private static final String STARTING = "门户自带的起始内容，由 portal.starting-articles 决定公开";

    private final PublishArticles publishing;
    private final ArticleReader reader;
    private final Clock clock;
    private final Optional<Path> folder;
    private final boolean starting;
    private final String examined;

    ImportArticles(
            PublishArticles publishing,
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

    void atStart(@Observes StartupEvent event) throws IOException {
        try (ImportRun run = run()) {
            atStart(run);
        }
    }

    private void atStart(ImportRun run) throws IOException {
        if (folder.isPresent() && Files.isDirectory(folder.get())) {
            run.take(folder.get(), examined);
        } else if (folder.isPresent()) {
            run.problem("portal.articles: 不是文件夹：" + folder.get());
        }
        if (starting) {
            ClassPathUtils.consumeAsPaths("articles", path -> {
                try {
                    run.takeOurs(path, STARTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Imported done = run.done();
        done.problems().forEach(LOG::error);
        done.atDesk().forEach(LOG::warn);
        LOG.infof(
                "Articles: %d new, %d changed, %d unchanged, %d not readable, %d left to the editor's desk",
                done.added(),
                done.updated(),
                done.unchanged(),
                done.problems().size(),
                done.atDesk().size());
    }

    /**
     * Publishes the article files of a folder; blocks.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public Imported from(Path articles) {
        try (ImportRun run = run()) {
            run.take(articles, examined);
            return run.done();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of articles cannot be read: " + articles, e);
        }
    }

    private ImportRun run() {
        return new ImportRun(publishing, reader, OffsetDateTime.now(clock));
    }

    /** Nothing is published that was not examined for secrets and for openness (公开 17). */
    static String examined(String name, ArticleFile file, String otherwise) {
        String examined = file.examined().isEmpty() ? otherwise : file.examined();
        if (examined.isBlank() && !file.withdrawn()) {
            throw new UnreadableArticle(name, 1, "缺少“保密审查”和“公开审查”（公开条例第十七条）；整批已经审查的，用设置 portal.articles.examined 写明");
        }
        return examined;
    }
}
