package portal.outbox;

import java.util.UUID;

/**
 * A message as whoever delivers it needs it.
 *
 * @param phone a mobile phone, empty when there is none
 * @param email an address of mail, empty when there is none or when this message may not go there
 */
public record Opened(UUID id, String kind, String phone, String email, String text) {}
