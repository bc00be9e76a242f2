package portal.disclosure;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import portal.disclosure.PublishArticles.Beside;
import portal.disclosure.PublishArticles.Ready;
import portal.law.Refused;

/**
 * One import: reads file after file and publishes what changed, so many at a time that neither a hundred thousand small
 * articles nor a few thick ones fill the memory. While some are published, the next are read. Blocks.
 */
final class ImportRun implements AutoCloseable {
    private static final int BATCH = 200;
    private static final int HEAVIEST = 2_000_000;

    private final PublishArticles publishing;
    private final ArticleReader reader;
    private final Map<String, String> known;
    private final OffsetDateTime now;
    private final Map<String, String> seen = new HashMap<>();
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private final List<String> atDesk = new ArrayList<>();
    private final List<Ready> waiting = new ArrayList<>();
    private final ExecutorService publisher = Executors.newSingleThreadExecutor();
    private Future<?> under = CompletableFuture.completedFuture(0);
    private int weight;
    private int added;
    private int updated;
    private int unchanged;

    ImportRun(PublishArticles publishing, ArticleReader reader, OffsetDateTime now) {
        this.publishing = publishing;
        this.reader = reader;
        this.now = now;
        this.known = await(publishing::fingerprints);
    }

    /**
     * Publishes the articles of a folder.
     *
     * @param examined who examined those that do not say so themselves
     */
    void take(Path folder, String examined) throws IOException {
        for (Path path : ArticleSource.articles(folder)) {
            read(path, examined, true);
        }
        publish();
        settle();
    }

    /** The same with the articles that the portal brings along; those of the office go before them. */
    void takeOurs(Path folder, String examined) throws IOException {
        for (Path path : ArticleSource.articles(folder)) {
            read(path, examined, false);
        }
        publish();
        settle();
    }

    void problem(String problem) {
        problems.add(problem);
    }

    Imported done() {
        return new Imported(added, updated, unchanged, problems, atDesk);
    }

    private void read(Path path, String otherwise, boolean offices) throws IOException {
        String name = path.toString();
        try {
            String text = reader.text(name, ArticleSource.bytes(path));
            ArticleFile file = reader.read(name, text, now, () -> ImportedFiles.text(path));
            List<ArticleSource.Piece> pieces = ArticleSource.attachments(path);
            String other = seen.putIfAbsent(file.indexNo(), name);
            if (other == null) {
                String examined = ImportArticles.examined(name, file, otherwise);
                take(name, file, examined, ArticleSource.fingerprint(text, pieces), pieces, offices);
            } else if (offices) {
                throw new UnreadableArticle(name, 1, "索引号 " + file.indexNo() + " 已用于 " + other);
            }
        } catch (UnreadableArticle e) {
            problems.add(e.getMessage());
        }
    }

    /** Personal data is looked for in what changed alone, so that a start with ten thousand old articles costs nothing. */
    private void take(
            String name,
            ArticleFile file,
            String examined,
            String fingerprint,
            List<ArticleSource.Piece> pieces,
            boolean offices) {
        String before = known.getOrDefault(file.indexNo(), "");
        if (fingerprint.equals(before)) {
            unchanged++;
        } else if (before.startsWith(ReleaseArticle.DESK)) {
            atDesk.add(name + "：" + file.indexNo() + " 已经由信息公开编辑接管，在工作台上改，不再从文件导入");
        } else {
            List<Beside> files = ImportedFiles.read(pieces);
            if (offices) {
                ImportedFiles.refusePersonalData(name, file, files, LocalDate.from(now));
            }
            waiting.add(new Ready(name, file, examined, fingerprint, files));
            weight += file.written().length()
                    + files.stream().mapToInt(each -> each.words().length()).sum();
            if (waiting.size() >= BATCH || weight > HEAVIEST) {
                publish();
            }
        }
    }

    /** Waits for those before, and lets these be published while more are read. */
    private void publish() {
        settle();
        List<Ready> ready = List.copyOf(waiting);
        waiting.clear();
        weight = 0;
        under = publisher.submit(() -> publish(ready));
    }

    private void settle() {
        try {
            under.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Articles could not be imported", e.getCause());
        }
    }

    @Override
    public void close() {
        publisher.shutdown();
    }

    private void publish(List<Ready> ready) {
        if (ready.isEmpty()) {
            return;
        }
        int fresh = await(() -> publishing.publish(ready));
        added += fresh;
        updated += ready.size() - fresh;
        ready.stream().filter(each -> !each.file().oldAddress().isEmpty()).forEach(this::lead);
    }

    private void lead(Ready ready) {
        String refused = await(() -> publishing
                .lead(ready.file())
                .replaceWith("")
                .onFailure(Refused.class)
                .recoverWithItem(failure -> ((Refused) failure).faults().get(0).detail()));
        if (!refused.isEmpty()) {
            problems.add(ready.name() + "：" + refused + "；文章已经公开，原地址没有转");
        }
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable e) {
            throw new IllegalStateException("Articles could not be imported", e);
        }
    }
}
