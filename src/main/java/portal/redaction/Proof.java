package portal.redaction;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Opens a finished paper again and doubts it: text, pixels, every object and every byte. Knows nothing of how the paper
 * was made and shares no code with that; what it does not know it does not let pass.
 */
public final class Proof {
    private Proof() {}

    /** Why a paper must not leave; empty when all that is claimed of it was found true. */
    public static List<String> failures(byte[] paper, Claim claim) {
        List<String> failures = new ArrayList<>(PlainFile.failures(paper));
        try (PDDocument document = Loader.loadPDF(paper, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            failures.addAll(KnownObjects.failures(document, paper, claim));
            if (document.getNumberOfPages() != claim.pages() + 1) {
                failures.add("页数不对：应当是 " + (claim.pages() + 1) + " 页，实际 " + document.getNumberOfPages() + " 页。");
                return failures;
            }
            text(document, claim, failures);
            failures.addAll(BlackAreas.failures(document, claim));
        } catch (IOException | RuntimeException unreadable) {
            failures.add("做好的文件打不开。");
        }
        return failures;
    }

    private static void text(PDDocument document, Claim claim, List<String> failures) throws IOException {
        for (boolean byPlace : new boolean[] {false, true}) {
            StringBuilder whole = new StringBuilder();
            for (int page = 1; page <= claim.pages(); page++) {
                String text = text(document, page, byPlace);
                whole.append(text);
                if (!claim.on(page).isEmpty() && !text.isEmpty()) {
                    failures.add("第 " + page + " 页有遮盖，却还能复制出文字。");
                }
                search(claim, text, "第 " + page + " 页", failures);
            }
            search(claim, whole.toString(), "跨页的地方", failures);
            if (!text(document, claim.pages() + 1, byPlace).equals(plain(claim.reasons()))) {
                failures.add("最后一页的文字不是依据说明。");
            }
        }
    }

    private static String text(PDDocument document, int page, boolean byPlace) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(byPlace);
        return plain(stripper.getText(document));
    }

    private static void search(Claim claim, String text, String where, List<String> failures) {
        for (String gone : claim.gone()) {
            String plain = plain(gone);
            String failure = where + "还读得到“" + gone + "”。把它加到“要去掉的字词”里；别处可以公开的，勾选“别处可以读到”。";
            boolean found = !plain.isEmpty() && text.contains(plain);
            if (found && failures.stream().noneMatch(said -> said.contains("还读得到“" + gone + "”"))) {
                failures.add(failure);
            }
        }
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{C}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
