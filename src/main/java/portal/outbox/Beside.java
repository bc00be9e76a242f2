package portal.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Who else is told of what a message is about, beside the one it is for; asked when its turn comes for the first time. */
public interface Beside {
    /** The messages to write; the same ones, with the same ids, however often it is asked. */
    Uni<List<Message>> of(Message message);
}
