package portal;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks once for what several requests want to know at the same moment: while a batch of questions is under way, further
 * ones wait, and go together when it is answered. Who asks alone is asked for at once; the busier the portal, the less a
 * question costs the database. A batch that takes long holds the others back no longer than {@link #PATIENCE}.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
public final class Batches<Q, A> {
    /** Many times what a batch takes. */
    static final Duration PATIENCE = Duration.ofMillis(25);

    private final int most;
    private final Function<List<Q>, Uni<List<A>>> ask;
    private final Queue<Waiting<Q, A>> waiting = new ArrayDeque<>();
    private boolean held;

    /**
     * For one kind of question.
     *
     * @param most questions in one batch
     * @param ask gives as many answers as there are questions, in their order
     */
    public Batches(int most, Function<List<Q>, Uni<List<A>>> ask) {
        this.most = most;
        this.ask = ask;
    }

    private record Waiting<Q, A>(Q question, UniEmitter<? super A> answer) {}

    /** The answer, told where it was asked; a batch that fails fails for each of its questions. */
    public Uni<A> ask(Q question) {
        @Nullable Context here = Vertx.currentContext();
        Uni<A> answer = Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                waiting.add(new Waiting<>(question, emitter));
            }
            // Of no request: what a batch leads to belongs to all who asked.
            go(here == null ? null : VertxContext.getRootContext(here));
        });
        return here == null ? answer : answer.emitOn(task -> here.runOnContext(nothing -> task.run()));
    }

    private void go(@Nullable Context here) {
        synchronized (this) {
            if (held || waiting.isEmpty()) {
                return;
            }
            held = true;
        }
        if (here == null) {
            send(null);
        } else { // later, so that all who ask in the same turn of the event loop are in it
            here.runOnContext(nothing -> send(here));
        }
    }

    private void send(@Nullable Context here) {
        List<Waiting<Q, A>> batch = next();
        List<Q> questions = batch.stream().map(Waiting::question).toList();
        Runnable free = free(here);
        Uni.createFrom()
                .deferred(() -> ask.apply(questions))
                .onTermination()
                .invoke(free)
                .subscribe()
                .with(answers -> tell(batch, answers), failure -> fail(batch, failure));
    }

    private synchronized List<Waiting<Q, A>> next() {
        List<Waiting<Q, A>> batch = new ArrayList<>();
        while (batch.size() < most && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    /** Lets the next batch go, once: when this one is answered, or has taken too long. */
    private Runnable free(@Nullable Context here) {
        AtomicBoolean done = new AtomicBoolean();
        Runnable free = () -> {
            if (done.compareAndSet(false, true)) {
                synchronized (this) {
                    held = false;
                }
                go(here);
            }
        };
        if (here == null) {
            return free;
        }
        long late = here.owner().setTimer(PATIENCE.toMillis(), timer -> free.run());
        return () -> {
            here.owner().cancelTimer(late);
            free.run();
        };
    }

    private static <Q, A> void tell(List<Waiting<Q, A>> batch, List<A> answers) {
        if (answers.size() == batch.size()) {
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } else {
            fail(batch, new IllegalStateException(batch.size() + " questions, " + answers.size() + " answers"));
        }
    }

    private static <Q, A> void fail(List<Waiting<Q, A>> batch, Throwable failure) {
        batch.forEach(each -> each.answer().fail(failure));
    }
}
