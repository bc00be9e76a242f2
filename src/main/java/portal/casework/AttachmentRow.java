package portal.casework;

/** A citizen's file: where it lies, and its secret and name sealed under the petition's key. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record AttachmentRow(String fileKey, byte[] sealedKey, byte[] label, String kind, long size) {}
