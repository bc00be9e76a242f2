package portal.pages;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses answer everybody with the same page, and so may be kept in memory. */
final class PublicPaths {
    private static final Pattern PATHS =
            Pattern.compile("/|/(channels|procedures|conduct|privacy|accessibility|sitemap|guidance|laws|disclosure)"
                    + "|/(statistics|receptions)"
                    + "|/(sitemap\\.xml|feed\\.atom|robots\\.txt)"
                    + "|/laws/[a-z-]{1,40}(/[1-9][0-9]{0,2})?"
                    + "|/disclosure/[a-z-]{1,40}(/feed\\.atom)?|/disclosure/articles/[1-9][0-9]{0,17}");
    private static final Pattern QUERY = Pattern.compile("page=[1-9][0-9]{0,5}");
    private static final Pattern MONTH = Pattern.compile("month=20[0-9]{2}-[01][0-9]");

    private PublicPaths() {}

    static boolean holds(String path, @Nullable String query) {
        return PATHS.matcher(path).matches()
                && (query == null
                        || path.startsWith("/disclosure/")
                                && QUERY.matcher(query).matches()
                        || path.equals("/statistics") && MONTH.matcher(query).matches());
    }
}
