package portal.disclosure;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import portal.search.SearchQuery;

/**
 * Which articles somebody wants; what is {@code null} does not matter.
 *
 * @param from first day of 生成日期
 * @param to last day of 生成日期
 * @param issuer name of the body that issued it
 */
public record ArticleFilter(
        @Nullable Column column,
        @Nullable SearchQuery query,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Validity validity,
        @Nullable String issuer) {

    /** Every article. */
    public static ArticleFilter all() {
        return new ArticleFilter(null, null, null, null, null, null);
    }

    /** The articles of one column. */
    public static ArticleFilter in(Column column) {
        return new ArticleFilter(column, null, null, null, null, null);
    }

    /** The same within a year; 0 is any. */
    ArticleFilter within(int year) {
        if (year == 0) {
            return this;
        }
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        return new ArticleFilter(
                column,
                query,
                from == null || from.isBefore(first) ? first : from,
                to == null || to.isAfter(last) ? last : to,
                validity,
                issuer);
    }
}
