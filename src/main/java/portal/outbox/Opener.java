package portal.outbox;

/** Opens what the room that wrote a message has sealed; for its delivery alone. */
public interface Opener {
    Opened open(Message message);
}
