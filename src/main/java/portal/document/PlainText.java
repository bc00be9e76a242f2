package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Whether bytes are text that a Chinese machine wrote: UTF-8, GB 18030, or UTF-16 with its mark. */
final class PlainText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
    private static final int BUFFER = 8192;

    private PlainText() {}

    /** Looks at the whole file, perhaps twice. */
    static boolean is(Path file) throws IOException {
        byte[] mark;
        try (InputStream in = Files.newInputStream(file)) {
            mark = in.readNBytes(2);
        }
        if (Arrays.equals(mark, LITTLE_ENDIAN) || Arrays.equals(mark, BIG_ENDIAN)) {
            return readable(file, StandardCharsets.UTF_16);
        }
        return readable(file, StandardCharsets.UTF_8) || readable(file, GB18030);
    }

    private static boolean readable(Path file, Charset charset) throws IOException {
        char[] buffer = new char[BUFFER];
        // the decoder of newBufferedReader reports what it cannot read
        try (Reader text = Files.newBufferedReader(file, charset)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && "\t\n\r\f".indexOf(buffer[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException otherwiseWritten) {
            return false;
        }
    }
}
