package portal.drafts;

/**
 * A file that a citizen brought and that lies in the file store already.
 *
 * @param fileKey where it lies
 * @param secret the 16 bytes its content is encrypted with
 * @param label the name it had, cleaned
 * @param kind what it is, told from its content
 * @param size in bytes, as stored
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
public record StoredFile(String fileKey, byte[] secret, String label, String kind, long size) {}
