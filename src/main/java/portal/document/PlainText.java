package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes are text that a Chinese machine wrote: UTF-8, GB 18030, or UTF-16 with its mark. */
final class PlainText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 8192;

    private PlainText() {}

    /** Reads the stream, perhaps twice, so it must support marks; all of it is looked at. */
    static boolean is(InputStream in) throws IOException {
        in.mark(Integer.MAX_VALUE);
        int first = in.read();
        int second = in.read();
        in.reset();
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            return readable(in, StandardCharsets.UTF_16);
        }
        if (readable(in, StandardCharsets.UTF_8)) {
            return true;
        }
        in.reset();
        return readable(in, GB18030);
    }

    private static boolean readable(InputStream in, Charset charset) throws IOException {
        Reader text = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        char[] buffer = new char[BUFFER];
        try {
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
