package portal.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.law.Reason;
import portal.law.Refused;

/** The files that are not taken: how each is known, and what its bearer can do instead. */
enum Refusals {
    EMPTY("-", "这个文件是空的，请重新选择文件。"),
    DAMAGED("-", "这个文件不完整或者已经损坏，请重新选择，或者另存一份后再传。"),
    PICTURE_DAMAGED("-", "这张图片不完整或者已经损坏，请重新拍照，或者截图后再传。"),
    PICTURE_TOO_LARGE("-", "这张图片的尺寸太大，请缩小后再传，或者截成几张图。"),
    PRINTING_COLOURS("-", "这张图片使用印刷颜色（CMYK），不能处理，请截图或者另存为普通 JPG 后再传。"),
    MACROS("-", "这个文档里有宏（会自动运行的程序），不能上传。请另存为不带宏的文档，或者 PDF 后再传。"),
    PASSWORD("-", "这个文档设置了打开密码，我们无法打开。请去掉密码后再传。"),
    SWOLLEN("-", "这个文档解开后大得不正常，不能上传。请另存为 PDF 后再传。"),
    PHONE_PICTURE("image/(heic|heif|avif).*", "这是 HEIC 照片，请换成 JPG 后再传。苹果手机可以在“设置—相机—格式”里选“兼容性最佳”后重拍，或者把照片截图后上传截图。"),
    PICTURE("image/(?!svg).*", "这种图片不能处理，请截图或者另存为 JPG、PNG 后再传。"),
    WEB_PAGE(
            "text/html|image/svg.*|application/(xhtml\\+xml|xml|rdf\\+xml|rss\\+xml|atom\\+xml)|text/xml|multipart/related",
            "网页文件不能上传。请截图，或者打印成 PDF 后再传。"),
    ARCHIVE(
            "application/(zip|gzip|x-tar|x-7z-compressed|x-rar-compressed.*|x-bzip2?|x-xz|zstd|x-lzma|x-iso9660-image|"
                    + "java-archive|vnd\\.ms-cab-compressed)",
            "压缩包不能上传。请解开后逐个上传里面的文件。"),
    PROGRAM(
            "application/(x-msdownload.*|x-dosexec|x-executable|x-elf|x-sharedlib|x-object|x-mach-o.*|x-sh|x-bat|"
                    + "java-vm|x-ms-shortcut|x-shockwave-flash|x-msi|vnd\\.android\\.package-archive)|text/x-(perl|python)",
            "程序文件不能上传。"),
    SLIDES("application/vnd\\.ms-powerpoint.*", "演示文稿请另存为 PDF 后再传。"),
    RICH_TEXT("application/rtf|text/rtf", "RTF 文档请另存为 docx 或者 PDF 后再传。"),
    SOUND("audio/.*|application/ogg", "这种录音格式不能处理，请转成 MP3 或者 M4A 后再传。"),
    FILM("video/.*|application/x-matroska", "这种视频格式不能处理，请转成 MP4 后再传。"),
    UNKNOWN("-", "不能识别这个文件。可以上传：照片（JPG、PNG、GIF）、PDF、Word、Excel、OFD、文本（TXT）、录音（MP3、M4A）和视频（MP4、MOV）。");

    private final Pattern types;
    private final String sentence;

    Refusals(String types, String sentence) {
        this.types = Pattern.compile(types);
        this.sentence = sentence;
    }

    /** The refusal that is known for a media type. */
    static Optional<Refusals> of(String mediaType) {
        return Arrays.stream(values())
                .filter(each -> each.types.matcher(mediaType).matches())
                .findFirst();
    }

    Refused refused() {
        return new Refused(Reason.WRONG_TYPE, sentence);
    }
}
