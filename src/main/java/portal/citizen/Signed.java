package portal.citizen;

import java.util.UUID;

/**
 * Who sent a request, proved.
 *
 * @param session the device it came from
 * @param live whether the token still opens something; one that does not can only be exchanged
 */
public record Signed(long account, UUID session, boolean live) {}
