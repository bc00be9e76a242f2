package portal.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import portal.document.FileKind;
import portal.document.FileLimits;
import portal.document.PdfLines;
import portal.document.WordText;
import portal.law.Refused;
import portal.search.SearchIndex;

/** A folder of article files: {@code name.md}, with attachments beside it in {@code name.files/}. */
final class ArticleSource {
    private static final String ENDING = ".md";
    private static final int MOST_FILES = 20;
    private static final int LONGEST_NAME = 150;
    private static final long LARGEST_TOGETHER = 50L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    /** The kinds that offices publish; whatever else is handed out as unnamed bytes. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("csv", "text/csv"),
            Map.entry("txt", "text/plain"),
            Map.entry("zip", "application/zip"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"));

    private ArticleSource() {}

    /** An attachment where it lies. */
    record Piece(Path path, Attachment attachment) {}

    /** The article files of a folder, in the order of their names. */
    static List<Path> articles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name(file).endsWith(ENDING) && !name(file).startsWith("."))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** The bytes of an article file, never more than can be one. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ArticleReader.MAX_FILE + 1);
        }
    }

    /** The Word or PDF file that an article's text is in, {@code notice.docx} beside {@code notice.md}. */
    static Optional<Path> document(Path article) {
        return Stream.of(".docx", ".pdf")
                .map(ending -> article.resolveSibling(stem(article) + ending))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    /**
     * The text of such a file as Markdown.
     *
     * @throws UnreadableArticle when it is too large or cannot be read
     */
    static String text(Path document) throws IOException {
        if (Files.size(document) > FileLimits.MOST_BYTES_EACH) {
            throw new UnreadableArticle(name(document), 1, "文件超过 20 MB");
        }
        try {
            return switch (FileKind.of(document)) {
                case DOCX -> WordText.markdown(document);
                case PDF -> PdfLines.markdown(document);
                default -> throw new UnreadableArticle(name(document), 1, "不是 Word（.docx）或者 PDF 文件");
            };
        } catch (Refused refused) {
            throw new UnreadableArticle(name(document), 1, refused.detail());
        }
    }

    private static String stem(Path article) {
        return name(article).substring(0, name(article).length() - ENDING.length());
    }

    /**
     * The attachments of an article file, the document that it was made from first.
     *
     * @throws UnreadableArticle when there are too many or they are too large
     */
    static List<Piece> attachments(Path article) throws IOException {
        Path folder = article.resolveSibling(stem(article) + ".files");
        List<Path> all = new ArrayList<>(document(article).stream().toList());
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.list(folder)) {
                all.addAll(files.filter(ArticleSource::isAttachment).sorted().toList());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        long together = 0;
        for (Path file : all) {
            long size = Files.size(file);
            together += size;
            pieces.add(new Piece(file, new Attachment(name(file), mediaType(name(file)), size)));
        }
        if (pieces.size() > MOST_FILES || together > LARGEST_TOGETHER) {
            throw new UnreadableArticle(name(article), 1, "附件超过" + MOST_FILES + "个，或合计超过50 MB");
        }
        return pieces;
    }

    /** Changes when anything that is shown changes: the text, an attachment, the rules of rendering or searching. */
    static String fingerprint(String text, List<Piece> pieces) throws IOException {
        MessageDigest digest = sha256();
        digest.update((Markdown.RULES + "/" + SearchIndex.RULES + "\n" + text).getBytes(StandardCharsets.UTF_8));
        for (Piece piece : pieces) {
            digest.update(("\0" + piece.attachment().name() + "\0").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(piece.path())) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isAttachment(Path file) {
        String name = name(file);
        boolean printable = name.chars().noneMatch(Character::isISOControl) && name.length() <= LONGEST_NAME;
        return printable
                && !name.startsWith(".")
                && !name.startsWith("~")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static String mediaType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return KINDS.getOrDefault(ending, "application/octet-stream");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
