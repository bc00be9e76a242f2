package portal.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import portal.search.SearchQuery;

/**
 * Which articles somebody wants; what is {@code null} does not matter.
 *
 * @param from first day of 生成日期
 * @param to last day of 生成日期
 */
public record ArticleFilter(
        @Nullable Column column,
        @Nullable SearchQuery query,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Every article. */
    public static ArticleFilter all() {
        return new ArticleFilter(null, null, null, null);
    }

    /** The articles of one column. */
    public static ArticleFilter in(Column column) {
        return new ArticleFilter(column, null, null, null);
    }
}
