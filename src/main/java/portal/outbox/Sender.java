package portal.outbox;

import io.smallrye.mutiny.Uni;

/** One way by which messages leave: by text message and by mail today; WeChat is another. */
public interface Sender {
    /** Whether it has been set up. */
    boolean ready();

    /** Whether this message can go this way. */
    boolean reaches(Opened message);

    /**
     * Delivers a message, once more than once with the same id when nobody heard how it ended. Fails with
     * {@link Undelivered}.
     */
    Uni<Void> send(Opened message);
}
