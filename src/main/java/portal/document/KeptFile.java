package portal.document;

/**
 * A file that was taken and stored.
 *
 * @param key where it lies
 * @param kind as it is kept, perhaps another than was brought
 * @param name the citizen's label for it
 * @param bytes its size as kept, before encryption
 * @param digest SM3 of its content as kept, in hexadecimal
 */
public record KeptFile(FileKey key, FileKind kind, String name, long bytes, String digest) {}
