package portal;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks once for what several requests want to know at the same moment: while enough questions are under way, further ones
 * wait, and go together when an answer comes. Who asks alone is asked for at once; the busier the portal, the less a
 * question costs the database.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
public final class Batches<Q, A> {
    private final int most;
    private final int atOnce;
    private final Function<List<Q>, Uni<List<A>>> ask;
    private final Queue<Waiting<Q, A>> waiting = new ArrayDeque<>();
    private int underWay;

    /**
     * Makes one of them for one kind of question.
     *
     * @param most questions in one batch
     * @param atOnce batches that may be under way
     * @param ask gives as many answers as there are questions, in their order
     */
    public Batches(int most, int atOnce, Function<List<Q>, Uni<List<A>>> ask) {
        this.most = most;
        this.atOnce = atOnce;
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
            go(here);
        });
        return here == null ? answer : answer.emitOn(task -> here.runOnContext(nothing -> task.run()));
    }

    private void go(@Nullable Context here) {
        synchronized (this) {
            if (underWay == atOnce || waiting.isEmpty()) {
                return;
            }
            underWay++;
        }
        if (here == null) {
            send(null);
        } else { // of no request: what it leads to belongs to all of them
            Context nobodys = VertxContext.getRootContext(here);
            nobodys.runOnContext(nothing -> send(nobodys));
        }
    }

    private void send(@Nullable Context here) {
        List<Waiting<Q, A>> batch = new ArrayList<>();
        synchronized (this) {
            while (batch.size() < most && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
        }
        List<Q> questions = batch.stream().map(Waiting::question).toList();
        Uni.createFrom()
                .deferred(() -> ask.apply(questions))
                .subscribe()
                .with(
                        answers -> {
                            over(here);
                            tell(batch, answers);
                        },
                        failure -> {
                            over(here);
                            batch.forEach(each -> each.answer().fail(failure));
                        });
    }

    private void over(@Nullable Context here) {
        synchronized (this) {
            underWay--;
        }
        go(here);
    }

    private void tell(List<Waiting<Q, A>> batch, List<A> answers) {
        if (answers.size() != batch.size()) {
            IllegalStateException wrong =
                    new IllegalStateException(batch.size() + " questions, " + answers.size() + " answers");
            batch.forEach(each -> each.answer().fail(wrong));
            return;
        }
        for (int i = 0; i < answers.size(); i++) {
            batch.get(i).answer().complete(answers.get(i));
        }
    }
}
