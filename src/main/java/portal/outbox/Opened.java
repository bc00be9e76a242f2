package portal.outbox;

import java.util.UUID;

/** A message as whoever delivers it needs it. */
public record Opened(UUID id, String kind, String phone, String text) {}
