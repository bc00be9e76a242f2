package portal.outbox;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** Sends nothing: in development the messages are read at {@code /dev/outbox}. A gateway that was set up goes first. */
@Singleton
@Priority(1)
@IfBuildProfile("dev")
class DevSender implements Sender {
    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public boolean reaches(Opened message) {
        return true;
    }

    @Override
    public Uni<Void> send(Opened message) {
        return Uni.createFrom().voidItem();
    }
}
