package portal.outbox;

import java.util.UUID;

/**
 * Something to tell somebody outside, sealed by the room that wrote it.
 *
 * @param id for whoever delivers it, so that a second delivery can be told from a second message
 * @param thread what it belongs to: messages of one thread are delivered in the order in which they were written
 * @param kind what it is about, such as {@code registered}
 * @param body recipient and text, sealed as {@code outbox.body.<id>}
 * @param dataKey the wrapped key the body is sealed with
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
public record Message(UUID id, long thread, String kind, byte[] body, byte[] dataKey) {}
