package portal.casework;

/** The answer to a request, sealed under a key made from the header it came with. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record IdempotencyRow(byte[] keyHash, byte[] bodyHash, byte[] answer) {}
