import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import portal.inforequest.Ground;
import portal.redaction.Area;
import portal.redaction.Box;
import portal.redaction.Marks;
import portal.redaction.OpenPaper;
import portal.redaction.Proof;
import portal.redaction.Redaction;
import portal.redaction.Word;

/**
 * Takes a name out of every third page of a paper, proves the result and prints what it cost. The paper has pages full of
 * real messages, or scans of them.
 */
final class Redactions {
    private static final Pattern TEXT = Pattern.compile("\"text\":\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final String NAME = "欧阳示例";
    private static final int LINES = 38;
    private static final int SIGNS = 34;
    private static final int WARM_UP = 3;
    private static final int THIRD = 3;

    private record Cost(double seconds, double processor) {
        static Cost now() {
            return new Cost(
                    System.nanoTime() / 1e9,
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9);
        }

        String since(Cost begun, int pages) {
            return "%.0f ms a page, %.0f ms of processor time"
                    .formatted((seconds - begun.seconds) * 1000 / pages, (processor - begun.processor) * 1000 / pages);
        }
    }

    public static void main(String[] args) throws IOException {
        boolean scans = args[0].equals("scans");
        int pages = Integer.parseInt(args[1]);
        String words = words(Path.of(args[2], "messages.jsonl.gz"));
        for (int i = 0; i < WARM_UP; i++) {
            made(paper(THIRD * (i + 1), words, scans), THIRD * (i + 1), scans, false);
        }
        byte[] paper = paper(pages, words, scans);
        long before = memory("VmRSS:");
        made(paper, pages, scans, true);
        System.out.printf("  %.0f KB a page before; resident %d MB before, at most %d MB%n",
                paper.length / 1024.0 / pages, before >> 20, memory("VmHWM:") >> 20);
    }

    private static void made(byte[] paper, int pages, boolean scans, boolean told) throws IOException {
        Cost begun = Cost.now();
        Redaction.Made made = OpenPaper.work(paper, false, open -> Redaction.of(open, marks(pages, scans)));
        Cost done = Cost.now();
        List<String> failures = Proof.failures(made.paper(), made.claim());
        Cost proved = Cost.now();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(String.join("\n", failures));
        }
        if (told) {
            System.out.printf("%-6s %3d pages  made %s; proved %s; %.0f KB a page%n", scans ? "scans" : "text", pages,
                    done.since(begun, pages), proved.since(done, pages), made.paper().length / 1024.0 / pages);
        }
    }

    private static Marks marks(int pages, boolean scans) {
        if (!scans) {
            return new Marks(List.of(new Word(NAME, Ground.THIRD_PARTY)), List.of(), false);
        }
        List<Area> areas = new java.util.ArrayList<>();
        for (int page = 1; page <= pages; page += THIRD) {
            areas.add(new Area(page, new Box(70, 60, 120, 30), Ground.THIRD_PARTY));
        }
        return new Marks(List.of(), areas, true);
    }

    private static byte[] paper(int pages, String words, boolean scans) throws IOException {
        Random random = new Random(pages);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream face = Redactions.class.getResourceAsStream("/fonts/petition-serif.ttf")) {
            PDFont font = PDType0Font.load(document, face, true);
            for (int i = 0; i < pages; i++) {
                int from = random.nextInt(words.length() - LINES * SIGNS);
                String text = (i % THIRD == 0 ? NAME : "") + words.substring(from, from + LINES * SIGNS);
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    if (scans) {
                        content.drawImage(JPEGFactory.createFromImage(document, scan(text), 0.8f), 0, 0,
                                PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                    } else {
                        write(content, font, text);
                    }
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static void write(PDPageContentStream content, PDFont font, String text) throws IOException {
        content.beginText();
        content.setFont(font, 13);
        content.setLeading(19);
        content.newLineAtOffset(72, 770);
        for (int i = 0; i < text.length(); i += SIGNS) {
            content.showText(text.substring(i, Math.min(text.length(), i + SIGNS)));
            content.newLine();
        }
        content.endText();
    }

    /** A page as a scanner gives it, at 200 dpi: grey, with some dirt. */
    private static BufferedImage scan(String text) {
        BufferedImage page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 36));
        for (int i = 0; i < text.length(); i += SIGNS) {
            pen.drawString(text.substring(i, Math.min(text.length(), i + SIGNS)), 200, 200 + i / SIGNS * 53);
        }
        pen.dispose();
        Random dirt = new Random(text.hashCode());
        for (int i = 0; i < 40_000; i++) {
            page.getRaster().setSample(dirt.nextInt(1654), dirt.nextInt(2339), 0, 200 + dirt.nextInt(50));
        }
        return page;
    }

    /** The messages as one text of common characters, which one face has all of. */
    private static String words(Path messages) throws IOException {
        StringBuilder words = new StringBuilder();
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(messages)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && words.length() < 400_000; line = in.readLine()) {
                Matcher text = TEXT.matcher(line);
                if (text.find()) {
                    text.group(1).codePoints()
                            .filter(sign -> Character.isIdeographic(sign) && common.canEncode((char) sign))
                            .forEach(words::appendCodePoint);
                }
            }
        }
        return words.toString();
    }

    private static long memory(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
