package portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final long PATIENCE = 20;

    private final List<List<Integer>> asked = new CopyOnWriteArrayList<>();
    private final List<UniEmitter<? super List<String>>> open = new CopyOnWriteArrayList<>();
    private final Batches<Integer, String> batches = new Batches<>(3, this::kept);
    private Vertx vertx;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Answered when the test does. */
    private Uni<List<String>> kept(List<Integer> questions) {
        asked.add(questions);
        return Uni.createFrom().emitter(open::add);
    }

    private static List<String> answers(List<Integer> questions) {
        return questions.stream().map(question -> "answer to " + question).toList();
    }

    private UniAssertSubscriber<String> ask(int question) {
        return batches.ask(question).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private void answer(int batch) {
        open.get(batch).complete(answers(asked.get(batch)));
    }

    @Test
    void whoAsksAloneIsAskedForAtOnceAndTheRestGoesTogether() {
        List<UniAssertSubscriber<String>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(ask(i));
        }
        assertThat(asked).containsExactly(List.of(0));
        answer(0);
        assertThat(asked).containsExactly(List.of(0), List.of(1, 2, 3));
        all.get(0).assertItem("answer to 0");
        all.get(1).assertNotTerminated();
        answer(1);
        answer(2);
        assertThat(asked).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5));
        for (int i = 0; i < 6; i++) {
            all.get(i).assertItem("answer to " + i);
        }
    }

    @Test
    void whatIsNeverSubscribedToIsNeverAsked() {
        batches.ask(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void aBatchThatFailsFailsForItsOwnAlone() {
        UniAssertSubscriber<String> first = ask(1);
        UniAssertSubscriber<String> second = ask(2);
        open.get(0).fail(new IllegalArgumentException("gone"));
        first.assertFailedWith(IllegalArgumentException.class, "gone");
        answer(1);
        second.assertItem("answer to 2");
    }

    @Test
    void answersThatCannotBeToldApartAreNobodys() {
        UniAssertSubscriber<String> first = ask(1);
        UniAssertSubscriber<String> second = ask(2);
        UniAssertSubscriber<String> third = ask(3);
        answer(0);
        open.get(1).complete(List.of("answer to 2"));
        first.assertItem("answer to 1");
        second.assertFailedWith(IllegalStateException.class, "2 questions, 1 answers");
        third.assertFailedWith(IllegalStateException.class, "2 questions, 1 answers");
    }

    @Test
    void whatCannotEvenBeAskedHoldsNobodyBack() {
        Batches<Integer, String> broken = new Batches<>(3, questions -> {
            throw new IllegalArgumentException("not now");
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> broken.ask(1).await().atMost(Duration.ofSeconds(PATIENCE)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not now");
        }
    }

    @Test
    void aBatchThatTakesLongHoldsNobodyBackForLong() throws Exception {
        CompletableFuture<List<Integer>> stuck = new CompletableFuture<>();
        Batches<Integer, String> some = new Batches<>(3, questions -> {
            if (stuck.complete(questions)) {
                return Uni.createFrom().nothing();
            }
            return Uni.createFrom().item(answers(questions));
        });
        Context asker = vertx.getOrCreateContext();
        CompletableFuture<String> never = heard(some, asker, 0);
        assertThat(stuck.get(PATIENCE, TimeUnit.SECONDS)).containsExactly(0);
        CompletableFuture<String> first = heard(some, asker, 1);
        CompletableFuture<String> second = heard(some, asker, 2);
        assertThat(first.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo("answer to 1");
        assertThat(second.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo("answer to 2");
        assertThat(never).isNotDone();
    }

    private static CompletableFuture<String> heard(Batches<Integer, String> batches, Context asker, int question) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        asker.runOnContext(now -> batches.ask(question).subscribe().with(answer::complete));
        return answer;
    }

    @Test
    void ofManyWhoAskAtOnceEachHearsTheirOwnAnswerWhereTheyAsked() throws Exception {
        Map<Integer, CompletableFuture<String>> heard = new ConcurrentHashMap<>();
        Batches<Integer, String> slow = new Batches<>(
                7,
                questions -> Uni.createFrom()
                        .item(answers(questions))
                        .onItem()
                        .delayIt()
                        .by(Duration.ofNanos(ThreadLocalRandom.current().nextInt(200_000))));
        for (int loop = 0; loop < 4; loop++) {
            Context here = vertx.getOrCreateContext();
            for (int i = 0; i < 500; i++) {
                int question = loop * 500 + i;
                heard.put(question, new CompletableFuture<>());
                here.runOnContext(now -> slow.ask(question)
                        .subscribe()
                        .with(answer -> heard.get(question)
                                .complete(answer + (Vertx.currentContext() == here ? "" : ", told elsewhere"))));
            }
        }
        for (Map.Entry<Integer, CompletableFuture<String>> each : heard.entrySet()) {
            assertThat(each.getValue().get(PATIENCE, TimeUnit.SECONDS)).isEqualTo("answer to " + each.getKey());
        }
    }
}
