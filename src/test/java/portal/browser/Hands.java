package portal.browser;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Two that look at pages at the same time, each with a browser: a machine of two cores is done in half the time. */
final class Hands {
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "browser");
        thread.setDaemon(true);
        return thread;
    });

    private Hands() {}

    /** A walk along pages with visitors of its own, who may not complain; it notes what is not right. */
    interface Walk extends BiConsumer<Visitors, List<String>> {}

    /** Goes all these ways and says what was not right on any. */
    static List<String> problems(URL portal, List<Walk> walks) {
        List<Future<List<String>>> going =
                walks.stream().map(walk -> TWO.submit(() -> gone(portal, walk))).toList();
        List<String> problems = new ArrayList<>();
        for (Future<List<String>> walk : going) {
            try {
                problems.addAll(walk.get());
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        return problems;
    }

    private static List<String> gone(URL portal, Walk walk) {
        List<String> problems = new ArrayList<>();
        try (Visitors visitors = new Visitors(portal)) {
            walk.accept(visitors, problems);
        }
        return problems;
    }
}
