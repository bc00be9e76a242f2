package portal.document;

import java.nio.file.Path;
import portal.law.Refused;

/** The kinds of files that the office takes from citizens, told from what is in them and never from their name. */
public enum FileKind {
    JPEG("jpg", "image/jpeg", "JPG 图片"),
    PNG("png", "image/png", "PNG 图片"),
    GIF("gif", "image/gif", "GIF 图片"),
    PDF("pdf", "application/pdf", "PDF 文档"),
    DOC("doc", "application/msword", "Word 文档"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word 文档"),
    XLS("xls", "application/vnd.ms-excel", "Excel 表格"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel 表格"),
    OFD("ofd", "application/ofd", "OFD 版式文件"),
    TXT("txt", "text/plain", "文本文件"),
    MP3("mp3", "audio/mpeg", "录音"),
    M4A("m4a", "audio/mp4", "录音"),
    MP4("mp4", "video/mp4", "视频"),
    MOV("mov", "video/quicktime", "视频");

    private final String extension;
    private final String mediaType;
    private final String label;

    FileKind(String extension, String mediaType, String label) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.label = label;
    }

    /**
     * Looks into a file. Reads a few blocks of it (of an office document the list of its parts), never the whole.
     *
     * @throws Refused WRONG_TYPE, with a sentence that says what it is and what to bring instead
     */
    public static FileKind of(Path file) {
        return Inspection.of(file);
    }

    /** The usual ending of such a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whether it is decoded and written anew before it is kept. */
    public boolean picture() {
        return this == JPEG || this == PNG || this == GIF;
    }

    /** The kind it is kept as: a GIF becomes a still PNG. */
    public FileKind kept() {
        return this == GIF ? PNG : this;
    }
}
