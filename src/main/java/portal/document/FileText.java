package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the words in a file, so many and no more; what has none, or hides them, answers with nothing. Blocks. */
public final class FileText {
    /** A thick book; what comes after it is not read. */
    static final int MOST_CHARACTERS = 1_000_000;

    private static final int PIECE = 8192;

    private FileText() {}

    /** The words of a file of a kind that was looked into; empty when nobody could read them. */
    public static Optional<String> of(Path file, FileKind kind) {
        try {
            return Optional.of(
                            switch (kind) {
                                case TXT -> plain(file);
                                case DOCX, XLSX -> OfficeText.of(file, kind);
                                case PDF -> PdfText.of(file);
                                case JPEG, PNG, GIF, DOC, XLS, OFD, MP3, M4A, MP4, MOV -> "";
                            })
                    .filter(words -> !words.isBlank());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String plain(Path file) throws IOException {
        byte[] mark;
        try (InputStream in = Files.newInputStream(file)) {
            mark = in.readNBytes(2);
        }
        boolean wide = mark.length == 2 && (mark[0] & 0xFF ^ mark[1] & 0xFF) == 1 && (mark[0] & 0xFE) == 0xFE;
        try {
            return read(file, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        } catch (CharacterCodingException otherwise) {
            return read(file, Charset.forName("GB18030"));
        }
    }

    private static String read(Path file, Charset charset) throws IOException {
        StringBuilder words = new StringBuilder();
        char[] piece = new char[PIECE];
        try (Reader text = Files.newBufferedReader(file, charset)) {
            for (int read = text.read(piece); read >= 0 && words.length() < MOST_CHARACTERS; read = text.read(piece)) {
                words.append(piece, 0, read);
            }
        }
        return words.toString();
    }
}
