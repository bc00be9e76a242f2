package portal.casework;

/** A text for WeChat's content check, sealed under a key of its own. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record CheckRow(byte[] dataKey, byte[] sealed) {}
