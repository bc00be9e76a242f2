package portal.disclosure;

/** A file that belongs to an article; it is only ever handed out as a download. */
public record Attachment(String name, String mediaType, long size) {}
