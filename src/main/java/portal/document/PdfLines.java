package portal.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import portal.law.Reason;
import portal.law.Refused;

/** The text of a PDF as paragraphs: its lines break where the paper ended, not where a sentence did. */
public final class PdfLines {
    private static final String ENDS = "。！？；：!?;:";

    /** Of the longest line; a line that stops well before it was the last of its paragraph. */
    private static final double SHORT = 0.8;

    private PdfLines() {}

    /**
     * The text of a file.
     *
     * @throws Refused WRONG_TYPE when it has no text or cannot be read
     */
    public static String markdown(Path file) {
        String text;
        try {
            text = PdfText.of(file);
        } catch (IOException unreadable) {
            throw new Refused(Reason.WRONG_TYPE, "PDF 文件读不出来，可能已经损坏、加密，或者对象多得不像一份文件");
        }
        if (text.isBlank()) {
            throw new Refused(Reason.WRONG_TYPE, "PDF 里没有文字，可能是扫描件，请把正文写进文件");
        }
        return paragraphs(text.lines().map(String::strip).toList());
    }

    static String paragraphs(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            out.append(line.replaceAll("[\\\\`*_\\[\\]<>|#]", "\\\\$0"));
            boolean ends = line.isEmpty()
                    || line.length() < SHORT * longest
                    || ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
            out.append(ends ? "\n\n" : "");
        }
        return out.toString().replaceAll("\n{3,}", "\n\n").strip();
    }
}
