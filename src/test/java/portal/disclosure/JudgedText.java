package portal.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article that searches are judged by. */
class JudgedText {
    String indexNo = "";
    String columnCode = "";
    String title = "";

    @Nullable
    String docNo;

    @Nullable
    LocalDate producedOn;

    String keywords = "";
    String bodyText = "";

    String words() {
        return ArticleWords.of(indexNo, title, docNo, keywords, "", bodyText, List.of());
    }
}
