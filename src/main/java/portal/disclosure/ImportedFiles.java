package portal.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import portal.disclosure.PersonalData.Hit;
import portal.disclosure.PublishArticles.Beside;
import portal.document.FileKind;
import portal.document.FileText;
import portal.law.Refused;

/** What lies beside an imported article's header: the document with its text, and files that are looked through. */
final class ImportedFiles {
    private static final int SHOWN = 5;

    private ImportedFiles() {}

    /** The text of the Word or PDF file beside the header; empty when there is none. */
    static String text(Path article) {
        return ArticleSource.document(article)
                .map(document -> {
                    try {
                        return ArticleSource.text(document);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse("");
    }

    /**
     * As at the desk, what is found of people stops an article until somebody decides, in its header.
     *
     * @throws UnreadableArticle with what was found, masked
     */
    static void refusePersonalData(String name, ArticleFile file, List<Beside> files, LocalDate today) {
        if (!file.personal().isEmpty() || file.withdrawn()) {
            return;
        }
        List<Hit> hits = new ArrayList<>();
        hits.addAll(PersonalData.in("标题和目录", file.title() + "\n\n" + file.summary(), today));
        hits.addAll(PersonalData.in("正文", file.body().text(), today));
        for (Beside beside : files) {
            hits.addAll(PersonalData.in("附件" + beside.attachment().name(), beside.words(), today));
        }
        if (!hits.isEmpty()) {
            throw new UnreadableArticle(
                    name,
                    1,
                    "查到个人信息："
                            + hits.stream()
                                    .limit(SHOWN)
                                    .map(hit -> hit.kind().label() + " " + hit.masked() + "（" + hit.where() + "）")
                                    .collect(Collectors.joining("、"))
                            + "；可以公开的，在文件头用“个人信息：”写明理由");
        }
    }

    /** The files beside an article, with the words that can be read in them. */
    static List<Beside> read(List<ArticleSource.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Beside(piece.path(), piece.attachment(), words(piece.path())))
                .toList();
    }

    /** What nobody can read was looked at by whoever recorded the examinations. */
    private static String words(Path file) {
        try {
            return FileText.of(file, FileKind.of(file)).orElse("");
        } catch (Refused otherKind) {
            return "";
        }
    }
}
